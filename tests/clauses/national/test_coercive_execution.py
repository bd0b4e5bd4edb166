"""行政强制法 35–52: each test falls when its clause is broken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.law.facts import History
from qiuhao.law.gates import GATES
from qiuhao.law.gates.base import Ask, NoParams
from qiuhao.law.gates.demolition_ready import Params, gate
from qiuhao.ledger.kinds import make
from qiuhao.library.calendars import calendar
from tests.clauses.coercion import REMEDY, case, demanded, executing, execution, service, taken
from tests.clauses.story import SHOP, Story, at, decision

ORDER, DAY = "casefile.execution_order", "2026-03-16"
ACTS = {
    "demolish": ("casefile.demolition", {"building": "二层钢棚"}),
    "substitute-performance": ("casefile.substitute_performance", {"immediate": True, "immediate_ground": "道路遗洒"}),
    "execute": ("casefile.other_execution", {"manner": "restore"}),
}


def story() -> Story:
    return Story("national", "coercive-execution")


def ordering(told: Story, when: str = DAY, **more: Any) -> set[str]:
    """Clauses that keep the order shut."""
    return {clause for _, clause in told.shut("order-execution", when, ORDER, **execution(**more))}


@pytest.mark.clause("nat/qz/35")
def test_no_order_without_a_demand_that_was_served_and_has_ended() -> None:
    assert "qz/35" in ordering(story())
    told = story()
    demanded(told, served="")
    assert "qz/35" in ordering(told), "not served"
    told = story()
    demanded(told, until="2026-03-16")
    assert "qz/35" in ordering(told), "its last day"
    assert not ordering(told, assets_moving="监控显示正在转移设备。")
    told = story()
    demanded(told, until="2026-03-15")
    assert not ordering(told)


@pytest.mark.clause("nat/qz/35")
def test_what_the_party_says_is_checked_and_adopted_if_founded() -> None:
    told = story()
    number = demanded(told)
    answer = told.add("casefile.demand_answered", "2026-03-05", about=number, content="请求延期。")
    assert "qz/35" in ordering(told)
    checked = {"about": answer, "checked": "没有证据。", "handling": "不予采纳。"}
    told.add("casefile.demand_checked", "2026-03-06", **checked)
    assert not ordering(told)
    told.add("casefile.demand_checked", "2026-03-07", **{**checked, "founded": True})
    assert "qz/35" in ordering(told)


@pytest.mark.clause("nat/qz/35")
@pytest.mark.parametrize("act", ["demand", "demand-substitute"])
def test_a_demand_has_its_four_contents(act: str) -> None:
    kind = {"demand": "casefile.demand", "demand-substitute": "casefile.substitute_demand"}[act]
    good = {"obligation": "拆除", "until": "2026-03-20", "manner": "自行拆除", "about": 1}
    assert not story().shut(act, DAY, kind, **good)
    assert story().shut(act, DAY, kind, **{**good, "manner": ""}) == {("record-contents", "qz/35")}
    assert story().shut(act, DAY, kind, **good, statement_right=False) == {("notice-contents", "qz/35")}


@pytest.mark.clause("nat/qz/35")
def test_the_order_says_what_it_must_and_rests_on_a_law() -> None:
    told = story()
    demanded(told)
    assert not ordering(told)
    assert "qz/35" in ordering(told, parties=[{**SHOP, "address": None}])
    assert "qz/35" in ordering(told, proposal={"facts_found": "事实。", "basis": []})
    assert "qz/35" in ordering(told, planned_at=None)
    assert "qz/35" in ordering(told, remedy_text="")
    assert "qz/35" in ordering(told, power_rank="regulation")


@pytest.mark.clause("nat/qz/39")
def test_what_was_suspended_for_three_years_is_not_resumed() -> None:
    told = story()
    content = {"ground": "no-means", "reason": "确无能力。", "lapses": True}
    number = told.add("casefile.execution_suspended", "2026-03-02", **content)
    assert told.owed("resume-execution", "qz/39", DAY) == date(2029, 3, 2)
    resumed = {"about": number, "reason": "已有能力。"}
    kind = "casefile.execution_resumed"
    assert not told.shut("resume-execution", "2029-03-02", kind, **resumed)
    assert told.shut("resume-execution", "2029-03-03", kind, **resumed) == {("execution-not-lapsed", "qz/39")}
    told.add(kind, "2027-03-02", **resumed)
    assert next(d for d in told.duties("2027-03-03") if d.duty.name == "resume-execution").ended is not None


@pytest.mark.clause("nat/qz/39")
def test_only_who_truly_cannot_perform_is_freed_by_time() -> None:
    told = story()
    number = told.add("casefile.execution_suspended", "2026-03-02", ground="third-person", reason="第三人主张权利。")
    assert "resume-execution" not in {d.duty.name for d in told.duties(DAY)}
    resumed = {"about": number, "reason": "主张不成立。"}
    assert not told.shut("resume-execution", "2030-03-04", "casefile.execution_resumed", **resumed)


HALTS = {
    "suspension": ("casefile.execution_suspended", {"ground": "third-person", "reason": "第三人主张权利。"}, "qz/39"),
    "agreement": (
        "casefile.execution_agreement", {"stages": [{"due": "2026-04-01", "what": "先拆一层"}], "harmless": True},
        "qz/42",
    ),
}  # fmt: skip


def going_on(told: Story, act: str, **more: Any) -> set[str]:
    """Clauses by which the execution has stopped."""
    kind, own = {**ACTS, "substitute-performance": (SUBSTITUTE, {}), "order-execution": (ORDER, {})}[act]
    content = execution() if act == "order-execution" else executing(**own, **more)
    return {clause for gate, clause in told.shut(act, DAY, kind, **content) if gate == "execution-going-on"}


@pytest.mark.clause("nat/qz/39", "nat/qz/42")
@pytest.mark.parametrize("halt", HALTS)
@pytest.mark.parametrize("act", [*ACTS, "order-execution"])
def test_nothing_is_executed_while_it_is_suspended_or_an_agreement_is_kept(act: str, halt: str) -> None:
    kind, content, clause = HALTS[halt]
    told = story()
    assert not going_on(told, act)
    number = told.add(kind, "2026-03-02", **content)
    assert going_on(told, act) == {clause}
    told.add("casefile.execution_resumed", "2026-03-10", about=number, reason="恢复执行。")
    assert not going_on(told, act)


@pytest.mark.clause("nat/qz/39", "nat/qz/42")
def test_a_second_agreement_takes_the_place_of_the_first_and_danger_waits_for_none() -> None:
    told = story()
    for day in ("2026-03-02", "2026-03-04"):
        number = told.add("casefile.execution_agreement", day, **HALTS["agreement"][1])
    told.add("casefile.execution_suspended", "2026-03-05", **HALTS["suspension"][1])
    assert going_on(told, "substitute-performance") == {"qz/39", "qz/42"}
    assert not going_on(told, "substitute-performance", immediate=True, immediate_ground="道路遗洒")
    told.add("casefile.execution_resumed", "2026-03-10", about=number, reason="没有履行协议。")
    assert going_on(told, "substitute-performance") == {"qz/39"}


@pytest.mark.clause("nat/qz/42")
@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, ""), ({"harmless": False}, "没有确认"), ({"waived": "10.00"}, "没有写明当事人采取的补救措施"),
        ({"waived": "100.00", "remedied": "先行清理。"}, ""), ({"waived": "100.01", "remedied": "先行清理。"}, "超过"),
    ],
)  # fmt: skip
def test_an_agreement_harms_nobody_and_waives_only_what_was_added(more: dict[str, Any], why: str) -> None:
    told = story()
    told.add(ORDER, "2026-03-04", **execution(surcharge="100.00"))
    told.add("casefile.surcharge", "2026-03-05", about=1, amount="60.00", begins_on="2026-03-01", ends_on="2026-03-05")
    body = make("casefile.execution_agreement", {**HALTS["agreement"][1], **more})
    ask = Ask(told.history, "agree-execution", body, at(DAY), (), told.rules, calendar(), "coercive-execution")
    said = [one.text for one in GATES["agreement-lawful"].shut(ask, NoParams())]
    assert [why in text for text in said] == [True] * bool(why)
    assert bool(told.shut("agree-execution", DAY, body.kind, **{**HALTS["agreement"][1], **more})) is bool(why)


def hours(act: str, began: str, ended: str, **more: Any) -> set[tuple[str, str]]:
    kind, own = ACTS[act]
    content = executing(**own, began_at=f"{began}:00+08:00", ended_at=f"{ended}:00+08:00", **more)
    found = story().shut(act, began, kind, **content)
    return {one for one in found if one[1] == "qz/43"}


@pytest.mark.clause("nat/qz/43")
@pytest.mark.parametrize("act", ACTS)
def test_not_at_night_and_not_on_holidays(act: str) -> None:
    assert not hours(act, "2026-03-16T06:00", "2026-03-16T22:00")
    assert hours(act, "2026-03-16T05:59", "2026-03-16T08:00")
    assert hours(act, "2026-03-16T20:00", "2026-03-16T22:01")
    assert hours(act, "2026-03-16T22:00", "2026-03-16T22:00")
    assert hours(act, "2026-10-01T09:00", "2026-10-01T10:00")
    assert not hours(act, "2026-03-14T09:00", "2026-03-14T10:00"), "a plain Saturday"
    assert not hours(act, "2026-10-01T09:00", "2026-10-01T10:00", urgent_because="即将倒塌。")


@pytest.mark.clause("nat/qz/43")
def test_an_order_is_not_planned_for_the_night() -> None:
    told = story()
    demanded(told)
    assert "qz/43" in ordering(told, planned_at="2026-03-17T22:00:00+08:00")
    assert "qz/43" in ordering(told, planned_at="2026-10-02T09:00:00+08:00")


@pytest.mark.clause("nat/qz/43")
@pytest.mark.parametrize("act", ACTS)
def test_no_home_is_cut_off_whatever_the_hurry(act: str) -> None:
    cut = hours(act, "2026-03-16T09:00", "2026-03-16T10:00", cuts_supplies=True, urgent_because="紧急。")
    assert cut == {("execution-means", "qz/43")}


ANNOUNCED = {"building": "二层钢棚", "until": "2026-02-20", "content": "限期自行拆除。"}


def elsewhere(**more: Any) -> Story:
    """A decision made elsewhere, served on 2025-09-10, announced, demanded."""
    told = story()
    case(told, served_on="2025-09-10", **more)
    told.add("casefile.demolition_notice", "2026-01-20", **ANNOUNCED)
    demanded(told, until="2026-03-05")
    return told


@pytest.mark.clause("nat/qz/44")
def test_no_demolition_before_the_remedies_have_ended_unused() -> None:
    told = elsewhere()
    assert "qz/44" not in ordering(told, "2026-03-11", manner="demolition")
    assert "qz/44" in ordering(told, "2026-03-10", manner="demolition"), "the last day to sue"
    assert "qz/44" in ordering(elsewhere(remedy_used="lawsuit"), manner="demolition")
    ended = elsewhere(remedy_used="lawsuit", remedy_ended_on="2026-03-01")
    assert "qz/44" not in ordering(ended, manner="demolition")
    assert "qz/44" not in ordering(story(), manner="restore"), "other manners do not wait"


@pytest.mark.clause("nat/qz/44")
def test_no_demolition_without_a_public_notice_whose_term_has_ended() -> None:
    told = story()
    case(told, served_on="2025-09-10")
    assert "qz/44" in ordering(told, manner="demolition")
    told.add("casefile.demolition_notice", "2026-03-01", **{**ANNOUNCED, "until": DAY})
    assert "qz/44" in ordering(told, manner="demolition")
    assert "qz/44" not in ordering(told, "2026-03-17", manner="demolition")


@pytest.mark.clause("nat/qz/44")
def test_the_demolition_itself_rests_on_an_order() -> None:
    told = elsewhere()
    kind, own = ACTS["demolish"]
    assert ("demolition-ready", "qz/44") in told.shut("demolish", DAY, kind, **executing(**own))
    order = told.add(ORDER, "2026-03-12", **execution(manner="demolition"))
    assert not told.shut("demolish", DAY, kind, **executing(**own, order=order))


def against(told: Story, number: int) -> int:
    """The court took a claim against this record."""
    content = {"about": number, "body": "示范县人民法院", "plaintiff": "何某某"}
    return told.add("casefile.claim_notice", "2026-03-13", **content)


@pytest.mark.clause("nat/qz/44")
@pytest.mark.parametrize("contested", ["order", "notice"])
def test_a_remedy_against_the_order_or_the_notice_stops_the_demolition_too(contested: str) -> None:
    told = elsewhere()
    kind, own = ACTS["demolish"]
    order = told.add(ORDER, "2026-03-12", **execution(manner="demolition"))
    notice = next(fact.number for fact in told.facts if fact.kind == "casefile.demolition_notice")
    number = order if contested == "order" else notice
    claim = against(told, number)

    def shut() -> bool:
        found = told.shut("demolish", DAY, kind, **executing(**own, order=order))
        return ("demolition-ready", "qz/44") in found

    assert shut()
    assert ("qz/44" in ordering(told, manner="demolition")) is (contested == "notice"), "a new order may be better"
    result = {"about": number, "remedy": claim, "body": "示范县人民法院"}
    told.add("casefile.remedy_end", "2026-03-14", **result, result="dismissed")
    assert not shut(), "it stands"
    told.add("casefile.ruling", "2026-03-15", **result, result="revoked", content="撤销。")
    assert shut(), "it was set aside"


@pytest.mark.clause("nat/qz/44")
def test_a_place_may_wait_for_the_remedies_of_the_order_itself() -> None:
    told = elsewhere()
    order = told.add(ORDER, "2026-03-12", **execution(manner="demolition"))
    body = make(ACTS["demolish"][0], {**executing(order=order), **ACTS["demolish"][1]})

    def reasons(day: str, order_terms: bool) -> list[str]:
        ask = Ask(History(told.facts), "demolish", body, at(day), (), told.rules, calendar(), "coercive-execution")
        return [one.text for one in gate.shut(ask, Params(order_terms=order_terms))]

    assert not reasons(DAY, False)
    assert "没有送达" in reasons(DAY, True)[0]
    service(told, order, "2026-03-12")
    assert "对强制拆除决定申请行政复议、提起行政诉讼的期限到2026年9月14日为止" in reasons("2026-09-14", True)[0]
    assert not reasons("2026-09-15", True)


@pytest.mark.clause("nat/qz/44")
def test_a_decision_of_the_case_counts_from_its_own_service() -> None:
    told = Story("national")
    number = told.add("casefile.decision", "2025-09-01", **decision(remedy_text=REMEDY))
    told.add("casefile.demolition_notice", "2026-01-20", **ANNOUNCED)
    assert "qz/44" in ordering(told, manner="demolition", decision=number), "not served"
    service(told, number, "2025-09-10")
    assert "qz/44" in ordering(told, "2026-03-10", manner="demolition", decision=number)
    assert "qz/44" not in ordering(told, "2026-03-11", manner="demolition", decision=number)


@pytest.mark.clause("nat/qz/45")
def test_the_surcharge_was_told_and_stays_below_the_principal() -> None:
    told = story()
    demanded(told)
    money = {"principal": "5000.00", "surcharge": "5000.00", "surcharge_told": True, "surcharge_from": "2026-01-05"}
    assert not ordering(told, manner="surcharge", **money)
    assert "qz/45" in ordering(told, manner="surcharge", **{**money, "surcharge": "5000.01"})
    assert "qz/45" in ordering(told, manner="surcharge", **{**money, "surcharge_told": False})


@pytest.mark.clause("nat/qz/45")
@pytest.mark.parametrize("procedure", ["penalty", "penalty-on-the-spot"])
def test_a_surcharge_on_a_fine_is_stated_in_the_decision(procedure: str) -> None:
    told = Story("national", procedure)
    number = told.add("casefile.decision", "2026-03-02", **decision())
    late = {"about": number, "amount": "10.00", "begins_on": "2026-05-01", "ends_on": "2026-05-02"}
    assert ("surcharge-limits", "qz/45") in told.shut("add-surcharge", "2026-05-10", "casefile.surcharge", **late)


@pytest.mark.clause("nat/qz/46")
@pytest.mark.parametrize("manner", ["transfer-deposit", "auction"])
def test_money_is_taken_only_after_thirty_days_of_surcharge(manner: str) -> None:
    told = story()
    demanded(told, until="2026-03-05")
    assert "qz/46" in ordering(told, manner=manner)
    assert "qz/46" in ordering(told, manner=manner, surcharge_from="2026-02-15"), "the thirtieth day"
    assert "qz/46" not in ordering(told, manner=manner, surcharge_from="2026-02-14")
    assert "qz/46" not in ordering(told, manner="restore")


@pytest.mark.clause("nat/qz/46")
@pytest.mark.parametrize(
    ("sort", "manner", "day", "ended", "ripe"),
    [
        ("sealing", "auction", "2026-03-11", False, True), ("impounding", "auction", "2026-03-11", False, True),
        ("sealing", "auction", "2026-03-10", False, False), ("sealing", "transfer-deposit", "2026-03-11", False, False),
        ("freezing", "auction", "2026-03-11", False, False), ("sealing", "auction", "2026-03-11", True, False),
    ],
)  # fmt: skip
def test_what_the_case_holds_is_auctioned_once_the_remedies_have_ended_unused(
    sort: str, manner: str, day: str, ended: bool, ripe: bool
) -> None:
    told = Story("national")
    number = told.add("casefile.decision", "2025-09-01", **decision(remedy_text=REMEDY))
    service(told, number, "2025-09-10")
    held = taken(told, sort, "2025-08-20")
    demanded(told, "2026-02-20", until="2026-03-01", served="2026-02-20")
    if ended:
        told.add("casefile.measure_end", "2026-03-02", about=held, ground="expired")
    assert ("qz/46" not in ordering(told, day, manner=manner, decision=number)) is ripe
    used = Story("national")
    used.facts = list(told.facts)
    against(used, number)
    assert "qz/46" in ordering(used, "2026-03-20", manner=manner, decision=number), "a claim is pending"


SUBSTITUTE = "casefile.substitute_performance"


def substitute(demand: str = "2026-03-10", served: bool = True) -> tuple[Story, int]:
    """A served order of substitute performance, with its second demand served on this day ('': none)."""
    told = story()
    own = {"manner": "substitute", "performer": "示范清运公司", "object": "弃土"}
    order = told.add(ORDER, "2026-03-04", **execution(**own))
    if served:
        service(told, order, "2026-03-05")
    if demand:
        content = {"about": order, "obligation": "清除弃土", "until": "2026-03-15", "manner": "自行清除"}
        number = told.add("casefile.substitute_demand", demand, **content)
        service(told, number, demand)
    return told, order


def performing(told: Story, order: int | None, **more: Any) -> set[tuple[str, str]]:
    return told.shut("substitute-performance", DAY, SUBSTITUTE, **executing(order=order, **more))


@pytest.mark.clause("nat/qz/51")
def test_substitute_performance_comes_three_workdays_after_its_demand() -> None:
    # Monday the 16th; Wednesday, Thursday and Friday lie between it and Tuesday the 10th.
    assert not performing(*substitute("2026-03-10"))
    assert performing(*substitute("2026-03-11")) == {("substitute-ready", "qz/51")}
    assert performing(*substitute("")) == {("substitute-ready", "qz/51")}
    assert performing(*substitute(served=False)) == {("substitute-ready", "qz/51")}
    told, _ = substitute()
    assert performing(told, None) == {("substitute-ready", "qz/51")}


@pytest.mark.clause("nat/qz/51")
def test_an_official_is_there_and_the_sheet_is_signed() -> None:
    assert performing(*substitute(), supervised=False) == {("substitute-ready", "qz/51")}
    assert performing(*substitute(), signatures=[]) == {("substitute-ready", "qz/51")}


@pytest.mark.clause("nat/qz/52")
def test_what_must_be_cleared_at_once_waits_for_nothing_but_is_told() -> None:
    told = story()
    at_once = {"immediate": True, "immediate_ground": "道路遗洒油污。", "party_present": False}
    assert not performing(told, None, **at_once)
    number = told.add(SUBSTITUTE, DAY, **executing(**at_once))
    assert told.owed("tell-cleared", "qz/52", DAY) is None, "at once, without a number"
    service(told, number, "2026-03-17")
    assert next(d for d in told.duties("2026-03-18") if d.duty.name == "tell-cleared").ended is not None
    there = story()
    there.add(SUBSTITUTE, DAY, **executing(**{**at_once, "party_present": True}))
    assert "tell-cleared" not in {d.duty.name for d in there.duties(DAY)}
