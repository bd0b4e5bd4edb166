"""Who outside the authority gets what from a file: with consent, on a basis, never refused to whom the law serves."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import DAY, HEAD, Story, voice, volume
from tests.clauses.told import Case

clause = pytest.mark.clause
AGREED = {"head_opinion": voice(HEAD)}
LETTER = {"basis": "示检调〔2026〕3号调取通知书"}


def refused(place: str, **more: Any) -> set[str]:
    said = Story(place).shut("give-file-access", DAY, "casefile.file_access", reader="何某", **more)
    return {clause for gate, clause in said if gate == "file-access"}


@clause("anze/record/18")
def test_in_anze_the_party_reads_its_file_without_the_heads_consent() -> None:
    for reader in ("party", "agent", "third-person"):
        assert refused("anze", capacity=reader) == set()
    assert refused("anze", capacity="party", granted=False) == {"record/18"}, "a refusal states its reason"
    assert refused("anze", capacity="party", granted=False, reason="涉及举报人信息的部分不提供。") == set()


@clause("anze/record/18", "anze/record/20-2", "anze/record/22.5")
def test_in_anze_nothing_goes_outside_without_approval_and_basis() -> None:
    assert refused("anze", capacity="other") == {"record/18", "record/20-2"}
    assert refused("anze", capacity="other", **AGREED) == {"record/20-2"}
    assert refused("anze", capacity="other", **LETTER) == {"record/18"}
    assert refused("anze", capacity="calling-body", **AGREED) == {"record/20-2"}
    assert refused("anze", capacity="other", **AGREED, **LETTER) == set()


@clause("anze/record/22.5")
def test_in_anze_what_went_outside_without_them_is_found() -> None:
    case = Case("anze").walk("payment")
    case.tell("casefile.file_access", capacity="other", **AGREED, **LETTER)
    assert not {"anze/record/18", "anze/record/20-2"} & case.found()
    case.tell("casefile.file_access", capacity="other")
    assert {"anze/record/18", "anze/record/20-2"} <= case.found()


@clause("anhui/record/20-2")
def test_in_anhui_a_body_that_calls_up_the_record_by_law_is_served() -> None:
    assert "record/20-2" in refused("anhui", capacity="calling-body", granted=False, reason="暂不提供。", **LETTER)
    assert "record/20-2" in refused("anhui", capacity="calling-body", **AGREED), "and names its basis"
    assert refused("anhui", capacity="calling-body", **AGREED, **LETTER) == set()
    assert "record/20-2" not in refused("anhui", capacity="party", granted=False, reason="正在装订。")


@clause("anze/record/17-3")
@pytest.mark.parametrize(("basis", "shut"), [("", True), ("本机关档案保管期限表", False)])
def test_in_anze_no_period_of_retention_without_its_basis(basis: str, shut: bool) -> None:
    story = Story("anze")
    number = story.add("casefile.clue", DAY, source="检查发现", content="某事。")
    said = story.shut("archive", "2026-04-01", "archive.volume", **volume(number), retention_basis=basis)
    assert (("retention-based", "record/17-3") in said) is shut
