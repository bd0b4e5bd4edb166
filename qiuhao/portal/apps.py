"""The Django app of the room `portal`."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """门户: the public's pages."""

    name = "qiuhao.portal"
    label = "portal"
    verbose_name = "门户"
    default_auto_field = "django.db.models.BigAutoField"
