"""What stands at the head of every answer of the interface, whatever it says; and that no cookie opens it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from qiuhao.exchange.api import access
from tests.casefile import world
from tests.desk.conftest import Visit, visit

from .conftest import Api

__all__ = ["visit"]
CLUE = {"authority": world.AUTHORITY, "unit": "u-1", "content": world.CLUE}
POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "media-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
}  # fmt: skip
SAFE = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
}  # fmt: skip


def answers(handler: Api, monkeypatch: pytest.MonkeyPatch) -> dict[int, Any]:
    """One answer of each sort, by its status."""
    case = handler.post("cases", CLUE).json()["case"]
    act = f"cases/{case}/acts/file-case"
    broken = Client(raise_request_exception=False)
    token = {"Authorization": f"Bearer {handler.secret}"}
    found = [
        handler.get("kinds"), handler.post("cases", CLUE), handler.post(act, "{"), Client().get("/api/cases"),
        Api(world.HANDLER, ("read",)).post("cases", CLUE), handler.get("cases/nosuch"),
        handler.client.put("/api/cases"), handler.post(f"cases/{case}/acts/decide", {"content": {}, "prefill": False}),
        handler.post(act, {"content": world.filing()}, **{"If-Match": '"9-0123456789abcdef"'}),
    ]  # fmt: skip
    monkeypatch.setattr(access.reading, "case", lambda who, stream: 1 // 0)
    found.append(broken.get(f"/api/cases/{case}", headers=token))
    return {answer.status_code: answer for answer in found}


def test_every_answer_has_the_same_head(handler: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers(handler, monkeypatch)
    assert sorted(found) == [200, 201, 400, 401, 403, 404, 405, 412, 422, 500]
    for status, answer in found.items():
        said = answer.headers
        assert {name: said.get(name) for name in SAFE} == SAFE, status
        assert said["X-Frame-Options"] == "DENY", status
        assert set(said["Content-Security-Policy"].split("; ")) == POLICY, status
        assert not answer.cookies, status


def test_what_is_refused_by_its_head_is_not_sniffed_either(handler: Api) -> None:
    long = handler.client.post("/api/cases", "{}", content_type="application/json", CONTENT_LENGTH=str(10**9))  # type: ignore[arg-type]
    null = handler.get("cases/x%00")
    assert (long.status_code, null.status_code) == (413, 400)
    for answer in (long, null):
        assert {name: answer.headers.get(name) for name in SAFE} == SAFE
        assert answer["Content-Type"] == "application/problem+json"


def test_head_and_options_are_told_what_there_is(handler: Api) -> None:
    for method, path, allowed in (("head", "/api/", {"GET"}), ("options", "/api/cases", {"GET", "POST"})):
        answer = getattr(handler.client, method)(path)
        assert (answer.status_code, set(answer["Allow"].split(", "))) == (405, allowed)
        assert set(answer["Content-Security-Policy"].split("; ")) == POLICY


def test_a_log_in_at_the_desk_opens_nothing_of_the_interface(visit: Visit) -> None:
    client = visit(world.HANDLER)
    assert client.get("/desk/").status_code == 200
    for answer in (client.get("/api/cases"), client.post("/api/cases", CLUE, content_type="application/json")):
        assert answer.status_code == 401
