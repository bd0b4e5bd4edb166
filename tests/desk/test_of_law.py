"""The law's answer in the words of the parts: the lamp, how long still, the other date, the account of days."""

from datetime import date, datetime

import pytest
from django.template import Context, Template

from qiuhao.desk.templatetags.look import of_law
from qiuhao.law.answer import Act
from qiuhao.law.clause import Rank, Source
from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.occurring import Occurrence
from qiuhao.law.duties.reckoning import Owed, Reckoned
from qiuhao.law.facts import SHANGHAI, Fact
from qiuhao.law.findings import Finding
from qiuhao.law.lines import DutyLine, PeriodLine
from qiuhao.law.periods import Pause, Period, Unit, due
from qiuhao.law.refusal import Refusal
from qiuhao.law.workdays import Calendar, Year

HOLIDAY = {date(2026, 10, day): "国庆节" for day in range(1, 8)}
CALENDAR = Calendar.of([Year(2026, "通知", HOLIDAY, {date(2026, 10, 10): "国庆节"})])
SOURCE = Source("x/disclosure/11", Rank.LOCAL_RULE, "x")
DUTY: Duty = next(iter(DUTIES.values()))


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=SHANGHAI)


def occurred(moment: datetime) -> Occurrence:
    fact = Fact("case/1", 1, "k", 1, moment, moment, ("p",), "act", None)
    return Occurrence(1, moment, fact)


def reckoned(period: Period, source: Source = SOURCE, pauses: tuple[Pause, ...] = ()) -> Reckoned:
    line = DutyLine.model_construct(duty=DUTY.name, period=PeriodLine.model_construct(), starts="", reading="")
    return Reckoned(source, line, due(period, at(9, 23), CALENDAR, pauses))


def owed(period: Period, ended: datetime | None = None, excused: bool = False, *more: Reckoned) -> Owed:
    governing = reckoned(period)
    end = occurred(ended) if ended else None
    return Owed(DUTY, 1, occurred(at(9, 23)), (governing, *more), governing, end, excused)


TEN = Period(Unit.WORKDAY, 10)  # 23 September + 10 workdays over the holiday and the make-up day: 13 October


@pytest.mark.parametrize(
    ("duty", "now", "state", "words"),
    [
        (owed(TEN), at(9, 24), "in_time", "还有 9 个工作日"),
        (owed(TEN), at(10, 10), "close", "还有 2 个工作日"),
        (owed(TEN), at(10, 13), "close", "今天届满"),
        (owed(TEN), at(10, 15), "late", "已过 2 个工作日"),
        (owed(TEN), at(9, 22), "not_begun", "还有 11 个工作日"),
        (owed(TEN, at(10, 9)), at(11, 1), "done", "10月9日 办结"),
        (owed(TEN, at(10, 16)), at(11, 1), "done_late", "10月16日 办结"),
        (owed(TEN, at(10, 9), True), at(11, 1), "done", ""),
        (owed(Period(Unit.PROMPTLY)), at(9, 24), "in_time", "应当及时办理，没有规定天数"),
        (owed(Period(Unit.HOUR, 24)), at(9, 24, 4), "close", "还有 5 小时"),
        (owed(Period(Unit.HOUR, 24)), at(9, 24, 12), "late", "已过 3 小时"),
        (owed(Period(Unit.DAY, 30)), at(9, 24), "in_time", "还有 29 日"),
    ],
)
def test_lamp_and_words(duty: Owed, now: datetime, state: str, words: str) -> None:
    shown = of_law.duty(duty, now, CALENDAR)
    assert (shown["state"], shown["left"]) == (state, words)


def test_the_card_names_both_dates_the_clause_and_each_day_off() -> None:
    other = reckoned(Period(Unit.WORKDAY, 20), Source("nat/x/1", Rank.LAW, "national", checked=False))
    card = of_law.duty(owed(TEN, None, False, other), at(9, 24), CALENDAR)
    html = Template("{% load look %}{% duty_card card %}").render(Context({"card": card}))
    for words in ("10月13日", "x/disclosure/11", "法律：", "nat/x/1", "未核对", "10 个工作日内", "国庆节", "调休上班"):
        assert words in html


def test_a_paused_clock_names_the_cause() -> None:
    open_pause = Pause("补充材料", at(9, 24))
    governing = reckoned(TEN, pauses=(open_pause,))
    duty = Owed(DUTY, 1, occurred(at(9, 23)), (governing,), governing, None, False)
    card = of_law.duty(duty, at(9, 28), CALENDAR)
    assert (card["state"], card["left"]) == ("paused", "停止计算，恢复后顺延")
    html = Template("{% load look %}{% duty_card card %}").render(Context({"card": card}))
    assert "补充材料" in html
    assert "尚未恢复" in html


def test_a_target_of_the_authority_itself_is_labelled_as_its_own() -> None:
    own = reckoned(TEN, Source("own/1", Rank.OWN, "own"))
    duty = Owed(DUTY, 1, occurred(at(9, 23)), (own,), own, None, False)
    assert of_law.duty(duty, at(9, 24), CALENDAR)["label"] == "本机关目标"


def test_acts_keep_their_order_and_one_stands_out() -> None:
    shut = Refusal("g", "还没有审核意见。", SOURCE)
    warned = Refusal("w", "材料不是原件。", SOURCE, severity="warn")
    its = [
        Act("decide", "作出决定", "head", "", (shut,)),
        Act("review", "送审", "handler", "", (warned,)),
        Act("add", "补充", "handler", "", ()),
    ]
    shown = of_law.acts(its, lambda name: f"/do/{name}")
    assert [(a["title"], a["open"], a["primary"]) for a in shown] == [
        ("作出决定", False, False),
        ("送审", True, True),
        ("补充", True, False),
    ]
    assert shown[1]["href"] == "/do/review"


def test_a_finding_offers_acts_only_while_it_is_open() -> None:
    found = Finding("f", "gate", 3, "现场仅一名执法人员。", (SOURCE,), at(9, 23))
    explained = Finding("f", "gate", 3, "现场仅一名执法人员。", (SOURCE,), at(9, 23), status="explained")
    acts = [{"title": "说明", "href": "#"}]
    assert of_law.finding(found, acts)["acts"] == acts
    assert of_law.finding(explained, acts)["acts"] == ()
    html = Template("{% load look %}{% finding_card f %}").render(Context({"f": of_law.finding(found, acts)}))
    assert "x/disclosure/11" in html
    assert "9月23日" in html
