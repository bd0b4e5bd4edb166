"""The Django app of the room `documents`."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """文书: numbering, templates, rendering, seals and signatures of the papers a case yields."""

    name = "qiuhao.documents"
    label = "documents"
    verbose_name = "文书"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds known and keeps the table of numbers in step with the facts."""
        from qiuhao.documents import kinds  # noqa: F401  (importing registers them)
        from qiuhao.documents.numbering import projection

        projection.register()
