"""One run of an import as a record of its own, whichever way it came in: at the command line, over the interface."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make

SORTS = ("imported", "continued", "same", "refused")
STREAM = "register/imports"


def recorded(authority: str, seen: Mapping[str, int], files: Iterable[tuple[str, str]], by: Sequence[str]) -> None:
    """What became of the cases, how many facts were written, and (name, SHA-256) of what was read.

    A run that brought nothing in leaves no record; `files` is not looked at then.
    """
    if not seen["imported"] + seen["continued"]:
        return
    counts = {name: seen[name] for name in (*SORTS, "facts")}
    read = [{"name": name, "sha256": digest} for name, digest in files]
    body = make("exchange.cases_imported", {"authority": authority, "files": read, **counts})
    append(STREAM, [Draft(body)], actors=by)
