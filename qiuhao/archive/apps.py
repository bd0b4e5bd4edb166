"""The Django app of the room `archive`."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """归档: bind the volume, retain, lend, transfer, destroy."""

    name = "qiuhao.archive"
    label = "archive"
    verbose_name = "归档"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds and the verbs known."""
        from qiuhao.archive import acts, kinds  # noqa: F401  (importing registers them)
