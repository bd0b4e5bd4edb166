"""What of the log may be handed out over HTTP, and how (c2sp.org/tlog-tiles). The page only passes the path in.

Public are the checkpoint and the hash tiles: enough to prove, to witness and to watch the log grow. Entry bundles hold
headers of records that nobody has reviewed for publication (which case, what kind, when, by whom as opaque id), so
they go only to those who may see them.
"""

import re
from dataclasses import dataclass

from qiuhao.ledger.log import store

_INDEX = r"(?:x\d{3}/)*\d{3}(?:\.p/(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5]))?"
_TILE = re.compile(rf"tile/(?:\d|[1-5]\d|6[0-3])/{_INDEX}")
_ENTRIES = re.compile(rf"tile/entries/{_INDEX}")


@dataclass(frozen=True, slots=True)
class Resource:
    """One answer: its bytes, its content type, and for how many seconds it may be kept."""

    data: bytes
    content_type: str
    seconds: int


def resource(path: str, *, entries: bool = False) -> Resource | None:
    """The resource of the log at `path` (`checkpoint`, `tile/0/000.p/5` …); None if there is none, or it is not public.

    `entries`: the asker may see headers of unpublished records.
    """
    if path == "checkpoint":
        return _read(path, "text/plain; charset=utf-8", 5)
    if _TILE.fullmatch(path) or (entries and _ENTRIES.fullmatch(path)):
        return _read(path, "application/octet-stream", 365 * 24 * 3600)
    return None


def _read(path: str, content_type: str, seconds: int) -> Resource | None:
    try:
        return Resource((store.root() / path).read_bytes(), content_type, seconds)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
