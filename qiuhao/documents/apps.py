"""The Django app of the room `documents`."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """文书: numbering, templates, rendering, seals and signatures of the papers a case yields."""

    name = "qiuhao.documents"
    label = "documents"
    verbose_name = "文书"
    default_auto_field = "django.db.models.BigAutoField"
