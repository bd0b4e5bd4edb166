"""行政处罚法, investigation: who acts, with which papers, against whom, and until when."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HANDLER, HEAD, SECOND, Case, officers, on_duty, proposal, world

ACTS = {
    "casefile.certificate_shown": {},
    "casefile.questioning": {},
    "casefile.examination": {},
    "casefile.evidence": {},
    "casefile.sampling": {},
    "casefile.preservation": {},
    "casefile.on_the_spot_decision": {},
    "casefile.correction_check": {},
}
SHOWING = [kind for kind in ACTS if kind not in ("casefile.certificate_shown", "casefile.on_the_spot_decision")]


def case(procedure: str = "penalty") -> Case:
    return Case("national", procedure).walk("shown")


def way(kind: str) -> str:
    return "penalty-on-the-spot" if "on_the_spot" in kind else "penalty"


@pytest.mark.clause("nat/cf/42")
@pytest.mark.parametrize("kind", ACTS)
def test_two_officers_do_not_count_who_only_helps(kind: str) -> None:
    told = Case("national", way(kind))
    two, helper = officers(), {**officers()[1], "auxiliary": True}
    assert "nat/cf/42" not in told.shut(kind, **on_duty(officers=two))
    assert "nat/cf/42" in told.shut(kind, **on_duty(officers=two[:1]))
    assert "nat/cf/42" in told.shut(kind, **on_duty(officers=[two[0], helper]))
    assert "nat/cf/42" in told.shut(kind, **on_duty(officers=[two[0], two[0]]))


@pytest.mark.clause("nat/cf/42")
@pytest.mark.parametrize("kind", [*ACTS, "casefile.service"])
@pytest.mark.parametrize(
    ("certificate", "valid"),
    [
        ({"valid_until": "2026-03-02"}, True),
        ({"valid_until": "2026-03-01"}, False),
        ({"valid_from": "2026-03-03"}, False),
        ({"certificate": ""}, False),
    ],
)
def test_every_officer_holds_a_certificate_valid_on_the_day(
    kind: str, certificate: dict[str, Any], valid: bool
) -> None:
    told = Case("national", way(kind))
    team = [officers()[0], {**officers()[1], **certificate}]
    assert ("nat/cf/42" not in told.shut(kind, **on_duty(officers=team))) is valid


@pytest.mark.clause("nat/cf/55")
@pytest.mark.parametrize("kind", SHOWING)
def test_certificates_are_shown_unasked(kind: str) -> None:
    told = Case("national")
    assert "nat/cf/55" in told.shut(kind, **on_duty(certificates_shown=False))
    assert "nat/cf/55" not in told.shut(kind, **on_duty())
    told.tell("casefile.certificate_shown", **on_duty())
    assert "nat/cf/55" not in told.shut(kind, **on_duty(certificates_shown=False)), "shown the same day, by all"


@pytest.mark.clause("nat/cf/43")
@pytest.mark.parametrize(
    "kind", ["casefile.questioning", "casefile.examination", "casefile.rights_notice", "casefile.statement_check"]
)
def test_who_was_recused_does_nothing_more(kind: str) -> None:
    told = case()
    request = told.tell("casefile.recusal_request", person=HANDLER)
    assert "nat/cf/43" not in told.shut(kind), "the investigation goes on until the head has decided"
    told.tell("casefile.recusal_decision", HEAD, about=request, person=HANDLER, granted=False)
    assert "nat/cf/43" not in told.shut(kind)
    told.tell("casefile.recusal_decision", HEAD, about=request, person=HANDLER, granted=True)
    assert "nat/cf/43" in told.shut(kind)
    assert "nat/cf/43" not in told.shut(kind, SECOND)


@pytest.mark.clause("nat/cf/43")
def test_no_decision_while_a_request_for_recusal_is_open() -> None:
    told = Case("national").walk("decision")
    request = told.tell("casefile.recusal_request", person=SECOND)
    assert "nat/cf/43" in told.try_("decision")
    told.tell("casefile.recusal_decision", HEAD, about=request, person=SECOND, granted=False)
    assert "nat/cf/43" not in told.try_("decision")


@pytest.mark.clause("nat/cf/56")
def test_preservation_needs_the_heads_approval() -> None:
    told = case()
    assert "nat/cf/56" in told.shut("casefile.preservation", **on_duty())
    no, yes = world.voice(agreed=False), world.voice()
    assert "nat/cf/56" in told.shut("casefile.preservation", **on_duty(head_opinion=no))
    assert "nat/cf/56" not in told.shut("casefile.preservation", **on_duty(head_opinion=yes))


@pytest.mark.clause("nat/cf/36")
@pytest.mark.parametrize(
    ("ended", "found", "long", "in_time"),
    [
        ("2024-02-26", "2026-02-26", False, True),
        ("2024-02-25", "2026-02-26", False, False),
        ("2021-02-26", "2026-02-26", True, True),
        ("2021-02-25", "2026-02-26", True, False),
        ("2024-02-29", "2026-02-28", False, True),
    ],
)
def test_two_years_or_five_from_the_end_of_the_act_to_its_discovery(
    ended: str, found: str, long: bool, in_time: bool
) -> None:
    filing = {"act_ended_on": ended, "discovered_on": found, "long_limitation": long}
    told = Case("national").walk("decision", filing=filing)
    assert ("nat/cf/36" not in told.try_("decision")) is in_time
    assert "nat/cf/36" not in told.try_("decision", limitation_basis="《某某法》第九条规定为三年")
    let_off = proposal(outcome="no-penalty", penalties=[])
    assert "nat/cf/36" not in told.try_("decision", proposal=let_off), "only a penalty is late"


@pytest.mark.clause("nat/cf/36")
def test_filing_asks_for_the_day_of_discovery() -> None:
    told = Case("national").walk("filing")
    assert "nat/cf/36" not in told.try_("filing")
    assert "nat/cf/36" in told.try_("filing", discovered_on=None)


def person(born: str) -> list[dict[str, Any]]:
    return [{"sort": "person", "name": "何某", "born_on": born or None}]


@pytest.mark.clause("nat/cf/30-33")
@pytest.mark.parametrize(
    ("born", "refused"), [("2012-02-19", False), ("2012-02-20", True), ("2015-01-01", True), ("", True)]
)
def test_nobody_under_fourteen_on_the_day_of_the_act_is_punished(born: str, refused: bool) -> None:
    told = Case("national").walk("decision")  # the act ended on 2026-02-20
    assert ("nat/cf/30-33" in told.try_("decision", parties=person(born))) is refused
    let_off = proposal(outcome="no-penalty", penalties=[])
    assert "nat/cf/30-33" not in told.try_("decision", parties=person(born), proposal=let_off)


@pytest.mark.clause("nat/cf/30-33")
@pytest.mark.parametrize(("born", "asked"), [("2008-02-19", False), ("2008-02-20", True), ("2012-02-19", True)])
def test_under_eighteen_the_penalty_is_lighter_and_says_so(born: str, asked: bool) -> None:
    told = Case("national").walk("decision")
    for reasons, warned in (
        ("情节一般。", asked),
        ("初次违法，从轻处罚。", False),
        ("主动消除后果，减轻处罚。", False),
    ):
        matter = proposal(reasons=reasons)
        found = told.try_("decision", severity="warn", parties=person(born), proposal=matter)
        assert ("nat/cf/30-33" in found) is warned
        assert "nat/cf/30-33" not in told.try_("decision", parties=person(born), proposal=matter), "never refused"


@pytest.mark.clause("nat/cf/27")
@pytest.mark.parametrize("step", ["decision", "closing"])
def test_a_suspected_crime_is_dealt_with_first(step: str) -> None:
    told = Case("national").walk(step)
    assert "nat/cf/27" not in told.try_(step)
    suspicion = told.tell("casefile.crime_suspicion")
    assert "nat/cf/27" in told.try_(step)
    ordered = told.tell("casefile.transfer_decision", HEAD, about=suspicion, approved=True)
    assert "nat/cf/27" in told.try_(step), "decided, not yet transferred"
    moved = told.tell("casefile.transfer", **on_duty(about=ordered))
    assert ("nat/cf/27" in told.try_(step)) is (step == "decision"), "no fine in place of a punishment"
    told.tell("casefile.transfer_return", about=moved)
    assert "nat/cf/27" not in told.try_(step)


@pytest.mark.clause("nat/ys/5")
@pytest.mark.parametrize(
    ("approved", "reason", "shut"), [(True, "", False), (False, "", True), (False, "不构成。", False)]
)
def test_who_does_not_approve_a_transfer_writes_down_why(approved: bool, reason: str, shut: bool) -> None:
    told = Case("national")
    suspicion = told.tell("casefile.crime_suspicion")
    said = {"about": suspicion, "approved": approved, "reason": reason}
    assert ("nat/ys/5" in told.shut("casefile.transfer_decision", HEAD, **said)) is shut


@pytest.mark.clause("nat/ys/5")
def test_two_officers_answer_for_the_transfer_of_a_crime() -> None:
    told = Case("national")
    alone = on_duty()["officers"][:1]
    assert "nat/ys/5" not in told.shut("casefile.transfer", **on_duty())
    assert "nat/ys/5" in told.shut("casefile.transfer", **on_duty(officers=alone))
    helped = [*alone, {**on_duty()["officers"][1], "auxiliary": True}]
    assert "nat/ys/5" in told.shut("casefile.transfer", **on_duty(officers=helped))
    assert "nat/ys/5" not in told.shut("casefile.transfer", **on_duty(officers=alone, sort="jurisdiction"))


@pytest.mark.clause("nat/cf/27")
def test_on_the_spot_too() -> None:
    told = Case("national", "penalty-on-the-spot")
    told.tell("casefile.crime_suspicion")
    assert "nat/cf/27" in told.shut("casefile.on_the_spot_decision")


@pytest.mark.clause("nat/cf/29")
def test_a_second_fine_is_warned_of() -> None:
    told = Case("national").walk("service")
    assert "nat/cf/29" in told.try_("decision", severity="warn")
    assert "nat/cf/29" not in told.try_("decision"), "whether it is the same act a person judges"
    told.tell("casefile.ruling", about=told.n["decision"], result="revoked")
    assert "nat/cf/29" not in told.try_("decision", severity="warn")
    assert "nat/cf/29" in told.try_("decision", severity="warn", fined_before="示市监罚〔2025〕9号")
    warning = proposal(penalties=[{"sort": "warning", "words": "警告"}])
    assert "nat/cf/29" not in told.try_("decision", severity="warn", fined_before="某号", proposal=warning)
