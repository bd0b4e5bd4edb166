"""The Django app of the room `desk`."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """办案台: the staff's pages, a folder per subject."""

    name = "qiuhao.desk"
    label = "desk"
    verbose_name = "办案台"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Clause marks get their labels from the packs; log-ins are noted with their beginning."""
        from qiuhao.desk import sessions
        from qiuhao.desk.clauses import label
        from qiuhao.desk.templatetags.look.clauses import label_with

        label_with(label)
        sessions.start()
