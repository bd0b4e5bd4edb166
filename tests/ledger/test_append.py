"""Recording facts: what append promises."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.law.clause import Rank, Source
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock, problems, reading
from qiuhao.ledger.append import append, append_many, earlier, writing
from qiuhao.ledger.checks import database_is_durable
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft, FileRef
from qiuhao.ledger.models import Record, Stream
from tests.ledger.kinds import Decided, Noted

ALICE = ["p-alice"]
pytestmark = pytest.mark.django_db


def note(text: str = "到达现场") -> Draft:
    return Draft(Noted(text=text))


def test_a_fact_is_recorded_and_read_back_as_it_was() -> None:
    stream = new_stream("case")
    body = Decided(party="某某食品店", amount="12000.00", due="2026-12-01", grounds=("甲", "乙"))
    happened = datetime(2026, 10, 12, 9, 30, 15, 123456, tzinfo=UTC)
    with clock.fixed(datetime(2026, 10, 13, 1, 2, 3, 4, tzinfo=UTC)):
        (done,) = append(stream, [Draft(body, happened, "reported")], actors=["p-alice", "p-bob"])
    reading.forget()
    (fact,) = reading.facts(stream)
    assert fact == done.fact
    assert (fact.body, fact.happened_at, fact.door, fact.actors) == (body, happened, "reported", ("p-alice", "p-bob"))
    assert fact.recorded_at == datetime(2026, 10, 13, 1, 2, 3, 4, tzinfo=UTC)
    assert Record.objects.get().header().seal() == fact.seal


def test_readers_get_what_is_sealed_whatever_was_handed_in() -> None:
    said = {"party": "甲店", "amount": "1.00", "due": "2026-12-01", "grounds": ["甲"], "papers": []}
    right = Decided.model_validate(said)
    other = right.model_copy(update={"party": "乙店"})
    drafts = [Draft(right, said=said), Draft(right), Draft(other, said=said)]
    done = append(stream := new_stream("case"), drafts, actors=ALICE)
    assert [one.fact.body is draft.body for one, draft in zip(done, drafts, strict=True)] == [True, False, False]
    reading.forget()
    assert [repr(fact.body) for fact in reading.facts(stream)] == [repr(body) for body in (right, right, other)]
    # Made without validation, and not what its values were read from: no reader could read it.
    with pytest.raises(problems.InvalidContent):
        append(stream, [Draft(right.model_copy(update={"party": ""}), said=said)], actors=ALICE)


def test_records_of_a_stream_are_numbered_and_chained() -> None:
    stream = new_stream("case")
    append(stream, [note("一"), note("二")], actors=ALICE)
    append(stream, [note("三")], actors=ALICE)
    rows = list(Record.objects.order_by("number"))
    assert [row.number for row in rows] == [1, 2, 3]
    assert [row.previous for row in rows] == ["0" * 64, rows[0].seal, rows[1].seal]


@pytest.mark.parametrize("length", [10, 1000])
def test_one_fact_costs_at_most_twelve_statements_however_long_the_history(length: int) -> None:
    stream = new_stream("case")
    append(stream, [note(str(i)) for i in range(length)], actors=ALICE)
    reading.forget()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        append(stream, [note()], actors=ALICE, gates=lambda facts, drafts: [])
    assert len(queries) <= 12, [q["sql"][:80] for q in queries]
    assert len(queries) == 8


def refusal(severity: str = "refuse") -> Refusal:
    return Refusal(
        gate="test", text="承办人不足两人", source=Source("nat/cf/42", Rank.LAW, "national"), severity=severity
    )


def test_a_shut_gate_writes_nothing_and_gives_every_reason() -> None:
    stream = new_stream("case")
    with pytest.raises(Refused) as caught:
        append(stream, [note()], actors=ALICE, gates=lambda facts, drafts: [refusal(), refusal(), refusal("warn")])
    assert len(caught.value.refusals) == 2
    assert not reading.exists(stream)
    assert Record.objects.count() == 0


def test_a_warning_does_not_shut_a_gate() -> None:
    assert append(new_stream("case"), [note()], actors=ALICE, gates=lambda facts, drafts: [refusal("warn")])


def test_what_is_reported_is_never_refused() -> None:
    reported = Draft(Noted(text="只有一人检查"), door="reported")
    assert append(new_stream("case"), [reported], actors=ALICE, gates=lambda facts, drafts: [refusal()])


def test_gates_see_the_facts_so_far() -> None:
    stream, seen = new_stream("case"), []
    append(stream, [note("一")], actors=ALICE)
    append(stream, [note("二")], actors=ALICE, gates=lambda facts, drafts: seen.append((len(facts), len(drafts))) or [])
    assert seen == [(1, 1)]


def test_who_was_first_is_told_to_who_was_second() -> None:
    stream = new_stream("case")
    append(stream, [note()], actors=ALICE, expected_head=0)
    with pytest.raises(problems.RecordedFirst, match="他人已先行记录了 1 条"):
        append(stream, [note()], actors=["p-bob"], expected_head=0)
    assert len(reading.facts(stream)) == 1


def test_the_same_key_gives_the_same_answer() -> None:
    stream = new_stream("case")
    first = append(stream, [note()], actors=ALICE, key="k1")
    again = append(stream, [note()], actors=ALICE, key="k1")
    fresh_name = append(new_stream("case"), [note()], actors=ALICE, key="k1")
    assert first == again == fresh_name
    assert Record.objects.count() == 1
    other_person = append(stream, [note()], actors=["p-bob"], key="k1")
    assert other_person[0].number == 2


def test_the_same_key_with_other_content_gets_a_sentence() -> None:
    stream = new_stream("case")
    append(stream, [note("一")], actors=ALICE, key="k1")
    with pytest.raises(problems.KeyReused, match="另一份内容"):
        append(stream, [note("二")], actors=ALICE, key="k1")
    elsewhere = new_stream("case")
    append(elsewhere, [note("别处")], actors=ALICE)
    with pytest.raises(problems.KeyReused):
        append(elsewhere, [note("一")], actors=ALICE, key="k1")


def test_a_key_covers_the_extra_streams() -> None:
    stream = new_stream("case")
    for _ in range(2):
        append(stream, [note()], actors=ALICE, key="k1", extra={"register/ledgertest": [note("甲")]})
    assert len(reading.facts("register/ledgertest")) == 1
    with pytest.raises(problems.KeyReused):
        append(stream, [note()], actors=ALICE, key="k1", extra={"register/ledgertest": [note("乙")]})


def test_extra_streams_are_written_in_the_same_transaction() -> None:
    case, register = new_stream("case"), "register/ledgertest"
    append(case, [note()], actors=ALICE, extra={register: [note("第 1 号")]})
    assert len(reading.facts(register)) == 1
    with pytest.raises(RuntimeError):
        append(case, [note()], actors=ALICE, extra={register: [note()]}, then=_fail)
    assert (len(reading.facts(case)), len(reading.facts(register))) == (1, 1)


def _fail(done: object) -> None:
    raise RuntimeError


def test_several_streams_in_one_transaction_read_under_lock() -> None:
    case, register = new_stream("case"), "register/ledgertest"
    for expected in (1, 2):
        with writing(case, register) as w:
            number = len(w.facts(register)) + 1
            w.append(register, [note(f"第 {number} 号")], actors=ALICE)
            w.append(case, [note(f"决定第 {number} 号")], actors=ALICE)
        assert number == expected
    with writing(case) as w, pytest.raises(LookupError):
        w.append(register, [note()], actors=ALICE)


def test_the_future_cannot_be_recorded() -> None:
    tomorrow = clock.now() + timedelta(days=1)
    with pytest.raises(problems.BadMoment, match="晚于现在"):
        append(new_stream("case"), [Draft(Noted(text="x"), tomorrow)], actors=ALICE)
    with pytest.raises(problems.BadMoment, match="缺少时区"):
        append(new_stream("case"), [Draft(Noted(text="x"), datetime(2026, 1, 1))], actors=ALICE)  # noqa: DTZ001


def test_a_clock_that_steps_back_does_not_disorder_a_stream() -> None:
    stream, noon = new_stream("case"), datetime(2026, 10, 12, 4, tzinfo=UTC)
    with clock.fixed(noon):
        append(stream, [note()], actors=ALICE)
    with clock.fixed(noon - timedelta(hours=1)):
        append(stream, [note()], actors=ALICE)
    assert [fact.recorded_at for fact in reading.facts(stream)] == [noon, noon]


def test_a_file_must_be_in_the_store_before_a_record_names_it() -> None:
    ref = FileRef(sha256="a" * 64, sm3="b" * 64, size=1, media_type="text/plain", name="笔录.txt")
    body = Decided(party="甲", amount="1.00", due="2026-12-01", papers=(ref,))
    with pytest.raises(problems.MissingFile, match="请先上传文件"):
        append(new_stream("case"), [Draft(body)], actors=ALICE)
    assert Stream.objects.count() == 0


@pytest.mark.parametrize("actors", [[], "p-alice", ["张三"], ["a b"]])
def test_actors_are_opaque_ids(actors: list[str]) -> None:
    with pytest.raises(ValueError, match="actor"):
        append(new_stream("case"), [note()], actors=actors)


def test_histories_are_imported_whole() -> None:
    one, two = new_stream("case"), new_stream("case")
    done = append_many(
        {one: [(ALICE, note("一")), (ALICE, note("二")), (["p-bob"], note("三"))], two: [(ALICE, note())]}
    )
    assert [a.number for a in done[one]] == [1, 2, 3]
    assert [f.actors for f in reading.facts(one)] == [("p-alice",), ("p-alice",), ("p-bob",)]
    assert len(reading.facts(two)) == 1


def test_a_reading_in_memory_grows_with_the_stream_and_survives_a_rollback() -> None:
    stream = new_stream("case")
    append(stream, [note("一")], actors=ALICE)
    with pytest.raises(RuntimeError):
        append(stream, [note("不算")], actors=ALICE, then=_fail)
    append(stream, [note("二"), note("三")], actors=ALICE)
    assert [f.body.text for f in reading.facts(stream)] == ["一", "二", "三"]
    reading.forget()
    assert [f.body.text for f in reading.facts(stream)] == ["一", "二", "三"]


def test_names_of_streams_are_checked() -> None:
    with pytest.raises(ValueError, match="type/id"):
        append("张三", [note()], actors=ALICE)
    with pytest.raises(problems.UnknownStream):
        reading.facts("case/none")


def test_what_was_recorded_under_a_key_can_be_looked_up() -> None:
    assert earlier("p-alice", "k1") == []
    done = append(new_stream("case"), [note("一"), note("二")], actors=ALICE, key="k1")
    assert earlier("p-alice", "k1") == done
    assert earlier("p-bob", "k1") == []


def test_the_database_is_checked_for_durability(vendor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert database_is_durable(["default"]) == []
    if vendor == "sqlite":
        monkeypatch.setitem(connection.settings_dict, "OPTIONS", {})
        assert [problem.id for problem in database_is_durable(["default"])] == ["ledger.E002"]


def test_records_of_a_kind_go_on_at_the_cursor_and_begin_anew_at_anything_else() -> None:
    stream = new_stream("case")
    append(stream, [Draft(Noted(text=str(number))) for number in range(3)], actors=["p-alice"])
    times = clock.now() - timedelta(days=1), clock.now()
    asked = ["ledgertest.noted"], [stream], *times
    first, older = reading.of_kinds(*asked, "", 2)
    assert reading.of_kinds(*asked, older, 2) == ([(stream, 1)], "")
    moment = older.partition("|")[0]
    for cursor in ("x|1", "2026-13-45|1", "2026-03-02T09:00:00|1", "|1", f"{moment}|²", f"{moment}|{'9' * 40}", moment):
        assert reading.of_kinds(*asked, cursor, 2) == (first, older), cursor


def test_a_reading_replaced_under_our_feet_is_read_anew() -> None:
    stream = new_stream("case")
    append(stream, [note("一"), note("二")], actors=ALICE)
    kept = reading.facts(stream)
    other = new_stream("case")
    append(other, [note("甲"), note("乙"), note("丙")], actors=ALICE)
    # As after a restore: memory holds a longer or another history under this name.
    reading.remember(reading.Head(other, 2, kept[-1].seal, 0), tuple(kept))
    assert [f.body.text for f in reading.facts(other)] == ["甲", "乙", "丙"]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "KEEP_FACTS", 20)
    reading.forget()
    for _ in range(10):
        append(new_stream("case"), [note()] * 4, actors=ALICE)
    assert reading._kept_facts == sum(len(kept.facts) for kept in reading._kept.values()) <= 20
    append(new_stream("case"), [note()] * 30, actors=ALICE)
    assert reading._kept_facts <= 20
