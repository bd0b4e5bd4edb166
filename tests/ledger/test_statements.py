"""Statements made once give and take what Django gives and takes."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from qiuhao.ledger import statements
from qiuhao.ledger.models import Stream
from qiuhao.ledger.statements import insert, insert_new, moment, new, run, select

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 1, 0, 0, 123456, tzinfo=UTC)
WRITTEN = ("casefile.Case", "casefile.DueDate", "disclosure.Shelf", "authority.Post", "exchange.Token")
"""Tables with every sort of column there is."""
SAMPLES = {
    "DateTimeField": NOW, "DateField": date(2026, 3, 2), "BooleanField": True, "JSONField": [["名称", "青禾"]],
    "PositiveIntegerField": 7, "BigIntegerField": 2**40, "ForeignKey": "case/a",
}  # fmt: skip


def filled(model: type[models.Model], key: str) -> models.Model:
    """A row with a value in every column."""
    row = model()
    for field in model._meta.concrete_fields:
        if isinstance(field, models.AutoField):
            continue
        sample = SAMPLES.get(field.get_internal_type(), "字'\"%s")
        setattr(row, field.attname, key if field.unique and not isinstance(field, models.ForeignKey) else sample)
    return row


def emptied(row: models.Model) -> models.Model:
    """The same row, with nothing wherever nothing may stand."""
    for field in row._meta.concrete_fields:
        if field.null:
            setattr(row, field.attname, None)
    return row


def values(row: models.Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


@pytest.mark.parametrize("name", WRITTEN)
def test_rows_are_written_and_read_as_django_does(name: str) -> None:
    model = apps.get_model(name)
    rows = [filled(model, "key-1"), emptied(filled(model, "key-2"))]
    insert(model, rows)
    key = model._meta.pk.column  # type: ignore[union-attr]
    theirs = list(model._default_manager.order_by("pk"))
    ours = select(model, f"{key} IN (%s, %s) ORDER BY {key}", [row.pk for row in rows])
    assert [values(row) for row in ours] == [values(row) for row in theirs]
    assert [values(row) for row in ours] == [values(row) for row in rows]
    assert not ours[0]._state.adding


@pytest.mark.parametrize("name", WRITTEN)
def test_a_new_row_is_what_the_model_makes(name: str) -> None:
    model = apps.get_model(name)
    some = dict(list(values(filled(model, "key-1")).items())[:4])
    assert values(new(model, **some)) == values(model(**some))
    assert new(model)._state.adding


@pytest.mark.parametrize("name", ["casefile.Case", "casefile.DueDate"])
def test_a_row_that_is_there_takes_the_new_values(name: str) -> None:
    model = apps.get_model(name)
    key = model._meta.pk.column  # type: ignore[union-attr]
    insert(model, [filled(model, "key-1")], replacing=[key])
    insert(model, [emptied(filled(model, "key-1")), filled(model, "key-2")], replacing=[key])
    assert [values(row) for row in model._default_manager.order_by("pk")] == [
        values(emptied(filled(model, "key-1"))),
        values(filled(model, "key-2")),
    ]


def test_many_rows_go_in_several_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "MOST_VALUES", 20)
    model = apps.get_model("authority.Post")
    rows = [filled(model, "") for _ in range(7)]
    insert(model, rows)
    assert len({row.pk for row in rows}) == model._default_manager.count() == 7
    assert [row.pk for row in rows] == sorted(row.pk for row in rows)


def test_only_what_is_new_is_inserted() -> None:
    def row(name: str) -> Stream:
        return Stream(pk=name, type="case", opened_at=NOW)

    assert insert_new(Stream, [row("case/a")]) == {"case/a"}
    insert(Stream, [])
    assert [found.pk for found in select(Stream, "type = %s ORDER BY id", ["case"], lock=True)] == ["case/a"]


def test_moments_come_in_legal_form_whatever_the_database_keeps() -> None:
    insert(Stream, [Stream(pk="case/a", type="case", opened_at=NOW)])
    [(found,)] = run("SELECT opened_at FROM ledger_stream WHERE opened_at = %s", [NOW])
    assert moment(found) == NOW


def test_a_broken_transaction_takes_no_further_statement() -> None:
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            run("SELECT 1")


def test_what_the_database_refuses_comes_as_from_django() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        run(f"INSERT INTO {Stream._meta.db_table} (id) VALUES (%s)", ["case/a"])
    assert run("SELECT '%%', %s", ["字"]) == [("%", "字")]


def test_who_watches_the_statements_sees_them(django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        run("SELECT 1")
