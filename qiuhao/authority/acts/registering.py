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

What stands on record already is not entered again, so a file can be corrected and read again.
All of it is entered, or nothing.
"""

from __future__ import annotations

import secrets
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.models import Account
from qiuhao.ledger import reading
from qiuhao.ledger.ids import STREAM
from qiuhao.ledger.kinds import Kind, content_of, make
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


def _enter(stream: str, bodies: Iterable[Kind], by: Sequence[str], done: Done) -> None:
    known = reading.facts(stream) if reading.exists(stream) else []
    standing = [(fact.kind, content_of(fact.body)) for fact in known if isinstance(fact.body, Kind)]
    fresh = [body for body in bodies if (type(body).kind, content_of(body)) not in standing]
    if fresh:
        enter(stream, fresh, by)
    done.records[stream] = len(fresh)
