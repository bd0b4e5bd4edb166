"""The ledger's recurring work, found by the worker: places in the log, and files that must go."""

from collections.abc import Callable

from qiuhao.ledger import files, readings
from qiuhao.ledger.log import sequencer


def sequence() -> int:
    """Logs everything in the in-tray and publishes the checkpoint; returns how many records got their place."""
    count = 0
    while taken := sequencer.claim():
        count += taken
    sequencer.publish()
    return count


CHORES: list[tuple[str, int, Callable[[], int]]] = [
    ("log", 2, sequence),
    ("log in-tray", 3600, sequencer.sweep),
    ("destroyed files", 600, files.erase_marked),
    ("broken uploads", 3600, files.sweep),
    *readings.CHORES,
]
