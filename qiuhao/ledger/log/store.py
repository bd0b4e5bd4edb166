"""Tiles, entry bundles and the checkpoint as files under <QIUHAO_FILES>/log, ready to be served as they lie.

All of them can be made again from the database; writing is whole or not at all (temporary file, sync, rename).
"""

import os
import tempfile
from pathlib import Path

from django.conf import settings

from qiuhao.ledger.seal.tiles import Tile


def root() -> Path:
    """The directory that is served as the log's prefix."""
    return Path(settings.QIUHAO_FILES) / "log"


def read_tile(tile: Tile) -> bytes:
    """The bytes of a tile. FileNotFoundError if it is not there."""
    return (root() / tile.path).read_bytes()


def write(path: str, data: bytes) -> None:
    """Write one resource of the log, whole or not at all."""
    target = root() / path
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=".new-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
