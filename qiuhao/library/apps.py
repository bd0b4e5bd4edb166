"""The Django app of the room `library`."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """法规库: the texts of the regulations this installation holds. Packs and calendars need no Django."""

    name = "qiuhao.library"
    label = "library"
    verbose_name = "法规库"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from qiuhao.library import kinds, projecting  # noqa: F401  (importing registers the kinds)

        projecting.start()
