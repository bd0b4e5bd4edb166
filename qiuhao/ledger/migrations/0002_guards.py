"""The database refuses to change what is sealed (qiuhao/ledger/guards.py), on SQLite and on PostgreSQL."""

from django.db import migrations

from qiuhao.ledger import guards


def install(apps, schema_editor):
    guards.install(schema_editor.connection)


def remove(apps, schema_editor):
    guards.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_tables")]
    operations = [migrations.RunPython(install, remove)]
