"""A case walked through the pages alone, by the people whose steps they are: only forms, buttons and sentences."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.qualification import Qualification
from qiuhao.casefile import reading
from qiuhao.desk.access import case_key, case_stream
from qiuhao.ledger import clock
from tests.casefile import world
from tests.desk.browser import fill, shown
from tests.desk.conftest import Visit

PARTY = {
    "parties__0__sort": "organisation", "parties__0__name": "示范县青禾糕点店有限公司",
    "parties__0__credit_code": "91340123MA2DEM0K1K", "parties__0__representative": "何某",
    "parties__0__address": "示范县人民路 1 号",
}  # fmt: skip
PROPOSAL = {
    "proposal__outcome": "penalty", "proposal__facts_found": "超出许可范围生产糕点 20 盒。",
    "proposal__basis": "《示范条例》第十条\n《示范条例》第三十条第一款", "proposal__reasons": "初次违法，从轻处罚。",
    "proposal__penalties__0__sort": "fine", "proposal__penalties__0__amount": "5000.00",
    "proposal__penalties__0__words": "罚款", "proposal__large_amount": "no",
}  # fmt: skip
ON_SITE = {"certificates_shown": "on", "rights_told": "on", "place": "店内", "signatures__0__signed": "on",
           "signatures__1__signed": "on", "not_recorded_because": "文字记录能够全面有效记录。",
           "not_recorded_by": world.HANDLER}  # fmt: skip
MATERIALS = ["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"]


class Walk:
    """One case, and the browsers of the people who work on it."""

    def __init__(self, visit: Visit) -> None:
        self.handler, self.head, self.reviewer = (visit(p) for p in (world.HANDLER, world.HEAD, world.REVIEWER))
        self.visit = visit
        done = fill(self.handler, reverse("desk:open-case"), source="检查发现", content="货架上有许可范围以外的糕点。")
        assert done.status_code == 302, done.content.decode()
        self.key = done["Location"].rstrip("/").split("/")[-1]

    @property
    def case(self) -> str:
        return case_stream(self.key)

    def do(self, act: str, by: Client | None = None, **changes: Any) -> str:
        """Take a step on its page; the sentences that greet us afterwards."""
        client = by or self.handler
        name = "desk:review" if act == "give-opinion" else "desk:act"
        address = reverse(name, args=[self.key] if act == "give-opinion" else [self.key, act])
        done = fill(client, address, **changes)
        assert done.status_code == 302, (act, told(done))
        return "".join(str(m) for m in client.get(done["Location"]).context["messages"])

    def investigated(self) -> None:
        self.do("file-case", **PARTY, cause="超范围生产糕点", matter="m-food-1", act_ended_on="2026-02-20",
                handlers=[world.HANDLER, world.SECOND], head_opinion__person=world.HEAD,
                head_opinion__agreed="on")  # fmt: skip
        pair = [world.HANDLER, world.SECOND]
        self.do("examine", **ON_SITE, officers=pair, found="货架上有糕点 20 盒。", proves="超范围生产")
        self.do("question", **ON_SITE, officers=pair, asked__name="何某", asked__relation="法定代表人",
                exchanges__1__words="看清楚了。", exchanges__3__words="不申请。",
                exchanges__4__words="是谁生产的？", exchanges__5__words="我们自己。", proves="承认生产")  # fmt: skip
        self.do("end-investigation", **PARTY, **PROPOSAL, report="经查属实。")


def told(answer: Any) -> Any:
    """What a page that came back says is wrong."""
    context = answer.context
    errors = dict(context["drawn"].form.errors) if "drawn" in context else {}
    return context.get("problem"), [r["text"] for r in context.get("refusals", [])], errors


def test_a_penalty_case_from_the_clue_to_the_decision_through_the_pages(visit: Visit) -> None:
    enter(f"person/{world.REVIEWER}", [Qualification(number="A-2020-1", obtained_on=date(2020, 1, 1))], ["p-registrar"])
    walk = Walk(visit)
    walk.investigated()
    walk.do("notify", recusal_right="on")
    walk.do("serve", officers=[world.HANDLER, world.SECOND], received_by="何某", capacity="法定代表人", place="店内",
            certificates_shown="on", rights_told="on", signatures__0__signed="on")  # fmt: skip
    walk.do("hear-statement", content="请求从轻。")
    walk.do("check-statement", adopted="none", reasons="已经从轻。")
    walk.do("answer-major")
    said = walk.do("submit-review", materials=MATERIALS, explanation="情况说明。")
    assert said.startswith("已送法制审核")
    walk.do("declare-interest", walk.reviewer)
    points = ("subject", "officers", "procedure", "facts", "law", "discretion", "powers", "documents", "crime")
    answers = {f"check__{point}": "no" if point in ("powers", "crime") else "yes" for point in points}
    walk.do("give-opinion", walk.reviewer, **answers, opinion="agree", reasons="事实清楚，证据充分。",
            reviewed_by=[world.REVIEWER])  # fmt: skip
    beside = walk.head.get(reverse("desk:act", args=[walk.key, "approve"])).content.decode()
    assert all(words in beside for words in ("请求从轻。", "已经从轻。", "事实清楚，证据充分。"))
    walk.do("approve", walk.head, head_opinion__words="同意。")
    said = walk.do("decide")
    assert "已作出决定" in said
    assert "公示执法决定" in said
    assert "最迟" in said
    filed, decision = (reading.history(walk.case).last(view) for view in ("filed", "decided"))
    assert filed is not None
    assert filed.body.number_text == "示市监立〔2026〕1号"
    assert decision is not None
    assert decision.body.number_text == "示市监罚〔2026〕1号"
    assert [p.amount for p in decision.body.penalties] == ["5000.00"]
    papers = reverse("desk:case-papers", args=[walk.key])
    page = walk.handler.get(papers).content.decode()
    assert "行政处罚决定 示市监罚〔2026〕1号.pdf" in page
    paper = walk.handler.get(reverse("desk:case-file", args=[walk.key, decision.body.document.sha256]))
    assert b"".join(paper.streaming_content)[:5] == b"%PDF-"  # type: ignore[attr-defined]


def test_the_penalty_on_the_spot_takes_two_short_pages(visit: Visit) -> None:
    handler = visit(world.HANDLER)
    address = reverse("desk:open-case") + "?procedure=penalty-on-the-spot"
    begun = fill(
        handler, address, shown_to="何某", officers=[world.HANDLER, world.SECOND], certificates_shown="on",
        rights_told="on",
    )  # fmt: skip
    assert begun.status_code == 302, told(begun)
    done = fill(
        handler, begun["Location"], **PARTY, **PROPOSAL | {"proposal__penalties__0__amount": "100.00"}, matter="m-2",
        cause="违法停放", violated_at="2026-03-02T08:30", violated_in="人民路", decided_in="人民路",
        officers=[world.HANDLER, world.SECOND], certificates_shown="on", rights_told="on", statement_heard="on",
        statement="没有意见。", handed_over="on", signatures__0__signed="on", signatures__1__signed="on",
        act_ended_on="2026-03-02",
    )  # fmt: skip
    assert done.status_code == 302, told(done)
    said = handler.get(done["Location"]).content.decode()
    assert "示市监当罚〔2026〕1号" in said
    assert "当场处罚决定报备" in said


def test_what_is_shut_says_why_with_its_clause_and_offers_the_other_door(visit: Visit) -> None:
    walk = Walk(visit)
    page = walk.handler.get(reverse("desk:act", args=[walk.key, "decide"]))
    assert page.context["shut"]
    html = page.content.decode()
    assert "如实补录" in html
    assert "/desk/law/clauses/nat/cf/57/" in html


def test_what_has_happened_is_entered_through_the_other_door_with_the_finding_told_before(visit: Visit) -> None:
    walk = Walk(visit)
    address = reverse("desk:act", args=[walk.key, "approve"]) + "?door=reported"
    head = walk.head
    page = head.get(address).content.decode()
    assert "补录后会显示以下发现" in page
    without = fill(head, address, **PARTY, **PROPOSAL)
    assert without.status_code == 422
    assert "实际发生的时间" in without.context["problem"]
    done = fill(head, address, **PARTY, **PROPOSAL, _happened="2026-03-01T10:00")
    assert done.status_code == 302, told(done)
    fact = reading.history(walk.case).last("approved")
    assert fact is not None
    assert (fact.door, str(fact.day)) == ("reported", "2026-03-01")


def test_a_second_submit_of_the_same_form_records_once(visit: Visit) -> None:
    walk = Walk(visit)
    address = reverse("desk:act", args=[walk.key, "register-clue"])
    data = shown(walk.handler.get(address)) | {"source": ["检查发现"], "content": ["又一条线索。"]}
    before = len(reading.history(walk.case).as_recorded)
    for _ in range(2):
        assert walk.handler.post(address, data).status_code == 302
    assert len(reading.history(walk.case).as_recorded) == before + 1


def test_whoever_comes_second_is_told_and_keeps_the_draft(visit: Visit) -> None:
    walk = Walk(visit)
    address = reverse("desk:act", args=[walk.key, "register-clue"])
    data = shown(walk.handler.get(address)) | {"source": ["检查发现"], "content": ["我的线索。"]}
    with clock.fixed(world.later(minutes=5)):
        world.reported(walk.case, "casefile.clue", **world.CLUE)
        late = walk.handler.post(address, data)
        assert late.status_code == 422
        assert "您填写期间，李办案于 03-02 09:05 记录了《线索登记》" in late.context["problem"]
        assert "我的线索。" in late.content.decode()
        assert "我的线索。" in walk.handler.get(address).content.decode()
        again = shown(late)
        assert walk.handler.post(address, again).status_code == 302


def test_a_draft_is_saved_as_typed_and_belongs_to_its_writer(visit: Visit) -> None:
    walk = Walk(visit)
    second = visit(world.SECOND)
    saved = walk.handler.post(reverse("desk:act-draft", args=[walk.key, "examine"]), {"found": "写到一半"})
    assert saved.status_code == 204
    address = reverse("desk:act", args=[walk.key, "examine"])
    assert "写到一半" in walk.handler.get(address).content.decode()
    assert "写到一半" not in second.get(address).content.decode()
    assert len(reading.history(walk.case).as_recorded) == 2


@pytest.mark.parametrize("wrong", ["91340123MA2DEM0K1X", "123"])
def test_a_wrong_credit_code_is_told_at_its_field_and_nothing_is_saved(visit: Visit, wrong: str) -> None:
    walk = Walk(visit)
    before = len(reading.history(walk.case).as_recorded)
    address = reverse("desk:act", args=[walk.key, "file-case"])
    answer = fill(walk.handler, address, **PARTY | {"parties__0__credit_code": wrong}, cause="案由", matter="m")
    assert answer.status_code == 422
    assert "parties-0-credit_code" in answer.context["drawn"].form.errors
    assert len(reading.history(walk.case).as_recorded) == before


def test_a_record_is_corrected_by_another_record_that_holds_only_what_changed(visit: Visit) -> None:
    walk = Walk(visit)
    clue = reading.history(walk.case).last("clue")
    assert clue is not None
    address = f"{reverse('desk:correct', args=[walk.key])}?of={clue.number}"
    same = fill(walk.handler, address, _reason="写错了。")
    assert same.status_code == 422
    done = fill(walk.handler, address, _reason="写错了。", content="货架上有糕点 30 盒。")
    assert done.status_code == 302, told(done)
    correction = reading.history(walk.case).as_recorded[-1]
    assert correction.body.changes == {"content": "货架上有糕点 30 盒。"}
    assert case_key(walk.case) == walk.key
