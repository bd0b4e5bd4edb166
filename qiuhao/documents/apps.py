"""The Django app of the room `documents`."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.core import checks


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
        checks.register(font_directories)


def font_directories(app_configs: Iterable[AppConfig] | None, **_: Any) -> list[checks.CheckMessage]:
    """Says at start, and not at the first document, that a directory in `QIUHAO_FONT_DIRS` is not there."""
    from qiuhao.documents.rendering import faces

    try:
        faces()
    except ValueError as error:
        return [checks.Error(str(error), id="documents.E001")]
    return []
