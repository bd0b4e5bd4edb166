"""The index by kind and day serves who asks by kind alone; a second one only costs every record a page.

The statement is written out: altering the column would make SQLite build the table of sealed records anew.
"""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0004_record_by_kind'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", migrations.RunSQL.noop)
                for name in ("ledger_record_kind_73432f15", "ledger_record_kind_73432f15_like")
            ],
            state_operations=[
                migrations.AlterField('record', 'kind', models.CharField(max_length=96)),
            ],
        ),
    ]
