"""The Django app of the room `disclosure`."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """公示: what is made public before, during and after: mask, review, publish, withdraw, correct."""

    name = "qiuhao.disclosure"
    label = "disclosure"
    verbose_name = "公示"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds and the verbs known and keeps the shelf in step with the facts."""
        from qiuhao.disclosure import acts, kinds, projecting  # noqa: F401  (importing registers them)

        projecting.start()
