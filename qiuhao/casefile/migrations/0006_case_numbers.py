"""Cases by number and by the day of their opening."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0005_running_dues'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['authority', 'number'], name='case_by_number'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['authority', 'decision_number'], name='case_by_decision'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['opened_on'], name='case_by_opening'),
        ),
    ]
