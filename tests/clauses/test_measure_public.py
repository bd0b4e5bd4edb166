"""A measure inside a penalty is published by itself: owed from its own day, and possible from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law.answer import permitted
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.procedure import Procedure
from qiuhao.library.calendars import calendar
from tests.clauses.coercion import asked, taken
from tests.clauses.story import Story, at, decision

clause = pytest.mark.clause
LINES = [
    pytest.param("national", "nat/118/gs", marks=clause("nat/118/gs")),
    pytest.param("anze", "anze/disclosure/13", marks=clause("anze/disclosure/13")),
    pytest.param("xuecheng", "xuecheng/disclosure/12", marks=clause("xuecheng/disclosure/12")),
    pytest.param("lingchuan", "lingchuan/plan/2.1.4.p1", marks=clause("lingchuan/plan/2.1.4.p1")),
    pytest.param("anhui", "anhui/disclosure/11-2", marks=clause("anhui/disclosure/11-2")),
    pytest.param("yangquan", "yangquan/disclosure/6.3-2", marks=clause("yangquan/disclosure/6.3-2")),
]
SHOWN = ("draft-publication", "review-publication", "publish", "withhold")
CONTESTED = ("receive-reconsideration", "receive-claim", "end-remedy", "receive-ruling")


def shut_by_order(told: Story, table: Procedure) -> set[str]:
    """Acts that the order of steps keeps shut now."""
    acts = permitted(told.history, told.rules, calendar(), at("2026-03-03"), table)
    return {act.act for act in acts if any(reason.gate == "order" for reason in act.refusals)}


@pytest.mark.parametrize(("place", "line"), LINES)
def test_it_is_owed_twenty_workdays_after_its_own_day(place: str, line: str) -> None:
    told = Story(place)
    measure = taken(told)
    told.add("casefile.decision", "2026-03-09", **decision())
    owed = [one for one in told.duties("2026-03-10") if one.duty.name == "publish-decision" and one.subject == measure]
    due = {found.source.clause: found.due.day for one in owed for found in one.reckonings}
    assert due[line] == date(2026, 3, 30)


@pytest.mark.parametrize("procedure", ["penalty", "inspection"])
def test_what_is_owed_can_be_done_while_the_case_goes_on(procedure: str) -> None:
    table = PROCEDURES[procedure]
    told = Story("anze", procedure)
    asked(told)
    assert set(SHOWN + CONTESTED) <= shut_by_order(told, table), "nothing to publish or to contest yet"
    taken(told)
    assert not set(SHOWN + CONTESTED) & shut_by_order(told, table)


def test_a_place_may_read_it_as_published_with_the_decision_of_the_case() -> None:
    duty = DUTIES["publish-decision"]
    assert duty.starts == ("decided", "measure-case-decided")
    told = Story("national")
    measure = taken(told)
    event = EVENTS["measure-case-decided"]
    assert not list(event.find(told.history))
    told.add("casefile.decision", "2026-03-09", **decision())
    assert [(one.subject, one.at) for one in event.find(told.history)] == [(measure, at("2026-03-09"))]


def test_the_other_reading_moves_the_start_to_the_decision_of_the_case(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Story("national")
    measure = taken(told)
    lines = type(told.rules).duty_lines

    def read(rules: object, *of: object) -> list[object]:
        found = lines(told.rules, *of)  # type: ignore[arg-type]
        return [
            replace(one, line=one.line.model_copy(update={"starts": "measure-case-decided"}))
            if of[:2] == ("publish-decision", "coercive-measure")
            else one
            for one in found
        ]

    monkeypatch.setattr(type(told.rules), "duty_lines", read)

    def due() -> list[date | None]:
        owed = (one for one in told.duties("2026-03-10") if one.duty.name == "publish-decision")
        return [one.governing.due.day for one in owed if one.subject == measure]

    assert due() == [], "nothing is owed before the case is decided"
    told.add("casefile.decision", "2026-03-09", **decision())
    assert due() == [date(2026, 4, 7)]
