"""Parts of the look: what is given in comes out as it should be read, in every state."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from qiuhao.desk.templatetags.look import acts, case, clauses, days, lists, small, values
from qiuhao.desk.templatetags.look import forms as form_parts
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import SHANGHAI
from qiuhao.law.periods import Pause, Period, Unit, due, explain
from qiuhao.law.refusal import Refusal
from qiuhao.law.workdays import Calendar, Year


def render(source: str, **context: Any) -> str:
    """A template with the library loaded, spaces folded."""
    return re.sub(r"\s+", " ", Template("{% load look %}" + source).render(Context(context))).strip()


# -- values ---------------------------------------------------------------------------------


def test_dates_are_written_with_their_weekday_in_legal_time() -> None:
    assert values.cn_date(date(2026, 10, 12)) == "2026年10月12日（周一）"
    assert values.cn_date(datetime(2026, 10, 11, 16, 30, tzinfo=UTC)) == "2026年10月12日（周一）"
    assert values.short_date("2026-10-12") == "10-12"
    assert values.cn_date(None) == ""


def test_a_moment_is_shown_in_legal_time_and_a_naive_one_is_refused() -> None:
    assert "2026年10月12日 00:30" in values.moment(datetime(2026, 10, 11, 16, 30, tzinfo=UTC))
    with pytest.raises(ValueError, match="without a time zone"):
        values.moment(datetime(2026, 10, 11, 16, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("12000.00", "¥12,000.00"), ("0.5", "¥0.50"), ("-320.50", "-¥320.50"), (7, "¥7.00"), ("", "")],
)
def test_amounts(amount: Any, shown: str) -> None:
    assert values.yuan(amount) == shown


@pytest.mark.parametrize(
    ("amount", "error"), [(12.5, TypeError), (True, TypeError), ("1.234", ValueError), ("一万", ValueError)]
)
def test_an_amount_that_is_none_is_refused(amount: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        values.yuan(amount)


def test_a_thin_space_stands_between_chinese_and_latin_but_not_inside_a_date() -> None:
    assert values.spaced("依据GB 2763标准") == "依据\u2009GB 2763\u2009标准"
    assert values.spaced("2026年10月12日") == "2026年10月12日"


# -- lamps ----------------------------------------------------------------------------------


@pytest.mark.parametrize("state", small.LAMPS)
def test_a_lamp_is_a_shape_and_a_word_besides_its_colour(state: str) -> None:
    html = render("{% lamp state %}", state=state)
    assert small.LAMPS[state] in html
    assert f"#lamp-{state}" in html
    assert f"is-{state}" in html


def test_a_lamp_of_no_known_state_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unknown lamp state"):
        small.lamp("red")


def test_a_provisional_date_says_so_in_words() -> None:
    html = render("{% lamp 'in_time' provisional=True %}")
    assert "期内 · 暂定" in html
    assert "hatched" in html


def account() -> dict[str, Any]:
    """Ten workdays over a holiday with a pause, as the law explains them."""
    year = Year(2026, "通知", {date(2026, 10, d): "国庆节" for d in range(1, 8)}, {date(2026, 10, 10): "国庆节"})
    calendar = Calendar.of([year])
    pause = Pause("补充材料", datetime(2026, 10, 8, 9, tzinfo=SHANGHAI), datetime(2026, 10, 9, 9, tzinfo=SHANGHAI))
    reckoned = due(Period(Unit.WORKDAY, 10), datetime(2026, 9, 25, 9, tzinfo=SHANGHAI), calendar, [pause])
    return {"rule": "10 个工作日", "days": list(explain(reckoned, calendar)), "pauses": [pause]}


def test_the_account_of_a_lamp_names_every_day_that_did_not_count() -> None:
    html = render("{% lamp 'close' why=why %}", why=account())
    assert html.startswith("<details")
    for day in range(1, 8):
        assert f"10-0{day}" in html
    assert html.count("国庆节") >= 8  # seven days off and the make-up day
    assert "不计入：补充材料" in html
    assert "期满" in html


def test_a_long_run_of_plain_days_is_folded_but_loses_no_number() -> None:
    notes = [{"day": date(2026, 3, d), "counted": True, "number": d, "why": "工作日"} for d in range(2, 21)]
    lines = small.why_days(notes)
    assert [line["number"] for line in lines] == [2, 3, 19, 20]
    assert lines[1]["folded"] == 16
    assert (lines[1]["upto"], lines[-1]["last"]) == (18, True)
    assert sum(line["folded"] or 1 for line in lines) == len(notes)


# -- clauses, people, acts ------------------------------------------------------------------


def test_a_clause_mark_takes_a_source_and_says_when_it_was_not_checked() -> None:
    source = Source("nat/penalty/58", Rank.LAW, "national", checked=False)
    html = render("{% clause_mark c %}", c=source)
    assert "nat/penalty/58" in html
    assert "未核对" in html
    assert "未核对" not in render("{% clause_mark c %}", c="nat/penalty/58")


def test_labels_of_bare_clauses_come_from_whoever_knows_the_regulations() -> None:
    before = list(clauses._labellers)
    clauses.label_with({"x/review/5": {"label": "某地·审核·五", "title": "十个工作日"}}.get)
    try:
        assert clauses.clause_of("x/review/5")["label"] == "某地·审核·五"
        assert clauses.clause_of("x/review/6")["label"] == "x/review/6"
    finally:
        clauses._labellers[:] = before


def test_a_clause_with_an_address_opens_in_the_drawer_and_is_a_link_without_it() -> None:
    html = render("{% clause_mark c %}", c={"id": "a", "label": "某地·审核·五", "href": "/c/a"})
    assert 'href="/c/a"' in html
    assert 'hx-get="/c/a"' in html
    assert 'hx-target="#drawer-body"' in html


REFUSAL = Refusal("reviewed", "还没有法制审核意见。", Source("x/review/3", Rank.LOCAL_RULE, "x"), remedy="先送法制审核")


def test_a_shut_act_cannot_be_pressed_and_says_why_with_its_clause_and_remedy() -> None:
    html = render(
        "{% act_button act %}", act={"title": "作出决定", "href": "/decide", "method": "post", "refusals": [REFUSAL]}
    )
    assert "/decide" not in html
    assert "<button" not in html
    for words in ("作出决定", "还没有法制审核意见。", "x/review/3", "先送法制审核"):
        assert words in html


def test_a_warning_is_shown_but_shuts_nothing() -> None:
    warning = Refusal("w", "材料不是原件。", REFUSAL.source, severity="warn")
    html = render("{% act_button act %}", act={"title": "作出决定", "href": "/decide", "refusals": [warning]})
    assert 'href="/decide"' in html
    assert "材料不是原件。" in html


def test_a_posting_act_carries_the_token_even_inside_other_parts() -> None:
    request = RequestFactory().get("/")
    act = {"title": "确认", "href": "/go", "method": "post", "confirm": "真的？"}
    from django.template import engines

    template = engines["django"].from_string("{% load look %}{% finding_card f %}")
    html = template.render({"f": {"text": "迟了", "acts": [act]}}, request)
    assert "csrfmiddlewaretoken" in html
    assert 'data-confirm="真的？"' in html


def test_one_act_stands_out_and_the_shut_ones_are_counted() -> None:
    listed = [
        {"title": "甲", "href": "#", "primary": True},
        {"title": "乙", "href": "#", "primary": True},
        {"title": "丙", "refusals": [REFUSAL]},
    ]
    bar = acts.act_bar(listed)
    assert (bar["first"]["title"], len(bar["others"]), len(bar["shut"])) == ("甲", 1, 1)
    html = render("{% act_bar acts %}", acts=listed)
    assert html.count("button primary") == 1
    assert "现在还不能做的 1 项" in html


# -- a case ---------------------------------------------------------------------------------


def test_the_stage_track_knows_what_lies_behind() -> None:
    states = [s["state"] for s in case.stage_track("审核决定")["stages"]]
    assert states == ["done", "done", "here", "ahead", "ahead"]
    assert {s["state"] for s in case.stage_track("归档", done=True)["stages"]} == {"done"}
    assert 'aria-current="step"' in render("{% stage_track '启动' %}")
    with pytest.raises(ValueError, match="not in"):
        case.stage_track("没有的阶段")


def test_a_fact_shows_its_door_its_lateness_and_what_corrected_it() -> None:
    moment = datetime(2026, 7, 9, 7, tzinfo=UTC)
    fact = {
        "title": "询问", "happened_at": moment, "recorded_at": moment, "door": "reported", "late": True, "number": 5,
        "corrected_by": {"title": "第 7 号记录", "href": "#fact-7"}, "findings": [{"text": "一名执法人员。"}],
    }  # fmt: skip
    html = render("{% fact_card fact %}", fact=fact)
    for words in (
        "补报的事实",
        "补录：发生在前，录入在后",
        "2026年7月9日 15:00",
        "第 7 号记录",
        'id="fact-5"',
        "一名执法人员。",
    ):
        assert words in html


def test_a_restricted_paper_is_named_but_not_linked() -> None:
    html = render("{% document_list d %}", d=[{"title": "身份证", "href": "/secret", "restricted": True}])
    assert "/secret" not in html
    assert "须经批准查阅" in html


def test_a_duty_shows_both_dates_where_two_ranks_stand() -> None:
    duty = {
        "title": "公示",
        "due": date(2026, 9, 21),
        "state": "late",
        "others": [{"due": date(2026, 9, 30), "label": "法律"}],
    }
    html = render("{% duty_card duty %}", duty=duty)
    assert "9月21日" in html
    assert "2026年9月30日（周三）" in html
    assert "逾期" in html


def test_a_duty_without_a_number_invents_none() -> None:
    html = render("{% duty_card duty %}", duty={"title": "更新名单", "due": None, "state": "in_time"})
    assert "及时" in html
    assert "<time" not in html


@pytest.mark.parametrize("state", case.FINDING_WORDS)
def test_a_finding_says_that_it_was_found_and_what_may_be_said_to_it(state: str) -> None:
    html = render("{% finding_card f %}", f={"text": "迟交。", "state": state, "seen_on": date(2026, 7, 6)})
    assert case.FINDING_WORDS[state] in html
    assert ">7月6日</time> 发现" in html


def test_rows_tell_nothing_from_zero_and_mask_what_is_masked() -> None:
    rows = [
        ("备注", ""),
        {"label": "数量", "value": 0, "unit": "千克"},
        {"label": "证号", "kind": "masked"},
        {"label": "罚款", "value": "5.00", "kind": "money"},
    ]
    html = render("{% field_rows rows %}", rows=rows)
    assert html.count("未填写") == 1
    assert "0 千克" in html
    assert "已隐去" in html
    assert "¥5.00" in html


def test_what_people_wrote_is_never_markup() -> None:
    evil = "<script>alert(1)</script>"
    fact = {
        "title": evil,
        "happened_at": datetime(2026, 7, 9, 7, tzinfo=UTC),
        "text": evil,
        "who": [evil],
        "clauses": [evil],
    }
    sources = {
        "{% fact_card x %}": fact,
        "{% duty_card x %}": {"title": evil, "state": "late", "about": {"title": evil, "href": "#"}},
        "{% finding_card x %}": {"text": evil, "note": evil},
        "{% act_button x %}": {"title": evil, "refusals": [{"text": evil, "remedy": evil}]},
        "{% diff x '' %}": evil,
        "{% toast x %}": evil,
        "{% flow_chart x %}": {"nodes": [{"id": "a", "label": evil}], "edges": []},
        "{% small_multiples x %}": [{"title": evil, "points": [(evil, 1)]}],
        "{% calendar_strip x %}": [
            {"date": date(2026, 7, 1), "label": evil, "duties": [{"title": evil, "state": "late"}]}
        ],
    }
    for source, value in sources.items():
        assert "<script" not in render(source, x=value), source


# -- forms ----------------------------------------------------------------------------------


class Form(forms.Form):
    """Two fields."""

    party = forms.CharField(label="当事人", help_text="写全称。")
    method = forms.ChoiceField(label="送达方式", choices=[("a", "直接")])


def test_an_error_stands_at_its_field_in_a_sentence_and_is_tied_to_it() -> None:
    html = render("{% form_field form.party unit='元' %}", form=Form({}))
    assert "请填写当事人。" in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_party-help id_party-error"' in html
    assert 'id="id_party-error"' in html
    assert 'id="id_party-help"' in html


def test_the_summary_links_every_error_to_its_field() -> None:
    html = render("{% form_summary form %}{% for f in form %}{% form_field f %}{% endfor %}", form=Form({}))
    assert "没有保存：有 2 处需要改正" in html
    assert "请选择送达方式。" in html
    for target in re.findall(r'href="#([^"]+)"', html):
        assert f'id="{target}"' in html


def test_an_unsent_form_shows_no_error() -> None:
    assert form_parts.form_summary(Form())["errors"] == []


def test_the_checklist_posts_an_answer_and_a_remark_for_each_item() -> None:
    items = [
        {"id": "a", "label": "主体合法", "value": "no", "note": "缺证", "group": "一"},
        {"id": "b", "label": "权限", "group": "二"},
    ]
    html = render("{% checklist items name='r' %}", items=items)
    assert re.search(r'name="r-a" value="no" checked', html)
    assert 'name="r-a-note" value="缺证"' in html
    assert html.count('name="r-b"') == 3
    assert "已核 1 项，共 2 项" in html
    read = render("{% checklist items readonly=True %}", items=items)
    assert "<input" not in read
    assert "未核" in read


# -- lists and days -------------------------------------------------------------------------


def test_the_pager_goes_by_newer_and_older_and_knows_no_total() -> None:
    html = render("{% pager older='?before=9' newer='?after=60' shown=50 %}")
    assert 'href="?before=9"' in html
    assert "本页 50 条" in html
    assert "共" not in html
    assert lists.pager()["shown"] is None


def test_a_month_begins_on_its_weekday_and_marks_make_up_days() -> None:
    month = [{"date": date(2026, 10, d), "workday": d == 10} for d in range(1, 32)]
    context = days.calendar_month(month)
    assert len(context["blanks"]) == 3  # 1 October 2026 is a Thursday
    assert (len(context["blanks"]) + 31 + len(context["after"])) % 7 == 0
    html = render("{% calendar_month m %}", m=month)
    assert html.count("班") == 1
    with pytest.raises(ValueError, match="one month"):
        days.calendar_month([*month, {"date": date(2026, 11, 1)}])


def test_a_full_day_shows_three_duties_and_the_number_of_the_rest() -> None:
    duties = [{"title": f"第{n}件", "state": "in_time"} for n in range(5)]
    html = render("{% calendar_strip d %}", d=[{"date": date(2026, 9, 30), "workday": True, "duties": duties}])
    assert "另 2 件" in html
    assert "5 件到期" in html


def test_the_proof_line_says_where_it_stands_or_that_it_waits() -> None:
    assert '第 <span class="num">10482</span> 号' in render(
        "{% log_proof_line p %}", p={"number": "10482", "href": "/v"}
    )
    waiting = render("{% log_proof_line p %}", p={"state": "waiting"})
    assert "等待登记" in waiting
    assert "验证" not in waiting
