"""Guards: triggers by which the database itself refuses to change what is sealed, on SQLite and on PostgreSQL.

record, destruction, recordfile, logentry, checkpoint, cosignature, witnessed: nothing but plain INSERT
content:     no UPDATE; DELETE only when a destruction row names its record
stream:      UPDATE only of its head, and only onwards; no DELETE
storedfile:  UPDATE only of `destroyed_at`; no DELETE
all of them: no INSERT over an existing row (SQLite), no TRUNCATE (PostgreSQL)

SQLite's INSERT OR REPLACE deletes without firing a DELETE trigger, so a third trigger refuses an INSERT that meets
an existing row. PostgreSQL's TRUNCATE has its own trigger, and all are ENABLE ALWAYS, so that
`session_replication_role` does not walk past them. Whoever owns the database can drop a trigger: seals and log
remain the proof, and `missing` tells `verify`. SQLite drops triggers when a table is rebuilt, so they are installed
after every migration (apps.py).
"""

from dataclasses import dataclass
from typing import Any

MESSAGE = "ledger: what is sealed cannot be changed"


@dataclass(frozen=True, slots=True)
class Guard:
    """One guarded table. `unique`: the column groups by which a row can be met; `update`/`delete`: when refused.

    Conditions are SQL over OLD and NEW; `{ne}` stands for the vendor's null-safe "differs from". "" means always.
    """

    table: str
    unique: tuple[tuple[str, ...], ...]
    update: str = ""
    delete: str = ""


GUARDS = (
    Guard("ledger_record", (("id",), ("stream_id", "number"), ("seal",))),
    Guard(
        "ledger_content",
        (("record_id",),),
        delete="NOT EXISTS (SELECT 1 FROM ledger_destruction d WHERE d.record_id = OLD.record_id)",
    ),
    Guard("ledger_destruction", (("record_id",),)),
    Guard("ledger_recordfile", (("id",), ("record_id", "file_id"))),
    Guard("ledger_logentry", (("index",), ("record_id",))),
    Guard("ledger_checkpoint", (("size",),)),
    Guard("ledger_cosignature", (("id",), ("checkpoint_id", "witness"))),
    Guard("ledger_witnessed", (("id",), ("origin", "size"))),
    Guard(
        "ledger_stream",
        (("id",),),
        update="NEW.id {ne} OLD.id OR NEW.type {ne} OLD.type OR NEW.opened_at {ne} OLD.opened_at"
        " OR NEW.head_number < OLD.head_number OR NEW.epoch < OLD.epoch"
        " OR (NEW.head_number = OLD.head_number AND NEW.head_seal {ne} OLD.head_seal)",
    ),
    Guard(
        "ledger_storedfile",
        (("sha256",),),
        update="NEW.sha256 {ne} OLD.sha256 OR NEW.sm3 {ne} OLD.sm3 OR NEW.size {ne} OLD.size"
        " OR NEW.media_type {ne} OLD.media_type OR NEW.stored_at {ne} OLD.stored_at",
    ),
)


def install(connection: Any) -> None:
    """Create every guard whose table exists; those already there are replaced by the present wording."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for guard in GUARDS:
            if guard.table in tables:
                for statement in _create(connection.vendor, guard):
                    cursor.execute(statement)


def remove(connection: Any) -> None:
    """Drop every guard. Only for reversing the migration, and for emptying a test database."""
    with connection.cursor() as cursor:
        for name, table in _names(connection):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + _on(connection.vendor, table))


def missing(connection: Any) -> list[str]:
    """The names of guards that are not in the database, or are switched off there."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger WHERE tgenabled = 'A'")
        present = {row[0] for row in cursor.fetchall()}
    return [name for name, _ in _names(connection) if name not in present]


def _names(connection: Any) -> list[tuple[str, str]]:
    deeds = ("insert", "update", "delete") if connection.vendor == "sqlite" else ("update", "delete", "truncate")
    return [(f"guard_{guard.table}_{deed}", guard.table) for guard in GUARDS for deed in deeds]


def _on(vendor: str, table: str) -> str:
    return f" ON {table}" if vendor == "postgresql" else ""


def _create(vendor: str, guard: Guard) -> list[str]:
    if vendor == "sqlite":
        return _sqlite(guard)
    if vendor == "postgresql":
        return _postgresql(guard)
    raise NotImplementedError(f"the ledger is guarded on SQLite and PostgreSQL only, not on {vendor}")


def _sqlite(guard: Guard) -> list[str]:
    # Automatic keys are not known before the insert (NEW.id is then null or -1 and meets no row).
    groups = (" AND ".join(f'"{c}" = NEW."{c}"' for c in group) for group in guard.unique)
    # Table and column names are the constants above; nothing here comes from outside.
    meets = " OR ".join(f"EXISTS (SELECT 1 FROM {guard.table} WHERE {group})" for group in groups)  # noqa: S608
    found = []
    for deed, when in (("insert", meets), ("update", guard.update), ("delete", guard.delete)):
        name = f"guard_{guard.table}_{deed}"
        condition = f"WHEN {when.format(ne='IS NOT')} " if when else ""
        found += [
            f"DROP TRIGGER IF EXISTS {name}",
            f"CREATE TRIGGER {name} BEFORE {deed.upper()} ON {guard.table} {condition}"
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE} ({guard.table}, {deed})'); END",
        ]
    return found


def _postgresql(guard: Guard) -> list[str]:
    found = []
    for deed, when in (("update", guard.update), ("delete", guard.delete), ("truncate", "")):
        name, each = f"guard_{guard.table}_{deed}", "STATEMENT" if deed == "truncate" else "ROW"
        go_on = "RETURN OLD" if deed == "delete" else "RETURN NEW"
        condition = when.format(ne="IS DISTINCT FROM") or "TRUE"
        found += [
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {condition} THEN RAISE EXCEPTION '{MESSAGE} ({guard.table}, {deed})' USING ERRCODE = '23001'; END IF; "
            f"{go_on}; END $$",
            f"DROP TRIGGER IF EXISTS {name} ON {guard.table}",
            f"CREATE TRIGGER {name} BEFORE {deed.upper()} ON {guard.table} FOR EACH {each} EXECUTE FUNCTION {name}()",
            f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {name}",
        ]
    return found
