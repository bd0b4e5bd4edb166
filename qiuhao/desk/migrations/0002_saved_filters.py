"""Filters of the list of cases that a person keeps under a name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_drafts")]

    operations = [
        migrations.CreateModel(
            "SavedFilter",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField("人员", max_length=64)),
                ("name", models.CharField("名称", max_length=30)),
                ("query", models.TextField("条件")),
                ("saved_at", models.DateTimeField("保存时间")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["person", "name"], name="one_filter_per_name")],
            },
        ),
    ]
