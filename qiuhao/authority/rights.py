"""Who may see and do what. The one place that filters every list, search, export and count.

A *viewer* is the person for whom an account acts, with the posts held today. Rights follow
from posts; nothing else gives any. The technical administrator's account acts for nobody and
therefore sees no case. ``cases(viewer)`` is a filter on the case projection's columns
(``authority``, ``unit``, ``handlers``, ``state`` …), so that a list cannot forget it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q

from qiuhao.authority.edition import kept
from qiuhao.authority.models import Account, Authority, Deputy, Person, Post
from qiuhao.authority.posts import POSTS
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger.statements import marks, run, select

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
    """The viewer behind a log-in, with the posts of the day."""
    if not getattr(account, "is_authenticated", False) or not account.person:
        return NOBODY
    found = _viewer(account.person, on or legal_date(clock.now()))
    return replace(found, account=account.get_username()) if found is not None else NOBODY


@kept(5_000)
def _viewer(person_id: str, day: date) -> Viewer | None:
    """The viewer for a person, two statements, more for who is a deputy; None for what is nobody's id."""
    person = next(iter(select(Person, "id = %s", [person_id])), None)
    if person is None:
        return None
    held = select(Post, f"{_WHOSE_POSTS} AND {_HELD} ORDER BY id", [person.id, person.id, day, day, day, day])
    own = [Held(p.authority, p.unit, p.post, p.area) for p in held if p.person == person.id]
    others = [p for p in held if p.person != person.id]
    posts = (*own, *(_deputised(others, _away([person.id], day)) if others else ()))
    return Viewer(person.id, person.name, person.authority, person.unit, posts)


_HELD = "since <= %s AND (until IS NULL OR until >= %s)"
_AWAY = "since <= %s AND until >= %s"
_WHOSE_POSTS = (  # Names of tables are the platform's own.
    f"(person = %s OR person IN (SELECT person FROM {Deputy._meta.db_table} WHERE deputy = %s AND {_AWAY}))"  # noqa: S608
)


def _away(deputies: Sequence[str], day: date) -> list[Deputy]:
    """What these persons do for others on a day."""
    where = f"deputy IN ({marks(len(deputies))}) AND {_AWAY} ORDER BY id"
    return select(Deputy, where, [*deputies, day, day])


def _deputised(held: Sequence[Post], rows: Sequence[Deputy]) -> list[Held]:
    """Of these posts of others, those that the deputies' records name. A deputy has no deputy."""
    called = dict(Person.objects.filter(id__in={p.person for p in held}).values_list("id", "name"))
    return [
        Held(p.authority, p.unit, p.post, p.area, p.person, called.get(p.person, ""))
        for p in held
        if any(row.person == p.person and f"|{p.post}|" in row.posts for row in rows)
    ]


@dataclass(frozen=True, slots=True)
class Acting:
    """How some persons may do acts of an owner in an authority today: whether at all, and for whom as deputies."""

    owns: bool
    behind: tuple[str, ...] = ()


def acting(person_ids: Sequence[str], owner: str, authority: str) -> Acting:
    """By a post of their own, or else as deputies."""
    return _acting(tuple(person_ids), owner, authority, legal_date(clock.now())) if person_ids else Acting(False)


@kept(5_000)
def _acting(person_ids: tuple[str, ...], owner: str, authority: str, today: date) -> Acting:
    """The same on a day: one statement, more where somebody is a deputy."""
    wanted, places = OWNERS.get(owner, frozenset()), marks(len(person_ids))
    rows = run(_STANDING.format(places, places), [*person_ids, today, today, *person_ids, today, today])
    if any(where == authority and post in wanted for where, post in rows):
        return Acting(True)
    if ("", "") not in rows:
        return Acting(False)
    held = [held for who in viewers(person_ids, today) for held in who.posts]
    behind = [one.of for one in held if one.post in wanted and one.authority == authority]
    return Acting(bool(behind), tuple(dict.fromkeys(behind)))


# Posts of some persons, and an empty row if one of them is anybody's deputy.
_STANDING = (  # Names of tables are the platform's own.
    f"SELECT authority, post FROM {Post._meta.db_table} WHERE person IN ({{}}) AND {_HELD} "  # noqa: S608
    f"UNION SELECT '', '' FROM {Deputy._meta.db_table} WHERE deputy IN ({{}}) AND {_AWAY}"
)


def viewers(person_ids: Sequence[str], on: date | None = None) -> list[Viewer]:
    """The viewers for these persons; ids that are no person's are passed over."""
    day = on or legal_date(clock.now())
    found = [_viewer(one, day) for one in dict.fromkeys(person_ids)]
    return [one for one in found if one is not None]


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

    def holds(self, row: Any) -> bool:
        """The same, asked of one row of the case projection that was read already."""
        return (
            row.authority in self.authorities
            and (self.unit is None or row.unit == self.unit)
            and (not self.person or f"|{self.person}|" in row.handlers)
            and (not self.procedures or row.procedure in self.procedures)
        )


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


def sees(who: Viewer, row: Any) -> bool:
    """Whether the viewer may see the case of this row of the case projection: what `cases` says, for one case."""
    return who.is_somebody and any(one.holds(row) for one in grants(who))


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
    return list(_supervised(area))


@kept(1_000)
def _supervised(area: str) -> tuple[str, ...]:
    stem = area.rstrip("0")
    stem += "0" * (len(stem) % 2)
    if not stem:
        return ()
    return tuple(Authority.objects.filter(area_code__startswith=stem).values_list("id", flat=True))


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
    found = select(Account, "person = %s ORDER BY id", [person])
    return next((one for one in found if one.is_active), None)
