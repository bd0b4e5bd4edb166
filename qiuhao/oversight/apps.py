"""The Django app of the room `oversight`."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """监督: duties and figures across authorities, annual report, case-file check, plans, rectification."""

    name = "qiuhao.oversight"
    label = "oversight"
    verbose_name = "监督"
    default_auto_field = "django.db.models.BigAutoField"
