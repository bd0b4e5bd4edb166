"""What follows a decision, through the pages: a remedy answered, the court asked, things disposed of, money back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority.rights import viewers
from qiuhao.casefile import reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.things import receipts
from qiuhao.desk.access import case_key
from qiuhao.desk.cases.steps import done_acts, steps
from qiuhao.ledger import clock
from tests.casefile import world
from tests.desk.browser import fill
from tests.desk.conftest import Visit
from tests.desk.test_walk import told
from tests.documents.papers import read, squeeze

DECISION = 4
"""Number of the decision: opening, clue and filing come before it."""
SEIZED = [{"sort": "fine", "amount": "5000.00", "words": "罚款"}, {"sort": "confiscate-goods", "words": "没收糕点机"}]


@pytest.fixture
def case(morning: None) -> str:
    """A decision of 2 March 2026 that was served."""
    stream = world.new_case()
    world.reported(stream, "casefile.filing", **world.filing())
    decision = {
        "parties": [world.party()], "proposal": world.proposal(penalties=SEIZED), "decided_by": world.HEAD,
        "authority_name": "示范县市场监督管理局", "number_text": "示市监罚〔2026〕8号", "surcharge_stated": True,
    }  # fmt: skip
    about = world.reported(stream, "casefile.decision", **decision).number
    served = {"documents": [{"name": "决定书"}], "method": "direct", "effective_on": "2026-03-02", "recipient": "何某"}
    world.reported(stream, "casefile.service", about=about, **served)
    return stream


def do(client: Client, case: str, act: str, **changes: Any) -> int:
    done = fill(client, reverse("desk:act", args=[case_key(case), act]), **changes)
    assert done.status_code == 302, (act, told(done))
    return len(reading.history(case))


def sheet(client: Client, case: str, number: int) -> str:
    answer = client.get(reverse("desk:case-sheet", args=[case_key(case), number]))
    return str(read(answer.content).text)


def test_a_remedy_is_answered_with_a_numbered_paper_and_is_the_next_step(case: str, visit: Visit) -> None:
    handler = visit(world.HANDLER)
    do(handler, case, "receive-reconsideration", body="示范县人民政府", applicant="何某", claims="处罚过重。")
    page = handler.get(reverse("desk:case", args=[case_key(case)])).content.decode()
    assert "提交复议答复" in page
    assert "提交复议答复和证据" in page, "the duty stands beside the story"
    number = do(
        handler, case, "answer-reconsideration", facts_found="经查属实。", reasons="处罚适当。", materials="检查笔录",
    )  # fmt: skip
    shown = sheet(handler, case, number)
    for words in ("行政复议答复书", "示市监复答〔2026〕1号", "示市监罚〔2026〕8号", "处罚适当", "示范县人民政府"):
        assert squeeze(words) in shown


def test_the_surcharge_is_reckoned_without_the_days_of_the_remedy(case: str) -> None:
    asked = {"about": DECISION, "body": "示范县人民政府", "accepted_on": "2026-03-20", "applicant": "何某"}
    ended = {"about": DECISION, "remedy": DECISION + 2, "body": "示范县人民政府", "effective_on": "2026-03-31"}
    with clock.fixed(world.later(days=34)):
        world.reported(case, "casefile.reconsideration_notice", at=world.later(days=18), **asked)
        world.reported(case, "casefile.remedy_end", at=world.later(days=29), **ended)
        # Payable until 17 March; from 18 March to 5 April nineteen days, twelve of them (20 to 31 March) in the remedy.
        known = Act.named("add-surcharge", "penalty").prefill(case, [world.HANDLER])
    assert (str(known["begins_on"]), str(known["ends_on"]), known["amount"]) == ("2026-03-18", "2026-04-05", "1050.00")


@pytest.mark.parametrize(
    ("first", "began", "amount"),
    [
        ({"amount": "600.00", "ends_on": "2026-03-21"}, "2026-03-22", "2250.00"),  # fifteen days more
        ({"amount": "4900.00", "ends_on": None}, "2026-04-04", "100.00"),  # through the day of its record; the cap
        ({"amount": "5100.00", "ends_on": None}, "2026-04-04", "0.00"),  # entered above the cap: never negative
    ],
)
def test_a_second_surcharge_begins_after_the_days_counted(
    case: str, first: dict[str, Any], began: str, amount: str
) -> None:
    with clock.fixed(world.later(days=34)):
        added = {"about": DECISION, "begins_on": "2026-03-18", **first}
        world.reported(case, "casefile.surcharge", at=world.later(days=32), **added)
        known = Act.named("add-surcharge", "penalty").prefill(case, [world.HANDLER])
    assert (str(known["begins_on"]), str(known["ends_on"]), known["amount"]) == (began, "2026-04-05", amount)


def test_the_court_is_asked_once_the_time_has_come_with_everything_enclosed(case: str, visit: Visit) -> None:
    handler = visit(world.HANDLER)
    demand = do(handler, case, "demand-before-court")
    world.reported(
        case, "casefile.service", about=demand, documents=[{"name": "催告书"}], method="direct",
        effective_on="2026-03-02", recipient="何某",
    )  # fmt: skip
    assert "10个工作日" in sheet(handler, case, demand).replace(" ", "")
    early = fill(handler, reverse("desk:act", args=[case_key(case), "apply-court-execution"]), object="银行账户。")
    assert early.status_code == 422
    assert "2026年9月2日" in str(told(early))
    with clock.fixed(world.later(days=200)):
        number = do(
            handler, case, "apply-court-execution", object="银行账户。", applied_on="2026-09-18",
            papers=["application", "decision", "opinions", "object"],
            **{"head_opinion-person": world.HEAD, "head_opinion-name": "周负责", "head_opinion-agreed": "on"},
        )  # fmt: skip
        shown = sheet(handler, case, number)
    for words in ("行政强制执行申请书", "示市监强执申〔2026〕1号", "示范县人民法院", "（周负责）", "2026年9月18日"):
        assert squeeze(words) in shown


def test_confiscated_things_stand_in_the_register_until_they_are_gone(case: str, visit: Visit) -> None:
    handler = visit(world.HANDLER)
    machine = {"things-0-name": "糕点机", "things-0-quantity": "1 台"}
    taken = do(handler, case, "take-things", kept_where="罚没仓库", keeper="王协办", taken_on="2026-03-02", **machine)
    page = handler.get(reverse("desk:things")).content.decode()
    assert "糕点机 1 台" in page
    assert "登记处理" in page
    who = viewers([world.HANDLER])[0]
    assert [one.number for one in receipts(who, "kept")] == [taken]
    number = do(
        handler, case, "dispose-things", manner="auction", by_whom="示范拍卖行", proceeds="800.00",
        treasury_receipt="示缴1",
        **{"head_opinion-person": world.HEAD, "head_opinion-name": "周负责", "head_opinion-agreed": "on"},
    )  # fmt: skip
    assert squeeze("公开拍卖") in sheet(handler, case, number)
    page = handler.get(reverse("desk:things")).content.decode()
    assert "¥800.00" in page
    assert "登记处理" not in page
    assert receipts(who, "kept") == []
    assert [one.proceeds for one in receipts(who, "gone")] == ["800.00"]


def test_somebody_elses_things_are_not_there(case: str, somebody: Any) -> None:
    kept = {"things": [{"name": "糕点机"}], "taken_on": "2026-03-02", "kept_where": "仓库", "keeper": "王协办"}
    world.reported(case, "casefile.things_taken", about=DECISION, **kept)
    stranger = somebody("p-other", "handler", authority="demo-other")
    assert "糕点机" not in stranger.get(reverse("desk:things")).content.decode()


def test_what_was_paid_goes_back(case: str, visit: Visit) -> None:
    handler = visit(world.HANDLER)
    world.reported(case, "casefile.payment", about=DECISION, amount="5000.00")
    world.reported(case, "casefile.ruling", about=DECISION, result="revoked", body="示范县人民政府")
    with clock.fixed(clock.now() + timedelta(hours=2)):
        assert "退还已经缴纳的款项" in handler.get(reverse("desk:case", args=[case_key(case)])).content.decode()
        number = do(handler, case, "refund", ground="决定已经撤销。", payee="何某")
        shown = sheet(handler, case, number)
    assert squeeze("人民币伍仟元整（¥5,000.00）") in shown
    assert reading.answer(case).state == "served"


def test_an_ordered_new_decision_leads_back_into_the_investigation(case: str, visit: Visit) -> None:
    handler, head = visit(world.HANDLER), visit(world.HEAD)
    ruling = {"about": str(DECISION), "result": "remake", "body": "示范县人民政府", "remake_by": "2026-04-30"}
    do(handler, case, "receive-ruling", **ruling)
    page = head.get(reverse("desk:case", args=[case_key(case)])).content.decode()
    assert "重新作出决定" in page
    assert "4月30日" in page
    assert steps_of(case, world.HEAD)[0] == "重新处理"
    do(head, case, "reopen-case", reason="按复议决定重新处理。")
    assert reading.answer(case).state == "investigating"
    assert done_acts(reading.history(case)) == {"reopen-case"}, "what the first decision rested on is not done any more"


def steps_of(case: str, person: str) -> list[str]:
    """The bar of next steps as this person sees it, what stands out first."""
    answer, setting, history = reading.answer(case), reading.setting(case), reading.history(case)
    found = steps(case, answer, setting, viewers([person])[0], done_acts(history))
    return [str(one["title"]) for one in found.main]
