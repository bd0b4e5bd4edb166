"""安徽：没收财物的去向，向当事人提供案卷."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.clauses.story import DAY, HEAD, Story, decision, on_duty, proposal, voice

clause = pytest.mark.clause
THING = {"name": "糕点机", "quantity": "1 台"}
SEIZING = proposal(penalties=[{"sort": "confiscate-goods", "words": "没收糕点机"}])
TAKEN: dict[str, Any] = {
    **on_duty(), "about": 1, "things": [THING], "taken_on": DAY, "kept_where": "罚没仓库", "keeper": "王协办",
}  # fmt: skip
GONE: dict[str, Any] = {
    "things": [THING], "manner": "destroyed",
    "done_on": "2026-04-01", "by_whom": "环卫所", "course": "两人到场监督销毁。",
    "head_opinion": voice(HEAD),
}  # fmt: skip
SETTLED, CONTENTS = ("things-settled", "record/10.4"), ("record-contents", "record/10.4")


def closed(story: Story, act: str = "close") -> set[tuple[str, str]]:
    return story.shut(act, "2026-04-02")


@clause("anhui/record/10.4")
@pytest.mark.parametrize("act", ["close", "archive"])
def test_confiscated_things_are_on_record_from_receipt_to_disposal(act: str) -> None:
    story = Story("anhui")
    story.add("casefile.decision", DAY, **decision(proposal=SEIZING))
    if act == "close":
        assert SETTLED in closed(story, act)
    number = story.add("casefile.things_taken", DAY, **TAKEN)
    assert SETTLED in closed(story, act), "taken, not disposed of: a warning stands"
    story.add("casefile.things_disposed", "2026-04-01", **GONE, about=number)
    assert SETTLED not in closed(story, act)


@clause("anhui/record/10.4")
def test_closing_is_shut_without_a_receipt_and_only_warned_before_the_disposal() -> None:
    story = Story("anhui")
    bound = [g for g in story.rules.gates("close", "penalty", date(2026, 4, 2)) if g.gate.name == "things-settled"]
    assert [(g.params.disposed, g.line.severity) for g in bound] == [(False, "refuse"), (True, "warn")]


@clause("anhui/record/10.4")
def test_the_records_say_who_took_them_and_who_approved_how_they_went() -> None:
    story = Story("anhui")
    assert CONTENTS not in story.shut("take-things", DAY, "casefile.things_taken", **TAKEN)
    assert CONTENTS in story.shut("take-things", DAY, "casefile.things_taken", **{**TAKEN, "officers": []})
    assert CONTENTS not in story.shut("dispose-things", DAY, "casefile.things_disposed", **GONE, about=1)
    for change in ({"head_opinion": None}, {"course": ""}):
        found = story.shut("dispose-things", DAY, "casefile.things_disposed", **{**GONE, **change}, about=1)
        assert CONTENTS in found, change


@clause("anhui/record/20")
@pytest.mark.parametrize(("more", "right"), [({}, False), ({"head_opinion": voice(HEAD)}, True)])
def test_the_file_leaves_the_house_with_the_heads_approval(more: dict[str, Any], right: bool) -> None:
    found = Story("anhui").shut("give-file-access", DAY, "casefile.file_access", reader="何某", **more)
    assert (("file-access", "record/20") not in found) is right
