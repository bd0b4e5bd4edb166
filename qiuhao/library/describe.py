"""How to write a pack, as a page for people: ``python -m qiuhao.library.describe > docs/packs.md``.

The words come from ``packs_page.md`` beside this file; the tables from the closed catalogues.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.lines import Document, DutyLine, GateLine, Identity, ItemLine, ParameterLine, PeriodLine, UnsetLine
from qiuhao.law.lists import LISTS
from qiuhao.law.parameters import PARAMETERS

_WHO = {
    "authority": "机关",
    "party": "当事人",
    "reviewer": "审核机构",
    "officer": "执法人员",
    "outside": "其他机关",
    "right": "机关（权利）",
}
_LINES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("pack.toml", Identity),
    ("[[document]] (pack.toml)", Document),
    ("[[duty]]", DutyLine),
    ("period = { … }", PeriodLine),
    ("[[gate]]", GateLine),
    ("[[parameter]]", ParameterLine),
    ("[[item]]", ItemLine),
    ("[[unset]]", UnsetLine),
)


def page() -> str:
    """The whole page, Markdown."""
    words = Path(__file__).with_name("packs_page.md").read_text("utf-8")
    parts = [words.rstrip(), "## Lines", *map(_line, _LINES), "## Duties", _duties(), "## Events", _events()]
    parts += ["## Lists", _lists(), "## Parameters", _parameters()]
    return "\n\n".join(parts) + "\n"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(head)
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def _line(line: tuple[str, type[BaseModel]]) -> str:
    title, model = line
    rows = []
    for name, info in model.model_fields.items():
        needed = "yes" if info.default is PydanticUndefined and info.default_factory is None else ""
        rows.append((f"`{info.alias or name}`", needed, info.description or ""))
    return f"### {title}\n\n{inspect_doc(model)}\n\n" + _table(("key", "needed", "meaning"), rows)


def inspect_doc(model: type[BaseModel]) -> str:
    """The model's own docstring on one paragraph."""
    return " ".join((model.__doc__ or "").split())


def _duties() -> str:
    rows = (
        (f"`{d.name}`", d.title, _codes(d.starts), _codes((*d.ends, *d.excuses)), _WHO.get(d.whose, d.whose))
        for d in DUTIES.values()
    )
    return _table(("duty", "中文", "starts", "ends or excuses", "whose"), rows)


def _events() -> str:
    return _table(("event", "中文"), ((f"`{e.name}`", e.title) for e in EVENTS.values()))


def _lists() -> str:
    rows = ((f"`{s.name}`", s.title, _codes(s.entry.model_fields) or "–") for s in LISTS.values())
    return _table(("list", "中文", "`with`"), rows)


def _parameters() -> str:
    rows = ((f"`{p.name}`", p.title, p.check(object()) or "–") for p in PARAMETERS.values())
    return _table(("parameter", "中文", "value"), rows)


def _codes(names: Iterable[str]) -> str:
    return " ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    sys.stdout.write(page())
