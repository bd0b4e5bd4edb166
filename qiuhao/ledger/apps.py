"""The Django app of the room `ledger`."""

from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class LedgerConfig(AppConfig):
    """录: sealed, append-only records and the files they name."""

    name = "qiuhao.ledger"
    label = "ledger"
    verbose_name = "录"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Guards are installed again after every migration (SQLite drops them when it rebuilds a table)."""
        from qiuhao.ledger import readings
        from qiuhao.ledger.checks import database_is_durable

        readings.start()
        post_migrate.connect(_install_guards, sender=self, dispatch_uid="qiuhao.ledger.guards")
        checks.register(database_is_durable, checks.Tags.database)


def _install_guards(using: str, **_: Any) -> None:
    from django.db import connections

    from qiuhao.ledger import guards

    guards.install(connections[using])
