"""The interface as a whole: one NinjaAPI with its routers, its tokens and its problems."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.parser import Parser
from ninja.security import HttpBearer

from qiuhao.exchange import tokens
from qiuhao.exchange.api import importing, lists, papers, problems, reading, recording, several, webhooks
from qiuhao.exchange.api.access import router


class Bearer(HttpBearer):
    """`Authorization: Bearer qh_…`. A log-in at the desk does not count here: no cookie, no forged request."""

    openapi_description = "由 qiuhao token issue 签发的令牌"

    def authenticate(self, request: HttpRequest, token: str) -> tokens.Caller:
        """The caller; BadToken says what is wrong with the token."""
        return tokens.check(token)


class Plain(Parser):
    """JSON without surprises: no NaN, UTF-8 only."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body as values. RequestDataTooBig comes from Django, and gets its sentence."""
        told = json.loads(request.body, parse_constant=_no_constant)
        if b"\\u0000" in request.body and _has_null(told):
            raise ValueError("a null character")
        return told


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _has_null(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_null(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return any(map(_has_null, value))
    return isinstance(value, str) and "\0" in value


api = NinjaAPI(
    title="秋毫接口",
    version="1",
    description="与页面相同的记录、行为、权限和理由。错误一律为 application/problem+json。",
    docs_url=None,
    openapi_url=None,
    auth=Bearer(),
    parser=Plain(),
    urls_namespace="api",
)
problems.wire(api)
ROUTED = (importing, lists, papers, reading, recording, several, webhooks)
"""The modules whose operations hang on the one router."""
api.add_router("", router)


@api.get("/", auth=None, summary="目录")
def index(request: HttpRequest) -> dict[str, str]:
    """Where things are."""
    names = ("kinds", "procedures", "due", "cases", "duties", "publications", "reviews", "archives")
    return {"openapi": "/api/openapi.json", **{name: f"/api/{name}" for name in names}}
