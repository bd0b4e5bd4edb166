"""Who may see and do what. The one place that filters every list, search, export and count.

A *viewer* is the person for whom an account acts, with the posts held today. Rights follow
from posts; nothing else gives any. The technical administrator's account acts for nobody and
therefore sees no case. ``cases(viewer)`` is a filter on the case projection's columns
(``authority``, ``unit``, ``handlers``, ``state`` …), so that a list cannot forget it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from qiuhao.authority.models import Account, Authority, Deputy, Person, Post
from qiuhao.authority.posts import POSTS
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock

WHOLE_AUTHORITY = frozenset({"head", "principal-head", "review-head", "reviewer", "publicity-clerk",
                             "publicity-reviewer", "archivist"})  # fmt: skip
OWN_UNIT = frozenset({"handler", "unit-head", "auxiliary"})

AT_THE_COUNTER = ("licence",)
"""Procedures that begin with an application; whoever works at the window sees those of the authority."""

WATCHERS = ("supervisor", "principal-head", "head", "unit-head", "archivist")
"""Posts that see who looked at the cases they answer for."""

OWNERS: dict[str, frozenset[str]] = {
    # The owner named in a procedure's table -> posts that may do it.
    "handler": frozenset({"handler", "unit-head"}),
    "unit-head": frozenset({"unit-head"}),
    # A disagreement is between these three; which of them takes a step the place's path says.
    "either-side": frozenset({"handler", "unit-head", "reviewer", "review-head", "head", "principal-head"}),
    "reviewer": frozenset({"reviewer", "review-head"}),
    "review-head": frozenset({"review-head"}),
    "head": frozenset({"head", "principal-head"}),
    "principal-head": frozenset({"principal-head"}),
    "publicity-clerk": frozenset({"publicity-clerk"}),
    "publicity-reviewer": frozenset({"publicity-reviewer"}),
    "archivist": frozenset({"archivist"}),
    "window": frozenset({"window"}),
    # What happens where applications are handed in: by the window clerk, or by the handlers themselves.
    "counter": frozenset({"window", "handler", "unit-head"}),
    "supervisor": frozenset({"supervisor"}),
    "registrar": frozenset({"registrar"}),
}


@dataclass(frozen=True, slots=True)
class Held:
    """A post held today."""

    authority: str
    unit: str
    post: str
    area: str
    of: str = ""
    """The person for whom it is done as deputy; empty: the viewer's own post."""
    of_name: str = ""

    @property
    def title(self) -> str:
        return f"{POSTS[self.post]}（代{self.of_name}）" if self.of else POSTS[self.post]


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person who looks or acts. ``person`` empty: nobody, who may see nothing."""

    person: str
    name: str
    authority: str
    unit: str
    posts: tuple[Held, ...]
    account: str = ""

    @property
    def is_somebody(self) -> bool:
        return bool(self.person)

    def holds(self, *posts: str, authority: str = "") -> bool:
        """Whether any of the posts is held (in that authority, where one is named)."""
        return any(h.post in posts and authority in ("", h.authority) for h in self.posts)

    def owns(self, owner: str, authority: str) -> bool:
        """Whether the viewer may do acts of this owner in this authority."""
        return self.holds(*OWNERS.get(owner, frozenset()), authority=authority)


NOBODY = Viewer("", "", "", "", ())


def viewer(account: Any, on: date | None = None) -> Viewer:
    """The viewer behind a log-in, with the posts of the day (two statements, more for who is a deputy)."""
    if not getattr(account, "is_authenticated", False) or not account.person:
        return NOBODY
    person = Person.objects.filter(id=account.person).first()
    if person is None:
        return NOBODY
    return viewer_of(person, on, account.get_username())


def viewer_of(person: Person, on: date | None = None, account: str = "") -> Viewer:
    """The viewer for a person."""
    day = on or legal_date(clock.now())
    away = Deputy.objects.filter(deputy=person.id, since__lte=day, until__gte=day)
    whose = Q(person=person.id) | Q(person__in=away.values("person"))
    held = Post.objects.filter(whose, since__lte=day).filter(Q(until=None) | Q(until__gte=day)).order_by("id")
    own = [Held(p.authority, p.unit, p.post, p.area) for p in held if p.person == person.id]
    others = [p for p in held if p.person != person.id]
    posts = (*own, *(_deputised(others, list(away.order_by("id"))) if others else ()))
    return Viewer(person.id, person.name, person.authority, person.unit, posts, account)


def _deputised(held: Sequence[Post], rows: Sequence[Deputy]) -> list[Held]:
    """Of these posts of others, those that the deputies' records name. A deputy has no deputy."""
    called = dict(Person.objects.filter(id__in={p.person for p in held}).values_list("id", "name"))
    return [
        Held(p.authority, p.unit, p.post, p.area, p.person, called.get(p.person, ""))
        for p in held
        if any(row.person == p.person and f"|{p.post}|" in row.posts for row in rows)
    ]


def deputising(person_ids: Sequence[str], owner: str, authority: str) -> tuple[str, ...]:
    """For whom these persons act when they do an act of this owner: nobody, where one of them owns it himself."""
    wanted, found = OWNERS.get(owner, frozenset()), list[str]()
    today = legal_date(clock.now())
    if not Deputy.objects.filter(deputy__in=list(person_ids), since__lte=today, until__gte=today).exists():
        return ()
    for who in viewers(person_ids):
        fitting = [held for held in who.posts if held.post in wanted and held.authority == authority]
        if any(not held.of for held in fitting):
            return ()
        found += [held.of for held in fitting]
    return tuple(dict.fromkeys(found))


def one_owns(person_ids: Sequence[str], owner: str, authority: str) -> bool:
    """Whether one of these persons may do acts of this owner there, by a post of today or as a deputy."""
    today, wanted = legal_date(clock.now()), OWNERS.get(owner, frozenset())
    held = Post.objects.filter(person__in=list(person_ids), authority=authority, post__in=wanted, since__lte=today)
    if held.filter(Q(until=None) | Q(until__gte=today)).exists():
        return True
    return any(who.owns(owner, authority) for who in viewers(person_ids))


def viewers(person_ids: Sequence[str], on: date | None = None) -> list[Viewer]:
    """The viewers for these persons; ids that are no person's are passed over."""
    return [viewer_of(person, on) for person in Person.objects.filter(id__in=list(person_ids))]


@dataclass(frozen=True, slots=True)
class Grant:
    """One ground on which cases may be seen: of these authorities; of one unit; handled by one person; by procedure."""

    authorities: tuple[str, ...]
    unit: str | None = None
    person: str = ""
    procedures: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it holds every case of its authorities."""
        return self.unit is None and not self.person and not self.procedures

    def q(self) -> Q:
        """As a filter of the case projection."""
        one = len(self.authorities) == 1
        found = Q(authority=self.authorities[0]) if one else Q(authority__in=self.authorities)
        if self.unit is not None:
            found &= Q(unit=self.unit)
        if self.person:
            found &= Q(handlers__contains=f"|{self.person}|")
        if self.procedures:
            found &= Q(procedure__in=self.procedures)
        return found


def grants(who: Viewer) -> list[Grant]:
    """The grounds on which this viewer sees cases, each once, none that another one holds already."""
    found: list[Grant] = []
    for held in who.posts:
        if held.post in WHOLE_AUTHORITY:
            found.append(Grant((held.authority,)))
        elif held.post in OWN_UNIT:
            found.append(Grant((held.authority,), unit=held.unit))
            found.append(Grant((held.authority,), person=who.person))
        elif held.post == "window":
            found.append(Grant((held.authority,), procedures=AT_THE_COUNTER))
        elif held.post == "supervisor":
            found.append(Grant(tuple(supervised(held.area))))
    whole = {name for one in found if one.whole for name in one.authorities}
    wide = [Grant(tuple(sorted(whole)))] if whole else []
    narrow = [one for one in found if not one.whole and one.authorities[0] not in whole]
    return [*wide, *dict.fromkeys(narrow)]


def cases(who: Viewer) -> Q:
    """Filter of the case projection: what this viewer may see. Nobody sees nothing."""
    allowed = Q(pk__in=[])
    for one in grants(who) if who.is_somebody else []:
        allowed |= one.q()
    return allowed


def watched(who: Viewer) -> Q:
    """Filter of the case projection: cases of which this viewer may see who looked at them."""
    allowed = Q(pk__in=[])
    for held in who.posts:
        if held.post in ("principal-head", "head", "archivist"):
            allowed |= Q(authority=held.authority)
        elif held.post == "unit-head":
            allowed |= Q(authority=held.authority, unit=held.unit)
        elif held.post == "supervisor":
            allowed |= Q(authority__in=supervised(held.area))
    return allowed


def only_supervises(who: Viewer, authority: str) -> bool:
    """Whether the viewer sees this authority's cases as a supervisor alone, by no post in the authority itself."""
    inside = any(h.authority == authority and h.post in WHOLE_AUTHORITY | OWN_UNIT for h in who.posts)
    return who.holds("supervisor") and not inside


def supervised(area: str) -> list[str]:
    """Authorities in a supervisor's area: those whose area code begins with his, trailing zeros aside."""
    stem = area.rstrip("0")
    stem += "0" * (len(stem) % 2)
    if not stem:
        return []
    return list(Authority.objects.filter(area_code__startswith=stem).values_list("id", flat=True))


def authorities(who: Viewer) -> Q:
    """Filter of authorities whose inner data (persons, matters) the viewer may see."""
    if not who.is_somebody:
        return Q(pk__in=[])
    own = {held.authority for held in who.posts if held.post != "supervisor"}
    for held in who.posts:
        if held.post == "supervisor":
            own.update(supervised(held.area))
    return Q(id__in=own)


def may_do(who: Viewer, owner: str, authority: str) -> str:
    """'' if the viewer's posts allow acts of this owner there, else the sentence why not."""
    if not who.is_somebody:
        return "您的账号不代表任何人员，不能办理案件"
    if who.owns(owner, authority):
        return ""
    wanted = "、".join(POSTS[post] for post in sorted(OWNERS.get(owner, ())))
    return f"这一步由{wanted or '其他岗位'}办理，您在该机关没有这一岗位"


def account_of(person: str) -> Account | None:
    """The log-in of a person, if there is one."""
    return Account.objects.filter(person=person, is_active=True).first()
