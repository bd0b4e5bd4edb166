"""The invented authority at a morning when the clock stands still, and callers of the interface."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from qiuhao.exchange import tokens
from tests.casefile import world
from tests.casefile.conftest import morning

__all__ = ["morning"]
Call = Callable[..., Any]


class Api:
    """The interface as a caller sees it, with one person's token."""

    def __init__(self, person: str, scopes: tuple[str, ...] = ("read", "append")) -> None:
        self.token, self.secret = tokens.issue("测试", person, scopes, ["p-registrar"], system="测试系统")
        self.client = Client()

    def get(self, path: str) -> Any:
        return self.client.get(f"/api/{path}", HTTP_AUTHORIZATION=f"Bearer {self.secret}")

    def post(self, path: str, body: Any, key: str = "") -> Any:
        named = {"HTTP_IDEMPOTENCY_KEY": key} if key else {}
        data = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False, default=str)
        return self.client.post(
            f"/api/{path}", data=data, content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {self.secret}", **named,
        )  # fmt: skip


@pytest.fixture
def handler(morning: None) -> Api:
    return Api(world.HANDLER)
