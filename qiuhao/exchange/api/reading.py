"""The questions: kinds, due dates, cases, a case's answer, a record's proof."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Schema
from pydantic import Field, field_validator

from qiuhao.casefile import reading, secrecy
from qiuhao.casefile.finding import Ask, find
from qiuhao.exchange.api import paging
from qiuhao.exchange.api.access import caller, router, tag_of, visible
from qiuhao.exchange.api.problems import Forbidden
from qiuhao.exchange.api.shapes import CaseList, CaseOut, CaseRow, FactOut, KindRow, ProofOut
from qiuhao.law.answer import reckoned_as_dict
from qiuhao.law.checks import amount
from qiuhao.law.duties.asking import ask
from qiuhao.law.facts import Fact
from qiuhao.ledger.kinds import Kind, all_kinds, content_of, json_schema
from qiuhao.ledger.log import keys, proof
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules

NAME = Query(..., min_length=1, max_length=64)


@router.get("/kinds", response=list[KindRow], auth=None, summary="全部记录类型")
def kinds(request: HttpRequest) -> list[KindRow]:
    """Every record type, with the act whose doing it records."""
    return [
        KindRow(kind=name, version=cls.version, title=cls.title, stage=cls.stage, act=cls.act)
        for name, cls in all_kinds().items()
    ]


@router.get("/kinds/{kind}", auth=None, summary="一种记录的 JSON Schema")
def kind(request: HttpRequest, kind: str) -> dict[str, Any]:
    """JSON Schema of the content."""
    return json_schema(kind)


@router.get("/due", auth=None, summary="某项职责自某日起最迟何时完成")
def due(
    request: HttpRequest, start: datetime, place: str = NAME, duty: str = NAME, procedure: str = ""
) -> dict[str, Any]:
    """The same counting as everywhere; `start` carries its zone."""
    if start.tzinfo is None:
        raise Forbidden("起算时间没有写明时区。请在时刻后写 +08:00（网址中写 %2B08:00）。")
    asked = ask(rules(place), calendar(), duty, start, procedure)
    governing = asked.governing
    at = governing.due.at if governing else None
    return {
        "place": place,
        "duty": asked.duty.name,
        "title": asked.duty.title,
        "due": at.isoformat() if at else None,
        "clause": governing.source.clause if governing else None,
        "provisional": bool(governing and governing.due.provisional),
        "sources": [reckoned_as_dict(one) for one in asked.reckonings],
        "unset": [{"clause": one.clause, "note": one.note} for one in asked.unset],
        "notes": list(asked.notes),
    }


class CaseFilter(Schema):
    """What cases are looked for; empty fields ask nothing. Days are inclusive, amounts in yuan."""

    text: str = Field("", max_length=200, description="案卷内容中的字词，空格分开；在内部索引中查找")
    state: list[str] = Field([], max_length=30, description="状态，可以重复")
    authority: str = Field("", max_length=64)
    unit: str = Field("", max_length=64)
    procedure: str = Field("", max_length=64)
    handler: str = Field("", max_length=64, description="承办人的编号")
    opened_since: date | None = None
    opened_until: date | None = None
    decided_since: date | None = None
    decided_until: date | None = None
    least: str = Field("", max_length=16, description="决定的金额不低于，如 2000.00")
    most: str = Field("", max_length=16, description="决定的金额不高于，如 2000.00")
    overdue: bool = Field(False, description="已有逾期")
    owing: bool = Field(False, description="有未办期限")

    @field_validator("least", "most")
    @classmethod
    def _money(cls, value: str) -> str:
        if value and (said := amount(value)):
            raise ValueError(said.rstrip("。"))
        return value

    def ask(self) -> Ask:
        """As a question to `finding`."""
        said = self.model_dump(exclude={"state", "least", "most"})
        return Ask(**said, states=tuple(self.state), least=_fen(self.least), most=_fen(self.most))


@router.get("/cases", response=CaseList, exclude_unset=True, summary="案件列表和查找，最近变动的在前")
def cases(request: HttpRequest, asked: Query[CaseFilter], after: str = "", limit: int = paging.PAGE) -> CaseList:
    """Only what the person behind the token may see, by words of the record and by filters. `after` is taken from
    `next`; a page may be short, or empty, before the end: follow `next` until it is empty."""
    who, limit = caller(request, "read").viewer, paging.size(limit)
    found = find(who, asked.ask(), paging.of_case(after), limit)
    kept = {**asked.model_dump(), "limit": limit}
    rows, older = [_row(row) for row in found.rows], paging.following("cases", kept, found.older)
    waiting = {"waiting": found.waiting} if found.waiting else {}
    return CaseList(cases=rows, next=older, **waiting)


@router.get("/cases/{case}", response=CaseOut, summary="一个案件及其全部记录")
def case(request: HttpRequest, response: HttpResponse, case: str) -> Any:
    """404 for a case that the person may not see, as for one that is not there. The ETag is the head of its record."""
    who, row = visible(request, case, "api-case")
    response["ETag"] = tag_of(row.stream)
    if request.headers.get("If-None-Match", "").strip() == response["ETag"]:
        return HttpResponse(status=304, headers={"ETag": response["ETag"]})
    seen = secrecy.opened_to(who.viewer, reading.history(row.stream), row.authority)
    facts = [_fact(fact) for fact in seen.as_recorded]
    return CaseOut(**_row(row).model_dump(), facts=facts)


@router.get("/cases/{case}/answer", summary="可以做什么、应当做什么、违反了什么")
def answer(request: HttpRequest, case: str) -> dict[str, Any]:
    """The one legal function's answer, as the pages show it."""
    _, row = visible(request, case, "api-answer")
    return reading.answer(row.stream).as_dict()


@router.get("/cases/{case}/records/{number}", response=ProofOut, summary="一条记录的封印和日志证明")
def record(request: HttpRequest, case: str, number: int) -> ProofOut:
    """Header, seal, and the proof that the log holds it."""
    _, row = visible(request, case, "api-record")
    try:
        header, seal = proof.sealed_header(row.stream, number)
    except LookupError:
        raise reading.NoSuchCase() from None
    try:
        text = proof.inclusion(row.stream, number).to_text()
    except proof.NotLoggedYet:
        text = ""
    known = keys.verifiers()
    return ProofOut(
        stream=row.stream, number=number, header=dict(header.as_dict()), seal=seal, proof=text,
        log=known[0].vkey if known else "",
    )  # fmt: skip


def _fen(yuan: str) -> int | None:
    return int(yuan.replace(".", "")) if yuan else None


def _row(row: Any) -> CaseRow:
    return CaseRow(
        case=row.stream.removeprefix("case/"), name=row.name, authority=row.authority, place=row.place,
        procedure=row.procedure, state=row.state, cause=row.cause, parties=row.parties, number=row.number,
        decision_number=row.decision_number, head=row.head, changed_at=row.changed_at, next_due_at=row.next_due_at,
    )  # fmt: skip


def _fact(fact: Fact) -> FactOut:
    body = fact.body
    there = isinstance(body, Kind)
    return FactOut(
        number=fact.number, kind=fact.kind, version=fact.version, title=getattr(body, "title", ""),
        happened_at=fact.happened_at, recorded_at=fact.recorded_at, actors=list(fact.actors), door=fact.door,
        seal=fact.seal, content=content_of(body) if there else None,
    )  # fmt: skip
