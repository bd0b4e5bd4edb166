"""A request is judged by its head, before anything of it is read or kept: too large, 413; an address with a null
character, which no database keeps, 400; each with a sentence.

`body` holds for forms and JSON, `upload` for what carries files (a form with files, or a file sent to the interface).
"""

from __future__ import annotations

import json
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

FILES = "/api/files"
UNITS = (("GiB", 1024**3), ("MiB", 1024**2), ("KiB", 1024))


class Limits:
    """Middleware: answers such a request itself; the connection's body is never read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return _answered(request, 400, "请求不完整", "地址中有空字符（%00）。请删去后再试。")
        sentence = too_large(request)
        return _answered(request, 413, "请求太大", sentence) if sentence else self._get_response(request)


def _answered(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    if not request.path.startswith(("/api/", "/open/")):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    told = {"type": f"/api/problems/{status}", "title": title, "status": status, "detail": sentence}
    return HttpResponse(json.dumps(told, ensure_ascii=False), status=status, content_type="application/problem+json")


def too_large(request: HttpRequest) -> str:
    """The sentence why the request is too large, '' if it is not. Without a length nothing is read as a body."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit():
        return ""
    files = request.path == FILES or request.content_type == "multipart/form-data"
    limit = settings.QIUHAO_LIMITS["upload" if files else "body"]
    if int(length) <= limit:
        return ""
    what = "上传的内容" if files else "请求正文"
    remedy = "请压缩或者分卷后再上传，或者请系统管理员调整上限" if files else "请分次提交；附件请先单独上传"
    return f"没有保存：{what}有 {int(length)} 字节，超过上限（{limit} 字节，即 {spoken(limit)}）。{remedy}。"


def spoken(size: int) -> str:
    """8589934592 → 8 GiB."""
    unit = next(((name, one) for name, one in UNITS if size >= one), None)
    return f"{size / unit[1]:.4g} {unit[0]}" if unit is not None else f"{size} B"
