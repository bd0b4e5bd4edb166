"""The packs of this installation: folders of data, checked as a whole, chained by ``extends``.

``pack(id)`` gives one pack; ``rules(place)`` the chain from the base up to the place;
``places()`` every pack on the place axis. A folder that is not a pack says what is wrong with
it, file by file (:class:`~qiuhao.law.pack.PackProblems`). Adding a place is adding a folder.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from qiuhao.law.pack import Pack, PackProblem, PackProblems, parse
from qiuhao.law.rules import Rules
from qiuhao.library.folders import Stamp, packs_folders, stamp

log = logging.getLogger(__name__)


class UnknownPack(LookupError):
    """No folder of that name holds a ``pack.toml``; the message lists those that do."""


@dataclass(frozen=True, slots=True)
class Place:
    """A pack as lists show it. ``problem`` is empty when the pack can be used."""

    id: str
    name: str
    level: str
    axis: str
    extends: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """Compiled rules, with the packs they were made from and when the disk was last looked at."""

    packs: tuple[Pack, ...]
    rules: Rules
    folders: tuple[Path, ...]
    looked: float


_packs: dict[str, tuple[Stamp, Pack]] = {}
_rules: dict[str, _Held] = {}
LOOK_AGAIN = 1.0
"""Seconds."""


def pack_ids() -> list[str]:
    """ids of all packs on disk, sorted; the folder's name is the id."""
    return sorted(_folders_of_packs())


def pack(pack_id: str) -> Pack:
    """A checked pack. Read again only when one of its files changes."""
    folder = _folders_of_packs().get(pack_id)
    if folder is None:
        raise UnknownPack(f"没有名为 {pack_id} 的法规包。现有：{'、'.join(pack_ids()) or '（无）'}")
    files = pack_files(folder)
    key = stamp(files)
    held = _packs.get(pack_id)
    if held is None or Path(held[0][0][0]).parent != folder:
        held = _packs[pack_id] = (key, _read(pack_id, folder, files))
    elif held[0] != key:
        held = _packs[pack_id] = (key, _read_again(pack_id, folder, files, held[1]))
    return held[1]


def _read(pack_id: str, folder: Path, files: list[Path]) -> Pack:
    texts = {}
    for file in files:
        name = str(file.relative_to(folder))
        try:
            texts[name] = file.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            line = file.read_bytes()[: error.start].count(b"\n") + 1
            raise PackProblems(
                pack_id, [PackProblem(name, f"第 {line} 行", "不是 UTF-8 编码的文字", "请以 UTF-8 编码另存")]
            ) from error
    return parse(pack_id, texts)


def _read_again(pack_id: str, folder: Path, files: list[Path], before: Pack) -> Pack:
    """The changed pack, or the one read before while the new one cannot be used: a running
    platform goes on with the rules it has, and says so; a new process refuses to start with it."""
    try:
        return _read(pack_id, folder, files)
    except PackProblems as error:
        log.error("Pack %s changed on disk and cannot be used; the one read before stays in force. %s", pack_id, error)
        return before


def pack_files(folder: Path) -> list[Path]:
    """The files that make the pack: its TOML files and ``clauses.csv``; scenarios lie apart."""
    return sorted([*folder.glob("*.toml"), *folder.glob("clauses.csv")])


def chain(place: str) -> tuple[Pack, ...]:
    """The packs that bind a place, the base first."""
    found: list[Pack] = []
    wanted = place
    while wanted:
        if any(held.id == wanted for held in found):
            raise _broken(place, "extends", f"{wanted} 又指回自己", "请断开这个环")
        try:
            found.append(pack(wanted))
        except UnknownPack as error:
            if not found:
                raise
            raise _broken(found[-1].id, "extends", str(error), "请改正 extends，或者补上那个包") from error
        wanted = found[-1].identity.extends
    return tuple(reversed(found))


def rules(place: str) -> Rules:
    """The rules that bind a place, compiled once as long as its packs stay the same.

    The disk is looked at again after a second: thousands of cases are checked in one.
    """
    folders = packs_folders()
    held = _rules.get(place)
    if held is not None and held.folders == folders and monotonic() - held.looked < LOOK_AGAIN:
        return held.rules
    packs = chain(place)
    compiled = held.rules if held is not None and held.packs == packs else Rules(packs)
    _rules[place] = _Held(packs, compiled, folders, monotonic())
    return compiled


def places() -> list[Place]:
    """Every pack on disk that is a place, usable or not, in the order of their ids."""
    return [entry for entry in map(_place, pack_ids()) if entry.axis == "place"]


def scenarios(pack_id: str) -> list[Path]:
    """The scenario files of a pack."""
    folder = _folders_of_packs().get(pack_id)
    return sorted((folder / "scenarios").glob("*.toml")) if folder else []


def _place(pack_id: str) -> Place:
    try:
        identity = pack(pack_id).identity
    except PackProblems as error:
        return Place(pack_id, pack_id, "", "place", "", str(error))
    return Place(pack_id, identity.name, identity.level, identity.axis, identity.extends)


def _folders_of_packs() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in packs_folders():
        if (folder / "pack.toml").is_file():
            # The list may name one pack's own folder as well as a folder of packs.
            found.setdefault(folder.name, folder)
            continue
        for inner in sorted(folder.iterdir()) if folder.is_dir() else ():
            if (inner / "pack.toml").is_file():
                found.setdefault(inner.name, inner)
    return found


def _broken(pack_id: str, key: str, problem: str, remedy: str) -> PackProblems:
    return PackProblems(pack_id, [PackProblem("pack.toml", key, problem, remedy)])
