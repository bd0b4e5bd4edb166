"""Whether what a clause index and a pack's lists point to exists: ``duty:…``, ``kind:…``, fields.

This stands above all rooms, since a pointer may name a kind, an act or a page of any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from qiuhao.law.lists import LISTS, ServiceField, StepContent
from qiuhao.law.pack import Pack
from qiuhao.law.views import COURT_ANSWERS, MEASURES, OUTCOMES, RULINGS, TRANSFER_ANSWERS
from qiuhao.law.vocabulary import PAUSES, SUB_CASES
from qiuhao.ledger.kinds import Kind

OTHERS = ("page", "law", "ledger", "authority", "documents", "archive", "report", "api", "command", "procedure")
"""Sorts of pointer that lead out of the packs; tests look after them."""

FEW = 16
"""So many names can be read in a sentence."""


def dangling(packs: Sequence[Pack], kinds: dict[str, type[Kind]], acts: set[str]) -> list[str]:
    """A sentence for every pointer of the last pack that leads nowhere in it or in its base."""
    pack = packs[-1]
    return [*_index(packs, kinds, acts), *_fields(pack, kinds), *_bound_acts(pack, acts), *_cases(packs)]


def _index(packs: Sequence[Pack], kinds: dict[str, type[Kind]], acts: set[str]) -> Iterable[str]:
    pack = packs[-1]
    held = {
        "duty": {d.duty for p in packs for d in p.duties} | {u.subject for p in packs for u in p.unset},
        "gate": {g.gate for p in packs for g in p.gates},
        "parameter": {v.name for p in packs for v in p.parameters},
        "list": {name for p in packs for i in p.items for name in (i.list, f"{i.list}/{i.id}")},
        "kind": set(kinds),
        "act": acts,
    }
    for row in pack.clauses.values():
        for pointer in row.where.split():
            sort, _, name = pointer.partition(":")
            name = name.partition("@")[0]
            if sort not in held and sort not in OTHERS:
                yield f"clauses.csv：{row.clause} 指向 {pointer}，没有“{sort}:”这一类。{_hint(sort, [*held, *OTHERS])}"
            elif sort in held and name not in held[sort]:
                yield f"clauses.csv：{row.clause} 指向 {pointer}，但没有这一项。{_hint(name, held[sort])}"


def _hint(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = get_close_matches(name, names, 1)
    if near:
        return f"是否指 {near[0]}？"
    return f"可以写：{'、'.join(names)}" if len(names) <= FEW else "请改正，或者删去"


def _at(pack: Pack, line: object) -> str:
    """The file and the entry in which a line was written."""
    return "：".join(pack.where.get(id(line), (pack.id,)))


def _cases(packs: Sequence[Pack]) -> Iterable[str]:
    """Causes and cases that a duty's line names: one that nothing ever brings about would never be seen to matter."""
    pack = packs[-1]
    items = [item for held in packs for item in held.items]
    causes = {*PAUSES, *(item.id for item in items if item.list == "pause-cause")}
    tasks = {item.id for item in items if item.list in ("plan-task", "plan-goal")}
    cases = {*RULINGS, *MEASURES, *OUTCOMES, *COURT_ANSWERS, *TRANSFER_ANSWERS, *SUB_CASES, *tasks}
    for line in pack.duties:
        for name in line.pauses:
            if name not in causes:
                yield f"{_at(pack, line)} 的 pauses：没有名为 {name} 的暂停事由。{_hint(name, causes)}"
        for name in line.outcomes:
            if name not in cases:
                yield f"{_at(pack, line)} 的 outcomes：没有名为 {name} 的情形。{_hint(name, cases)}"


def _fields(pack: Pack, kinds: dict[str, type[Kind]]) -> Iterable[str]:
    for item in pack.items:
        entry = LISTS[item.list].entry.model_validate(item.more)
        if isinstance(entry, StepContent):
            yield from _field(_at(pack, item), entry.kind, entry.field, kinds)
        elif isinstance(entry, ServiceField):
            yield from _field(_at(pack, item), "casefile.service", entry.field, kinds)


def _field(where: str, kind: str, field: str, kinds: dict[str, type[Kind]]) -> Iterable[str]:
    """``kind`` is a kind's name, or a view: then some kind that fills it must have the field."""
    field = field.partition(":")[0]  # receipts:posting is an entry of the field receipts
    meant = [kinds[kind]] if kind in kinds else [cls for cls in kinds.values() if kind in cls.fills]
    if not meant:
        yield f"{where} 的 with.kind：没有名为 {kind} 的记录类型。{_hint(kind, kinds)}"
    elif field and not any(field in cls.model_fields or hasattr(cls, field) for cls in meant):
        hint = _hint(field, [name for cls in meant for name in cls.model_fields])
        yield f"{where} 的 with.field：{kind} 没有名为 {field} 的字段。{hint}"


def _bound_acts(pack: Pack, acts: set[str]) -> Iterable[str]:
    for line in pack.gates:
        for act in line.acts:
            if act not in acts:
                yield f"{_at(pack, line)} 的 acts：没有名为 {act} 的步骤。{_hint(act, acts)}"
