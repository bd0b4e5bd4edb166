"""Whether a case that is being imported is here already under another name, or twice in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qiuhao.casefile.duplicates import Known, duplicates
from qiuhao.exchange.cases.format import Case
from qiuhao.law.answer import matter_of
from qiuhao.law.facts import Fact, History

Key = tuple[str, ...]
"""A number, or party, day and matter."""


def told_twice(case: Case, facts: Sequence[Fact], authority: str, seen: set[Key]) -> Iterator[str]:
    """A sentence for each case of the authority that may be the same one; `seen` holds what the file had before."""
    known = known_of(case, facts, authority)
    for one in duplicates(known):
        if one.stream != case.stream:
            where = f"{one.stream}（{one.number}，{one.name}）" if one.number else f"{one.stream}（{one.name}）"
            yield f"可能已经在本平台：{where}，{one.why}。请核对；确是不同案件的，再按不同案件导入"
    for key in sorted(_keys(known)):
        if key in seen:
            yield f"与本文件中前面的一件可能重复：{'、'.join(key)}。请核对；确是不同案件的，再按不同案件导入"
        seen.add(key)


def known_of(case: Case, facts: Sequence[Fact], authority: str) -> Known:
    """What tells a case from others."""
    history = History(facts, case.stream)
    filed = history.first("filed")
    numbers = dict.fromkeys(
        number for view in ("filed", "decided") for fact in history.of(view)
        if (number := getattr(fact.body, "number_text", ""))
    )  # fmt: skip
    parties = tuple(party.name for party in getattr(filed.body, "parties", ())) if filed is not None else ()
    return Known(authority, tuple(numbers), parties, filed.day if filed is not None else None, matter_of(history))


def _keys(known: Known) -> set[Key]:
    found: set[Key] = {(number,) for number in known.numbers}
    if known.day is not None:
        found |= {(party, known.day.isoformat(), known.matter) for party in known.parties}
    return found
