"""The Django app of the room `review`."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """审核: legality review of major decisions: catalogue, submission, clock, opinion, disagreement."""

    name = "qiuhao.review"
    label = "review"
    verbose_name = "审核"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds and the verbs known."""
        from qiuhao.review import acts, kinds  # noqa: F401  (importing registers them)
