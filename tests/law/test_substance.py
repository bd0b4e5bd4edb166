"""The substance of a decision: what changes it and what does not."""

from typing import Any

import pytest

from qiuhao.casefile.kinds.approval import Approval
from qiuhao.casefile.kinds.decision import Decision
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import world

SEALS = ["a" * 64, "b" * 64]
BASE: dict[str, Any] = {
    "parties": [world.party()],
    "proposal": world.proposal(),
    "evidence": [{"number": 3, "seal": SEALS[0]}],
    "authority_name": "示范局",
    "decided_by": "p-head",
}


def of(**changes: Any) -> str:
    body = make("casefile.decision", {**BASE, **changes})
    assert isinstance(body, Decision)
    return body.substance


def proposal(**changes: Any) -> str:
    return of(proposal={**world.proposal(), **changes})


@pytest.mark.parametrize(
    "other",
    [
        proposal(facts_found="另一事实。"),
        proposal(basis=["《示范条例》第十条"]),
        proposal(penalties=[{"sort": "fine", "amount": "5000.01", "words": "罚款"}]),
        proposal(penalties=[{"sort": "confiscate-gains", "amount": "5000.00", "words": "罚款"}]),
        proposal(reasons="没有从轻情节。"),
        proposal(outcome="no-penalty", penalties=[]),
        of(parties=[world.party(name="另一家店")]),
        of(parties=[world.party(), world.party(name="另一家店")]),
        of(evidence=[*BASE["evidence"], {"number": 4, "seal": SEALS[1]}]),
        of(evidence=[{"number": 3, "seal": SEALS[1]}]),
        of(evidence=[]),
    ],
)
def test_a_substantive_change_gives_another_substance(other: str) -> None:
    assert other != of()


@pytest.mark.parametrize(
    "same",
    [
        of(number_text="示市监罚〔2026〕1号"),
        of(decided_on="2026-03-10"),
        of(authority_name="示范县市场监督管理局", decided_by="p-2", remedy_text="可以申请行政复议。"),
        of(evidence=[{"number": 3, "seal": SEALS[0], "title": "进货单"}]),
        of(parties=[world.party(phone="13900000000", address="人民路 2 号")]),
        proposal(basis=list(reversed(world.proposal()["basis"]))),
        proposal(facts_found=world.proposal()["facts_found"] + "  "),
    ],
)
def test_number_date_seal_and_order_do_not_count(same: str) -> None:
    assert same == of()


def test_approval_and_decision_of_the_same_thing_have_the_same_substance() -> None:
    shared = {name: BASE[name] for name in ("parties", "proposal", "evidence")}
    approval = make("casefile.approval", {**shared, "head_opinion": world.voice()})
    assert isinstance(approval, Approval)
    assert approval.substance == of()


def test_a_substance_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InvalidContent) as caught:
        make("casefile.decision", {**BASE, "substance": "0" * 64})
    assert "不符" in str(caught.value)
    assert of(substance=of()) == of()
