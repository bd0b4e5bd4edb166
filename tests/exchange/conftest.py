"""The invented authority at a morning when the clock stands still, and callers of the interface."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

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

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/{path}", headers={"Authorization": f"Bearer {self.secret}", **headers})

    def post(self, path: str, body: Any, key: str = "", **headers: str) -> Any:
        named = {"Idempotency-Key": key} if key else {}
        data = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False, default=str)
        return self.client.post(
            f"/api/{path}", data=data, content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}", **named, **headers},
        )  # fmt: skip

    def raw(self, path: str, data: bytes, media: str = "text/plain") -> Any:
        return self.client.post(
            f"/api/{path}", data=data, content_type=media, headers={"Authorization": f"Bearer {self.secret}"}
        )

    def upload(self, name: str, data: bytes) -> dict[str, Any]:
        made = self.raw(f"files?name={quote(name)}", data)
        assert made.status_code == 201, made.content.decode()
        ref: dict[str, Any] = made.json()
        return ref


@pytest.fixture
def handler(morning: None) -> Api:
    return Api(world.HANDLER)
