"""What a form can offer to choose from: people, officers, matters, units, lists of the place, records of the case."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from qiuhao.authority import reading as authority
from qiuhao.authority.rights import Viewer
from qiuhao.authority.values import Officer
from qiuhao.desk.templatetags.look.values import cn_day, short_date
from qiuhao.law.facts import History
from qiuhao.law.rules import Rules
from qiuhao.ledger.kinds import Kind

Options = list[tuple[str, str]]
RETENTIONS = ("永久", "长期（30年）", "短期（10年）")
RANKS = ("法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "规范性文件")


MATTERS = {"licence": "licence"}
"""Procedure -> the sort of matters that it is for."""


@dataclass
class Known:
    """The case, the place and the authority as one form sees them. Asked only for what the form needs."""

    who: Viewer
    authority: str
    procedure: str
    rules: Rules
    history: History
    day: date

    @cached_property
    def officers(self) -> dict[str, Officer]:
        """Officers by person, as they stand on the day: the snapshot a record carries."""
        return {officer.person: officer for officer in authority.officers(self.authority, self.day)}

    @cached_property
    def people(self) -> dict[str, str]:
        """Persons of the authority: id -> name."""
        return {person.id: person.name for person in authority.people(self.authority)}

    @cached_property
    def duties(self) -> dict[str, str]:
        """Persons of the authority: id -> what they do there."""
        return {person.id: person.duty for person in authority.people(self.authority)}

    @cached_property
    def reviewers(self) -> dict[str, Any]:
        """Reviewers of the authority with their qualification: id -> row."""
        found = [p for post in ("reviewer", "review-head") for p in authority.holders(self.authority, post, self.day)]
        return {person.id: person for person in found}

    def options(self, sort: str, arg: str) -> Options:
        """(value, words) of everything a field of this sort may take."""
        if sort == "officers":
            return [(o.person, _officer(o, self.day)) for o in self.officers.values()]
        if sort in ("person", "persons"):
            return list(self.people.items())
        if sort == "reviewers":
            return [
                (p.id, p.name + ("（已取得法律职业资格）" if p.qualified_on else "")) for p in self.reviewers.values()
            ]
        if sort == "unit":
            return [(unit.unit, unit.name) for unit in authority.units(self.authority)]
        if sort == "matter":
            return _matter_words(self._matters())
        if sort == "monitor":
            found = authority.monitors(self.authority)
            return [(one.number, f"{one.number}，{one.place}") for one in found if not one.closed]
        if sort == "fact":
            return self._facts(arg)
        if sort in ("list", "items", "answers", "words", "flags"):
            return [(item.id, item.label) for item in self.rules.items(arg, self.day, self.procedure)]
        if sort == "parameter":
            return [(word, word) for word in self.rules.parameter(arg, self.day, []) or []]
        return [(word, word) for word in {"retention": RETENTIONS, "rank": RANKS}.get(sort, ())]

    def _matters(self) -> list[Any]:
        """Matters of the sort that this procedure is for; where a procedure has no sort of its own, all others."""
        found = authority.matters(self.authority)
        own = MATTERS.get(self.procedure)
        if own is not None:
            return [m for m in found if m.sort == own]
        return [m for m in found if m.sort not in MATTERS.values()]

    def _facts(self, view: str) -> Options:
        views = set(view.split("|"))
        found = [
            f for f in self.history if isinstance(f.body, Kind) and (views & set(f.body.fills) or _served(view, f.body))
        ]
        return [(str(f.number), _fact(f)) for f in sorted(found, key=lambda f: -f.number)]


def _matter_words(found: list[Any]) -> Options:
    """Matters by their names; the code beside it only where two have one name."""
    same = Counter(matter.name for matter in found)
    return [(m.matter, f"{m.name}（{m.matter}）" if same[m.name] > 1 else str(m.name)) for m in found]


def _served(view: str, body: Kind) -> bool:
    """What can be served: papers that the authority hands to somebody."""
    return view == "*" and "document" in type(body).model_fields and "opinion" not in body.fills


def _officer(officer: Officer, day: date) -> str:
    if officer.auxiliary:
        return f"{officer.name} · 辅助人员"
    if not officer.certificate:
        return f"{officer.name} · 没有执法证件"
    ended = officer.valid_until is not None and officer.valid_until < day
    until = f"，{short_date(officer.valid_until)} 已过期" if ended else ""
    return f"{officer.name} · 证号 {officer.certificate}{until}"


def _fact(fact: Any) -> str:
    number = getattr(fact.body, "number_text", "") or getattr(fact.body, "name", "")
    tail = f" {number}" if number else ""
    return f"{fact.body.title}{tail}（{cn_day(fact.happened_at)}，第 {fact.number} 号）"
