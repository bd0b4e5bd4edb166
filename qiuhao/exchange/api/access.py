"""Who asks, and what he may see: every operation about a case begins here. Heads of streams as ETags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest
from ninja import Router

from qiuhao.authority.rights import only_supervises
from qiuhao.casefile import reading
from qiuhao.exchange.api.problems import Changed, Forbidden
from qiuhao.exchange.tokens import SCOPES, Caller
from qiuhao.ledger import clock, readings
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended

router = Router()
"""One for the whole interface: a question and an act may share an address."""
PURPOSE = "X-Reading-Purpose"
"""Header with the purpose of a supervisor's look."""
TAG = re.compile(r'(?:W/)?"(\d{1,9})-([0-9a-f]{16})"\Z')


def caller(request: HttpRequest, scope: str) -> Caller:
    """Whoever asks; Forbidden unless the token has the scope."""
    found: Caller = request.auth
    if not found.may(scope):
        raise Forbidden(f"这个令牌没有“{SCOPES[scope]}”的范围。")
    return found


def visible(
    request: HttpRequest, case: str, part: str, scope: str = "read", how: readings.How = "api"
) -> tuple[Caller, Any]:
    """The caller and a case that he may see. The look, and an attempt that is refused, go to the log of readings."""
    who, row, purpose = _seen(request, case, part, scope)
    readings.note(who.viewer.person, row.stream, how, part, purpose)
    return who, row


@contextmanager
def recording(request: HttpRequest, case: str, part: str) -> Iterator[tuple[Caller, Any]]:
    """The same for whoever records something: his record says that he was there. If nothing comes of it, the log of
    readings says so, since a refusal tells of the case too."""
    who, row, purpose = _seen(request, case, part, "append")
    try:
        yield who, row
    except Exception:
        readings.note(who.viewer.person, row.stream, "api", part, purpose)
        raise


def _seen(request: HttpRequest, case: str, part: str, scope: str) -> tuple[Caller, Any, str]:
    who, stream = caller(request, scope), f"case/{case}"
    try:
        row = reading.case(who.viewer, stream)
    except reading.NoSuchCase:
        readings.note(who.viewer.person, stream, "refused", part)
        raise
    purpose = unquote(request.headers.get(PURPOSE, "")).strip()
    if not purpose and only_supervises(who.viewer, row.authority) and _purpose_wanted(stream):
        raise Forbidden(f"监督调阅须写明目的：请在 {PURPOSE} 头中给出（UTF-8，按网址编码）。")
    return who, row, purpose


def tag_of(stream: str) -> str:
    """The ETag of a case: number and seal of its last record."""
    return _tag(ledger.head(stream))


def tag_after(done: Appended) -> str:
    """The ETag of a case as this record left it. What somebody has recorded since, the caller has not seen."""
    return _tag(done)


def _tag(last: ledger.Head | Appended) -> str:
    return f'"{last.number}-{last.seal[:16]}"'


def expected(request: HttpRequest, stream: str, given: int | None) -> int | None:
    """The head that the caller has seen, from `If-Match` or the body. Changed if no head of this stream was such."""
    told = request.headers.get("If-Match", "").strip()
    if not told or told == "*":
        return given
    match = TAG.match(told)
    if match is None:
        raise Changed("If-Match 不是本接口给出的 ETag。请先读取案件，原样使用它的 ETag。")
    number, seal = int(match[1]), match[2]
    if number > ledger.head(stream).number or number < 1 or ledger.fact(stream, number).seal[:16] != seal:
        raise Changed("If-Match 所指的记录不在这个案件中。请重新读取案件，核对后再提交。")
    return number


def _purpose_wanted(stream: str) -> bool:
    return bool(reading.setting(stream).rules.parameter("record.reading-purpose", clock.today(), False))
