"""The Django app of the room `evidence`."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """音像: what must be filmed, handed in, explained, transcribed and shown."""

    name = "qiuhao.evidence"
    label = "evidence"
    verbose_name = "音像"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds and the verbs known."""
        from qiuhao.evidence import acts, kinds  # noqa: F401  (importing registers them)
