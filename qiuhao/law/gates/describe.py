"""The catalogue of gates as a page for people: ``python -m qiuhao.law.gates.describe > docs/gates.md``."""

from __future__ import annotations

import inspect
import sys
from typing import Any

from pydantic_core import PydanticUndefined

from qiuhao.law.gates import GATES
from qiuhao.law.gates.base import Gate

_HEAD = """# Gates

A gate keeps an act shut until what the law demands before it stands in the record. Which gate binds which act, in
which place, with which parameters and by which clause, is a line of a pack (`[[gate]]`); what a gate asks is here.
The catalogue is closed: a new gate is one file in `qiuhao/law/gates/`. This page is written from the code; do not
edit it (`python -m qiuhao.law.gates.describe > docs/gates.md`).

A gate that looks at a body keeps quiet when a page only asks whether the act may be opened. Reported facts are never
refused: the same gate then gives a finding beside the fact.
"""


def page() -> str:
    """The whole page, Markdown."""
    rows = ["| gate | 中文 | parameters | looks at |", "|---|---|---|---|"]
    for name, gate in sorted(GATES.items()):
        rows.append(f"| [{name}](#{name}) | {gate.title} | {_parameters(gate)} | {_views(gate)} |")
    sections = [_section(gate) for _, gate in sorted(GATES.items())]
    return _HEAD + "\n" + "\n".join(rows) + "\n\n" + "\n".join(sections)


def _section(gate: Gate) -> str:
    module: Any = sys.modules[gate.shut.__module__]
    text = f"## {gate.name}\n\n**{gate.title}** — {inspect.cleandoc(module.__doc__)}\n"
    if gate.params.model_fields:
        text += f"\nParameters: {_parameters(gate)}. {inspect.cleandoc(gate.params.__doc__ or '')}\n"
    return text


def _parameters(gate: Gate) -> str:
    return " ".join(f"`{name}{_default(info.default)}`" for name, info in gate.params.model_fields.items())


def _default(value: Any) -> str:
    return "" if value is PydanticUndefined else f" = {value!r}"


def _views(gate: Gate) -> str:
    return ", ".join(gate.looks_at)


if __name__ == "__main__":
    sys.stdout.write(page())
