"""Finding cases: their words in an index, who handles them, what is owed by authority and unit, amounts decided.

The worker writes these from the facts: rows that are there lose the mark of what they were reckoned with.
"""

from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from qiuhao.ledger.search.rows import operations


def ask_anew(apps: Any, schema_editor: Any) -> None:
    apps.get_model("casefile", "Case").objects.update(reckoned_with="")


class Migration(migrations.Migration):
    dependencies = [("casefile", "0002_clue")]

    operations = [
        migrations.RemoveField("case", "words"),
        migrations.AddField("case", "fen", models.BigIntegerField("决定的金额（分）", null=True)),
        migrations.RemoveIndex("case", "case_newest"),
        migrations.AddIndex("case", models.Index(fields=["-changed_at", "stream"], name="case_newest")),
        migrations.AddIndex(
            "case", models.Index(fields=["authority", "-changed_at", "stream"], name="case_newest_of_authority")
        ),
        migrations.AddIndex(
            "case", models.Index(fields=["authority", "unit", "-changed_at", "stream"], name="case_newest_of_unit")
        ),
        migrations.AddField("duedate", "authority", models.CharField("机关", max_length=64, default="")),
        migrations.AddField("duedate", "unit", models.CharField("承办机构", max_length=64, blank=True, default="")),
        migrations.AddIndex(
            "duedate", models.Index(fields=["authority", "fulfilled_at", "due_at", "key"], name="due_of_authority")
        ),
        migrations.AddIndex(
            "duedate", models.Index(fields=["authority", "unit", "fulfilled_at", "due_at", "key"], name="due_of_unit")
        ),
        migrations.CreateModel(
            "Handling",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField("承办人", max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        to="casefile.case", on_delete=django.db.models.deletion.CASCADE, related_name="handling",
                        db_constraint=False,
                    ),
                ),
            ],
        ),
        migrations.AddIndex("handling", models.Index(fields=["person", "case"], name="handling_by_person")),
        migrations.CreateModel(
            "CaseText",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("document", models.CharField(max_length=128)),
                ("block", models.PositiveIntegerField()),
                ("marks", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
            ],
        ),
        migrations.AddIndex("casetext", models.Index(fields=["document", "block"], name="case_text_by_case")),
        *operations("casefile_casetext"),
        migrations.RunPython(ask_anew, migrations.RunPython.noop),
    ]
