"""公示日志: the files of the public log as they lie (C2SP tlog-tiles), read-only, and a page that explains them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.shell import gone, page, public

FOR_EVER = "public, max-age=31536000, immutable"


@public
def about(request: HttpRequest) -> HttpResponse:
    """The newest checkpoint, the keys, and how to keep them."""
    checkpoint, keys = reading.log_file("checkpoint"), reading.log_file("keys")
    context = {
        "checkpoint": checkpoint.data.decode("utf-8") if checkpoint is not None else "",
        "keys": keys.data.decode("utf-8") if keys is not None else "",
        "checkpoint_href": reverse("portal:log-file", args=["checkpoint"]),
        "keys_href": reverse("portal:log-file", args=["keys"]),
    }
    return page(request, "portal/log.html", context)


@public
def resource(request: HttpRequest, name: str) -> HttpResponse:
    """One file of the log."""
    found = reading.log_file(name)
    if found is None:
        return gone(request, "公示日志里没有这个文件", "可以取用的有 checkpoint、keys 和 tile/ 下的文件。")
    response = HttpResponse(found.data, content_type=found.media_type)
    response["Access-Control-Allow-Origin"] = "*"
    if found.lasting:
        response["Cache-Control"] = FOR_EVER
    return response
