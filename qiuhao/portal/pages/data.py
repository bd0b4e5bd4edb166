"""公开数据: what the open data under /open/ gives, address by address, for whoever comes to its door with a browser."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.shell import page, public

TAKES = "text、authority、kind、since、until、limit"


@public
def data(request: HttpRequest) -> HttpResponse:
    """The index of the open data, with an example that answers."""
    latest, authorities = reading.search(limit=1).lines, reading.authorities()
    one = reverse("open:decision", args=[latest[0].id]) if latest else ""
    numbers = reverse("portal:numbers-download", args=[authorities[0][0]]) if authorities else ""
    addresses = (
        (reverse("open:decisions"), "公示中的决定，最新的在前", TAKES),
        (one, "一份决定：公开的文字、在日志中的位置、证明的地址", ""),
        (reverse("open:authorities"), "在本平台办理的机关，和各机关决定登记簿的地址", ""),
        (numbers, "一个机关的决定登记簿：每个文号一行，公示了没有；分部分提供，next 为下一部分", ""),
        (reverse("open:kinds"), "公示架上有的执法类别", ""),
        (reverse("open:document"), "以上地址的 OpenAPI 3.1 文档", ""),
    )
    rows = [{"href": href, "gives": gives, "takes": takes} for href, gives, takes in addresses if href]
    return page(request, "portal/data.html", {"rows": rows, "log": reverse("portal:log")})
