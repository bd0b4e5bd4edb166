"""The words of records marked as secret leave the common index: cases that have such records are indexed anew.

The worker writes their words from the facts, as for cases that have none yet.
"""

from __future__ import annotations

from typing import Any

from django.db import migrations

MARKED = '"secrets":["'
"""As canonical JSON has a mark, in the record itself and in a correction that sets one."""


def index_anew(apps: Any, schema_editor: Any) -> None:
    contents = apps.get_model("ledger", "Content").objects.filter(fields__contains=MARKED)
    streams = list(contents.values_list("record__stream_id", flat=True).distinct())
    for start in range(0, len(streams), 500):
        some = streams[start : start + 500]
        apps.get_model("casefile", "CaseText").objects.filter(document__in=some).delete()
        apps.get_model("casefile", "Case").objects.filter(pk__in=some).update(reckoned_with="")


class Migration(migrations.Migration):
    dependencies = [("casefile", "0008_due_of_duty"), ("ledger", "0004_record_by_kind")]

    operations = [migrations.RunPython(index_anew, migrations.RunPython.noop)]
