"""Entering a whole register from a file: authorities with units and matters, persons with posts, certificates, log-ins.

    [[authority]]
    id = "city-market"
    place = "…"                     # the pack that binds it
    name = "…"                      # and the other fields of 执法主体登记
    [[authority.unit]]
    unit = "law"
    name = "法制科"
    sort = "review"
    [[authority.matter]]
    matter = "…"
    name = "…"
    [[person]]
    id = "p-0001"                   # opaque; never a name or an ID number
    name = "…"
    authority = "city-market"
    account = "zhang"               # a log-in; its first password is made and shown once
    [[person.post]]
    post = "handler"
    since = 2026-01-05
    [[person.certificate]]
    number = "…"

What stands on record now is not entered again, so a file can be corrected and read again; what stood once and was
changed since is entered anew. All of it is entered, or nothing.
"""

from __future__ import annotations

import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.models import Account
from qiuhao.ledger import reading
from qiuhao.ledger.ids import STREAM
from qiuhao.ledger.kinds import Content, Kind, content_of, make
from qiuhao.ledger.problems import InvalidContent

PARTS = {
    "unit": "authority.unit", "matter": "authority.matter", "override": "authority.override",
    "monitor": "authority.monitor",
}  # fmt: skip
OF_A_PERSON = {
    "post": "authority.post", "certificate": "authority.certificate", "qualification": "authority.qualification",
    "post_ended": "authority.post_ended", "deputy": "authority.deputy",
    "certificate_ended": "authority.certificate_ended",
}  # fmt: skip

LATEST_COUNTS = {
    "authority.registered": (), "authority.unit": ("unit",), "authority.matter": ("matter",),
    "authority.override": ("duty", "matter", "procedure"), "authority.monitor": ("number",),
    "authority.person": (), "authority.qualification": (), "authority.certificate": ("number",),
    "authority.certificate_ended": ("number",),
}  # fmt: skip
"""Kind -> the fields that say which thing it is about; a later record of it replaces an earlier one."""


class RegisterProblem(ValueError):
    """A file that cannot be entered; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was entered: records by stream, and the first passwords of new log-ins (shown once)."""

    records: dict[str, int]
    passwords: dict[str, str]


def register(text: str, by: Sequence[str], *, dry_run: bool = False) -> Done:
    """Enter a register. RegisterProblem or Refused: nothing was entered."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegisterProblem(f"不是有效的 TOML（{error}）。请按提示的行列改正。") from None
    unknown = set(table) - {"authority", "person"}
    if unknown:
        raise RegisterProblem(f"没有“{'、'.join(sorted(unknown))}”这一部分。可用：[[authority]]、[[person]]。")
    done = Done({}, {})
    with transaction.atomic():
        for place, entry in enumerate(table.get("authority", []), 1):
            _authority(dict(entry), f"第 {place} 个 [[authority]]", by, done)
        for place, entry in enumerate(table.get("person", []), 1):
            _person(dict(entry), f"第 {place} 个 [[person]]", by, done)
        if dry_run:
            transaction.set_rollback(True)
    if dry_run:
        reading.forget()
    return done


def _authority(entry: dict[str, Any], where: str, by: Sequence[str], done: Done) -> None:
    stream = _stream("authority", entry, where)
    parts = _parts(entry, PARTS, where)
    _enter(stream, [_make("authority.registered", entry, where), *parts], by, done)


def _person(entry: dict[str, Any], where: str, by: Sequence[str], done: Done) -> None:
    stream = _stream("person", entry, where)
    account = entry.pop("account", "")
    for post in entry.get("post", []):
        post.setdefault("authority", entry.get("authority", ""))
        post.setdefault("unit", entry.get("unit", ""))
    parts = _parts(entry, OF_A_PERSON, where)
    _enter(stream, [_make("authority.person", entry, where), *parts], by, done)
    if account and not Account.objects.filter(username=account).exists():
        password = secrets.token_urlsafe(12)
        open_account(account, password, by, person=stream.split("/", 1)[1])
        done.passwords[account] = password


def _stream(sort: str, entry: dict[str, Any], where: str) -> str:
    stream = f"{sort}/{entry.pop('id', '')}"
    if not STREAM.match(stream):
        raise RegisterProblem(f"{where}的 id 没有填写或者不能使用：请用字母、数字、点和横线，不要用姓名或者证件号码。")
    return stream


def _parts(entry: dict[str, Any], kinds: dict[str, str], where: str) -> list[Kind]:
    """The tables inside an entry, taken out of it and made into records."""
    found = []
    for name, kind in kinds.items():
        for place, part in enumerate(entry.pop(name, []), 1):
            found.append(_make(kind, part, f"{where}的第 {place} 个 {name}"))
    return found


def _make(kind: str, content: dict[str, Any], where: str) -> Kind:
    try:
        return make(kind, content)
    except InvalidContent as error:
        raise RegisterProblem(f"{where}：{error}") from None


def _enter(stream: str, bodies: Sequence[Kind], by: Sequence[str], done: Done) -> None:
    known = reading.facts(stream) if reading.exists(stream) else []
    fresh = _fresh(bodies, [fact.body for fact in known if isinstance(fact.body, Kind)])
    if fresh:
        enter(stream, fresh, by)
    done.records[stream] = len(fresh)


def _fresh(bodies: Sequence[Kind], known: Sequence[Kind]) -> list[Kind]:
    """What does not stand yet: of each thing, the records of the file beyond those that the ledger ends with."""
    stood, wanted = _by_thing(known), _by_thing(bodies)
    left = {thing: len(some) - _standing(stood.get(thing, []), some) for thing, some in wanted.items()}
    fresh = []
    for body in reversed(bodies):
        thing = _thing(body)
        if left[thing]:
            left[thing] -= 1
            fresh.append(body)
    return fresh[::-1]


def _standing(stood: list[Content], wanted: list[Content]) -> int:
    """How many of the wanted records, from the first, are the last ones on record."""
    most = min(len(stood), len(wanted))
    return next((count for count in range(most, 0, -1) if stood[-count:] == wanted[:count]), 0)


def _by_thing(bodies: Sequence[Kind]) -> dict[str, list[Content]]:
    found: dict[str, list[Content]] = {}
    for body in bodies:
        found.setdefault(_thing(body), []).append(content_of(body))
    return found


def _thing(body: Kind) -> str:
    """What a record is about. Of the same thing the latest counts; an event (a post taken or left, a deputy) is its own
    thing and stays, so that whoever has left does not come back with the file."""
    kind, content = type(body).kind, content_of(body)
    names = LATEST_COUNTS.get(kind, tuple(sorted(content)))
    return repr((kind, [(name, content[name]) for name in names]))
