import secrets

from django.db import migrations, models


def begin(apps, editor):
    """The register as it stands is the first edition."""
    apps.get_model("authority", "Edition").objects.create(id=1, word=secrets.token_hex(8))


class Migration(migrations.Migration):

    dependencies = [
        ('authority', '0004_deputies'),
    ]

    operations = [
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ('word', models.CharField(max_length=16)),
            ],
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
