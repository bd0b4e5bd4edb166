"""Questions about who may act: officers for a form, the rules that bind an authority, its data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from qiuhao.authority.edition import kept
from qiuhao.authority.kinds.matter import Matter as MatterEntered
from qiuhao.authority.kinds.monitor import Monitor
from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.models import Authority, Certificate, Matter, Person, Post, Unit
from qiuhao.authority.rights import Viewer, authorities
from qiuhao.authority.values import Officer
from qiuhao.law.facts import DEPUTY
from qiuhao.law.rules import Override, Rules
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.statements import marks, new, run, select
from qiuhao.library.packs import rules as rules_of_place


class UnknownAuthority(LookupError):
    """No authority of this id is registered."""


def authority(authority_id: str) -> Authority:
    """The authority's row; UnknownAuthority with a sentence otherwise."""
    found = select(Authority, "id = %s", [authority_id])
    if not found:
        raise UnknownAuthority(f"没有登记编号为 {authority_id} 的执法主体。请先登记")
    return found[0]


def sort_of(authority_id: str) -> str:
    """organ, authorised or entrusted; '' where no authority of this id is registered."""
    return str(Authority.objects.filter(id=authority_id).values_list("sort", flat=True).first() or "")


def acts_in_name_of(authority_id: str) -> str:
    """In whose name its papers are made: an entrusted body acts in the name of who entrusted it (处罚法 20)."""
    found = Authority.objects.filter(id=authority_id).values_list("name", "sort", "entrusted_by").first()
    name, sort, entrusting = found or ("", "", "")
    if sort != "entrusted":
        return str(name)
    return str(Authority.objects.filter(id=entrusting).values_list("name", flat=True).first() or "")


def registered(authority_id: str) -> Registered:
    """The authority's latest record: address, remedies, everything a document needs."""
    for fact in reversed(ledger.facts(f"authority/{authority_id}")):
        if isinstance(fact.body, Registered):
            return fact.body
    raise UnknownAuthority(f"没有登记编号为 {authority_id} 的执法主体。请先登记")


def monitor(authority_id: str, number: str) -> Monitor | None:
    """A monitoring device as it is registered now. None: no such number."""
    stream = f"authority/{authority_id}"
    bodies = [f.body for f in ledger.facts(stream)] if ledger.exists(stream) else []
    return next((b for b in reversed(bodies) if isinstance(b, Monitor) and b.number == number), None)


def monitors(authority_id: str) -> list[Monitor]:
    """Every monitoring device as it is registered now, those out of use last, by number."""
    stream = f"authority/{authority_id}"
    facts = ledger.facts(stream) if ledger.exists(stream) else ()
    latest = {f.body.number: f.body for f in facts if isinstance(f.body, Monitor)}
    return sorted(latest.values(), key=lambda one: (one.closed, one.number))


def rules_for(authority_id: str) -> Rules:
    """The rules that bind an authority: its place's packs with its own overrides."""
    book = rules_of_place(authority(authority_id).place)
    overrides = overrides_of(authority_id)
    return book.with_overrides(overrides) if overrides else book


@kept(1_000)
def overrides_of(authority_id: str) -> tuple[Override, ...]:
    """Overrides on record, the latest first."""
    facts = ledger.facts(f"authority/{authority_id}")
    return tuple(f.body.as_rule() for f in reversed(facts) if f.kind == "authority.override")


def officer(person_id: str, on: date) -> Officer | None:
    """An officer as he stands on a day: the snapshot that records carry. None: no such person."""
    return next(iter(_officers(Person.objects.filter(id=person_id), on)), None)


def officers(authority_id: str, on: date) -> list[Officer]:
    """Everybody of an authority who holds an enforcement post on a day, by name: five statements, however many."""
    return _officers(_enforcing(authority_id, on).order_by("name", "id"), on)


def officers_from(authority_id: str, on: date, after: str = "", limit: int = 50) -> list[Officer]:
    """The same page by page, by id."""
    return _officers(_enforcing(authority_id, on).filter(id__gt=after).order_by("id")[:limit], on)


def _enforcing(authority_id: str, on: date) -> QuerySet[Person]:
    held = Post.objects.filter(authority=authority_id, post__in=("handler", "unit-head", "auxiliary"), since__lte=on)
    ids = {p.person for p in held if p.until is None or p.until >= on}
    return Person.objects.filter(id__in=ids)


def doubts_about(ids: set[str], on: date) -> dict[str, str]:
    """Of these persons those who are no qualified officers of a body with powers of its own on a day, and why."""
    found = {person.id: person for person in Person.objects.filter(id__in=ids)}
    known = {one.person: one for one in _officers(found.values(), on)}
    sorts = dict(
        Authority.objects.filter(id__in={person.authority for person in found.values()}).values_list("id", "sort")
    )
    told = {}
    for one in sorted(ids):
        why = _doubt(known[one], sorts.get(found[one].authority, ""), on) if one in found else "不在执法人员名录中"
        if why:
            told[one] = why
    return told


def _doubt(officer: Officer, sort: str, on: date) -> str:
    if sort == "entrusted":
        return "所在单位是受委托组织"
    if officer.auxiliary:
        return "名录中是辅助人员"
    if not officer.certificate:
        return "名录中没有执法证件"
    if officer.valid_until is not None and officer.valid_until < on:
        return f"名录中的执法证件已于{officer.valid_until}失效"
    return ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A person as the register has him on a day: how a record may name him, and where he holds which posts."""

    person: str
    name: str
    unit: str
    certificates: tuple[Certificate, ...]
    """Those valid on the day; where none is, all that he held."""
    certificate: Certificate | None
    """The one of the day."""
    posts: Mapping[str, frozenset[str]]
    """By authority."""

    @property
    def officer(self) -> Officer:
        """As a record names him."""
        every = {post for some in self.posts.values() for post in some}
        return _officer(new(Person, id=self.person, name=self.name), self.certificate, every, self.unit)


def listed(authority_id: str, ids: Sequence[str], on: date) -> Mapping[str, Listed] | None:
    """Of these persons those in the register as they stand on a day; None where the authority is not registered here:
    then the register cannot speak."""
    return _listed_on(authority_id, tuple(ids), on)


@kept(5_000)
def _listed_on(authority_id: str, ids: tuple[str, ...], on: date) -> Mapping[str, Listed] | None:
    """The same, in one statement."""
    rows = run(_LISTED.format(marks(len(ids))), [*ids, on, on, authority_id])
    if not rows:
        return None
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return {person: _listed(some, on) for person, some in found.items() if person is not None}


# Names of tables are the platform's own.
_LISTED = f"""SELECT p.id, p.name, u.name, o.authority, o.post, c.id, c.number, c.issuer, c.valid_from, c.valid_until,
 c.ended_on FROM {Authority._meta.db_table} a LEFT JOIN {Person._meta.db_table} p ON p.id IN ({{}})
 LEFT JOIN {Unit._meta.db_table} u ON u.authority = p.authority AND u.unit = p.unit
 LEFT JOIN {Post._meta.db_table} o ON o.person = p.id AND o.since <= %s AND (o.until IS NULL OR o.until >= %s)
 LEFT JOIN {Certificate._meta.db_table} c ON c.person = p.id WHERE a.id = %s"""  # noqa: S608


def _listed(rows: Sequence[tuple[Any, ...]], on: date) -> Listed:
    """One row for each pair of a post and a certificate."""
    person, name, unit = rows[0][:3]
    posts: dict[str, set[str]] = defaultdict(set)
    held: dict[int, Certificate] = {}
    for _, _, _, where, post, key, number, issuer, since, until, ended in rows:
        if post is not None:
            posts[where].add(post)
        if key is not None:
            dates = {"valid_from": since, "valid_until": until, "ended_on": ended}
            held[key] = new(Certificate, id=key, number=number, issuer=issuer, **dates)
    by_date = sorted(held.values(), key=lambda one: (one.valid_from, one.id))
    valid = tuple(one for one in by_date if one.valid_from <= on <= _ends(one))
    where_which = {where: frozenset(some) for where, some in posts.items()}
    return Listed(person, name, unit or "", valid or tuple(by_date), _certificate(by_date, on), where_which)


def lasts(certificate: Certificate) -> tuple[date, date]:
    """First and last day of a certificate, as it stands: it may have ended before its date."""
    return certificate.valid_from, _ends(certificate)


def _officers(found: Iterable[Person], on: date) -> list[Officer]:
    """These persons as officers, in their order: one statement each for persons, certificates, posts and units."""
    persons = list(found)
    ids = [person.id for person in persons]
    certificates: dict[str, list[Certificate]] = defaultdict(list)
    for certificate in Certificate.objects.filter(person__in=ids).order_by("valid_from"):
        certificates[certificate.person].append(certificate)
    posts: dict[str, set[str]] = defaultdict(set)
    for post in Post.objects.filter(person__in=ids, since__lte=on):
        if post.until is None or post.until >= on:
            posts[post.person].add(post.post)
    rows = Unit.objects.filter(authority__in={person.authority for person in persons})
    named = {(unit.authority, unit.unit): unit.name for unit in rows}
    return [
        _officer(p, _certificate(certificates[p.id], on), posts[p.id], named.get((p.authority, p.unit), ""))
        for p in persons
    ]


def _officer(person: Person, certificate: Certificate | None, posts: set[str], unit: str) -> Officer:
    return Officer(
        person=person.id,
        name=person.name,
        certificate=certificate.number if certificate else "",
        issuer=certificate.issuer if certificate else "",
        valid_from=certificate.valid_from if certificate else None,
        valid_until=_ends(certificate) if certificate else None,
        unit=unit,
        auxiliary=posts == {"auxiliary"},
    )


def _certificate(held: Sequence[Certificate], on: date) -> Certificate | None:
    """Of these by date, the one valid on the day, else the latest: an expired one must be seen too."""
    valid = [c for c in held if c.valid_from <= on <= _ends(c)]
    return (valid or [*held] or [None])[-1]


def _ends(certificate: Certificate) -> date:
    if certificate.ended_on and certificate.ended_on < certificate.valid_until:
        return certificate.ended_on
    return certificate.valid_until


def certificates_numbered(number: str, on: date) -> list[tuple[Person, Certificate, bool]]:
    """Everybody who holds or held a certificate of this number, and whether it is valid on the day.

    Public by rule: whoever is shown a certificate may ask whether it is valid."""
    held = list(Certificate.objects.filter(number=number).order_by("-valid_from")) if number else []
    persons = {p.id: p for p in Person.objects.filter(id__in={c.person for c in held})}
    return [(persons[c.person], c, c.valid_from <= on <= _ends(c)) for c in held if c.person in persons]


def authority_names(ids: set[str] | None = None) -> dict[str, str]:
    """Names of authorities by id (all of them, or these), in one statement."""
    found = Authority.objects.all() if ids is None else Authority.objects.filter(id__in=ids)
    return dict(found.order_by("name").values_list("id", "name"))


def readable_from(who: Viewer, after: str = "", limit: int = 50) -> list[Authority]:
    """The same page by page, by id."""
    return list(Authority.objects.filter(authorities(who), id__gt=after).order_by("id")[:limit])


def readable(who: Viewer, authority_id: str = "") -> list[Authority]:
    """Authorities (this one, if it is named) whose inner data the viewer may see, by name."""
    found = Authority.objects.filter(authorities(who)).order_by("name", "id")
    return list(found.filter(pk=authority_id) if authority_id else found)


def matter(authority_id: str, matter_id: str) -> Matter | None:
    """A matter of an authority's list."""
    return Matter.objects.filter(authority=authority_id, matter=matter_id).first()


def matters(authority_id: str, sort: str = "", after: str = "", limit: int | None = None) -> list[Matter]:
    """Open matters of an authority, by code; page by page with `after` and `limit`."""
    found = Matter.objects.filter(authority=authority_id, closed=False, matter__gt=after).order_by("matter")
    return list((found.filter(sort=sort) if sort else found)[:limit])


def matter_record(authority_id: str, matter_id: str) -> MatterEntered | None:
    """What was last entered about a matter, with what no list shows (its materials); None if it is not on file."""
    stream = f"authority/{authority_id}"
    entered = (fact.body for fact in reversed(ledger.facts(stream))) if ledger.exists(stream) else ()
    return next((body for body in entered if isinstance(body, MatterEntered) and body.matter == matter_id), None)


def units(authority_id: str, after: str = "", limit: int | None = None) -> list[Unit]:
    """Open units of an authority, by id; page by page with `after` and `limit`."""
    found = Unit.objects.filter(authority=authority_id, closed=False, unit__gt=after)
    return list(found.order_by("unit")[:limit])


def unit_names(keys: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Names of units by authority and unit, closed ones too, in one statement."""
    rows = Unit.objects.filter(authority__in={key[0] for key in keys}, unit__in={key[1] for key in keys})
    return {(row.authority, row.unit): row.name for row in rows}


def people(authority_id: str) -> list[Person]:
    """Persons of an authority, by name."""
    return list(Person.objects.filter(authority=authority_id).order_by("name", "id"))


def persons(ids: set[str]) -> list[Person]:
    """Of these persons those who are registered, whatever their authority."""
    return list(Person.objects.filter(id__in=ids))


def holders(authority_id: str, post: str, on: date) -> list[Person]:
    """Who holds a post on a day."""
    held = Post.objects.filter(authority=authority_id, post=post, since__lte=on)
    ids = [p.person for p in held if p.until is None or p.until >= on]
    return list(Person.objects.filter(id__in=ids).order_by("name", "id"))


def in_office(authority_id: str, post: str, on: date) -> list[tuple[Person, Post]]:
    """Who holds a post on a day, and from when to when, the earliest first."""
    held = Post.objects.filter(Q(until=None) | Q(until__gte=on), authority=authority_id, post=post, since__lte=on)
    rows = list(held.order_by("since", "person"))
    known = Person.objects.in_bulk({row.person for row in rows})
    return [(known[row.person], row) for row in rows if row.person in known]


def holding(authorities: set[str], posts: tuple[str, ...], day: date, limit: int) -> list[tuple[str, str]]:
    """Id and name of who holds one of these posts in these authorities on a day, by name; the first `limit` of them."""
    held = Post.objects.filter(authority__in=authorities, post__in=posts, since__lte=day)
    held = held.filter(Q(until=None) | Q(until__gte=day))
    found = Person.objects.filter(id__in=held.values("person")).order_by("name", "id")
    return list(found.values_list("id", "name")[:limit])


def names(person_ids: set[str]) -> dict[str, str]:
    """Names of persons by id, in one statement. Somebody for whom a deputy acted is called 代 and his name."""
    asked = {one.removeprefix(DEPUTY) for one in person_ids}
    called = dict(Person.objects.filter(id__in=asked).values_list("id", "name"))
    as_said = {one: one.removeprefix(DEPUTY) for one in person_ids}
    return {
        one: f"代{called[bare]}" if one.startswith(DEPUTY) else called[bare]
        for one, bare in as_said.items()
        if bare in called
    }


def reviewer_ratio(authority_id: str, on: date) -> tuple[int, int]:
    """(reviewers, officers) of an authority on a day: the 5% of anze/review/7."""
    reviewers = {p.id for post in ("reviewer", "review-head") for p in holders(authority_id, post, on)}
    handlers = {p.id for post in ("handler", "unit-head") for p in holders(authority_id, post, on)}
    return len(reviewers), len(handlers | reviewers)
