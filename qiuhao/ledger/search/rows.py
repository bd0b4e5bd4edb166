"""The tables of an index: one row is a stretch of one document's words. A room that has an index owns such a model.

SQLite searches them through an FTS5 table of outside content, kept by triggers; PostgreSQL through a generated
column of lexemes. Both are made by `operations`, in the migration that makes the model's table.
"""

from typing import Any

from django.db import migrations, models


class IndexRow(models.Model):
    """Words of a document. `id` is its place in time: a greater one has changed later."""

    id = models.BigAutoField(primary_key=True)
    document = models.CharField(max_length=128)
    block = models.PositiveIntegerField()
    marks = models.TextField(blank=True)
    """What lists filter by, and the words that stand for the whole document, between blanks."""
    words = models.TextField(blank=True)

    class Meta:
        abstract = True


class TrayRow(models.Model):
    """A stream with records whose words are not in an index yet (`search.tray`). `id`: in which order they came."""

    id = models.BigAutoField(primary_key=True)
    stream = models.CharField(max_length=128)
    since = models.PositiveIntegerField()

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=("stream",), name="%(app_label)s_%(class)s_once")]


_SQLITE = """
CREATE VIRTUAL TABLE {fts} USING fts5(marks, words, content='{table}', content_rowid='id', tokenize='ascii', prefix='1')
;;
CREATE TRIGGER {table}_in AFTER INSERT ON {table} BEGIN
  INSERT INTO {fts}(rowid, marks, words) VALUES (new.id, new.marks, new.words); END
;;
CREATE TRIGGER {table}_out AFTER DELETE ON {table} BEGIN
  INSERT INTO {fts}({fts}, rowid, marks, words) VALUES ('delete', old.id, old.marks, old.words); END
;;
CREATE TRIGGER {table}_anew AFTER UPDATE ON {table} BEGIN
  INSERT INTO {fts}({fts}, rowid, marks, words) VALUES ('delete', old.id, old.marks, old.words);
  INSERT INTO {fts}(rowid, marks, words) VALUES (new.id, new.marks, new.words); END
"""
# Words between blanks, so that the pieces join without running together.
_POSTGRES = """
ALTER TABLE {table} ADD COLUMN lexemes tsvector
  GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(marks || words, ' '), ''))) STORED
;;
CREATE INDEX {table}_lexemes ON {table} USING gin (lexemes)
"""


def operations(table: str) -> list[Any]:
    """The migration's steps after the table was created."""

    def make(apps: Any, schema_editor: Any) -> None:
        sqlite = schema_editor.connection.vendor == "sqlite"
        text = (_SQLITE if sqlite else _POSTGRES).format(table=table, fts=f"{table}_fts")
        for statement in text.split(";;"):
            schema_editor.execute(statement)

    return [migrations.RunPython(make, migrations.RunPython.noop)]
