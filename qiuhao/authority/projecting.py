"""The authority room's tables, computed from the facts of its streams.

A stream read from its beginning (its first append, or one whose content was destroyed) is written anew: its rows go
first. What was destroyed says nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from qiuhao.authority import edition
from qiuhao.authority.models import Authority, Certificate, Deputy, Matter, Person, Post, Unit
from qiuhao.law.facts import Fact
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.projections import Context, register


def _id(stream: str) -> str:
    return stream.split("/", 1)[1]


def _told(context: Context, owned: dict[Any, str]) -> Iterator[Fact]:
    """The new facts that still say something; read from the beginning, the stream's rows (model -> column) go first."""
    if len(context.new) == len(context.facts):
        for model, column in owned.items():
            model.objects.filter(**{column: _id(context.stream)}).delete()
    return (fact for fact in context.new if isinstance(fact.body, Kind))


def authority(context: Context) -> None:
    """Rows of one ``authority/<id>`` stream."""
    edition.move()
    key = _id(context.stream)
    for fact in _told(context, {Unit: "authority", Matter: "authority", Authority: "id"}):
        body: Any = fact.body
        if fact.kind == "authority.registered":
            names = ("place", "name", "short_name", "sort", "level", "area_code", "superior", "entrusted_by",
                     "justice_bureau", "confirmed_on")  # fmt: skip
            _put(Authority, {"id": key}, body, names)
        elif fact.kind == "authority.unit":
            _put(Unit, {"authority": key, "unit": body.unit}, body, ("name", "sort", "closed"))
        elif fact.kind == "authority.matter":
            names = ("name", "sort", "unit", "major", "credit_related", "closed", "inspection_cap",
                     "inspection_cap_basis")  # fmt: skip
            money = {n: getattr(body, n) or "" for n in ("hearing_citizen", "hearing_organisation")}
            _put(Matter, {"authority": key, "matter": body.matter}, body, names, money)


def person(context: Context) -> None:
    """Rows of one ``person/<id>`` stream."""
    edition.move()
    key = _id(context.stream)
    for fact in _told(context, {Deputy: "person", Post: "person", Certificate: "person", Person: "id"}):
        body: Any = fact.body
        if fact.kind == "authority.person":
            _put(Person, {"id": key}, body, ("authority", "unit", "name", "duty"))
        elif fact.kind == "authority.certificate":
            names = ("issuer", "valid_from", "valid_until", "filed_with")
            _put(Certificate, {"person": key, "number": body.number}, body, names)
        elif fact.kind == "authority.certificate_ended":
            Certificate.objects.filter(person=key, number=body.number).update(ended_on=body.on)
        elif fact.kind == "authority.qualification":
            changes = {"qualified_on": body.obtained_on, "reviewed_before": body.reviewed_before}
            Person.objects.filter(id=key).update(**changes)
        elif fact.kind == "authority.post":
            names = ("authority", "unit", "post", "area", "since", "until")
            Post.objects.create(person=key, **{name: getattr(body, name) for name in names})
        elif fact.kind == "authority.deputy":
            posts = "|" + "".join(f"{post}|" for post in body.posts)
            names = ("deputy", "since", "until", "reason")
            Deputy.objects.create(person=key, posts=posts, **{name: getattr(body, name) for name in names})
        elif fact.kind == "authority.deputy_ended":
            _end_deputy(key, body.deputy, body.on)
        elif fact.kind == "authority.post_ended":
            _end_post(key, body.authority, body.unit, body.post, body.on)


def _end_post(key: str, at: str, unit: str, post: str, on: date) -> None:
    """Of a post entered with its last day too: whoever left before that day has it no longer."""
    held = Post.objects.filter(person=key, authority=at, unit=unit, post=post)
    held.filter(Q(until=None) | Q(until__gt=on)).update(until=on)


def _end_deputy(key: str, deputy: str, on: date) -> None:
    """One that has not begun is gone; one that runs ends on the day."""
    running = Deputy.objects.filter(person=key, deputy=deputy, until__gt=on)
    running.filter(since__gt=on).delete()
    running.update(until=on)


def _put(
    model: Any, key: dict[str, Any], body: Any, names: tuple[str, ...], more: dict[str, Any] | None = None
) -> None:
    values = {name: getattr(body, name) for name in names} | (more or {})
    model.objects.update_or_create(**key, defaults=values)


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    register("authority", authority, (Authority, Unit, Matter))
    register("person", person, (Person, Certificate, Post, Deputy))
