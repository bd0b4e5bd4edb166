"""The interface has a handler of its own; what it answers is what the whole list of middleware would answer."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from qiuhao.config.handling import Entrance, Interface, Lane
from qiuhao.exchange.tokens import issue
from tests.casefile import world
from tests.desk.conftest import Visit, morning, visit

__all__ = ["morning", "visit"]
pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture(autouse=True)
def connected() -> Iterator[None]:
    """The connection stays: the test's transaction is in it."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


Answer = tuple[str, dict[str, str], bytes]


def asked(handler: Any, path: str, method: str = "GET", body: bytes = b"", **more: str) -> Answer:
    """Status, headers and body of an answer, over WSGI."""
    path, _, query = path.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
        **more,
    }
    told: list[Any] = []
    parts = handler(environ, lambda status, headers, exc_info=None: told.extend((status, dict(headers))))
    found = b"".join(parts)
    parts.close()
    return told[0], told[1], found


@pytest.fixture
def token() -> str:
    return issue("测试", world.HANDLER, ["read", "append"], [world.HANDLER], system="test")[1]


BODY = json.dumps({"nothing": "here"}).encode()
QUESTIONS: list[tuple[str, str, bytes]] = [
    ("/api/", "GET", b""),
    ("/api/kinds", "GET", b""),
    ("/api/cases", "GET", b""),
    ("/api/cases/none", "GET", b""),
    ("/api/cases", "POST", BODY),
    ("/api/cases", "POST", b'{"a": "\\u0000"}'),
    ("/api/cases", "POST", b"not json"),
    ("/api/cases?a=%00", "GET", b""),
    ("/api/nothing", "GET", b""),
    ("/api/cases", "DELETE", b""),
    ("/api/openapi.json", "GET", b""),
    ("/open/", "GET", b""),
    ("/open/nothing", "GET", b""),
    ("/open/decisions", "GET", b""),
]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(("path", "method", "body"), QUESTIONS)
def test_the_answer_is_the_same(token: str, known: bool, path: str, method: str, body: bytes) -> None:
    more = {"HTTP_AUTHORIZATION": f"Bearer {token}"} if known else {}
    short, whole = (asked(one, path, method, body, **more) for one in (Interface(), WSGIHandler()))
    assert (short[0], short[2]) == (whole[0], whole[2])
    # Nothing here depends on a cookie, so nothing says so.
    assert short[1] == {name: value for name, value in whole[1].items() if name != "Vary"}
    assert "Set-Cookie" not in short[1]


def test_a_log_in_at_the_desk_opens_nothing_of_the_interface(visit: Visit) -> None:
    client = visit(world.HANDLER)
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    assert asked(Entrance(), "/api/cases", HTTP_COOKIE=cookie)[0].startswith("401")
    assert asked(Entrance(), "/desk/", HTTP_COOKIE=cookie)[0].startswith("200")


def test_pages_keep_all_that_serves_people() -> None:
    status, headers, _ = asked(Entrance(), "/desk/")
    assert status.startswith("302")
    assert "/accounts/login/" in headers["Location"]
    assert asked(Entrance(), "/apiary")[0].startswith("404")


def test_the_interface_keeps_what_guards_every_answer() -> None:
    """What is left out serves browsers; a new middleware must be decided about."""
    left_out = [one for one in settings.MIDDLEWARE if one not in settings.QIUHAO_INTERFACE_MIDDLEWARE]
    assert [one for one in settings.MIDDLEWARE if one not in left_out] == settings.QIUHAO_INTERFACE_MIDDLEWARE
    assert [one.rsplit(".", 1)[1] for one in left_out] == [
        "WhiteNoiseMiddleware", "SessionMiddleware", "CsrfViewMiddleware", "Nulls", "AuthenticationMiddleware",
        "MessageMiddleware", "AccountMiddleware", "LoginRequiredMiddleware", "Sessions", "SecondFactor",
        "HtmxMiddleware",
    ]  # fmt: skip


def environ(body: bytes, length: str | None = None, **more: str) -> dict[str, Any]:
    return {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body)) if length is None else length, **more}


def test_a_request_waits_for_the_one_before_it_and_then_goes_in() -> None:
    lane, order, inside = Lane(), [], Event()

    def second() -> None:
        inside.wait(10)
        with lane.through(environ(b"")):
            order.append("second")

    lane.PATIENCE = 10
    with ThreadPoolExecutor(1) as pool:
        with lane.through(environ(b"")):
            other = pool.submit(second)
            inside.set()
            with pytest.raises(TimeoutError):
                other.result(0.2)
            order.append("first")
        other.result(10)
    assert order == ["first", "second"]


def test_a_long_request_is_overtaken() -> None:
    lane = Lane()
    with lane.through(environ(b"")), ThreadPoolExecutor(1) as pool:

        def other() -> str:
            with lane.through(environ(b"")):
                return "went in"

        assert pool.submit(other).result(10) == "went in"


def test_who_fails_in_the_lane_leaves_it() -> None:
    lane = Lane()
    lane.PATIENCE = 10
    with pytest.raises(ZeroDivisionError), lane.through(environ(b"")):
        raise ZeroDivisionError
    with lane.through(environ(b"")):
        assert lane._taken.locked()
    assert not lane._taken.locked()


@pytest.mark.parametrize(
    ("told", "waits"),
    [
        (environ(b"12345"), True),
        (environ(b""), True),
        (environ(b"", ""), True),
        (environ(b"12345", str(Lane.SHORT + 1)), False),
        (environ(b"12345", "many"), False),
        (environ(b"12345", "0", HTTP_TRANSFER_ENCODING="chunked"), False),
    ],
)
def test_only_what_is_here_whole_waits(told: dict[str, Any], waits: bool) -> None:
    """Nobody waits for the network of somebody else; what is not received stays to be read by the handler."""
    lane, given = Lane(), told["wsgi.input"]
    with lane.through(told):
        assert lane._taken.locked() is waits
        assert told["wsgi.input"].read() == given.getvalue()
