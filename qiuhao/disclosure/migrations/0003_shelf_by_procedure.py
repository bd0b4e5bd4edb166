"""Public pages by procedure."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('disclosure', '0002_public_index'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='shelf',
            index=models.Index(fields=['procedure', '-published_at', 'id'], name='shelf_by_procedure'),
        ),
    ]
