"""Guards come back when SQLite rebuilds a table under them, as a migration does."""

import pytest
from django.core.management import call_command
from django.db import connection

from qiuhao.ledger import guards, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.models import Record
from tests.ledger.kinds import Noted


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db(transaction=True)
def test_guards_come_back_when_a_table_is_rebuilt() -> None:
    append("case/a", [Draft(Noted(text="一"))], actors=["p-alice"])
    with connection.constraint_checks_disabled(), connection.schema_editor() as editor:
        editor._remake_table(Record)
    assert "guard_ledger_record_update" in guards.missing(connection)
    call_command("migrate", "ledger", verbosity=0)
    assert guards.missing(connection) == []
    reading.forget()
    assert len(reading.facts("case/a")) == 1


@pytest.mark.django_db(transaction=True)
def test_the_guards_migration_can_be_reversed_and_done_again() -> None:
    guards.remove(connection)
    assert len(guards.missing(connection)) == 3 * len(guards.GUARDS)
    guards.install(connection)
    guards.install(connection)
    assert guards.missing(connection) == []
