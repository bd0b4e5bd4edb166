"""The case tables: what they show, that they can be rebuilt, and that they cost the same however long a case is."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.authority.rights import viewers
from qiuhao.casefile import chores, projecting, reading
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report
from qiuhao.casefile.models import Case, DueDate
from qiuhao.ledger import clock, projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append, append_many
from qiuhao.ledger.kinds import Draft, make

from . import world
from .samples import CONTENT

pytestmark = pytest.mark.usefixtures("morning")
EVIDENCE = {"sort": "书证", "name": "进货单", "source": "当事人"}


def decided(case: str) -> int:
    """File the case and report a decision; return its number."""
    report(case, make("casefile.filing", world.filing(number_text="示市监立〔2026〕1号")), [world.HANDLER])
    content = {
        "parties": [world.party()], "proposal": world.proposal(), "authority_name": "示范县市场监督管理局",
        "decided_by": world.HEAD, "number_text": "示市监罚〔2026〕1号",
    }  # fmt: skip
    return report(case, make("casefile.decision", content), [world.HANDLER]).number


def long_case(facts: int) -> str:
    """A case of this many facts, written as an import writes it."""
    case = f"case/long-{facts}"
    entry = ([world.HANDLER], Draft(make("casefile.evidence", EVIDENCE), world.MORNING, "reported"))
    first = ([world.HANDLER], Draft(opened(world.AUTHORITY, "penalty", "u-1"), world.MORNING, "reported"))
    clue = ([world.HANDLER], Draft(make("casefile.clue", world.CLUE), world.MORNING, "reported"))
    append_many({case: [first, clue, *[entry] * (facts - 2)]})
    return case


def test_the_row_shows_what_the_facts_say() -> None:
    case = world.new_case()
    row = Case.objects.get(pk=case)
    assert (row.state, row.parties, row.name) == ("clue", "", "线索：检查时发现货架上有许可范围以外的糕点。")
    decided(case)
    row = Case.objects.get(pk=case)
    assert row.name == "示范县青禾糕点店有限公司超范围生产糕点案"
    assert (row.number, row.decision_number) == ("示市监立〔2026〕1号", "示市监罚〔2026〕1号")
    assert (row.state, row.outcome, row.matter, row.unit) == ("decided", "penalty", "m-food-1", "u-1")
    assert row.handlers == f"|{world.HANDLER}|{world.SECOND}|"
    assert (row.opened_on, row.decided_on, row.closed_on) == (date(2026, 3, 2), date(2026, 3, 2), None)
    assert row.head == ledger.head(case).number == 4


@pytest.mark.clause("nat/cf/61")
def test_due_dates_stand_in_the_table_and_are_done_when_they_are_done() -> None:
    case = world.new_case()
    number = decided(case)
    due = DueDate.objects.get(case_id=case, duty="serve-decision")
    # 处罚法 61, 85: seven workdays after Monday 2 March.
    assert (due.day, due.clause, due.subject, due.fulfilled_at) == (date(2026, 3, 11), "nat/cf/61", number, None)
    assert Case.objects.get(pk=case).next_due_at == due.due_at
    served = {
        "about": number, "documents": [{"name": "行政处罚决定书"}], "method": "direct", "effective_on": "2026-03-02",
        "recipient": "何某",
    }  # fmt: skip
    report(case, make("casefile.service", served), [world.HANDLER])
    due.refresh_from_db()
    assert due.fulfilled_at is not None
    assert Case.objects.get(pk=case).state == "served"


def test_overdue_is_a_question_of_now() -> None:
    case = world.new_case()
    decided(case)
    [who] = viewers([world.HANDLER])
    assert "serve-decision" not in {d.duty for d in reading.overdue(reading.dues(who))}
    with clock.fixed(world.later(days=10)):
        assert "serve-decision" in {d.duty for d in reading.overdue(reading.dues(who))}


def test_a_correction_moves_what_it_corrects() -> None:
    case = world.new_case()
    decided(case)
    wrong = {"of": 3, "reason": "抄错", "changes": {"cause": "未经许可生产糕点"}}
    report(case, make("casefile.correction", wrong), [world.HANDLER])
    assert Case.objects.get(pk=case).cause == "未经许可生产糕点"


def test_a_duty_that_a_correction_takes_away_leaves_the_table() -> None:
    case = world.new_case()
    content = {
        "parties": [world.party()], "proposal": world.proposal(), "authority_name": "示范局", "decided_by": world.HEAD,
    }  # fmt: skip
    number = report(case, make("casefile.decision", content), [world.HANDLER]).number
    served = {
        "about": number, "documents": [{"name": "行政处罚决定书"}], "method": "direct", "effective_on": "2026-03-02",
        "recipient": "何某",
    }  # fmt: skip
    report(case, make("casefile.service", served), [world.HANDLER])
    assert DueDate.objects.filter(case_id=case, duty="pay-fine").count() == 1
    warned = {"proposal": world.proposal(penalties=[{"sort": "warning"}])}
    report(case, make("casefile.correction", {"of": number, "reason": "抄错", "changes": warned}), [world.HANDLER])
    assert DueDate.objects.filter(case_id=case, duty="pay-fine").count() == 0


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"content": "甲" * 21}, "线索：" + "甲" * 21),
        ({"content": "甲" * 10 + "\n" + "乙" * 20}, "线索：" + "甲" * 10 + " " + "乙" * 9 + "…"),
        ({"suspects": [world.party()]}, "线索：示范县青禾糕点店有限公司"),
    ],
)
def test_a_clue_goes_by_its_words_or_by_the_party_reported(more: dict[str, Any], name: str) -> None:
    first = opened(world.AUTHORITY, "penalty", "u-1", [world.HANDLER])
    case = open_case(first, make("casefile.clue", {**world.CLUE, **more}), [world.HANDLER])
    assert Case.objects.get(pk=case).name == name
    assert len(name) <= 24
    assert projections.compare() == []


def test_rebuilding_gives_the_same_rows() -> None:
    for _ in range(3):
        decided(world.new_case())
    assert projections.compare() == []


def test_rows_that_were_tampered_with_are_seen() -> None:
    decided(world.new_case())
    Case.objects.update(state="closed")
    assert any("casefile.Case" in line for line in projections.compare())


def test_changed_rules_are_reckoned_anew_and_unchanged_ones_are_left() -> None:
    case = world.new_case()
    decided(case)
    assert projecting.stale() == []
    DueDate.objects.filter(case_id=case).update(day=date(2020, 1, 1))
    Case.objects.filter(pk=case).update(reckoned_with="of another day")
    assert projecting.stale() == [case]
    assert chores.reckon_anew() == 1
    assert DueDate.objects.get(case_id=case, duty="serve-decision").day == date(2026, 3, 11)
    assert chores.reckon_anew() == 0


def test_a_case_of_a_place_without_a_pack_is_sealed_and_has_a_row_all_the_same() -> None:
    first = opened(world.AUTHORITY, "penalty", "u-1").model_copy(update={"place": "nowhere"})
    append("case/nowhere", [Draft(first, None, "reported")], actors=[world.HANDLER])
    row = Case.objects.get(pk="case/nowhere")
    assert row.state == "new"
    assert not row.dues.exists()


def test_an_append_costs_the_same_at_ten_and_at_a_thousand_facts() -> None:
    counts = {}
    for facts in (10, 1000):
        case = long_case(facts)
        report(case, make("casefile.evidence", EVIDENCE), [world.HANDLER])
        with CaptureQueriesContext(
            connection,
        ) as queries:
            report(case, make("casefile.evidence", EVIDENCE), [world.HANDLER])
        counts[facts] = len(queries)
        mine = [q for q in queries if "casefile_" in q["sql"] or "'authority/" in q["sql"]]
        assert len(mine) <= 7, [q["sql"][:120] for q in mine]
    assert counts[10] == counts[1000]


def test_answer_timeline_and_lists_cost_the_same_at_ten_and_at_a_thousand_facts() -> None:
    [who] = viewers([world.HANDLER])
    counts: dict[int, list[int]] = {}
    for facts in (10, 1000):
        case = long_case(facts)
        counts[facts] = []
        for ask in (
            lambda case=case: reading.answer(case),
            lambda case=case: reading.timeline(case),
            lambda: list(reading.cases(who)[:25]),
            lambda: list(reading.dues(who)[:25]),
        ):
            ask()
            with CaptureQueriesContext(connection) as queries:
                ask()
            counts[facts].append(len(queries))
    assert counts[10] == counts[1000]
    assert counts[1000] == [2, 1, 1, 1]


def test_a_stream_that_has_grown_is_answered_anew() -> None:
    case = world.new_case()
    first = reading.answer(case)
    assert reading.answer(case) is first
    decided(case)
    assert reading.answer(case).state == "decided"
    with clock.fixed(world.MORNING + timedelta(days=30)):
        late = [f for f in reading.answer(case).findings if f.sort == "duty"]
        assert late


def said(entries: Any) -> list[str]:
    return [entry.title for entry in entries]


def test_the_timeline_has_every_stage_in_its_order() -> None:
    case = world.new_case()
    decided(case)
    shown = reading.timeline(case)
    assert [stage for stage, _ in shown] == ["启动", "调查取证", "审核决定", "送达执行", "归档"]
    assert said(dict(shown)["启动"]) == ["建立案件", "线索登记", "立案审批表"]
    assert said(dict(shown)["归档"]) == []


def test_a_served_notice_stands_with_the_notice_and_a_served_decision_opens_the_next_stage() -> None:
    case = world.new_case()
    decided(case)
    [decision] = [f.number for f in reading.history(case).of("decided")]
    notice = world.reported(case, "casefile.rights_notice", **CONTENT["casefile.rights_notice"]).number
    for about in (notice, decision):
        world.reported(case, "casefile.service", **{**CONTENT["casefile.service"], "about": about})
    shown = dict(reading.timeline(case))
    told = {stage: [e.fact.body.about for e in shown[stage] if "served" in e.fact.body.fills] for stage in shown}
    assert told["审核决定"] == [notice]
    assert told["送达执行"] == [decision]
