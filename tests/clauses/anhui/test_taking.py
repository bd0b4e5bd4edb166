"""安徽：行政征收、行政征用与其他执法行为一样，四个环节都有记录."""

from __future__ import annotations

from typing import Any

import pytest

from tests.casefile.taking import EXPROPRIATED, LEVIED
from tests.clauses.told import HEAD, Case

R, D = "anhui/record", "anhui/disclosure"
clause = pytest.mark.clause
BOTH = pytest.mark.parametrize(
    ("procedure", "kind", "proposal"),
    [("levy", "casefile.levy_decision", LEVIED), ("expropriation", "casefile.expropriation_decision", EXPROPRIATED)],
)


def begun(procedure: str) -> Case:
    """A case of this procedure whose source is on record."""
    case = Case("anhui", procedure)
    case.tell("casefile.clue", source="上级交办")
    return case


@clause("anhui/record/7", "anhui/record/7.1")
@pytest.mark.parametrize("procedure", ["levy", "expropriation"])
def test_the_start_has_a_source_and_a_reason_on_record(procedure: str) -> None:
    good = {"source": "日常监管", "reason": "应当缴纳。"}
    assert f"{R}/7" in Case("anhui", procedure).shut("casefile.taking_start", **good)
    assert f"{R}/7" not in begun(procedure).shut("casefile.taking_start", **good)
    for name in good:
        found = begun(procedure).refusals("casefile.taking_start", **{**good, name: ""})
        assert f"{R}/7" in {reason.clause for reason in found}, name


@BOTH
@clause("anhui/record/9", "anhui/record/9.4", "anhui/disclosure/10.4")
def test_no_decision_without_proposal_approval_and_notice(procedure: str, kind: str, proposal: dict[str, Any]) -> None:
    case = begun(procedure)
    matter = {"proposal": proposal}
    case.tell("casefile.taking_start")
    assert {f"{R}/9", f"{R}/9.4", f"{D}/10.4"} <= case.shut(kind, HEAD, **matter)
    case.tell("casefile.investigation_end", **matter)
    assert f"{R}/9" not in case.shut(kind, HEAD, **matter)
    notice = case.tell("casefile.taking_notice", **matter)
    case.tell("casefile.service", about=notice)
    case.tell("casefile.statement", about=notice, waived=True)
    assert f"{D}/10.4" not in case.shut(kind, HEAD, **matter)
    case.tell("casefile.approval", HEAD, **matter)
    assert f"{R}/9.4" not in case.shut(kind, HEAD, **matter)


@BOTH
@clause("anhui/record/10")
def test_nothing_is_closed_without_a_service(procedure: str, kind: str, proposal: dict[str, Any]) -> None:
    case = begun(procedure)
    about = case.tell(kind, HEAD, proposal=proposal)
    assert f"{R}/10" in case.shut("casefile.taking_closing", HEAD)
    case.tell("casefile.service", about=about)
    assert f"{R}/10" not in case.shut("casefile.taking_closing", HEAD)
