"""Inspections by party and year."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casefile", "0003_finding")]

    operations = [
        migrations.CreateModel(
            name="Inspected",
            fields=[
                ("key", models.CharField(max_length=160, primary_key=True, serialize=False)),
                ("stream", models.CharField(max_length=128, verbose_name="检查")),
                ("authority", models.CharField(max_length=64, verbose_name="机关")),
                ("party", models.CharField(max_length=300, verbose_name="被检查人")),
                ("name", models.CharField(max_length=300, verbose_name="名称")),
                ("matter", models.CharField(max_length=300, verbose_name="事项")),
                ("cause", models.CharField(max_length=300, verbose_name="检查名称")),
                ("ground", models.CharField(max_length=16, verbose_name="来源")),
                ("on", models.DateField(verbose_name="日期")),
                ("stage", models.CharField(max_length=16, verbose_name="进度")),
                ("result", models.CharField(blank=True, max_length=16, verbose_name="结果")),
                ("draw", models.CharField(blank=True, max_length=128, verbose_name="随机抽取")),
            ],
            options={
                "indexes": [
                    models.Index(fields=["authority", "party", "on"], name="inspected_by_party"),
                    models.Index(fields=["stream"], name="inspected_by_stream"),
                    models.Index(fields=["draw"], name="inspected_by_draw"),
                ],
            },
        ),
    ]
