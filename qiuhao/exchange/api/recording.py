"""What is recorded through the interface: acts, and facts that happened elsewhere, with the same refusals as the pages.

The header `Idempotency-Key` makes a retry give the first answer. The token's person acts; his posts decide, through
either door: whoever may not do an act here may not report it either.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Header, Status

from qiuhao.authority.rights import may_do
from qiuhao.casefile.acting import Act, kinds_by_act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import may_report
from qiuhao.casefile.moments import moment_of_act
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.api.problems import Forbidden
from qiuhao.exchange.api.reading import caller, router, visible
from qiuhao.exchange.api.shapes import ActIn, CaseIn, FactIn, Questioned, Recorded
from qiuhao.exchange.retrying import digest_of, once
from qiuhao.exchange.tokens import Caller
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import Kind, kind_of, make
from qiuhao.ledger.problems import BadMoment

Key = Header("", alias="Idempotency-Key", max_length=128, description="同一请求重发时给出第一次的结果")


@router.post("/cases", response={201: Recorded}, summary="建立案件")
def begin(request: HttpRequest, asked: CaseIn, key: str = Key) -> Status[Recorded]:
    """A new case with its first record."""
    who = caller(request, "append")
    body = make(asked.kind, asked.content)
    _may(who, body, asked.procedure, asked.authority)
    _moment(asked.happened_at)
    first = opened(asked.authority, asked.procedure, asked.unit, asked.handlers or who.by)
    with once(who.viewer.person, key, digest_of(request)):
        stream = open_case(first, body, who.by, asked.happened_at, door=asked.door, key=key or None)
    fact = ledger.fact(stream, 2)
    return Status(
        201, Recorded(case=_key_of(stream), number=2, kind=fact.kind, seal=fact.seal, recorded_at=fact.recorded_at)
    )


@router.post("/cases/{case}/acts/{act}", response={201: Recorded}, summary="办理一步")
def act(request: HttpRequest, case: str, act: str, asked: ActIn, key: str = Key) -> Status[Recorded]:
    """Do an act: refused with every reason, or recorded."""
    who, stream, verb = _here(request, case, act)
    body = _body(verb, stream, asked, who)
    _moment(asked.happened_at)
    with once(who.viewer.person, key, digest_of(request)):
        done = verb.do(stream, body, who.by, asked.happened_at, expected_head=asked.expected_head, key=key or None)
    return Status(201, _recorded(done))


@router.post("/cases/{case}/acts/{act}/why-not", response=Questioned, summary="这一步现在能不能办")
def why_not(request: HttpRequest, case: str, act: str, asked: ActIn) -> Questioned:
    """Nothing is recorded."""
    who, stream, verb = _here(request, case, act)
    body = _body(verb, stream, asked, who)
    reasons = verb.why_not(stream, body, who.by, moment_of_act(body, asked.happened_at))
    return Questioned(
        open=not any(r.severity == "refuse" for r in reasons), refusals=[reason.as_dict() for reason in reasons]
    )


@router.post("/cases/{case}/facts", response={201: Recorded}, summary="登记在别处发生的事")
def report(request: HttpRequest, case: str, asked: FactIn, key: str = Key) -> Status[Recorded]:
    """Sealed as what it is; what was wrong with it stands beside it as a finding."""
    who, row = visible(request, case, "api-facts", "append")
    cls = kind_of(asked.kind)
    if not cls.act or cls.act not in kinds_by_act():
        raise Forbidden(f"《{cls.title}》不是案件中的一步，不能这样登记。可以登记的见 /api/kinds。")
    body = make(asked.kind, asked.content)
    _may(who, body, row.procedure, row.authority)
    if sentence := may_report(row.stream, cls.act, who.by):
        raise Forbidden(sentence)
    _moment(asked.happened_at)
    with once(who.viewer.person, key, digest_of(request)):
        done = Act.of(cls).report(row.stream, body, who.by, asked.happened_at, key=key or None)
    return Status(201, _recorded(done))


def _here(request: HttpRequest, case: str, act: str) -> tuple[Caller, str, Act]:
    who, row = visible(request, case, "api-act", "append")
    return who, row.stream, Act.named(act, row.procedure)


def _body(verb: Act, stream: str, asked: ActIn, who: Caller) -> Kind:
    known: dict[str, Any] = {}
    if asked.prefill:
        about = asked.content.get("about")
        known = verb.prefill(stream, who.by, about if isinstance(about, int) else None)
    return make(verb.kind, {**known, **asked.content})


def _may(who: Caller, body: Kind, procedure: str, authority: str) -> None:
    """Forbidden unless the person holds a post that owns the act."""
    row = PROCEDURES[procedure].by_act.get(body.act) if procedure in PROCEDURES else None
    if row is None:
        raise Forbidden(f"《{body.title}》不属于这个程序。程序：{'、'.join(PROCEDURES)}。")
    if sentence := may_do(who.viewer, row.owner, authority):
        raise Forbidden(f"{sentence}。")


def _moment(given: datetime | None) -> None:
    if given is not None and given.tzinfo is None:
        raise BadMoment("发生时间没有写明时区：请在时刻后写 +08:00。")


def _key_of(stream: str) -> str:
    return stream.removeprefix("case/")


def _recorded(done: Appended) -> Recorded:
    return Recorded(
        case=_key_of(done.stream), number=done.number, kind=done.fact.kind, seal=done.seal,
        recorded_at=done.recorded_at,
    )  # fmt: skip
