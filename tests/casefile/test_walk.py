"""A penalty case walked through the front door, step by step, with numbers and papers; and one on the spot."""

from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide, decide_on_the_spot, notify
from qiuhao.casefile.doing import do, report, why_not
from qiuhao.casefile.models import Case
from qiuhao.documents.reading import series_report
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make

from . import world

pytestmark = pytest.mark.usefixtures("morning")
SHOWN: dict[str, Any] = {"certificates_shown": True, "rights_told": True}


class Story:
    """One case; each step takes an hour of the same morning unless a day is given."""

    def __init__(self, procedure: str = "penalty", place: str = world.PLACE) -> None:
        world.register(place)
        self.case = world.new_case(procedure=procedure)
        self.last: Appended | None = None

    def step(self, act: str, kind: str, by: str = world.HANDLER, **content: Any) -> Appended:
        self.last = do(self.case, act, make(kind, content), [by])
        return self.last

    def shared(self) -> dict[str, Any]:
        """What notice, submission, approval and decision have in common."""
        return {"parties": [world.party()], "proposal": world.proposal()}

    def investigated(self) -> None:
        officers = [o.model_dump(mode="json") for o in world.officers()]
        self.step("file-case", "casefile.filing", **world.filing())
        timed = {"began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00", "place": "店内"}
        signed = {"signatures": [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}]}
        no_film = {"not_recorded_because": "文字记录能够全面有效记录。", "not_recorded_by": world.HANDLER}
        common = {**timed, **SHOWN, **signed, **no_film, "officers": officers}
        self.step("examine", "casefile.examination", **common, found="货架上有糕点 20 盒。", proves="超范围生产")
        exchanges = [{"speaker": "问", "words": "是谁生产的？"}, {"speaker": "答", "words": "我们自己。"}]
        self.step(
            "question", "casefile.questioning", **common, asked={"name": "何某", "relation": "法定代表人"},
            exchanges=exchanges, proves="当事人承认生产",
        )  # fmt: skip
        self.step(
            "end-investigation", "casefile.investigation_end", **self.shared(), report="经查属实。",
            handler_opinion=world.voice(world.HANDLER, words="建议罚款。"),
            unit_opinion=world.voice(world.SECOND, words="同意。"),
        )  # fmt: skip

    def served(self, number: int) -> Appended:
        officers = [o.model_dump(mode="json") for o in world.officers()]
        return self.step(
            "serve", "casefile.service", about=number, documents=[{"name": "文书"}], method="direct", **SHOWN,
            effective_on=str(clock.today()), recipient="何某", received_by="何某", capacity="法定代表人", sealed=True,
            officers=officers, served_at=clock.now().isoformat(), place="店内",
            signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip

    def heard(self) -> None:
        notice = notify(
            self.case, body("casefile.rights_notice", {**self.shared(), "recusal_right": True}), [world.HANDLER]
        )
        self.served(notice.number)
        said = self.step("hear-statement", "casefile.statement", about=notice.number, content="请求从轻。")
        self.step(
            "check-statement", "casefile.statement_check", about=said.number, adopted="none", reasons="已经从轻。"
        )

    def reviewed(self, *heads: str) -> None:
        self.step("answer-major", "casefile.major_answers", heads=heads, answered=list(HEADS))
        submitted = self.step(
            "submit-review", "review.submission", **self.shared(), submitted_by=world.HANDLER, heads=heads,
            materials=["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"],
        )  # fmt: skip
        self.step(
            "declare-interest", "review.interest_declaration", world.REVIEWER, about=submitted.number,
            persons=[world.REVIEWER],
        )  # fmt: skip
        reviewer = {"person": world.REVIEWER, "name": "孙审核", "qualified": True, "experienced": True}
        points = ("subject", "officers", "procedure", "facts", "law", "discretion", "powers", "documents", "crime")
        self.step(
            "give-opinion", "review.opinion", world.REVIEWER, about=submitted.number, opinion="agree",
            checklist=dict.fromkeys(points, "yes") | {"powers": "no", "crime": "no"}, reasons="事实清楚，证据充分。",
            reviewed_by=[reviewer],
        )  # fmt: skip

    def approved(self) -> None:
        self.step(
            "approve", "casefile.approval", world.HEAD, **self.shared(), signed_at=clock.now().isoformat(),
            head_opinion=world.voice(words="同意。", on=str(clock.today())),
        )  # fmt: skip

    def decision(self, **more: Any) -> Any:
        return body(
            "casefile.decision",
            {**self.shared(), "authority_name": "示范县市场监督管理局", "decided_by": world.HEAD, **more},
        )


HEADS = ("public-interest", "social-risk", "major-rights", "hearing", "complex", "by-law", "other")


def body(kind: str, content: dict[str, Any]) -> Any:
    return make(kind, content)


def shut(reasons: Any) -> dict[str, str]:
    return {r.gate: r.text for r in reasons if r.severity == "refuse"}


@pytest.mark.parametrize("place", ["national", "anhui", "anze", "lingchuan", "xuecheng", "yangquan"])
def test_a_penalty_case_from_the_clue_to_the_end_through_the_front_door(place: str) -> None:
    story = Story(place=place)
    story.investigated()
    story.heard()
    story.reviewed()
    story.approved()
    done = decide(story.case, story.decision(), [world.HANDLER])
    decision = done.fact.body
    assert decision.number_text == "示市监罚〔2026〕1号"
    assert "60日" in decision.remedy_text
    assert "6个月" in decision.remedy_text
    assert "15日" in decision.performance_text
    assert decision.surcharge_stated
    with files.open_file(decision.document.sha256, check=True) as paper:
        assert paper.read(5) == b"%PDF-"
    story.served(done.number)
    assert reading.answer(story.case).state == "served"
    story.step("receive-payment", "casefile.payment", about=done.number, amount="5000.00", bank="示范银行")
    assert "pay-fine" in {d.duty for d in reading.case_due_dates(story.case) if d.fulfilled_at}
    story.step("end-execution", "casefile.execution_end", about=done.number, result="performed")
    story.step("close", "casefile.closing", world.HEAD, reason="executed", report="缴清罚款，已经改正。")
    assert Case.objects.get(pk=story.case).state == "closed"
    assert [f for f in reading.answer(story.case).findings if f.severity == "refuse"] == []


@pytest.mark.clause("nat/cf/58")
def test_a_decision_without_review_is_refused_and_costs_no_number() -> None:
    story = Story()
    story.investigated()
    story.heard()
    story.step("answer-major", "casefile.major_answers", heads=["complex"], answered=list(HEADS))
    story.approved()
    before = ledger.head(story.case)
    with pytest.raises(Refused) as caught:
        decide(story.case, story.decision(), [world.HANDLER])
    assert "review-passed" in shut(caught.value.refusals)
    assert ledger.head(story.case) == before
    assert not ledger.exists(f"register/numbers-{world.AUTHORITY}-penalty-2026")


@pytest.mark.clause("nat/cf/58")
def test_evidence_that_came_after_the_review_asks_for_a_new_one() -> None:
    story = Story(place="xuecheng")
    story.investigated()
    story.heard()
    story.reviewed("complex")
    before = why_not(story.case, "decide", story.decision(number_text="示市监罚〔2026〕1号"), [world.HANDLER])
    assert "review-passed" not in shut(before)
    late = {"sort": "书证", "name": "后补的单据", "source": "当事人"}
    report(story.case, make("casefile.evidence", late), [world.HANDLER])
    reasons = why_not(story.case, "decide", story.decision(number_text="示市监罚〔2026〕1号"), [world.HANDLER])
    assert "不同" in shut(reasons)["review-passed"]


def test_a_retry_of_a_decision_gives_the_first_and_takes_no_second_number() -> None:
    story = Story()
    story.investigated()
    story.heard()
    story.reviewed()
    story.approved()
    first = decide(story.case, story.decision(), [world.HANDLER], key="d-1")
    again = decide(story.case, story.decision(), [world.HANDLER], key="d-1")
    assert again.fact == first.fact
    said = series_report(f"register/numbers-{world.AUTHORITY}-penalty-2026")
    assert (said.used, said.reserved, said.missing) == (1, 0, ())


def test_a_retry_is_the_same_although_a_paper_came_in_between() -> None:
    story = Story()
    story.investigated()
    content = {**story.shared(), "report": "经查属实，补充报告。"}
    again = [make("casefile.investigation_end", content) for _ in range(2)]
    first = do(story.case, "end-investigation", again[0], [world.HANDLER], key="e-1")
    late = {"sort": "书证", "name": "后补的单据", "source": "当事人"}
    report(story.case, make("casefile.evidence", late), [world.HANDLER])
    assert do(story.case, "end-investigation", again[1], [world.HANDLER], key="e-1").fact == first.fact


def spot(**more: Any) -> Any:
    officers = [o.model_dump(mode="json") for o in world.officers()]
    warning = {
        "outcome": "penalty",
        "facts_found": "在人行道违法停放。",
        "basis": ["《示范条例》第一条"],
        "reasons": "初次违法。",
    }
    content = {
        "parties": [world.party()], "proposal": {**warning, "penalties": [{"sort": "fine", "amount": "100.00"}]},
        "matter": "m-2", "cause": "违法停放", "authority_name": "示范县市场监督管理局", "decided_by": world.HANDLER,
        "officers": officers, **SHOWN, "statement_heard": True, "statement": "没有意见。", "handed_over": True,
        "violated_at": "2026-03-02T08:30:00+08:00", "violated_in": "人民路", "decided_in": "人民路",
        "act_ended_on": "2026-03-02", "discovered_on": "2026-03-02",
        "signatures": [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}],
    }  # fmt: skip
    return make("casefile.on_the_spot_decision", {**content, **more})


@pytest.mark.clause("nat/fy/23")
def test_an_on_the_spot_decision_offers_reconsideration_first_and_files_itself() -> None:
    case = Story("penalty-on-the-spot").case
    done = decide_on_the_spot(case, spot(), [world.HANDLER])
    text = done.fact.body.remedy_text
    assert "先向示范县人民政府申请行政复议" in text
    assert "直接向" not in text
    assert done.fact.body.number_text == "示市监当罚〔2026〕1号"
    assert Case.objects.get(pk=case).state == "decided"
    assert "file-on-the-spot" in {d.duty for d in reading.case_due_dates(case)}


@pytest.mark.clause("nat/cf/51")
def test_an_on_the_spot_fine_above_the_limit_is_refused() -> None:
    case = Story("penalty-on-the-spot").case
    heavy = world.proposal(amount="3000.01")
    with pytest.raises(Refused) as caught:
        decide_on_the_spot(case, spot(proposal=heavy), [world.HANDLER])
    assert "on-the-spot-limits" in shut(caught.value.refusals)


def test_an_on_the_spot_warning_has_nothing_to_pay_and_still_its_paper() -> None:
    case = Story("penalty-on-the-spot").case
    warning = {**spot().proposal.model_dump(mode="json"), "penalties": [{"sort": "warning", "words": "警告"}]}
    done = decide_on_the_spot(case, spot(proposal=warning), [world.HANDLER])
    assert done.fact.body.performance_text == "本决定为警告，不涉及缴款。"
    assert not done.fact.body.surcharge_stated
    assert done.fact.body.document is not None
