"""薛城：启动、告知、决定的记录，征收征用、许可和强制与处罚一样（记录办法第二条）."""

from __future__ import annotations

from typing import Any

import pytest

from tests.casefile import world
from tests.casefile.taking import EXPROPRIATED, LEVIED
from tests.clauses.told import HANDLER, HEAD, SECOND, Case

R = "xuecheng/record"
clause = pytest.mark.clause
VOICES = {
    "handler_opinion": world.voice(HANDLER), "unit_opinion": world.voice(SECOND), "head_opinion": world.voice(HEAD),
}  # fmt: skip
START = {"source": "日常监管", "reason": "应当缴纳。", **VOICES}
TAKING = pytest.mark.parametrize(
    ("procedure", "kind", "proposal"),
    [("levy", "casefile.levy_decision", LEVIED), ("expropriation", "casefile.expropriation_decision", EXPROPRIATED)],
)


def lacks(name: str, of: dict[str, Any]) -> dict[str, Any]:
    """The same content without this."""
    return {**of, name: None if name.endswith("opinion") else "" if isinstance(of[name], str) else []}


@clause("xuecheng/record/8")
@pytest.mark.parametrize("procedure", ["levy", "expropriation"])
def test_a_levy_or_an_expropriation_begins_with_the_same_contents(procedure: str) -> None:
    case = Case("xuecheng", procedure)
    assert f"{R}/8" not in case.shut("casefile.taking_start", **START)
    for name in START:
        assert f"{R}/8" in case.shut("casefile.taking_start", **lacks(name, START)), name


@clause("xuecheng/record/8")
def test_a_case_of_coercion_begins_with_source_and_reason_and_its_request_has_the_opinions() -> None:
    good = {"source": "检查发现", "reason": "证据可能灭失。"}
    case = Case("xuecheng", "coercive-measure")
    assert f"{R}/8" not in case.shut("casefile.coercion_case", **good)
    for name in good:
        assert f"{R}/8" in case.shut("casefile.coercion_case", **lacks(name, good)), name
    asked = {name: VOICES[name] for name in ("handler_opinion", "unit_opinion")}
    assert f"{R}/8" not in case.shut("casefile.measure_request", **asked)
    for name in asked:
        assert f"{R}/8" in case.shut("casefile.measure_request", **lacks(name, asked)), name
        inside = Case("xuecheng", "penalty")
        assert f"{R}/8" not in inside.shut("casefile.measure_request", **lacks(name, asked)), "begun with its filing"


@clause("xuecheng/record/9")
def test_who_complains_under_his_own_name_is_on_record() -> None:
    case = Case("xuecheng")
    complained = {"source": "投诉举报", "recorder": "李办案"}
    assert f"{R}/9" not in case.shut("casefile.clue", **complained), "anonymous"
    signed = {**complained, "signed_complaint": True}
    assert f"{R}/9" in case.shut("casefile.clue", **signed)
    assert f"{R}/9" not in case.shut("casefile.clue", **signed, complainant={"name": "赵某"})


@TAKING
@clause("xuecheng/record/14")
def test_their_notice_states_facts_evidence_basis_content_and_rights(
    procedure: str, kind: str, proposal: dict[str, Any]
) -> None:
    case = Case("xuecheng", procedure)
    number = case.tell("casefile.evidence")
    good = {"proposal": proposal, "evidence": case.papers(number)}
    notice = "casefile.taking_notice"
    assert f"{R}/14" not in case.shut(notice, **good)
    for wrong in ({"evidence": []}, {"statement_right": False}, {"proposal": {**proposal, "basis": []}}):
        assert f"{R}/14" in case.shut(notice, **{**good, **wrong}), wrong


@TAKING
@clause("xuecheng/record/13")
def test_examination_and_approval_stand_before_their_decision(
    procedure: str, kind: str, proposal: dict[str, Any]
) -> None:
    for steps, shut in (((), True), (("investigation_end",), True), (("investigation_end", "approval"), False)):
        case = Case("xuecheng", procedure)
        for step in steps:
            case.tell(f"casefile.{step}", proposal=proposal)
        assert (f"{R}/13" in case.shut(kind, HEAD, proposal=proposal)) is shut, steps


@pytest.mark.parametrize(
    ("place", "examined", "approved"),
    [
        pytest.param("xuecheng", f"{R}/13", f"{R}/13", marks=clause("xuecheng/record/13")),
        pytest.param("anhui", "anhui/record/9", "anhui/record/9.4", marks=clause("anhui/record/9", "anhui/record/9.4")),
    ],
)
def test_a_licence_is_decided_on_an_examination_and_an_approval(place: str, examined: str, approved: str) -> None:
    case = Case(place, "licence")
    assert {examined, approved} <= case.shut("casefile.licence_decision", HEAD)
    case.tell("casefile.licence_examination")
    assert approved in case.shut("casefile.licence_decision", HEAD)
    case.tell("casefile.approval", HEAD)
    assert not {examined, approved} & case.shut("casefile.licence_decision", HEAD)
    unexamined = Case(place, "licence")
    unexamined.tell("casefile.approval", HEAD)
    assert examined in unexamined.shut("casefile.licence_decision", HEAD)
