"""Asking a date without a case: what the answer assumes it says, and what else there is it names."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.config.commands.due import moment
from qiuhao.law.duties.asking import Asked, NoSuchDuty, ask
from qiuhao.law.duties.naming import names
from qiuhao.law.periods import explain
from qiuhao.law.workdays import CalendarProblem
from qiuhao.library import packs
from qiuhao.library.calendars import calendar


def asked(place: str, duty: str, start: str, procedure: str = "", **more: Any) -> Asked:
    return ask(packs.rules(place), calendar(), duty, moment(start), procedure, **more)


def day(answer: Asked) -> str:
    assert answer.governing is not None
    return str(answer.governing.due.day)


def notes(answer: Asked) -> str:
    return "\n".join(answer.notes)


@pytest.mark.clause("lingchuan/plan/2.1.4.p5")
def test_dates_that_come_round_speak_of_one_year() -> None:
    before = asked("lingchuan", "annual-report", "2026-01-20")
    assert day(before) == "2026-01-20"
    assert "已经过去" not in notes(before)
    passed = asked("lingchuan", "annual-report", "2026-01-25")
    assert {str(r.due.day) for r in passed.reckonings} == {"2027-01-20", "2027-01-31"}
    assert day(passed) == "2027-01-20", "the nation's 31 January 2026 belongs to the report that was due on the 20th"
    assert "2026 年的日期（2026-01-20）已经过去" in notes(passed)


@pytest.mark.clause("xuecheng/disclosure/16", "lingchuan/plan/2.1.4.p5")
def test_a_yearly_date_follows_the_text_in_force_when_its_year_begins() -> None:
    first = asked("xuecheng", "annual-report", "2024-10-15")
    assert day(first) == "2025-01-31"
    assert [r.source.pack for r in first.reckonings] == ["national", "xuecheng"]
    after = asked("xuecheng", "annual-report", "2029-02-01")
    assert [r.source.pack for r in after.reckonings] == ["national"], "expired on 31 August 2029"
    assert "有效期至 2029-08-31" in notes(after)
    assert day(asked("lingchuan", "annual-report", "2019-10-14")) == "2020-01-20"
    assert day(asked("lingchuan", "annual-report", "2020-01-20T23:00")) == "2020-01-20", "the day itself is in time"


@pytest.mark.parametrize(
    ("place", "count", "clause"),
    [
        pytest.param("anze", 7, "anze/disclosure/13", marks=pytest.mark.clause("anze/disclosure/13")),
        pytest.param("xuecheng", 7, "xuecheng/disclosure/12", marks=pytest.mark.clause("xuecheng/disclosure/12")),
        pytest.param("lingchuan", 7, "lingchuan/plan/2.1.4.p2", marks=pytest.mark.clause("lingchuan/plan/2.1.4.p2")),
        pytest.param("anhui", 7, "anhui/disclosure/11-2", marks=pytest.mark.clause("anhui/disclosure/11-2")),
        pytest.param("yangquan", 7, "yangquan/disclosure/6.3-2", marks=pytest.mark.clause("yangquan/disclosure/6.3-2")),
    ],
)
def test_without_a_procedure_the_shorter_period_is_named(place: str, count: int, clause: str) -> None:
    answer = asked(place, "publish-decision", "2026-03-02")
    assert day(answer) == "2026-03-30", "twenty workdays"
    [said] = [note for note in answer.notes if "另有期限" in note]
    assert f"{count} 个工作日（{clause}）" in said
    assert "行政许可" in said
    assert "行政处罚（简易程序）" in said
    assert "另有期限" not in notes(asked(place, "publish-decision", "2026-03-02", "levy"))


@pytest.mark.clause("nat/cf/48-2", "xuecheng/disclosure/14", "anze/disclosure/17.3")
def test_a_place_that_says_promptly_does_not_hide_the_three_days_for_penalties() -> None:
    answer = asked("xuecheng", "withdraw", "2026-03-02")
    assert answer.governing is not None
    assert answer.governing.due.at is None
    assert "3 个工作日（nat/cf/48-2）" in notes(answer)
    assert day(asked("xuecheng", "withdraw", "2026-03-02", "penalty", outcome="revoked")) == "2026-03-05"
    none = asked("anze", "withdraw", "2026-03-02", "licence", outcome="revoked")
    assert none.governing is None
    assert [u.clause for u in none.unset] == ["anze/disclosure/17.3"]


@pytest.mark.clause("xuecheng/disclosure/16", "anze/disclosure/23")
@pytest.mark.parametrize(
    ("place", "start", "words"),
    [
        ("xuecheng", "2029-09-01", "有效期至 2029-08-31"),
        ("xuecheng", "2024-08-31", "自 2024-09-01 起施行"),
        ("anze", "2022-07-05", "自 2022-07-06 起施行"),
    ],
)
def test_a_day_on_which_the_place_s_text_is_not_in_force_is_said(place: str, start: str, words: str) -> None:
    answer = asked(place, "publish-decision", start, "penalty")
    assert [r.source.pack for r in answer.reckonings] == ["national"]
    assert words in notes(answer)
    inside = {"xuecheng": ("2024-09-01", "2029-08-31"), "anze": ("2022-07-06",)}[place]
    for within in inside:
        answer = asked(place, "publish-decision", within, "penalty")
        assert place in [r.source.pack for r in answer.reckonings]
        assert "没有适用" not in notes(answer)


def test_a_text_that_does_not_say_since_when_it_holds_is_told_apart() -> None:
    assert "没有写施行日期" in notes(asked("yangquan", "archive", "2026-03-02"))
    assert "没有写施行日期" not in notes(asked("anhui", "archive", "2026-03-02"))


@pytest.mark.clause("nat/qz/53", "nat/ss/45")
def test_a_period_that_waits_for_others_begins_when_they_are_over() -> None:
    answer = asked("anze", "apply-court-execution", "2026-03-02", "penalty")
    assert day(answer) == "2026-12-02", "never three months from service"
    assert "“提起行政诉讼”的期限至 2026-09-02 届满" in notes(answer)
    assert day(asked("anze", "sue-after-reconsideration", "2026-03-02")) == "2026-03-17", "from the ruling"
    silent = asked("anze", "sue-after-reconsideration", "2026-03-02", event="reconsideration-accepted")
    assert day(silent) == "2026-05-18", "sixty days without a ruling, then fifteen"
    ended = asked("anze", "apply-court-execution", "2026-06-30", "penalty", event="deferral-ended")
    assert "没有加上“提起行政诉讼”的期限" in notes(ended)


@pytest.mark.clause("yangquan/disclosure/6.3-3", "anhui/record/17-2")
def test_lines_that_count_from_an_other_event_are_named_and_not_mixed_in() -> None:
    answer = asked("yangquan", "tell-inspection-result", "2026-04-30", "inspection")
    assert [r.source.clause for r in answer.reckonings] == ["yangquan/disclosure/6.3-3"]
    assert day(answer) == "2026-05-08"
    assert "自行政检查结束（inspection-ended）起 及时" in notes(answer)
    at_once = asked("yangquan", "tell-inspection-result", "2026-04-30", "inspection", event="inspection-ended")
    assert at_once.governing is not None
    assert at_once.governing.due.at is None
    assert "自返回单位（returned-to-unit）起 24 小时（anhui/record/17-2）" in notes(
        asked("anhui", "store-recording", "2026-03-02T10:00")
    )


@pytest.mark.clause("xuecheng/record/29")
def test_a_procedure_without_execution_counts_from_its_closing() -> None:
    assert asked("xuecheng", "archive", "2026-01-02", "penalty").start_event == "execution-ended"
    assert asked("xuecheng", "archive", "2026-01-02", "licence").start_event == "closed"
    assert asked("xuecheng", "archive", "2026-01-02", "inspection").start_event == "closed"


@pytest.mark.clause("lingchuan/plan/2.1.3", "lingchuan/plan/3.1")
@pytest.mark.parametrize(("task", "words"), [("2.1.3", "长期执行"), ("3.1", "长期推进")])
def test_a_standing_task_has_no_date_and_says_so(task: str, words: str) -> None:
    answer = asked("lingchuan", "plan-task", "2019-10-14", outcome=task)
    assert answer.governing is None
    assert words in notes(answer)
    with pytest.raises(NoSuchDuty, match="没有“9.9”这一情形"):
        asked("lingchuan", "plan-task", "2019-10-14", outcome="9.9")


@pytest.mark.parametrize(
    ("place", "duty", "clause"),
    [
        ("anze", "archive", "anze/record/17"),
        ("xuecheng", "review", "xuecheng/review/5"),
        ("lingchuan", "store-recording", "lingchuan/plan/2.2.1.1.p1"),
        ("lingchuan", "review", "lingchuan/plan/2.3.6.p3"),
        ("yangquan", "store-recording", "yangquan/record/15.4"),
        ("yangquan", "review", "yangquan/review/6"),
    ],
)
def test_a_number_that_the_text_leaves_open_is_said_to_be_open(place: str, duty: str, clause: str) -> None:
    answer = asked(place, duty, "2026-03-02")
    assert answer.governing is None, "no number of an other place is borrowed"
    assert clause in [u.clause for u in answer.unset]


@pytest.mark.clause("anze/review/14")
def test_a_pause_is_named_as_the_place_names_it_and_no_other_counts() -> None:
    low, high = moment("2026-03-04"), moment("2026-03-06")
    for said in ("supplement", "补充材料", ""):
        answer = asked("anze", "review", "2026-03-02", pauses=[(said, low, high)])
        assert day(answer) == "2026-03-18", said
    other = asked("anze", "review", "2026-03-02", pauses=[("hearing", low, high)])
    assert day(other) == "2026-03-16"
    assert "列明的有：supplement（补充材料）、expert-discussion（专家论证）、interpretation（提请解释）" in notes(other)
    fixed = asked("anhui", "store-recording", "2026-03-02T10:00", pauses=[("", low, high)])
    assert "没有规定不计入期限的事由" in notes(fixed)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("publish", "publish-decision（公示执法决定）"),
        ("anual-report", "annual-report（公开年度执法数据）"),
        ("recording", "store-recording（存储音像记录）"),
        ("归档", "archive（立卷归档）"),
        ("publish-performance", "没有写“公示决定履行情况”"),
        ("没有这样的职责", "全部名称"),
    ],
)
def test_a_name_that_is_not_known_is_answered_with_those_that_may_be_meant(said: str, meant: str) -> None:
    with pytest.raises(NoSuchDuty) as caught:
        asked("anze", said, "2026-03-02")
    assert meant in str(caught.value)


def test_a_title_or_an_other_spelling_is_understood_and_every_listed_name_answers() -> None:
    for said in ("公示执法决定", "publish_decision", "Publish-Decision"):
        assert asked("anze", said, "2026-03-02").duty.name == "publish-decision"
    for place in packs.pack_ids():
        for name in names(packs.rules(place)):
            assert asked(place, name, "2026-03-02").duty.name == name


def test_a_procedure_or_an_event_that_is_not_known_is_refused_and_a_date_out_of_range_too() -> None:
    with pytest.raises(NoSuchDuty, match="没有名为 punish 的程序.*penalty（行政处罚（普通程序））"):
        asked("anze", "publish-decision", "2026-03-02", "punish")
    with pytest.raises(NoSuchDuty, match="没有名为 returned 的起算事件.*returned-to-unit（返回单位）"):
        asked("anze", "store-recording", "2026-03-02", event="returned")
    with pytest.raises(NoSuchDuty, match="“结案”不是“存储音像记录”的起算事件。可以写：recording-finished"):
        asked("anze", "store-recording", "2026-03-02", event="closed")
    for duty in ("decide-case", "publish-decision"):
        with pytest.raises(CalendarProblem, match="范围"):
            asked("anze", duty, "9999-12-31", "penalty")


@pytest.mark.clause("nat/cf/67")
def test_a_period_of_fifteen_days_has_no_sixteenth() -> None:
    answer = asked("anze", "pay-fine", "2026-09-21", "penalty")
    assert day(answer) == "2026-10-08"
    assert answer.governing is not None
    told = list(explain(answer.governing.due, calendar()))
    assert max(note.number for note in told) == 15
    assert [(n.day.day, n.counted) for n in told[-3:]] == [(6, True), (7, False), (8, False)]
    assert "顺延" in told[-1].why
