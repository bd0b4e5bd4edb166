"""Records by kind and day: rolls are read in that order."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0003_readings'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='record',
            index=models.Index(fields=['kind', 'happened_at', 'id'], name='ledger_record_by_kind'),
        ),
    ]
