"""The questions: kinds, due dates, cases, a case's answer, a record's proof."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from ninja import Query

from qiuhao.casefile import reading
from qiuhao.casefile.finding import Ask, find
from qiuhao.exchange.api.access import caller, router, tag_of, visible
from qiuhao.exchange.api.problems import BadCursor, Forbidden
from qiuhao.exchange.api.shapes import CaseList, CaseOut, CaseRow, FactOut, KindRow, ProofOut
from qiuhao.law.answer import reckoned_as_dict
from qiuhao.law.duties.asking import ask
from qiuhao.law.facts import Fact
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Kind, all_kinds, content_of, json_schema
from qiuhao.ledger.log import keys, proof
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules

PAGE = 50
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


@router.get("/cases", response=CaseList, summary="案件列表，最近变动的在前")
def cases(request: HttpRequest, text: str = "", state: str = "", after: str = "", limit: int = PAGE) -> CaseList:
    """Only what the person behind the token may see. `after` is taken from `next`."""
    who = caller(request, "read").viewer
    limit = max(1, min(limit, 200))
    found = find(who, Ask(text=text, states=(state,) if state else ()), _cursor(after), limit)
    following = ""
    if found.older:
        following = "/api/cases?" + urlencode({"text": text, "state": state, "limit": limit, "after": found.older})
    return CaseList(cases=[_row(row) for row in found.rows], next=following)


@router.get("/cases/{case}", response=CaseOut, summary="一个案件及其全部记录")
def case(request: HttpRequest, response: HttpResponse, case: str) -> Any:
    """404 for a case that the person may not see, as for one that is not there. The ETag is the head of its record."""
    _, row = visible(request, case, "api-case")
    response["ETag"] = tag_of(row.stream)
    if request.headers.get("If-None-Match", "").strip() == response["ETag"]:
        return HttpResponse(status=304, headers={"ETag": response["ETag"]})
    facts = [_fact(fact) for fact in ledger.facts(row.stream)]
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


def _cursor(text: str) -> str:
    """A cursor as `next` gave it; BadCursor for anything else."""
    moment = text.partition("|")[0].replace(" ", "+")
    if text and not (text.isascii() and text.isdigit()):
        try:
            zone = datetime.fromisoformat(moment).tzinfo
        except ValueError:
            raise BadCursor() from None
        if zone is None:
            raise BadCursor()
    return text


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
        number=fact.number, kind=fact.kind, version=fact.version, title=body.title if there else "",
        happened_at=fact.happened_at, recorded_at=fact.recorded_at, actors=list(fact.actors), door=fact.door,
        seal=fact.seal, content=content_of(body) if there else None,
    )  # fmt: skip
