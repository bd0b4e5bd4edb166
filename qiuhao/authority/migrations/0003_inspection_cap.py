"""The yearly number of inspections that is set for a matter, and by what."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("authority", "0002_register")]

    operations = [
        migrations.AddField("matter", "inspection_cap", models.PositiveIntegerField(null=True)),
        migrations.AddField(
            "matter", "inspection_cap_basis", models.CharField(blank=True, default="", max_length=300)
        ),
    ]
