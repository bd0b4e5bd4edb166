"""薛城区: the execution record, the filmed demolition, certificates and review in coercion."""

import pytest

from tests.clauses.coercion import ON_SITE, demanded, execution, review, shut, unfilmed
from tests.clauses.story import Story


@pytest.mark.clause("xuecheng/record/24")
def test_no_execution_without_the_records_of_the_demand_and_of_what_was_said() -> None:
    told = Story("xuecheng", "coercive-execution")
    kind, wrong = "casefile.execution_order", ("demand-first", "record/24")
    assert wrong in told.shut("order-execution", "2026-03-16", kind, **execution())
    number = demanded(told)
    assert wrong not in told.shut("order-execution", "2026-03-16", kind, **execution())
    answer = told.add("casefile.demand_answered", "2026-03-05", about=number, content="请求延期。")
    assert wrong in told.shut("order-execution", "2026-03-16", kind, **execution())
    told.add("casefile.demand_checked", "2026-03-06", about=answer, checked="属实。", handling="不予采纳。")
    assert wrong not in told.shut("order-execution", "2026-03-16", kind, **execution())


RECORDS = {
    "demand": ("casefile.demand", {"obligation": "拆除", "until": "2026-03-20", "manner": "自行拆除"}, "obligation"),
    "hear-demand": ("casefile.demand_answered", {"about": 1, "content": "请求延期。"}, "content"),
    "check-demand": ("casefile.demand_checked", {"about": 1, "checked": "属实。", "handling": "采纳。"}, "checked"),
    "check-demand-handling": (
        "casefile.demand_checked", {"about": 1, "checked": "属实。", "handling": "采纳。"}, "handling",
    ),
}  # fmt: skip


@pytest.mark.clause("xuecheng/record/24")
@pytest.mark.parametrize("which", RECORDS)
def test_each_of_them_has_its_content(which: str) -> None:
    from qiuhao.ledger.kinds import make

    kind, good, name = RECORDS[which]
    act = which.removesuffix("-handling")
    told = Story("xuecheng", "coercive-execution")
    assert ("record-contents", "record/24") not in told.shut(act, "2026-03-16", kind, **good)
    # Through a form the field cannot be empty; an imported record of another make can.
    body = make(kind, good).model_copy(update={name: ""})
    from qiuhao.law.gates.base import Ask
    from qiuhao.library.calendars import calendar
    from tests.clauses.story import at

    moment = at("2026-03-16")
    ask = Ask(told.history, act, body, moment, ("p-li",), told.rules, calendar(), told.procedure)
    bound = [b for b in told.rules.gates(act, told.procedure, ask.day) if b.source.clause == "xuecheng/record/24"]
    assert [b.gate.name for b in bound if list(b.gate.shut(ask, b.params))] == ["record-contents"]


@pytest.mark.clause("xuecheng/record/24-2")
def test_a_demolition_is_filmed_before_execution_ends_and_other_execution_need_not() -> None:
    plain = {"interests": []}
    wrong = ("recording-required", "record/24-2")
    before, after = unfilmed("xuecheng", "demolish", "end-execution", **plain)
    assert wrong in before
    assert wrong not in after
    assert wrong not in unfilmed("xuecheng", "substitute-performance", "end-execution", **plain)[0]
    assert ("recording-required", "record/5") in unfilmed("xuecheng", "demolish", "archive", **plain)[0]


@pytest.mark.clause("xuecheng/record/5")
@pytest.mark.parametrize("act", ["seal", "impound"])
def test_sealing_and_impounding_are_filmed(act: str) -> None:
    wrong = ("recording-required", "record/5")
    before, after = unfilmed("xuecheng", act, "archive", interests=[])
    assert wrong in before
    assert wrong not in after


@pytest.mark.clause("xuecheng/disclosure/7.1", "xuecheng/disclosure/7.2")
@pytest.mark.parametrize("act", [*ON_SITE, "freeze"])
def test_certificates_are_shown_and_rights_told_in_coercion(act: str) -> None:
    assert ("certificate-shown", "disclosure/7.1") in shut("xuecheng", act, certificates_shown=False)
    told = ("rights-told", "disclosure/7.2") in shut("xuecheng", act, rights_told=False)
    assert told is (act != "freeze"), "freezing is not told beforehand"
    assert not {one for one in shut("xuecheng", act) if one[1].startswith("disclosure/7")}


@pytest.mark.clause("xuecheng/review/2", "xuecheng/review/4")
def test_major_coercive_decisions_are_reviewed() -> None:
    review("xuecheng", "review/2", "review/4")
