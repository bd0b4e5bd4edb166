"""Whether what a clause index and a pack's lists point to exists: ``duty:…``, ``kind:…``, fields.

This stands above all rooms, since a pointer may name a kind, an act or a page of any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from qiuhao.law.lists import LISTS, ServiceField, StepContent
from qiuhao.law.pack import Pack
from qiuhao.ledger.kinds import Kind


def dangling(packs: Sequence[Pack], kinds: dict[str, type[Kind]], acts: set[str]) -> list[str]:
    """A sentence for every pointer of the last pack that leads nowhere in it or in its base."""
    pack = packs[-1]
    return [*_index(packs, kinds, acts), *_fields(pack, kinds), *_bound_acts(pack, acts)]


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
            if sort in held and name not in held[sort]:
                near = get_close_matches(name, held[sort], 1)
                hint = f"，是否指 {near[0]}？" if near else ""
                yield f"clauses.csv：{row.clause} 指向 {pointer}，但没有这一项{hint}"


def _fields(pack: Pack, kinds: dict[str, type[Kind]]) -> Iterable[str]:
    for item in pack.items:
        entry = LISTS[item.list].entry.model_validate(item.more)
        if isinstance(entry, StepContent):
            yield from _field(f"{item.list}/{item.id}", entry.kind, entry.field, kinds)
        elif isinstance(entry, ServiceField):
            yield from _field(f"{item.list}/{item.id}", "casefile.service", entry.field, kinds)


def _field(where: str, kind: str, field: str, kinds: dict[str, type[Kind]]) -> Iterable[str]:
    """``kind`` is a kind's name, or a view: then some kind that fills it must have the field."""
    field = field.partition(":")[0]  # receipts:posting is an entry of the field receipts
    meant = [kinds[kind]] if kind in kinds else [cls for cls in kinds.values() if kind in cls.fills]
    if not meant:
        yield f"清单 {where} 指向记录类型 {kind}，但没有这一类型"
    elif field and not any(field in cls.model_fields or hasattr(cls, field) for cls in meant):
        near = get_close_matches(field, [name for cls in meant for name in cls.model_fields], 1)
        hint = f"，是否指 {near[0]}？" if near else ""
        yield f"清单 {where} 指向 {kind} 的字段 {field}，但没有这一字段{hint}"


def _bound_acts(pack: Pack, acts: set[str]) -> Iterable[str]:
    for line in pack.gates:
        for act in line.acts:
            if act not in acts:
                near = get_close_matches(act, acts, 1)
                hint = f"，是否指 {near[0]}？" if near else ""
                yield f"关口 {line.gate}（{line.clause}）绑定了没有的步骤 {act}{hint}"
