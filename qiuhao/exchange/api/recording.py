"""What is recorded through the interface: acts, and facts that happened elsewhere, with the same refusals as the pages.

The header `Idempotency-Key` makes a retry give the first answer. The token's person acts; his posts decide, through
either door: whoever may not do an act here may not report it either.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Header, Status
from pydantic_core import to_jsonable_python as jsonable

from qiuhao.authority.rights import may_do
from qiuhao.casefile.acting import Act, UnknownAct, kinds_by_act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import may_report
from qiuhao.casefile.moments import moment_of_act
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.api.access import caller, expected, recording, router, tag_after, visible
from qiuhao.exchange.api.papers import mine
from qiuhao.exchange.api.problems import Changed, Forbidden
from qiuhao.exchange.api.shapes import ActIn, AskIn, Begun, CaseIn, FactIn, Questioned, Recorded
from qiuhao.exchange.retrying import digest_of, once
from qiuhao.exchange.tokens import Caller
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import Kind, kind_of, make
from qiuhao.ledger.problems import BadMoment, RecordedFirst

Key = Header("", alias="Idempotency-Key", max_length=128, description="同一请求重发时给出第一次的结果")


Match = Header("", alias="If-Match", max_length=64, description="您看到的案件的 ETag；其间有人先行记录则不写入（412）")


@contextmanager
def seen(request: HttpRequest) -> Iterator[None]:
    """Somebody who recorded first is a failed precondition, where `If-Match` was given."""
    try:
        yield
    except RecordedFirst as error:
        if request.headers.get("If-Match"):
            raise Changed(str(error)) from error
        raise


@router.post("/cases", response={201: Recorded}, summary="建立案件")
def begin(request: HttpRequest, asked: CaseIn, key: str = Key) -> Status[Recorded]:
    """A new case with its first record."""
    who = caller(request, "append")
    body = mine(who, make(asked.kind, asked.content))
    may(who, body, asked.procedure, asked.authority)
    with_zone(asked.happened_at)
    first = opened(asked.authority, asked.procedure, asked.unit, asked.handlers or who.by)
    with once(who.viewer.person, key, digest_of(request)):
        stream = open_case(first, body, who.by, asked.happened_at, door=asked.door, key=key or None)
    fact = ledger.fact(stream, 2)
    return Status(
        201, Recorded(case=_key_of(stream), number=2, kind=fact.kind, seal=fact.seal, recorded_at=fact.recorded_at)
    )


@router.post("/cases/{case}/acts/{act}", response={201: Recorded}, summary="办理一步")
def act(
    request: HttpRequest, response: HttpResponse, case: str, act: str, asked: ActIn, key: str = Key, match: str = Match
) -> Status[Recorded]:
    """Do an act: refused with every reason, or recorded."""
    with recording(request, case, "api-act") as (who, row):
        verb, stream = Act.named(act, row.procedure), row.stream
        body = _body(verb, stream, asked, who)
        with_zone(asked.happened_at)
        head = expected(request, stream, asked.expected_head)
        with once(who.viewer.person, key, digest_of(request)), seen(request):
            done = verb.do(stream, body, who.by, asked.happened_at, expected_head=head, key=key or None)
    response["ETag"] = tag_after(done)
    return Status(201, recorded(done))


@router.get("/cases/{case}/acts/{act}", response=Begun, summary="这一步的表单从什么开始，现在能不能办")
def start(request: HttpRequest, case: str, act: str, about: int | None = None) -> Begun:
    """What the case already knows of the act's content, and every reason that shuts it. Nothing is recorded."""
    who, row = visible(request, case, "api-act")
    verb = Act.named(act, row.procedure)
    table = PROCEDURES[row.procedure].by_act.get(act)
    if table is None:
        raise UnknownAct(act)
    reasons = verb.why_not(row.stream, None, who.by)
    known = {name: jsonable(value) for name, value in verb.prefill(row.stream, who.by, about).items()}
    return Begun(
        act=act, title=table.title, kind=verb.kind, owner=table.owner, clause=table.clause,
        open=not any(r.severity == "refuse" for r in reasons), refusals=[r.as_dict() for r in reasons], content=known,
    )  # fmt: skip


@router.post("/cases/{case}/acts/{act}/why-not", response=Questioned, summary="这一步现在能不能办")
def why_not(request: HttpRequest, case: str, act: str, asked: AskIn) -> Questioned:
    """Nothing is recorded. Without `content`: may the act be opened at all?"""
    who, stream, verb = _here(request, case, act)
    body = _body(verb, stream, asked, who) if asked.content is not None else None
    at = moment_of_act(body, asked.happened_at) if body is not None else None
    reasons = verb.why_not(stream, body, who.by, at)
    return Questioned(
        open=not any(r.severity == "refuse" for r in reasons), refusals=[reason.as_dict() for reason in reasons]
    )


@router.post("/cases/{case}/facts", response={201: Recorded}, summary="登记在别处发生的事")
def report(
    request: HttpRequest, response: HttpResponse, case: str, asked: FactIn, key: str = Key, match: str = Match
) -> Status[Recorded]:
    """Sealed as what it is; what was wrong with it stands beside it as a finding."""
    with recording(request, case, "api-facts") as (who, row):
        body = _reported(who, row, asked)
        with_zone(asked.happened_at)
        head = expected(request, row.stream, asked.expected_head)
        with once(who.viewer.person, key, digest_of(request)), seen(request):
            done = Act.of(type(body)).report(
                row.stream, body, who.by, asked.happened_at, expected_head=head, key=key or None
            )  # fmt: skip
    response["ETag"] = tag_after(done)
    return Status(201, recorded(done))


def _here(request: HttpRequest, case: str, act: str) -> tuple[Caller, str, Act]:
    who, row = visible(request, case, "api-act", "append")
    return who, row.stream, Act.named(act, row.procedure)


def _reported(who: Caller, row: Any, asked: FactIn) -> Kind:
    """What happened elsewhere, if it is a step of the case and this person may enter it; else Forbidden."""
    cls = kind_of(asked.kind)
    if not cls.act or cls.act not in kinds_by_act():
        raise Forbidden(f"《{cls.title}》不是案件中的一步，不能这样登记。可以登记的见 /api/kinds。")
    body = mine(who, make(asked.kind, asked.content), row.stream)
    may(who, body, row.procedure, row.authority)
    if sentence := may_report(row.stream, cls.act, who.by):
        raise Forbidden(sentence)
    return body


def _body(verb: Act, stream: str, asked: ActIn | AskIn, who: Caller) -> Kind:
    known: dict[str, Any] = {}
    given = asked.content or {}
    if asked.prefill:
        about = given.get("about")
        known = verb.prefill(stream, who.by, about if isinstance(about, int) else None)
    return mine(who, make(verb.kind, {**known, **given}), stream)


def may(who: Caller, body: Kind, procedure: str, authority: str) -> None:
    """Forbidden unless the person holds a post that owns the act."""
    row = PROCEDURES[procedure].by_act.get(body.act) if procedure in PROCEDURES else None
    if row is None:
        raise Forbidden(f"《{body.title}》不属于这个程序。程序：{'、'.join(PROCEDURES)}。")
    if sentence := may_do(who.viewer, row.owner, authority):
        raise Forbidden(f"{sentence}。")


def with_zone(given: datetime | None) -> None:
    """BadMoment for a moment without its zone."""
    if given is not None and given.tzinfo is None:
        raise BadMoment("发生时间没有写明时区：请在时刻后写 +08:00。")


def _key_of(stream: str) -> str:
    return stream.removeprefix("case/")


def recorded(done: Appended) -> Recorded:
    """A record as an answer tells of it."""
    return Recorded(
        case=_key_of(done.stream), number=done.number, kind=done.fact.kind, seal=done.seal,
        recorded_at=done.recorded_at,
    )  # fmt: skip
