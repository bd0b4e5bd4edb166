"""The Django app of the room `exchange`."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """交换: the API, imports and exports."""

    name = "qiuhao.exchange"
    label = "exchange"
    verbose_name = "交换"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Makes the kinds known; messages to other systems follow the facts."""
        from qiuhao.exchange import kinds  # noqa: F401  (importing registers the kinds)
        from qiuhao.exchange.webhooks import telling

        telling.start()
