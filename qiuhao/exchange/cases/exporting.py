"""Cases out of the ledger in the exchange format: what `qiuhao check` reads, and what another platform imports."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from qiuhao.casefile.setting import opened_of
from qiuhao.exchange.cases.format import Case, write_line
from qiuhao.ledger import files, readings
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Kind, files_in
from qiuhao.ledger.problems import LedgerProblem

OPERATOR = "operator"
"""Who exports at the command line: whoever has the server. No person of an authority."""


class NotWhole(LedgerProblem):
    """Content of the case was destroyed under a destruction record; the format has no word for that."""

    def __init__(self, stream: str, number: int) -> None:
        super().__init__(f"{stream} 第 {number} 号记录的内容已经依法销毁，不能这样导出。请用 --ledger 导出账本")


def case_of(stream: str) -> Case:
    """A case as the format has it, seals, doors and times as recorded. UnknownStream, NotACase, NotWhole."""
    facts = ledger.facts(stream)
    opened = opened_of(stream, facts)
    for fact in facts:
        if not isinstance(fact.body, Kind):
            raise NotWhole(stream, fact.number)
    return Case(opened.place, opened.authority, opened.procedure, stream, tuple(facts))


def lines(streams: Iterable[str], who: str = OPERATOR) -> Iterator[str]:
    """One line a case, in constant memory. Noted in the log of readings before they are given out."""
    for some in _noted(streams, who, "export"):
        for stream in some:
            yield write_line(case_of(stream))


def _noted(streams: Iterable[str], who: str, part: str) -> Iterator[list[str]]:
    rest = iter(streams)
    while some := list(islice(rest, readings.BATCH)):
        readings.note_many(who, some, "export", part)
        yield some


def streams_of(authority: str = "") -> list[str]:
    """Names of the cases of an authority (of all, if none is named), in the order in which they were opened."""
    found = []
    for stream in ledger.streams("case"):
        if not authority or opened_of(stream, ledger.facts(stream)).authority == authority:
            found.append(stream)
    return found


def copy_files(streams: Iterable[str], folder: Path, who: str = OPERATOR) -> int:
    """Copy the files that these cases name into a folder, each under its SHA-256; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    seen: set[str] = set()
    for stream in chain.from_iterable(_noted(streams, who, "files")):
        for fact in ledger.facts(stream):
            for ref in files_in(fact.body):
                if ref.sha256 not in seen:
                    seen.add(ref.sha256)
                    with files.open_file(ref.sha256, check=True) as source, (folder / ref.sha256).open("wb") as target:
                        shutil.copyfileobj(source, target, files.CHUNK)
    return len(seen)
