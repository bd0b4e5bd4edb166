"""The public shelf as open data: no token, what the portal shows, and nothing that is not public."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from qiuhao.disclosure import reading
from qiuhao.exchange.open.interface import api
from qiuhao.ledger import clock
from tests.casefile import world
from tests.disclosure.story import Story

from .test_api import problem

pytestmark = pytest.mark.usefixtures("morning")


def get(path: str, **headers: str) -> Any:
    return Client().get(f"/open/{path}", headers=headers)


def test_a_decision_is_given_as_the_portal_shows_it() -> None:
    id = Story("anze").published().seal[:16]
    page = reading.open_page(id)
    assert isinstance(page, reading.Public)
    said = get(f"decisions/{id}").json()
    assert [(field["label"], field["words"]) for field in said["fields"]] == list(page.rows)
    assert (said["number"], said["log_position"], said["page"]) == (page.number, None, f"/d/{id}/")
    assert Client().get(said["page"]).status_code == 200
    listed = get("decisions?text=青禾&kind=penalty").json()["decisions"]
    assert [line["id"] for line in listed] == [id]
    assert get("decisions?text=何某").json() == {"decisions": [], "next": ""}


def test_nothing_of_an_unpublished_case_is_given() -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    for path in ("decisions", "authorities", "kinds", "openapi.json"):
        answer = get(path)
        assert answer.status_code == 200
        assert "青禾" not in answer.content.decode()
        assert story.case.removeprefix("case/") not in answer.content.decode()
        assert "Set-Cookie" not in answer.headers


def test_a_list_is_turned_without_counting() -> None:
    ids = []
    for number in range(3):
        story = Story("anze")
        story.decide(number=f"示市监罚〔2026〕{number + 1}号")
        with clock.fixed(world.later(hours=number + 1)):
            ids.append(story.published().seal[:16])
    seen, path = [], "decisions?limit=2"
    while path:
        found = get(path).json()
        seen += [line["id"] for line in found["decisions"]]
        path = found["next"].removeprefix("/open/")
    assert seen == ids[::-1]


def test_caches_ask_again_and_what_is_withdrawn_is_gone() -> None:
    story = Story("anhui")
    id = story.published().seal[:16]
    first = get(f"decisions/{id}")
    assert first["Cache-Control"] == "public, no-cache"
    assert get(f"decisions/{id}", **{"If-None-Match": first["ETag"]}).status_code == 304
    story.reported("casefile.ruling", about=story.decision, result="revoked", body="示范县人民法院")
    story.do("withdraw", world.CLERK)
    gone = problem(get(f"decisions/{id}", **{"If-None-Match": first["ETag"]}), 410)
    assert "青禾" not in str(gone)
    assert get("decisions").json()["decisions"] == []


def test_after_its_term_a_decision_is_gone_too() -> None:
    id = Story("anze").published().seal[:16]
    with clock.fixed(clock.now() + timedelta(days=400)):
        assert problem(get(f"decisions/{id}"), 410)


@pytest.mark.parametrize("path", ["decisions?limit=0", "decisions?since=yesterday", "decisions?limit=x"])
def test_what_cannot_be_asked_gets_a_sentence(path: str) -> None:
    assert "参数" in problem(get(path), 400)["detail"]


def test_what_never_was_is_not_found() -> None:
    assert problem(get("decisions/0000000000000000"), 404)
    assert problem(get("decisions/" + "x" * 200), 404)


def test_every_operation_only_reads() -> None:
    paths = api.get_openapi_schema(path_prefix="/open/")["paths"]
    assert {method for operations in paths.values() for method in operations} == {"get"}
    assert Client().post("/open/decisions").status_code == 405
