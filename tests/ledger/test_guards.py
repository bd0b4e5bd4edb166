"""The database refuses to change what is sealed: every side door is tried, on whichever database runs the tests."""

import pytest
from django.db import DatabaseError, connection, transaction

from qiuhao.ledger import clock, guards, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.models import Content, Record, StoredFile, Stream
from tests.ledger.kinds import Noted

pytestmark = pytest.mark.django_db
SEALED = [
    "ledger_record",
    "ledger_content",
    "ledger_logentry",
    "ledger_checkpoint",
    "ledger_stream",
    "ledger_storedfile",
]


@pytest.fixture
def stream(signing_key: object) -> str:
    name = new_stream("case")
    append(name, [Draft(Noted(text="一")), Draft(Noted(text="二"))], actors=["p-alice"])
    StoredFile.objects.create(sha256="a" * 64, sm3="b" * 64, size=1, media_type="text/plain", stored_at=clock.now())
    sequencer.run()
    return name


def attempt(sql: str, *params: object) -> None:
    with pytest.raises(DatabaseError, match="sealed cannot be changed"), transaction.atomic():
        connection.cursor().execute(sql, params)


def rows(table: str) -> list[tuple[object, ...]]:
    cursor = connection.cursor()
    cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
    return list(cursor.fetchall())


@pytest.mark.parametrize("table", SEALED)
def test_rows_cannot_be_deleted(stream: str, table: str) -> None:
    before = rows(table)
    attempt(f"DELETE FROM {table}")
    assert rows(table) == before != []


@pytest.mark.parametrize("column", ["kind", "recorded_at", "happened_at", "actors", "seal", "previous", "content_root"])
def test_no_column_of_a_header_can_be_updated(stream: str, column: str) -> None:
    attempt(f"UPDATE ledger_record SET {column} = {column}")


def test_contents_places_and_checkpoints_cannot_be_updated(stream: str) -> None:
    attempt("UPDATE ledger_content SET fields = '{}'")
    attempt("UPDATE ledger_content SET salts = '{}'")
    attempt("UPDATE ledger_logentry SET leaf = 'x'")
    attempt("UPDATE ledger_checkpoint SET note = 'x'")
    attempt("UPDATE ledger_storedfile SET sm3 = 'x'")


def test_the_head_of_a_stream_only_moves_on(stream: str) -> None:
    attempt("UPDATE ledger_stream SET head_number = head_number - 1")
    attempt("UPDATE ledger_stream SET head_seal = 'x'")
    attempt("UPDATE ledger_stream SET id = 'case/other'")
    attempt("UPDATE ledger_stream SET epoch = -1")


@pytest.mark.parametrize("table", SEALED)
def test_rows_cannot_be_replaced(stream: str, table: str, vendor: str) -> None:
    before = rows(table)
    if vendor == "sqlite":
        attempt(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        attempt(f"REPLACE INTO {table} SELECT * FROM {table}")
    else:
        with pytest.raises(DatabaseError), transaction.atomic():
            connection.cursor().execute(f"INSERT INTO {table} SELECT * FROM {table}")
    assert rows(table) == before


@pytest.mark.only_on("sqlite")
def test_a_record_cannot_be_replaced_by_its_place_or_its_seal(stream: str) -> None:
    columns = "kind, version, happened_at, recorded_at, actors, door, previous, content_root, content_fields"
    into = f"INSERT OR REPLACE INTO ledger_record (stream_id, number, seal, {columns})"
    by_place = f"{into} SELECT stream_id, number, 'x', {columns} FROM ledger_record"
    by_seal = f"{into} SELECT stream_id, number + 10, seal, {columns} FROM ledger_record"
    attempt(by_place)
    attempt(by_seal)
    attempt("UPDATE OR REPLACE ledger_record SET number = 1")


def test_an_upsert_is_refused(stream: str) -> None:
    record = Record.objects.first()
    assert record is not None
    attempt(
        "INSERT INTO ledger_content (record_id, fields, salts) VALUES (%s, '{}', '{}') "
        "ON CONFLICT (record_id) DO UPDATE SET fields = excluded.fields",
        record.pk,
    )


@pytest.mark.parametrize("table", SEALED)
@pytest.mark.only_on("postgresql")
def test_tables_cannot_be_truncated(stream: str, table: str) -> None:
    # As at a commit: otherwise the waiting foreign keys, and not the guard, would refuse.
    connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
    attempt(f"TRUNCATE {table} CASCADE")


@pytest.mark.only_on("postgresql")
def test_replica_role_does_not_walk_past_the_guards(stream: str) -> None:
    with transaction.atomic():
        connection.cursor().execute("SET LOCAL session_replication_role = replica")
        attempt("DELETE FROM ledger_record")


def test_the_orm_finds_the_same_doors_shut(stream: str) -> None:
    for deed in (
        lambda: Record.objects.update(kind="x"),
        lambda: Content.objects.all().delete(),
        lambda: Content.objects.update(fields="{}"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()
    assert [fact.body.text for fact in reading.facts(stream)] == ["一", "二"]


def test_missing_guards_are_named() -> None:
    assert guards.missing(connection) == []
    with transaction.atomic():
        guards.remove(connection)
        assert "guard_ledger_record_update" in guards.missing(connection)
        guards.install(connection)
    assert guards.missing(connection) == []


def test_streams_still_grow(stream: str) -> None:
    append(stream, [Draft(Noted(text="三"))], actors=["p-alice"])
    assert Stream.objects.get(pk=stream).head_number == 3
