"""The room's recurring work: messages to other systems."""

from collections.abc import Callable

from qiuhao.exchange.webhooks.sending import send, sweep
from qiuhao.exchange.webhooks.telling import tell_dues

CHORES: list[tuple[str, int, Callable[[], int]]] = [
    ("webhook dues", 300, tell_dues),
    ("webhooks", 2, send),
    ("webhook log", 86400, sweep),
]
