"""The regulations' own texts, where somebody has laid them beside the project: they are no part of it.

The folder is the one that QIUHAO_TEXTS names, else `shared/seeds` beside the project. Without it the pages show the
packs' summaries and say how to import.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from qiuhao.config.demo.registering import INSTALLER
from qiuhao.library.acts.importing import import_text
from qiuhao.library.folders import BESIDE
from qiuhao.library.texts.parsing import Unreadable

log = logging.getLogger(__name__)


def folder() -> Path:
    """Where texts lie, if they do."""
    named = os.environ.get("QIUHAO_TEXTS", "")
    return Path(named) if named else BESIDE.parent / "shared" / "seeds"


def import_texts() -> int:
    """Take in every text that lies there; the number of regulations. A file that is no regulation is passed over."""
    count = 0
    for file in sorted(folder().glob("*.txt")):
        try:
            count += len(import_text(file.read_text("utf-8"), file.name, INSTALLER))
        except Unreadable as error:
            log.warning("%s was not taken in: %s", file.name, error)
    return count
