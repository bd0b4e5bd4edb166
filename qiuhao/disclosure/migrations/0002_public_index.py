"""The public index: the words of what is on the shelf, apart from the table of the shelf itself."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

from qiuhao.ledger.search.rows import operations


def fill(apps: Any, schema_editor: Any) -> None:
    """Pages that are public already."""
    from qiuhao.law.views import PROCEDURES
    from qiuhao.ledger.search.index import Index, mark
    from qiuhao.ledger.search.terms import index_words

    index = Index(apps.get_model("disclosure", "ShelfText"))
    for row in apps.get_model("disclosure", "Shelf").objects.exclude(title="").iterator():
        rows = [f"{label}：{words}" for label, words in row.fields]
        words = index_words("\n".join([row.title, row.number, PROCEDURES[row.procedure], *rows, row.text]))
        marks = f"{mark('authority', row.authority)} {mark('procedure', row.procedure)}"
        index.write(row.id, row.published_at, marks, [words], anew=False)


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0001_shelf")]

    operations = [
        migrations.CreateModel(
            "ShelfText",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("document", models.CharField(max_length=128)),
                ("block", models.PositiveIntegerField()),
                ("marks", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
            ],
        ),
        migrations.AddIndex("shelftext", models.Index(fields=["document", "block"], name="shelf_text_by_page")),
        *operations("disclosure_shelftext"),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RemoveField("shelf", "words"),
    ]
