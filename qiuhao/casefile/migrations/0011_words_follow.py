"""The in-tray of the internal index, whose words follow the record from now on; what is indexed stays as it is. And
cases by the day of their filing, for the question whether a case is here already."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0010_handlers'),
    ]

    operations = [
        migrations.CreateModel(
            name='Unindexed',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('stream', models.CharField(max_length=128)),
                ('since', models.PositiveIntegerField()),
            ],
            options={"abstract": False},
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['authority', 'filed_on'], name='case_by_filing'),
        ),
        migrations.AddConstraint(
            model_name='unindexed',
            constraint=models.UniqueConstraint(fields=('stream',), name='casefile_unindexed_once'),
        ),
    ]
