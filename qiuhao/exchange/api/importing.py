"""Whole cases handed in by another system, as lines of the exchange format: `qiuhao import` over the interface.

Each case comes in whole or not at all, as reported: its breaches stand beside it as findings. Sent again it is found
to be here already, so a request that was cut off is simply repeated.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from django.http import HttpRequest
from ninja import Query

from qiuhao.authority import reading as authorities
from qiuhao.exchange.api.access import caller, router
from qiuhao.exchange.api.papers import mine
from qiuhao.exchange.api.problems import Forbidden
from qiuhao.exchange.api.shapes import ImportedCase, ImportOut
from qiuhao.exchange.cases.batch import Outcome
from qiuhao.exchange.cases.format import BadCase, Case, Problem, read
from qiuhao.exchange.cases.importing import import_each
from qiuhao.exchange.cases.run import SORTS, recorded
from qiuhao.exchange.tokens import Caller
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.problems import InvalidContent

POSTS = ("archivist", "head", "principal-head")
"""Who answers for the files of an authority as a whole; steps of single persons go to `cases/{case}/facts`."""
LINES = {"application/jsonl": {"schema": {"type": "string", "description": "每行一个案件，格式 qiuhao-case/1"}}}
AUTHORITY = Query(..., min_length=1, max_length=96, description="案件归哪个机关")
DRY = Query(False, description="只核对，不写入")


@router.post(
    "/imports", response=ImportOut, summary="成批导入案件：每行一个，每案完整写入，可以重发",
    openapi_extra={"requestBody": {"required": True, "content": LINES}},
)  # fmt: skip
def bring_in(request: HttpRequest, authority: str = AUTHORITY, dry_run: bool = DRY) -> ImportOut:
    """What became of each line, in order. The facts are signed by the token's person, whoever the file names."""
    who = caller(request, "import")
    owner = _owner(who, authority)
    lines = io.BytesIO(request.body)
    outcomes = list(import_each(_signed(read(lines), who), owner, who.viewer.person, dry_run=dry_run))
    seen: Counter[str] = Counter(outcome.sort for outcome in outcomes)
    seen["facts"] = sum(outcome.facts for outcome in outcomes)
    if not dry_run:
        recorded(authority, seen, [("POST /api/imports", sha256(request.body).hexdigest())], who.by)
    counts = {sort: seen[sort] for sort in (*SORTS, "facts")}
    return ImportOut(**counts, cases=[_told(outcome) for outcome in outcomes])


def _owner(who: Caller, named: str) -> Any:
    """The authority; Forbidden unless the person answers for its files. One that is not there is told no other way."""
    try:
        owner = authorities.authority(named)
    except authorities.UnknownAuthority:
        owner = None
    if owner is None or not who.viewer.holds(*POSTS, authority=named):
        raise Forbidden("导入案件由该机关的档案管理员或者负责人办理，令牌代表的人员没有这一岗位。")
    return owner


def _signed(cases: Iterator[Case | BadCase], who: Caller) -> Iterator[Case | BadCase]:
    """Each case as handed in by this caller; one that names a file he did not upload is refused."""
    for case in cases:
        if isinstance(case, BadCase):
            yield case
            continue
        there = case.stream if ledger.exists(case.stream) else ""
        problems = [problem for fact in case.facts for problem in _strange(case, fact, who, there)]
        signed = tuple(replace(fact, actors=tuple(who.by)) for fact in case.facts)
        yield BadCase(problems) if problems else replace(case, facts=signed)


def _strange(case: Case, fact: Any, who: Caller, there: str) -> list[Problem]:
    try:
        mine(who, fact.body, there)
    except InvalidContent as error:
        return [Problem(case.line, fact.number, p.field, p.sentence) for p in error.problems]
    return []


def _told(outcome: Outcome) -> ImportedCase:
    def each(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
        return [{"fact": one.fact, "field": one.field, "text": one.sentence} for one in problems]

    return ImportedCase(
        line=outcome.line, case=outcome.stream.removeprefix("case/"), outcome=outcome.sort, facts=outcome.facts,
        problems=each(outcome.problems), warnings=each(outcome.warnings),
    )  # fmt: skip
