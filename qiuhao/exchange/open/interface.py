"""The public shelf as open data: JSON without a token, revalidated by ETag. A withdrawn decision is gone at once.

It reads `disclosure.reading` and nothing else, so what was not reviewed for publication cannot be given out here.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query
from ninja.errors import ValidationError as BadRequest

from qiuhao.disclosure import reading

MOST = 100
api = NinjaAPI(
    title="秋毫公开数据",
    version="1",
    description="公示架上的执法决定，与门户所见相同，不需要令牌。错误一律为 application/problem+json。",
    docs_url=None,
    openapi_url=None,
    urls_namespace="open",
)
TEXT = Query("", max_length=100, description="公示内容中的字词，空格分开")
KEY = Query("", max_length=64)


@api.get("/decisions", summary="公示中的决定，最新的在前")
def decisions(
    request: HttpRequest, text: str = TEXT, authority: str = KEY, kind: str = KEY, since: date | None = None,
    until: date | None = None, before: str = Query("", max_length=80), limit: int = Query(20, ge=1, le=MOST),
) -> HttpResponse:  # fmt: skip
    """Follow `next` until it is empty. No count is given."""
    found = reading.search(
        text, authority=authority, kind=kind, since=since, until=until, before=before, limit=limit
    )  # fmt: skip
    asked = {"text": text, "authority": authority, "kind": kind, "since": since, "until": until}
    kept = {name: str(value) for name, value in asked.items() if value}
    following = f"/open/decisions?{urlencode({**kept, 'limit': limit, 'before': found.older})}" if found.older else ""
    items = [
        {"id": line.id, "title": line.title, "number": line.number, "authority": line.authority,
         "decided_on": line.decided_on.isoformat(), "published_at": line.published_at.isoformat(),
         "corrected": line.corrected, "href": f"/open/decisions/{line.id}", "page": f"/d/{line.id}/"}
        for line in found.lines
    ]  # fmt: skip
    return _given(request, {"decisions": items, "next": following})


@api.get("/decisions/{id}", summary="一份公示中的决定；已撤下或者到期的为 410")
def decision(request: HttpRequest, id: str) -> HttpResponse:
    """The public words, the place in the log, and where the proof is."""
    found = reading.open_page(id) if len(id) <= 16 else None
    if found is None:
        return _problem(404, "这个地址没有公示过决定。地址见 /open/decisions。")
    if isinstance(found, reading.Tombstone):
        said = {"withdrawn": "已经撤下", "ended": "公示期限已满", "followed": "已有后续公示"}[found.why]
        return _problem(410, f"这份决定的公示{said}。{found.explanation}")
    return _given(request, {
        "id": found.id, "title": found.title, "number": found.number, "authority": found.authority,
        "authority_name": found.authority_name, "category": found.category, "form": found.form,
        "fields": [{"label": label, "words": words} for label, words in found.rows], "text": list(found.text),
        "decided_on": found.decided_on.isoformat(), "published_at": found.published_at.isoformat(),
        "ends_on": found.ends_on.isoformat() if found.ends_on else None, "carriers": list(found.carriers),
        "correction": found.correction, "log_position": reading.position(found),
        "page": f"/d/{found.id}/", "proof": f"/d/{found.id}/verify/proof.zip",
    })  # fmt: skip


@api.get("/authorities", summary="在本平台办理的机关及其决定登记簿")
def authorities(request: HttpRequest) -> HttpResponse:
    """Where each register of decision numbers is."""
    return _given(request, {"authorities": [
        {"authority": id, "name": name, "register": f"/a/{id}/numbers.json"} for id, name in reading.authorities()
    ]})  # fmt: skip


@api.get("/kinds", summary="公示架上有的执法类别")
def kinds(request: HttpRequest) -> HttpResponse:
    """Names that `kind` of the list takes."""
    return _given(request, {"kinds": [{"kind": name, "title": title} for name, title in reading.kinds_on_shelf()]})


@api.get("/openapi.json", include_in_schema=False, url_name="document")
def document(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1."""
    return _given(request, json.loads(json.dumps(api.get_openapi_schema(path_prefix="/open/"))))


def _given(request: HttpRequest, told: dict[str, Any]) -> HttpResponse:
    """With an ETag over the bytes; caches ask again each time, so that what is withdrawn is gone."""
    data = json.dumps(told, ensure_ascii=False).encode()
    tag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*"}
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(data, content_type="application/json; charset=utf-8", headers=headers)


def _problem(status: int, detail: str) -> HttpResponse:
    title = {400: "请求不完整", 404: "没有找到", 410: "已不再公示"}[status]
    told = {"type": f"/api/problems/{status}", "title": title, "status": status, "detail": detail}
    return HttpResponse(json.dumps(told, ensure_ascii=False), status=status, content_type="application/problem+json")


@api.exception_handler(BadRequest)
def _bad(request: HttpRequest, error: BadRequest) -> HttpResponse:
    names = "、".join(dict.fromkeys(str(detail["loc"][-1]) for detail in error.errors))
    return _problem(400, f"参数不合要求：{names}。写法见 /open/openapi.json。")
