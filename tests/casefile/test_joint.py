"""Joint offenders walked through the front door: one is fined, one is warned, each with a notice, a review and a
decision of its own, in one case."""

from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide, notify
from qiuhao.casefile.models import Case
from qiuhao.casefile.printing import printed
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.review import standing
from tests.documents.papers import read

from . import world
from .test_walk import HEADS, Story, body

pytestmark = pytest.mark.usefixtures("morning")
BAKER = world.party()
CARRIER = world.party(name="示范县白露运输有限公司", credit_code="91340123MA2DEM1K19", representative="吕某")
WARNED = [{"sort": "warning", "words": "警告"}]


class Joint(Story):
    """A case of two parties; `whose` says whom the next step concerns."""

    whose = BAKER

    def shared(self) -> dict[str, Any]:
        more = {} if self.whose is BAKER else {"penalties": WARNED, "large_amount": None}
        return {"parties": [self.whose], "proposal": world.proposal(**more)}

    def of(self, party: dict[str, Any]) -> "Joint":
        self.whose = party
        return self

    def filed(self) -> None:
        filing, world.filing = world.filing, lambda: filing(parties=[BAKER, CARRIER])
        try:
            self.investigated()
        finally:
            world.filing = filing

    def ended(self) -> None:
        self.step(
            "end-investigation", "casefile.investigation_end", **self.shared(), report="经查属实。",
            handler_opinion=world.voice(world.HANDLER, words="建议警告。"),
            unit_opinion=world.voice(world.SECOND, words="同意。"),
        )  # fmt: skip

    def decided(self) -> Appended:
        return decide(self.case, self.decision(), [world.HANDLER])

    def submitted(self) -> int:
        return self.step(
            "submit-review", "review.submission", **self.shared(), submitted_by=world.HANDLER,
            materials=["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"],
        ).number  # fmt: skip

    def printed(self, view: str) -> str:
        history, row = reading.history(self.case), Case.objects.get(pk=self.case)
        fact = history.last(view)
        assert fact is not None
        return read(printed(fact, row.name, history, reading.setting(self.case))).text

    @property
    def state(self) -> str:
        return reading.answer(self.case).state


def until_decided() -> tuple[Joint, Appended, Appended]:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    for party in (BAKER, CARRIER):
        story.of(party).heard()
    for party in (BAKER, CARRIER):
        story.of(party).reviewed()
        story.approved()
    first = story.of(BAKER).decided()
    assert story.state == "approved", "the case stands where the party stands that is behind"
    return story, first, story.of(CARRIER).decided()


def test_each_party_is_told_heard_decided_and_served_and_the_case_closes_after_the_last() -> None:
    story, first, last = until_decided()
    assert [first.fact.body.number_text, last.fact.body.number_text] == ["示市监罚〔2026〕1号", "示市监罚〔2026〕2号"]
    story.served(first.number)
    assert story.state == "decided"
    story.served(last.number)
    story.step("receive-payment", "casefile.payment", about=first.number, amount="5000.00", bank="示范银行")
    story.step("end-execution", "casefile.execution_end", about=first.number, result="performed")
    assert story.state == "served"
    answer = reading.answer(story.case)
    assert {d.subject for d in answer.duties if d.duty.name == "publish-decision"} == {first.number, last.number}
    assert {d.subject for d in answer.duties if d.duty.name == "pay-fine"} == {first.number}
    story.step("end-execution", "casefile.execution_end", about=last.number, result="nothing-to-perform")
    story.step("close", "casefile.closing", world.HEAD, reason="executed", report="缴清罚款，已经改正。")
    assert [f.text for f in reading.answer(story.case).findings if f.severity == "refuse"] == []
    assert story.printed("closed").count("示市监罚〔2026〕1号、示市监罚〔2026〕2号") == 1
    row = Case.objects.get(pk=story.case)
    assert (row.state, row.fen, row.outcome) == ("closed", 500_000, "penalty")


def test_what_one_party_was_told_does_not_open_the_decision_about_the_other() -> None:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    story.of(BAKER).heard()
    story.reviewed()
    story.approved()
    with pytest.raises(Refused) as shut:
        story.of(CARRIER).decided()
    assert {"notice-before-decision", "approved-by-head"} <= {reason.gate for reason in shut.value.refusals}
    assert all("白露运输" in r.text for r in shut.value.refusals if r.gate == "notice-before-decision")


def test_a_hearing_of_one_party_is_no_new_paper_against_the_other() -> None:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    story.heard()
    story.reviewed()
    notice = notify(
        story.case,
        body("casefile.rights_notice", {**story.of(BAKER).shared(), "recusal_right": True, "hearing_offered": True}),
        [world.HANDLER],
    )
    story.served(notice.number)
    asked = story.step("ask-hearing", "casefile.hearing_request", about=notice.number)
    story.step(
        "notify-hearing", "casefile.hearing_notice", about=asked.number, held_on=str(clock.today()), chair=world.HEAD,
        place="会议室",
    )  # fmt: skip
    story.of(CARRIER).approved()
    assert story.decided().fact.body.number_text == "示市监罚〔2026〕1号"


def test_of_two_submissions_that_wait_the_older_goes_first_and_each_has_its_own_opinion() -> None:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    story.step("answer-major", "casefile.major_answers", answered=list(HEADS))
    first, second = story.of(BAKER).submitted(), story.of(CARRIER).submitted()
    told = reading.history(story.case)
    assert [fact.number if (fact := standing.latest(told)) else 0] == [first]
    back = {"about": first, "missing": ["evidence"], "reason": "缺证据。"}
    story.step("return-submission", "review.return", world.REVIEWER, **back)
    after = standing.latest(reading.history(story.case))
    assert after is not None
    assert after.number == second
