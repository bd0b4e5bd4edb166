"""Where packs and calendars lie: the folders the environment names, then those beside the package.

``QIUHAO_PACKS`` and ``QIUHAO_CALENDARS`` are lists of folders, separated as in PATH: additions,
since a place's pack extends the national one. A name found in an earlier folder hides the same
name in a later one; ``packs/`` and ``calendars/`` beside the package come last.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

BESIDE = Path(__file__).resolve().parent.parent.parent


def folders(variable: str, name: str) -> tuple[Path, ...]:
    """The folders that ``variable`` names, in order, then ``name`` beside the package."""
    return _folders(os.environ.get(variable, ""), name)


@cache
def _folders(listed: str, name: str) -> tuple[Path, ...]:
    return (*(Path(part) for part in listed.split(os.pathsep) if part.strip()), BESIDE / name)


def packs_folders() -> tuple[Path, ...]:
    return folders("QIUHAO_PACKS", "packs")


def calendars_folders() -> tuple[Path, ...]:
    return folders("QIUHAO_CALENDARS", "calendars")


Stamp = tuple[tuple[str, int, int], ...]


def stamp(files: list[Path]) -> Stamp:
    """Path, time of change and size of each file: what a cache compares to see a change."""
    found = []
    for file in files:
        state = file.stat()
        found.append((str(file), state.st_mtime_ns, state.st_size))
    return tuple(found)
