"""What runs, by its date: partial indexes, since what was done is most of it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0004_inspected'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='duedate',
            name='due_running',
        ),
        migrations.RemoveIndex(
            model_name='duedate',
            name='due_of_authority',
        ),
        migrations.RemoveIndex(
            model_name='duedate',
            name='due_of_unit',
        ),
        migrations.AddIndex(
            model_name='duedate',
            index=models.Index(condition=models.Q(('fulfilled_at', None)), fields=['due_at', 'key'], name='due_running'),
        ),
        migrations.AddIndex(
            model_name='duedate',
            index=models.Index(condition=models.Q(('fulfilled_at', None)), fields=['authority', 'due_at', 'key'], name='due_of_authority'),
        ),
        migrations.AddIndex(
            model_name='duedate',
            index=models.Index(condition=models.Q(('fulfilled_at', None)), fields=['authority', 'unit', 'due_at', 'key'], name='due_of_unit'),
        ),
    ]
