"""What goes wrong, as application/problem+json (RFC 9457): the same sentences as on the pages, with every reason."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as BadRequest

from qiuhao.authority.reading import UnknownAuthority
from qiuhao.casefile.acting import UnknownAct
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.casefile.setting import NotACase
from qiuhao.casefile.several import Alone, AtStep, NotToEnter
from qiuhao.exchange.tokens import BadToken
from qiuhao.exchange.webhooks.subscribing import WebhookProblem
from qiuhao.law.duties.asking import NoSuchDuty
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.law.words import in_words
from qiuhao.law.workdays import CalendarProblem
from qiuhao.ledger import problems as ledger
from qiuhao.ledger.files import FileTooLarge
from qiuhao.ledger.log.proof import NotLoggedYet
from qiuhao.library.packs import UnknownPack

STATUS: Mapping[type[Exception], int] = {
    BadToken: 401, NoSuchCase: 404, NotACase: 404, UnknownAct: 404, UnknownPack: 404, NoSuchDuty: 404,
    CalendarProblem: 422,
    UnknownAuthority: 404, ledger.UnknownStream: 404, ledger.UnknownKind: 404, ledger.RecordedFirst: 409,
    ledger.KeyReused: 409, ledger.BadMoment: 422, ledger.MissingFile: 422, ledger.InvalidContent: 422,
    ledger.StorageFull: 507, WebhookProblem: 422, FileTooLarge: 413, Alone: 422, NotToEnter: 403,
    ledger.Busy: 503, NotLoggedYet: 404, ledger.LedgerProblem: 500,
}  # fmt: skip
TITLES = {
    400: "请求不完整", 401: "没有有效的令牌", 403: "没有权限", 404: "没有找到", 409: "与已有记录冲突",
    412: "其间已有变化", 413: "请求太大", 422: "内容不能记录", 500: "没有完成", 503: "系统正忙", 507: "存储空间已满",
}  # fmt: skip


OUT_OF_DATES = "日期超出历法范围，或者数字太大，无法计算。请改正后再提交。"


class Forbidden(PermissionError):
    """The token, or the person behind it, may not do this; the message says why."""


class Changed(Exception):
    """`If-Match` does not hold: somebody recorded first, or the tag is none of ours."""


class Missing(LookupError):
    """What was asked for is not there, or not for this person; the message says so."""


class BadCursor(ValueError):
    """`after` is not one that an answer gave."""

    def __init__(self) -> None:
        super().__init__("after（或者 before）不是本接口给出的翻页位置。请原样使用上一页 next 中的地址。")


def problem(status: int, detail: str, **more: Any) -> HttpResponse:
    """A problem document. `type` is a stable name under /api/problems/."""
    body = {"type": f"/api/problems/{status}", "title": TITLES.get(status, "没有完成"), "status": status,
            "detail": detail, **more}  # fmt: skip
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type="application/problem+json")


def refused(reasons: Sequence[Refusal]) -> HttpResponse:
    """The law's refusals: 409, every reason with its clause, its field and what would open it."""
    said = "；".join(f"{reason.text}（{reason.clause}）" for reason in reasons)
    found = [reason.as_dict() for reason in reasons]
    return problem(409, said, type="/api/problems/refused", title="法律不允许这一步", refusals=found)


def wire(api: NinjaAPI) -> None:
    """Make every exception that a person can be told about a problem document."""
    for kind, status in STATUS.items():
        api.exception_handler(kind)(_saying(status))
    api.exception_handler(Forbidden)(_saying(403))
    api.exception_handler(BadCursor)(_saying(400))
    api.exception_handler(Missing)(_saying(404))
    api.exception_handler(Changed)(_saying(412))
    api.exception_handler(OverflowError)(lambda request, error: problem(422, OUT_OF_DATES))
    api.exception_handler(AtStep)(lambda request, error: _at_step(api, request, error))
    api.exception_handler(Refused)(lambda request, error: refused(error.refusals))
    api.exception_handler(ledger.InvalidContent)(_invalid)
    api.exception_handler(BadRequest)(_bad_request)
    api.exception_handler(RequestDataTooBig)(lambda request, error: too_big())
    api.exception_handler(AuthenticationError)(lambda request, error: problem(401, "请在 Authorization 头中给出令牌。"))
    api.exception_handler(Http404)(lambda request, error: problem(404, "没有这个地址。地址见 /api/openapi.json。"))
    api.exception_handler(HttpError)(_http)


def _saying(status: int) -> Any:
    def handler(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(status, str(error))

    return handler


def _invalid(request: HttpRequest, error: ledger.InvalidContent) -> HttpResponse:
    fields = [
        {"field": p.field, "title": p.title, "problem": p.problem, "remedy": p.remedy, "sentence": p.sentence}
        for p in error.problems
    ]
    return problem(422, str(error), problems=fields)


def _at_step(api: NinjaAPI, request: HttpRequest, error: AtStep) -> HttpResponse:
    """What is wrong with one act of several, as it would be told alone, and which one it was."""
    told = json.loads(api.on_exception(request, error.error).content)
    said = f"第 {error.place + 1} 项没有通过，全部没有保存。{told.pop('detail')}"
    return problem(told.pop("status"), said, pointer=f"/acts/{error.place}", **told)


def _bad_request(request: HttpRequest, error: BadRequest) -> HttpResponse:
    found = []
    for detail in error.errors:
        place = [str(part) for part in detail["loc"] if part not in ("body", "query", "path", "header", "asked")]
        wrong, remedy = in_words(detail)
        found.append({"field": ".".join(place), "problem": wrong, "remedy": remedy})
    said = "；".join(f"“{one['field']}”{one['problem']}。{one['remedy']}" for one in found)
    return problem(400, said, problems=found)


def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    if "parse" in str(error).lower():
        if b"\\u0000" in request.body:
            return problem(400, "请求中有空字符（U+0000），不能保存。请删去后再提交。")
        return problem(400, "请求正文不是有效的 JSON。请检查引号、逗号和编码（UTF-8）。")
    return problem(error.status_code, str(error))


def too_big() -> HttpResponse:
    """The body is over the limit."""
    limit = settings.QIUHAO_LIMITS["body"]
    return problem(413, f"请求正文超过上限（{limit} 字节）。请分次提交；附件请先单独上传。")
