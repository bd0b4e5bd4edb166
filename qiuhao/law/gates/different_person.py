"""自己的工作不由自己审核、批准、公示 (anze/disclosure/7; xuecheng/review/3).

Compares the persons in ``field`` of the earlier fact with those who do this act (and whom its body
names as doing it) or, with ``other_view``, with the persons in ``other_field`` of a second fact.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _persons
from qiuhao.law.gates._views import name_of
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

DOING = ("reviewed_by", "approved_by", "decided_by", "drafted_by", "published_by", "corrected_by")


class Params(Strict):
    """``from_view``, ``field``: the earlier fact (the one the body is about, or that is about the
    same; else the latest) and its field with persons ('' = who recorded it). ``other_view``,
    ``other_field``: compare with that fact instead of with the doers."""

    from_view: str
    field: str = ""
    other_view: str = ""
    other_field: str = ""


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    first = _fact(ask, params.from_view)
    if first is None:
        return
    earlier = _named(first, params.field)
    if params.other_view:
        second = _fact(ask, params.other_view)
        later = _named(second, params.other_field) if second else set()
        what = name_of(params.other_view)
    else:
        later = set(ask.by)
        for name in DOING:
            later |= _persons.persons(getattr(ask.body, name, ()))
        what = "这一步"
    same = sorted(earlier & later)
    if same:
        names = listed(_persons.called(person, ask) for person in same)
        yield Shut(
            f"{names}是{said(first.day)}{name_of(params.from_view)}的办理人，不能再办理{what}",
            "请由其他人员办理",
            field=_field(ask, same),
        )


def _fact(ask: Ask, view: str) -> Fact | None:
    facts = ask.history.of(view)
    named = [n for n in (getattr(ask.body, "draft", None), getattr(ask.body, "about", None)) if n is not None]
    for wanted in named:
        fact = ask.history.number(wanted)
        if fact is not None and view in fact.body.fills:
            return fact
    for wanted in named:
        for fact in reversed(facts):
            if getattr(fact.body, "about", None) == wanted:
                return fact
    return facts[-1] if facts else None


def _named(fact: Fact, field: str) -> set[str]:
    return _persons.persons(getattr(fact.body, field, ())) if field else set(fact.people)


def _field(ask: Ask, same: list[str]) -> str:
    return next((name for name in DOING if getattr(ask.body, name, "") in same), "")


gate = Gate("different-person", "不办理自己的事", Params, shut)
