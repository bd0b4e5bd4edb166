"""Everybody who could come to a door: with no log-in, with an account that acts for nobody, with each sort of post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.test import Client

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.registered import Registered
from tests.casefile import world

CITY = "demo-city"


@dataclass(frozen=True, slots=True)
class Visitor:
    """`sees`: the case; `inside`: belongs to its authority, or supervises it; `watches`: may see who looked."""

    post: str = ""
    unit: str = "u-1"
    authority: str = world.AUTHORITY
    area: str = ""
    sees: bool = False
    inside: bool = False
    watches: bool = False
    may_open: bool = False

    @property
    def person(self) -> str:
        """His id."""
        return f"p-{self.post}-{self.unit}-{self.authority}-{self.area}".rstrip("-")


VISITORS = {
    "nobody": Visitor(),
    "technical": Visitor(),
    "handler": Visitor("handler", sees=True, inside=True, may_open=True),
    "handler of another unit": Visitor("handler", unit="u-2", inside=True, may_open=True),
    "handler of another authority": Visitor("handler", authority=CITY, may_open=True),
    "unit head": Visitor("unit-head", sees=True, inside=True, watches=True, may_open=True),
    "unit head of another unit": Visitor("unit-head", unit="u-2", inside=True, may_open=True),
    "reviewer": Visitor("reviewer", sees=True, inside=True),
    "head": Visitor("head", sees=True, inside=True, watches=True),
    "head of another authority": Visitor("principal-head", authority=CITY),
    "clerk": Visitor("publicity-clerk", sees=True, inside=True),
    "archivist": Visitor("archivist", sees=True, inside=True, watches=True),
    "window": Visitor("window", inside=True),
    "registrar": Visitor("registrar", inside=True),
    "supervisor of the area": Visitor(
        "supervisor", authority=CITY, area="340000", sees=True, inside=True, watches=True
    ),
    "supervisor of another area": Visitor("supervisor", authority=CITY, area="350000"),
}
PERSONS = [name for name, visitor in VISITORS.items() if visitor.post]


def another_authority() -> None:
    """A second authority, in another province."""
    row = Registered(place="national", name="他省城市管理局", short_name="他城管", area_code="350000")
    enter(f"authority/{CITY}", [row], ["p-registrar"])


def entered(name: str) -> Visitor:
    """The visitor as a person with a post held since long."""
    who = VISITORS[name]
    post = PostTaken(
        authority=who.authority, unit=who.unit, post=who.post, area=who.area, since=date(2020, 1, 1)  # type: ignore[arg-type]
    )  # fmt: skip
    enter(f"person/{who.person}", [PersonEntered(name="某人", authority=who.authority, unit=who.unit), post], ["p-r"])
    return who


def browser(name: str) -> Client:
    """A browser in which the visitor is logged in, if he can be."""
    client = Client()
    if name == "nobody":
        return client
    person = entered(name).person if VISITORS[name].post else ""
    account = open_account(f"u-{person or 'technical'}", "long-enough-secret", ["p-r"], person,
                           "person" if person else "technical")  # fmt: skip
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client
