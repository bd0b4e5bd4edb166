"""安徽：出具的文书盖章，涉及当事人的文字记录由当事人签字或者写明没有签字的情况."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import DAY, EXAMINED, Story, on_duty, volume
from tests.clauses.told import Case

clause = pytest.mark.clause
PARTY = {"role": "当事人", "name": "何某"}
REFUSED = {"role": "当事人", "signed": False, "refused": "当事人拒绝签字，见证人在场。"}
OFFICER = {"role": "执法人员", "name": "李办案"}
ASKED = {"asked": {"name": "何某"}, "exchanges": [{"speaker": "问", "words": "姓名？"}]}
TIMES = {name: EXAMINED[name] for name in ("began_at", "ended_at")}
RECORDS = [("casefile.examination", EXAMINED), ("casefile.questioning", {**TIMES, **ASKED})]


@clause("anhui/record/11-3")
@pytest.mark.parametrize(("kind", "content"), RECORDS)
@pytest.mark.parametrize(
    ("signatures", "shut"), [([], True), ([OFFICER], True), ([PARTY], False), ([OFFICER, REFUSED], False)]
)
def test_a_record_of_the_party_is_signed_or_says_why_not(
    kind: str, content: dict[str, Any], signatures: list[dict[str, Any]], shut: bool
) -> None:
    story = Story("anhui")
    number = story.add(kind, DAY, **on_duty(signatures=signatures), **content)
    said = story.shut("archive", "2026-04-01", "archive.volume", **volume(number))
    assert (("party-signed", "record/11-3") in said) is shut


@clause("anhui/record/11-3")
@pytest.mark.parametrize("sealed", [True, False])
def test_a_paper_is_handed_out_under_seal(sealed: bool) -> None:
    case = Case("anhui").walk("service")
    assert ("anhui/record/11-3" in case.try_("service", sealed=sealed)) is not sealed
