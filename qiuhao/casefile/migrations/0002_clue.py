"""How a clue begins, for cases that are not filed yet. Rows that are there are written anew by the worker."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models


def ask_anew(apps: Any, schema_editor: Any) -> None:
    """Take the mark of these rows away, so that the chore that reckons due dates writes them from their facts."""
    apps.get_model("casefile", "Case").objects.filter(cause="").update(reckoned_with="")


class Migration(migrations.Migration):
    dependencies = [("casefile", "0001_cases")]

    operations = [
        migrations.AddField("case", "clue", models.CharField("线索", max_length=300, blank=True, default="")),
        migrations.RunPython(ask_anew, migrations.RunPython.noop),
    ]
