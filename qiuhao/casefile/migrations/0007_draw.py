"""Random draws of an authority."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casefile", "0006_case_numbers")]

    operations = [
        migrations.CreateModel(
            name="Draw",
            fields=[
                ("stream", models.CharField(max_length=128, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=64, verbose_name="机关")),
                ("cause", models.CharField(max_length=300, verbose_name="抽查名称")),
                ("matter", models.CharField(max_length=300, verbose_name="事项")),
                ("sealed_at", models.DateTimeField(verbose_name="名单封存时间")),
                ("objects_listed", models.PositiveIntegerField(verbose_name="名单中的对象")),
                ("count", models.PositiveIntegerField(verbose_name="抽取数")),
                ("drawn", models.BooleanField(default=False, verbose_name="已抽取")),
            ],
            options={"indexes": [models.Index(fields=["authority", "-sealed_at"], name="draw_by_authority")]},
        ),
    ]
