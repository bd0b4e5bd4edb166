"""What only shows when a pack is complete: lines that speak twice of one thing, days that cannot be.

Each check gives (line or None, key, what is wrong, what to do); the parser adds the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from itertools import combinations
from typing import TYPE_CHECKING, Any

from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.lines import DutyLine, Line
from qiuhao.law.lists import LISTS

if TYPE_CHECKING:
    from qiuhao.law.pack import Pack

Said = tuple[Any, str, str, str]
"""The line, the key within it, the problem, the remedy."""


def wrong(pack: Pack) -> Iterable[Said]:
    """Everything that is wrong with the pack as a whole."""
    yield from _days(pack)
    yield from _twice(pack)
    for unset in pack.unset:
        yield from _unset(unset, pack)


def _days(pack: Pack) -> Iterable[Said]:
    for line in (*pack.duties, *pack.gates, *pack.parameters, *pack.items):
        document = pack.document_of(line.clause)
        if line.since and line.until and line.until < line.since:
            yield line, "until", f"{line.until} 早于 since 的 {line.since}", "请改正这两个日期"
        elif document is not None and document.since and line.since and line.since < document.since:
            yield line, "since", f"{line.since} 早于文件施行日 {document.since}", "请改为不早于施行日"


def _twice(pack: Pack) -> Iterable[Said]:
    """Two lines that would both govern the same case on the same day: which one counts nobody could say."""
    for one, other in _pairs(pack.duties, lambda d: (d.duty, d.starts or DUTIES[d.duty].starts[0])):
        if _alike(one.procedures, other.procedures) and _alike(one.outcomes, other.outcomes):
            yield other, "period", f"与 {one.clause} 的另一行在同一时间说同一职责", _APART
    for one, other in _pairs(pack.parameters, lambda p: p.name):
        if _alike(one.procedures, other.procedures):
            yield other, "value", f"与 {one.clause} 的另一行在同一时间给同一参数", _APART
    for one, other in _pairs(pack.items, lambda i: (i.list, i.id)):
        if _alike(one.procedures, other.procedures):
            yield other, "id", f"清单 {other.list} 中 {other.id} 重复（{one.clause}）", "请删去一行，或者换一个 id"


_APART = "请删去一行，或者用 since、until、procedures 分开"


def _pairs(lines: Sequence[Any], key: Any) -> Iterable[tuple[Any, Any]]:
    """Pairs of lines about the same thing that hold on a common day."""
    same: dict[Any, list[Any]] = {}
    for line in lines:
        same.setdefault(key(line), []).append(line)
    for found in same.values():
        for one, other in combinations(found, 2):
            if _overlap(one, other):
                yield one, other


def _overlap(one: Line, other: Line) -> bool:
    first = (one.since or date.min) <= (other.until or date.max)
    return first and (other.since or date.min) <= (one.until or date.max)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Both general, or both particular with something in common: a particular line goes before a general one."""
    return (not one and not other) or bool({*one} & {*other})


def _unset(line: Any, pack: Pack) -> Iterable[Said]:
    if pack.document_of(line.clause) is None:
        yield line, "clause", f"{line.clause} 不在本包的文件里", "请用“包/文件/条”的编号，文件须在 pack.toml 中"
    known = {*DUTIES, *LISTS}
    near = [] if line.subject in known else get_close_matches(line.subject, known, 1, 0.88)
    if near:
        yield line, "for", f"没有名为 {line.subject} 的职责或者清单", f"是否指 {near[0]}？"


def unbound(line: DutyLine) -> Iterable[tuple[str, str, str]]:
    """(key, problem, remedy) where a duty's start is none of its own events."""
    own = DUTIES[line.duty].starts
    if line.starts and line.starts not in own:
        yield "starts", f"{line.starts} 不是“{DUTIES[line.duty].title}”的起算事件", f"可以写：{'、'.join(own)}"
