"""行政处罚法 37: the law of the time of the act, unless the new one is milder; what a basis cites is law on the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel

from qiuhao.casefile import citing, doing, reading
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.kinds import Kind, make
from qiuhao.library.acts.importing import end, import_text, stream_of
from qiuhao.library.kinds.ended import Ended
from tests.casefile import samples, world
from tests.casefile.conftest import morning
from tests.library import samples as regulations

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
BY = [world.HANDLER]


def take(day: str, second: str = "罚款一千元以下。") -> None:
    import_text(regulations.law(second=second), "甲.txt", BY, {"since": date.fromisoformat(day)})


def filed(act_ended_on: str) -> str:
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing(act_ended_on=act_ended_on, discovered_on="2026-02-26"))
    return case


def decision(*basis: str) -> Kind:
    content: dict[str, Any] = samples.content("casefile.decision")
    return make("casefile.decision", {**content, "proposal": world.proposal(basis=list(basis))})


def warned(case: str, *basis: str) -> list[Refusal]:
    found = doing.why_not(case, "decide", decision(*basis), BY)
    return [reason for reason in found if reason.gate == "citation"]


@pytest.mark.clause("nat/cf/37")
def test_both_versions_are_named_where_the_law_changed_between_act_and_decision() -> None:
    take("2020-01-01")
    take("2026-02-01", "罚款五百元以下。")
    [told] = warned(filed("2026-01-31"), "《示范甲法》第二条")
    assert told.clause == "nat/cf/37"
    assert told.severity == "warn"
    assert "（2026-01-31）适用自 2020-01-01 起施行的版本" in told.text
    assert "（2026-03-02）适用自 2026-02-01 起施行的版本" in told.text
    assert "较轻" in told.remedy
    assert warned(filed("2026-02-01"), "《示范甲法》第二条") == [], "the act ended under the law of today"


@pytest.mark.clause("nat/cf/37")
def test_a_law_that_was_repealed_after_the_act_may_still_be_the_law_of_the_act() -> None:
    take("2020-01-01")
    end(stream_of("示范甲法"), Ended(on=date(2026, 2, 1), by="示范丙法"), BY)
    [told] = warned(filed("2026-01-31"), "《示范甲法》第二条")
    assert "（2026-01-31）有效，作出决定时（2026-03-02）已经废止或者失效" in told.text
    [told] = warned(filed("2026-02-01"), "《示范甲法》第二条")
    assert "自2026年1月31日之后已经失效（示范丙法）" in told.text
    assert "改引现行有效" in told.remedy
    assert told.clause == "nat/cf/37"


def test_a_provision_that_is_not_there_warns_and_one_of_an_unknown_law_does_not() -> None:
    take("2020-01-01")
    case = filed("2026-02-20")
    [told] = warned(case, "《示范甲法》第九条", "《示范乙法》第九百条")
    assert told.text == "法规库收录的《示范甲法》没有第九条"
    assert told.clause == "nat/cf/59"
    assert warned(case, "《示范甲法》第二条第二款") == []


def test_what_is_on_file_has_the_observation_beside_it_and_a_person_may_explain_it() -> None:
    take("2020-01-01")
    case = filed("2026-02-20")
    done = world.reported(
        case, "casefile.non_filing", **samples.content("casefile.non_filing") | {"basis": ["《示范甲法》第九条"]}
    )
    reading.forget()
    [found] = [f for f in reading.answer(case).findings if f.id.startswith("citation@")]
    assert (found.fact, found.severity, found.status) == (done.number, "warn", "open")
    words = {"finding": found.id, "answer": "explained", "words": "引用的是旧版条文。"}
    world.reported(case, "casefile.finding_answer", **words)
    [found] = [f for f in reading.answer(case).findings if f.id.startswith("citation@")]
    assert found.status == "explained"


def test_no_citation_is_passed_over_for_where_it_stands() -> None:
    """Only fields that can lead to a legal basis are looked into; walking through all of them finds the same."""

    def everywhere(value: Any, name: str = "") -> list[str]:
        if isinstance(value, str):
            return [value] if "basis" in name else []
        if isinstance(value, BaseModel):
            return [one for field in type(value).model_fields for one in everywhere(getattr(value, field), field)]
        return [one for item in value for one in everywhere(item, name)] if isinstance(value, list | tuple) else []

    bodies = [make(kind, content) for kind, content in samples.CONTENT.items()]
    assert any(everywhere(body) for body in bodies)
    for body in bodies:
        assert list(citing._bases(body)) == everywhere(body), body.kind
