"""行政许可法 7, 8, 46, 47, 50, 69, 70: hearings nobody asks for, renewal by law, licences changed or revoked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.casefile import samples
from tests.clauses.told import HEAD, SECOND, Story, on_duty, world

RENEWAL = {"sort": "renewal", "expires_on": "2026-06-30", "licence_number": "示粮 0001"}
OTHERS = [{"sort": "organisation", "name": "邻近粮站"}]
FOUND = {"facts_found": "复查认定的事实。", "basis": ["许可法第六十九条"]}
GROUNDS = {
    "rules-changed": ("change", "recall"), "circumstances-changed": ("change", "recall"), "abuse": ("revoke",),
    "powers-exceeded": ("revoke",), "procedure-broken": ("revoke",), "not-qualified": ("revoke",),
    "other-law": ("revoke",), "fraud": ("revoke",),
}  # fmt: skip
OUTCOMES = ("change", "recall", "revoke")


def result(outcome: str) -> dict[str, Any]:
    """A decision about a licence in force."""
    given = {"licence": samples.TERMS} if outcome in ("grant", "change") else {}
    return {"outcome": outcome, **FOUND, **given}


class Licensed(Story):
    """A licence granted on Monday 2 March 2026; `weighed` proposes to change it and hears the licensee."""

    def __init__(self) -> None:
        super().__init__("national", "licence")
        self.tell("casefile.licence_application")
        self.tell("casefile.licence_acceptance")
        self.given = self.tell("casefile.licence_decision", decided_on="2026-03-02")

    def propose(self, outcome: str = "revoke", ground: str = "not-qualified", **more: Any) -> int:
        """The proposal, on the next day."""
        wanted = {"public_interest": "保障粮食安全。"} if outcome != "revoke" else {}
        return self.on("2026-03-03").tell(
            "casefile.licence_revision",
            **{"about": self.given, "ground": ground, "proposal": result(outcome), **wanted, **more},
        )

    def told(self, outcome: str = "revoke", **more: Any) -> int:
        """The notice, served on the same day."""
        said = {"recipients": [world.party()], "proposal": result(outcome), "statement_days": 3, **more}
        notice = self.tell("casefile.licence_interest_notice", **said)
        self.tell("casefile.service", about=notice, effective_on=self.at.date().isoformat())
        return notice

    def weighed(self, outcome: str = "revoke", ground: str = "not-qualified", **more: Any) -> Licensed:
        """Proposed, told, heard: ready for the decision."""
        self.propose(outcome, ground, **more)
        self.tell("casefile.statement", about=self.told(outcome))
        return self

    def deciding(self, outcome: str) -> set[str]:
        """The clauses that refuse this decision now."""
        return self.shut("casefile.licence_decision", proposal=result(outcome))


# --- 第七条 ---------------------------------------------------------------------------------


@pytest.mark.clause("nat/xk/7")
def test_the_licensee_is_told_and_heard_before_his_licence_is_revoked() -> None:
    story = Licensed()
    story.tell("casefile.licence_interest_notice", recipients=[world.party()])
    story.propose()
    assert "nat/xk/7" in story.deciding("revoke"), "the notice before the grant does not count"
    assert "nat/xk/7" not in story.deciding("keep")
    notice = story.told()
    assert "nat/xk/7" in story.on("2026-03-06").deciding("revoke"), "the three days run"
    assert "nat/xk/7" not in story.on("2026-03-09").deciding("revoke")
    story.on("2026-03-04").tell("casefile.statement", about=notice)
    assert "nat/xk/7" not in story.on("2026-03-05").deciding("revoke")


@pytest.mark.clause("nat/xk/7")
def test_others_whom_it_touches_are_told_too() -> None:
    story = Licensed()
    story.propose(others=OTHERS)
    story.tell("casefile.statement", about=story.told())
    assert "nat/xk/7" in story.deciding("revoke")
    story.tell("casefile.statement", about=story.told(recipients=OTHERS))
    assert "nat/xk/7" not in story.deciding("revoke")


# --- 第八条、第六十九条 ---------------------------------------------------------------------


@pytest.mark.clause("nat/xk/8")
@pytest.mark.clause("nat/xk/69")
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_each_ground_leads_to_what_the_law_says_and_to_nothing_else(ground: str, outcome: str) -> None:
    found = Licensed().weighed(outcome, ground).deciding(outcome)
    clause = "nat/xk/69" if outcome == "revoke" else "nat/xk/8"
    assert (clause in found) is (outcome not in GROUNDS[ground])


@pytest.mark.clause("nat/xk/8")
@pytest.mark.clause("nat/xk/69")
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_licence_in_force_is_not_changed_without_a_proposal_of_just_that(outcome: str) -> None:
    clause = "nat/xk/69" if outcome == "revoke" else "nat/xk/8"
    assert clause in Licensed().deciding(outcome)
    other = Licensed().weighed("recall", "rules-changed") if outcome != "recall" else Licensed().weighed()
    assert clause in other.deciding(outcome)
    assert "nat/xk/8" in Licensed().deciding("keep")
    assert clause in Licensed().weighed(outcome, "其他").deciding(outcome)


@pytest.mark.clause("nat/xk/8")
@pytest.mark.parametrize("outcome", ["change", "recall"])
def test_a_change_needs_the_public_interest_and_compensates_a_loss(outcome: str) -> None:
    def shut(**more: Any) -> bool:
        return "nat/xk/8" in Licensed().weighed(outcome, "rules-changed", **more).deciding(outcome)

    assert not shut()
    assert shut(public_interest="")
    assert shut(loss=True)
    assert not shut(loss=True, compensation="按剩余年限补偿三千元。")


@pytest.mark.clause("nat/xk/8")
def test_while_a_change_is_weighed_nothing_else_is_decided() -> None:
    story = Licensed()
    kinds = (
        "withdrawal", "forwarding", "extension", "excluded_time", "examination", "deemed_renewal",
    )  # fmt: skip
    assert not [kind for kind in kinds if "nat/xk/8" in story.shut(f"casefile.licence_{kind}")]
    story.weighed()
    assert all("nat/xk/8" in story.shut(f"casefile.licence_{kind}") for kind in kinds)
    assert "nat/xk/8" in story.deciding("grant")
    assert "nat/xk/8" not in story.deciding("keep")
    story.tell("casefile.licence_decision", proposal=result("keep"))
    assert not [kind for kind in kinds if "nat/xk/8" in story.shut(f"casefile.licence_{kind}")]


@pytest.mark.clause("nat/xk/69")
def test_what_fraud_got_must_be_revoked_unless_the_public_would_suffer_gravely() -> None:
    fraud = Licensed().weighed(ground="fraud", loss=True)
    assert "nat/xk/69" not in fraud.deciding("revoke"), "no loss of his is protected"
    assert "nat/xk/69" in fraud.deciding("keep")
    assert "nat/xk/69" not in Licensed().weighed().deciding("keep"), "elsewhere it may be revoked"
    for ground in ("fraud", "not-qualified"):
        harm = Licensed().weighed(ground=ground, public_harm=True)
        assert "nat/xk/69" in harm.deciding("revoke")
        assert "nat/xk/69" not in harm.deciding("keep")


@pytest.mark.clause("nat/xk/69")
def test_damages_are_planned_where_revoking_harms_the_licensee() -> None:
    assert "nat/xk/69" in Licensed().weighed(loss=True).deciding("revoke")
    assert "nat/xk/69" not in Licensed().weighed(loss=True, compensation="赔偿三千元。").deciding("revoke")


@pytest.mark.parametrize(
    ("clause", "outcome", "ground"),
    [
        pytest.param(c, o, g, marks=pytest.mark.clause(c))
        for c, o, g in (
            ("nat/xk/8", "change", "rules-changed"), ("nat/xk/8", "recall", "circumstances-changed"),
            ("nat/xk/69", "revoke", "procedure-broken"),
        )
    ],
)  # fmt: skip
def test_what_is_owed_for_the_loss_is_paid_promptly(clause: str, outcome: str, ground: str) -> None:
    story = Licensed().weighed(outcome, ground, loss=True, compensation="三千元。")
    decision = story.tell("casefile.licence_decision", proposal=result(outcome))
    owed = story.owed("compensate-licensee")
    assert [(one.subject, one.ended) for one in owed] == [(decision, None)]
    assert [r.source.clause for r in owed[0].reckonings] == [clause]
    assert story.due("compensate-licensee", clause) == ""
    story.tell("casefile.licence_compensation", about=decision)
    assert story.owed("compensate-licensee")[0].ended is not None
    without = Licensed().weighed(outcome, ground)
    without.tell("casefile.licence_decision", proposal=result(outcome))
    assert not without.owed("compensate-licensee")


@pytest.mark.clause("nat/xk/70")
@pytest.mark.parametrize(("outcome", "ground"), [("revoke", "abuse"), ("recall", "rules-changed")])
def test_a_licence_that_was_revoked_or_recalled_is_cancelled(outcome: str, ground: str) -> None:
    story = Licensed().weighed(outcome, ground)
    decision = story.tell("casefile.licence_decision", proposal=result(outcome))
    assert [one.subject for one in story.owed("cancel-licence")] == [decision]
    reported = story.tell("casefile.licence_cancellation_ground", about=decision, ground="revoked")
    assert [one.subject for one in story.owed("cancel-licence")] == [reported], "one duty, not two"
    story.tell("casefile.licence_cancellation", about=reported)
    assert story.owed("cancel-licence")[0].ended is not None
    changed = Licensed().weighed("change", "rules-changed")
    changed.tell("casefile.licence_decision", proposal=result("change"))
    assert not changed.owed("cancel-licence")


@pytest.mark.clause("anhui/disclosure/12")
def test_a_published_licence_that_the_authority_revokes_is_taken_down() -> None:
    story = Licensed()
    story.rules = Story("anhui", "licence").rules
    story.tell("disclosure.published", about=story.given)
    story.weighed().tell("casefile.licence_decision", proposal=result("revoke"))
    assert [one.subject for one in story.owed("withdraw")] == [story.given]
    assert story.due("withdraw", "anhui/disclosure/12") == "2026-03-06"
    kept = Licensed()
    kept.rules = story.rules
    kept.tell("disclosure.published", about=kept.given)
    kept.weighed().tell("casefile.licence_decision", proposal=result("keep"))
    assert not kept.owed("withdraw")


# --- 第四十六条、第四十七条 -----------------------------------------------------------------


@pytest.mark.clause("nat/xk/46")
@pytest.mark.parametrize("needed", ["by-law", "public-interest"])
def test_a_hearing_that_must_be_held_is_announced_and_held_though_nobody_asks(needed: str) -> None:
    story = Story("national", "licence")
    story.tell("casefile.licence_application")
    story.tell("casefile.licence_acceptance")
    story.tell("casefile.licence_examination", by=SECOND, public_hearing="none")
    assert "nat/xk/46" not in story.shut("casefile.licence_decision")
    story.tell("casefile.licence_examination", by=SECOND, public_hearing=needed)
    assert "nat/xk/46" in story.shut("casefile.licence_decision")
    announced = story.tell("casefile.licence_hearing_announcement", ground=needed)
    assert "nat/xk/46" in story.shut("casefile.licence_decision"), "announced, not held"
    notice = story.on("2026-03-03").tell("casefile.hearing_notice", about=announced, chair=HEAD, held_on="2026-03-16")
    assert "nat/xk/46" in story.shut("casefile.licence_decision")
    span = {"began_at": "2026-03-16T09:00:00+08:00", "ended_at": "2026-03-16T10:00:00+08:00"}
    story.on("2026-03-16").tell("casefile.hearing_record", **on_duty(about=notice, chair=HEAD, **span))
    assert "nat/xk/46" not in story.on("2026-03-17").shut("casefile.licence_decision")
    assert not story.owed("hold-hearing"), "the twenty days are those of a request"


@pytest.mark.clause("nat/xk/47")
def test_those_whose_interests_it_touches_are_told_that_they_may_ask_for_a_hearing() -> None:
    story = Story("national", "licence")
    story.tell("casefile.licence_application")
    story.tell("casefile.licence_examination")
    said = {"recipients": OTHERS}
    assert "nat/xk/47" not in story.shut("casefile.licence_interest_notice", **said)
    story.tell("casefile.licence_examination", interested=OTHERS)
    assert "nat/xk/47" in story.shut("casefile.licence_interest_notice", **said)
    assert "nat/xk/47" not in story.shut("casefile.licence_interest_notice", **said, hearing_offered=True)


# --- 第五十条 -------------------------------------------------------------------------------


def renewal() -> Story:
    """Asked for in time and accepted: the old licence ends on 30 June 2026."""
    story = Story("national", "licence", "2026-05-29")
    story.tell("casefile.licence_application", **RENEWAL)
    story.tell("casefile.licence_acceptance", accepted_on="2026-05-29")
    return story


@pytest.mark.clause("nat/xk/50")
def test_what_nobody_decided_before_the_end_is_renewed_and_can_be_put_into_words() -> None:
    story = renewal()
    confirm = "casefile.licence_deemed_renewal"
    refuse = {"proposal": {**FOUND, "outcome": "refuse", "reasons": "面积不足。"}}
    assert "nat/xk/50" in story.on("2026-06-30").shut(confirm)
    assert "nat/xk/50" not in story.shut("casefile.licence_decision", **refuse)
    assert "nat/xk/50" not in story.on("2026-07-01").shut(confirm)
    assert "nat/xk/50" in story.shut(confirm, valid_from="2026-07-02")
    assert "nat/xk/50" in story.shut("casefile.licence_decision", **refuse)
    assert "nat/xk/50" not in story.shut("casefile.licence_decision"), "a late grant says the same as the law"
    assert [one.excused for one in story.owed("decide-case")] == [True], "the law has answered"
    renewed = story.tell(confirm)
    assert story.answer().state == "renewed"
    assert "nat/xk/44" not in story.shut("casefile.licence_certificate", about=renewed)


@pytest.mark.clause("nat/xk/50")
@pytest.mark.parametrize("kind", ["withdrawal", "non_acceptance", "forwarding", "decision"])
def test_an_application_that_was_answered_in_time_is_not_renewed_by_law(kind: str) -> None:
    story = renewal()
    story.on("2026-06-20").tell(f"casefile.licence_{kind}")
    assert "nat/xk/50" in story.on("2026-07-01").shut("casefile.licence_deemed_renewal")
    assert "late:decide-renewal:0" not in {found.id for found in story.findings()}


@pytest.mark.clause("nat/xk/50")
def test_a_first_application_is_never_renewed_by_law() -> None:
    story = Story("national", "licence")
    story.tell("casefile.licence_application")
    assert "nat/xk/50" in story.on("2027-07-01").shut("casefile.licence_deemed_renewal")
