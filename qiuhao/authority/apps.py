"""The Django app of the room `authority`."""

from django.apps import AppConfig


class AuthorityConfig(AppConfig):
    """主体: who may act: authorities, units, officers, certificates, matters, devices, accounts."""

    name = "qiuhao.authority"
    label = "authority"
    verbose_name = "主体"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from qiuhao.authority import kinds, projecting  # noqa: F401  (importing registers the kinds)

        projecting.start()
