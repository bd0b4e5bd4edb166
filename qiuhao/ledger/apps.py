"""The Django app of the room `ledger`."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """录: sealed, append-only records and the files they name."""

    name = "qiuhao.ledger"
    label = "ledger"
    verbose_name = "录"
    default_auto_field = "django.db.models.BigAutoField"
