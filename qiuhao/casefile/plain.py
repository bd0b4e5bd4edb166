"""A record in words: its codes of persons, matters, units and the entries of lists by what they are called.

groups(fact, setting)      labels and values of the record, for a page or a sheet
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qiuhao.authority.reading import authority_names, matter, names, unit_names
from qiuhao.casefile.public import summary_names
from qiuhao.casefile.setting import Setting
from qiuhao.documents.generic import groups_of
from qiuhao.documents.sheets.parts import Row
from qiuhao.documents.sheets.records import Group
from qiuhao.law.facts import Fact
from qiuhao.library.packs import pack, pack_ids

CODE = 96
"""Letters of the longest code of a person."""


def groups(fact: Fact, setting: Setting) -> tuple[Group, ...]:
    """Everything that the record says, by groups; what has no name stays as it was recorded."""

    def lists(name: str) -> Mapping[str, str]:
        procedure = setting.procedure.name
        if name == "summary-field":
            return summary_names(setting.rules, fact.day, "", procedure)
        found = [*setting.rules.items(name, fact.day), *setting.rules.items(name, fact.day, procedure)]
        return {item.id: item.label for item in found}

    made = tuple(groups_of(fact.body, lists))
    called = _called(fact.body, setting, _codes(made))
    return tuple(
        Group(heading=one.heading, rows=tuple(Row(label=r.label, value=_said(r.value, called)) for r in one.rows))
        for one in made
    )


def _said(value: str, called: Mapping[str, str]) -> str:
    """The value, each line of it that is a code by its name."""
    return "\n".join(called.get(line, line) for line in value.split("\n"))


def _codes(made: tuple[Group, ...]) -> set[str]:
    """Lines that may be the code of somebody: short, and no Chinese."""
    lines = (line for group in made for row in group.rows for line in row.value.split("\n"))
    return {line for line in lines if line and line.isascii() and not line.isdigit() and len(line) <= CODE}


def _called(body: Any, setting: Setting, codes: set[str]) -> dict[str, str]:
    authority, unit = getattr(body, "authority", "") or setting.opened.authority, getattr(body, "unit", "")
    found = names(codes) if codes else {}
    found |= authority_names({authority}) | {key[1]: name for key, name in unit_names({(authority, unit)}).items()}
    listed = matter(authority, code) if (code := getattr(body, "matter", "")) else None
    if listed is not None:
        found[code] = listed.name
    place = getattr(body, "place", "")
    return found | ({place: pack(place).identity.name} if place in pack_ids() else {})
