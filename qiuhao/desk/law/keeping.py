"""How a clause is kept, in words people know: the pointers of the pack's index with the titles of what they name."""

from __future__ import annotations

from collections.abc import Callable

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.gates import GATES
from qiuhao.law.lists import LISTS
from qiuhao.law.parameters import PARAMETERS
from qiuhao.ledger.kinds import all_kinds

SORTS: dict[str, str] = {
    "gate": "关口", "duty": "期限", "list": "清单", "parameter": "数值", "kind": "记录", "act": "步骤",
}  # fmt: skip


def kept_by(where: tuple[str, ...] | list[str]) -> list[str]:
    """关口“审核通过”、期限“归档”、…; what only programmers would understand is left out."""
    found = []
    for pointer in where:
        sort, _, name = pointer.partition(":")
        title = _TITLES.get(sort, _nothing)(name.partition("@")[0].partition("/")[0])
        if title:
            found.append(f"{SORTS[sort]}“{title}”")
    return list(dict.fromkeys(found))


def _nothing(name: str) -> str:
    return ""


def _act(name: str) -> str:
    rows = (procedure.by_act.get(name) for procedure in PROCEDURES.values())
    return next((row.title for row in rows if row is not None), "")


def _kind(name: str) -> str:
    found = all_kinds().get(name)
    return found.title if found is not None else ""


_TITLES: dict[str, Callable[[str], str]] = {
    "gate": lambda name: GATES[name].title if name in GATES else "",
    "duty": lambda name: DUTIES[name].title if name in DUTIES else "",
    "list": lambda name: LISTS[name].title if name in LISTS else "",
    "parameter": lambda name: PARAMETERS[name].title if name in PARAMETERS else "",
    "kind": _kind,
    "act": _act,
}
