"""Document numbers: no gap and no double, whatever happens and however many ask at once."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connections
from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.documents import models, reading
from qiuhao.documents.kinds.number_reserved import NumberReserved
from qiuhao.documents.kinds.number_used import NumberUsed
from qiuhao.documents.numbering import (
    RESERVED,
    USED,
    VOIDED,
    NumberProblem,
    Series,
    gaps,
    next_serial,
    numbers,
    reserve,
    reserve_draft,
    series,
    use_draft,
    void,
    void_draft,
)
from qiuhao.law.facts import Fact
from qiuhao.ledger import projections
from qiuhao.ledger import reading as ledger_reading
from qiuhao.ledger.append import append, writing

SERIES = Series("demo-1", "penalty", 2026, "示市监罚")
CASE, OTHER = "case/01JTESTA", "case/01JTESTB"
ACTORS = ("p-one",)


def take(case: str = CASE, document: str = "penalty_decision") -> Any:
    return reserve(SERIES, case=case, document=document, actors=ACTORS)


@pytest.mark.django_db
def test_numbers_run_from_one_without_padding() -> None:
    first, second = take(), take(OTHER)
    assert (first.text, second.text) == ("示市监罚〔2026〕1号", "示市监罚〔2026〕2号")
    assert (first.state, first.case, first.document) == (RESERVED, CASE, "penalty_decision")


@pytest.mark.django_db
def test_each_year_series_and_authority_counts_for_itself() -> None:
    take()
    for other in (
        Series("demo-1", "penalty", 2027, "示市监罚"),
        Series("demo-1", "notice", 2026, "示市监罚告"),
        Series("demo-2", "penalty", 2026, "范市监罚"),
    ):
        assert reserve(other, case=CASE, document="x", actors=ACTORS).serial == 1


@pytest.mark.django_db
def test_asking_again_for_the_same_paper_wastes_no_number() -> None:
    assert take() == take()
    void(SERIES, 1, "文书改用另一格式", actors=ACTORS)
    assert take().serial == 2


@pytest.mark.django_db
def test_a_number_is_used_in_the_transaction_of_its_case() -> None:
    number = take()
    with writing(CASE, SERIES.stream) as w:
        facts = w.facts(SERIES.stream)
        [noted] = w.append(CASE, [reserve_draft(SERIES, facts, case=CASE, document="x")], actors=ACTORS)
        w.append(SERIES.stream, [use_draft(facts, number.serial, CASE, noted.number)], actors=ACTORS)
    row = models.Number.objects.get(stream=SERIES.stream, serial=1)
    assert (row.state, row.case, row.record, row.text) == (USED, CASE, 1, number.text)
    assert reading.numbers_of_case(CASE) == [row]
    assert reading.number_of(number.text) == row


@pytest.mark.django_db
def test_if_the_case_fails_the_number_stays_unused() -> None:
    number = take()

    def use_then_fail() -> None:
        with writing(CASE, SERIES.stream) as w:
            w.append(SERIES.stream, [use_draft(w.facts(SERIES.stream), number.serial, CASE, 1)], actors=ACTORS)
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        use_then_fail()
    assert numbers(ledger_reading.facts(SERIES.stream))[1].state == RESERVED
    assert models.Number.objects.get(serial=1).state == RESERVED


@pytest.mark.django_db
def test_a_voided_number_keeps_its_place_and_its_reason() -> None:
    take()
    voided = void(SERIES, 1, "打印后发现当事人名称有误", actors=ACTORS)
    assert (voided.state, voided.reason) == (VOIDED, "打印后发现当事人名称有误")
    assert take(OTHER).serial == 2
    report = reading.series_report(SERIES.stream)
    assert [(number.serial, number.state) for number in report.numbers] == [(1, VOIDED), (2, RESERVED)]
    assert report.missing == ()
    assert report.summary == "共编 2 号：已用 0、预留 1、作废 1，没有缺号。"


@pytest.mark.django_db
def test_what_may_not_happen_is_told_in_a_sentence() -> None:
    take()
    take(OTHER)
    facts = ledger_reading.facts(SERIES.stream)
    with pytest.raises(NumberProblem, match="没有写明原因"):
        void_draft(facts, 1, " ")
    with pytest.raises(NumberProblem, match="序号 9 还没有预留"):
        void_draft(facts, 9, "误取")
    with pytest.raises(NumberProblem, match="为另一案件预留"):
        use_draft(facts, 2, CASE, 1)
    append(SERIES.stream, [use_draft(facts, 1, CASE, 1), void_draft(facts, 2, "案件撤销")], actors=ACTORS)
    facts = ledger_reading.facts(SERIES.stream)
    with pytest.raises(NumberProblem, match="已经用于文书"):
        void_draft(facts, 1, "写错了")
    with pytest.raises(NumberProblem, match="已经作废（案件撤销）"):
        use_draft(facts, 2, OTHER, 1)
    with pytest.raises(NumberProblem, match="不能改用“范市监罚”"):
        reserve_draft(Series("demo-1", "penalty", 2026, "范市监罚"), facts, case=CASE, document="x")


@pytest.mark.parametrize(
    ("authority", "word", "says"), [("a/b", "示市监罚", "机关编号"), ("a", "示[罚", "六角括号"), ("a", "", "代字")]
)
def test_a_series_that_cannot_be_printed_is_refused(authority: str, word: str, says: str) -> None:
    with pytest.raises(NumberProblem, match=says):
        Series(authority, "penalty", 2026, word)


@pytest.mark.django_db
def test_the_table_can_be_rebuilt_from_the_facts() -> None:
    take()
    take(OTHER)
    void(SERIES, 1, "误取", actors=ACTORS)
    before = list(models.Number.objects.order_by("serial").values_list("serial", "state", "text", "reason"))
    assert projections.compare() == []
    models.Number.objects.all().delete()
    projections.rebuild(["register"])
    assert list(models.Number.objects.order_by("serial").values_list("serial", "state", "text", "reason")) == before


@given(steps=st.lists(st.sampled_from(["reserve", "use", "void"]), max_size=12))
@settings(max_examples=15, deadline=None)
def test_whatever_happens_there_is_no_gap_and_no_double(steps: list[str]) -> None:
    facts: list[Any] = []
    series = Series("demo-x", "s", 2026, "示")

    def add(draft: Any) -> None:
        now = datetime(2026, 1, 1, tzinfo=UTC)
        body = draft.body
        facts.append(Fact(series.stream, len(facts) + 1, body.kind, 1, now, now, ACTORS, "act", body))

    for step in steps:
        known = numbers(facts)
        free = [number.serial for number in known.values() if number.state == RESERVED]
        if step == "reserve" or not free:
            add(reserve_draft(series, facts, case="", document="x"))
        elif step == "use":
            add(use_draft(facts, free[0], CASE, 1))
        else:
            add(void_draft(facts, free[-1], "误取"))
    known = numbers(facts)
    assert sorted(known) == list(range(1, next_serial(facts)))
    assert gaps(known) == []


@pytest.mark.django_db(transaction=True)
def test_three_at_once_share_the_series_without_gap_or_double() -> None:
    given_out: list[int] = []

    def work(worker: int) -> None:
        try:
            for turn in range(8):
                given_out.append(take(f"case/W{worker}N{turn}").serial)
        finally:
            connections.close_all()  # each thread has a connection of its own

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given_out) == list(range(1, 25))
    assert models.Number.objects.filter(stream=SERIES.stream).count() == 24


def told(*bodies: Any, branch: str = "a") -> tuple[Fact, ...]:
    """Sealed facts of a series; `branch` gives others the same places with other seals."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return tuple(
        Fact("register/numbers-kept", n, body.kind, 1, now, now, ACTORS, "act", body, f"{branch}{n}")
        for n, body in enumerate(bodies, 1)
    )


def kept(serial: int, case: str = CASE) -> NumberReserved:
    return NumberReserved(
        authority="kept", series="s", year=2026, serial=serial, word="示", case=case, document="x"
    )  # fmt: skip


def test_of_a_series_that_grew_only_what_came_since_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    fold = series._fold
    monkeypatch.setattr(series, "_fold", lambda found, new: (looked.append(len(new)), fold(found, new)))
    facts = told(*(kept(n) for n in range(1, 6)), NumberUsed(serial=2, case=CASE, record=3))
    first = numbers(facts[:5])
    assert [number.state for number in numbers(facts).values()] == [RESERVED, USED, RESERVED, RESERVED, RESERVED]
    assert [number.state for number in first.values()] == [RESERVED] * 5, "an answer given does not change"
    assert next_serial(facts) == 6
    assert looked == [5, 1, 0]


def test_another_beginning_is_worked_out_anew_and_an_answer_is_nobodys_to_change() -> None:
    other = told(kept(1, OTHER), kept(2, OTHER), branch="b")
    numbers(told(kept(1), kept(2)))
    assert [number.case for number in numbers(other).values()] == [OTHER, OTHER]
    numbers(other).clear()
    assert list(numbers(other)) == [1, 2]
    assert list(numbers(other[:1])) == [1], "as it stood before"
    assert numbers(()) == {}
