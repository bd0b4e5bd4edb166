"""A penalty on the spot has no notice of its own: that the party was told its rights stands on the decision."""

from __future__ import annotations

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law.answer import answer
from qiuhao.library.calendars import calendar
from tests.clauses.story import HANDLER, PERSON, Story, at, on_duty, proposal

TOLD = [
    pytest.param(place, clause, marks=pytest.mark.clause(clause))
    for place, clause in (
        ("national", "nat/cf/44"),
        ("anze", "anze/disclosure/11"),
        ("xuecheng", "xuecheng/disclosure/7.2"),
        ("lingchuan", "lingchuan/plan/2.1.3.p4"),
        ("anhui", "anhui/disclosure/10.4"),
        ("yangquan", "yangquan/disclosure/6.2"),
    )
]


def found(place: str, told: bool) -> list[tuple[str, ...]]:
    """The clauses of every finding of telling beside a penalty of 50 yuan on the spot."""
    story = Story(place, "penalty-on-the-spot")
    story.add(
        "casefile.on_the_spot_decision", "2026-03-02", **on_duty(rights_told=told), parties=[PERSON], matter="m-1",
        proposal=proposal(penalties=[{"sort": "fine", "amount": "50.00", "words": "罚款 50 元"}]),
        cause="流动摊贩占道经营", authority_name="示范局", decided_by=HANDLER,
    )  # fmt: skip
    procedure = PROCEDURES["penalty-on-the-spot"]
    answered = answer(story.history, story.rules, calendar(), at("2026-03-02"), procedure)
    told_of = [one for one in answered.findings if one.id.startswith("rights-told@")]
    return [tuple(source.clause for source in one.sources) for one in told_of]


@pytest.mark.parametrize(("place", "clause"), TOLD)
def test_rights_are_told_before_a_penalty_on_the_spot(place: str, clause: str) -> None:
    assert found(place, told=True) == []
    assert found(place, told=False) == [tuple(dict.fromkeys(("nat/cf/44", clause)))]
