"""The public log as files, in the layout of C2SP tlog-tiles: checkpoint, tiles, entry bundles, the public keys, and the
programs that check them.

Only what lies in the log's own folder under a name of that layout is given out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qiuhao.disclosure.verifier import qiuhao_numbers
from qiuhao.ledger.export import VERIFIER
from qiuhao.ledger.log import keys, store

TEXT = "text/plain; charset=utf-8"
_NAME = re.compile(r"checkpoint|tile/(?:entries|[0-5]?[0-9])/(?:x[0-9]{3}/)*[0-9]{3}(?:\.p/[1-9][0-9]{0,2})?")

_PROGRAMS = {"qiuhao_verify.py": VERIFIER, "qiuhao_numbers.py": Path(qiuhao_numbers.__file__)}
"""What a stranger checks with, beside what he checks."""


@dataclass(frozen=True, slots=True)
class LogFile:
    """`lasting`: a full tile never changes, so anybody may keep it for ever."""

    data: bytes
    media_type: str
    lasting: bool


def log_file(name: str) -> LogFile | None:
    """One resource of the log; None for any other name, and for a tile that does not exist yet."""
    if name == "keys":
        return LogFile(
            "".join(f"{key.vkey}\n" for key in keys.verifiers()).encode(), "text/plain; charset=utf-8", False
        )
    if name in _PROGRAMS:
        return LogFile(_PROGRAMS[name].read_bytes(), TEXT, False)
    if not _NAME.fullmatch(name):
        return None
    try:
        data = (store.root() / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    if name == "checkpoint":
        return LogFile(data, TEXT, False)
    return LogFile(data, "application/octet-stream", True)
