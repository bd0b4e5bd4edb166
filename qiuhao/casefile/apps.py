"""The Django app of the room `casefile`."""

from django.apps import AppConfig


class CasefileConfig(AppConfig):
    """案卷: one case from opening to enforcement."""

    name = "qiuhao.casefile"
    label = "casefile"
    verbose_name = "案卷"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds and verbs known and keeps the case tables in step with the facts."""
        from qiuhao.casefile import acts, inspections, kinds, lots, projecting  # noqa: F401  (importing registers them)

        projecting.start()
        inspections.start()
        lots.start()
