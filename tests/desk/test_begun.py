"""The form that begins a case is kept as it is typed: one draft for each person and door, until the case is there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile.models import Case
from qiuhao.desk import drafts
from qiuhao.desk.access import case_key
from qiuhao.desk.models import Draft
from qiuhao.ledger import clock
from tests.casefile import world
from tests.desk.browser import shown
from tests.desk.conftest import Visit

QUERY = "?procedure=penalty"
TYPED = "群众来电：货架上有许可范围以外的糕点。"


def address(name: str, query: str = QUERY) -> str:
    return reverse(f"desk:{name}") + query


def typed(client: Client, **more: Any) -> dict[str, Any]:
    """The fields of the form as shown, with something typed."""
    return {**shown(client.get(address("open-case"))), **world.CLUE, "content": TYPED, **more}


def save(client: Client, data: dict[str, Any], query: str = QUERY) -> Any:
    return client.post(address("open-draft", query), data)


@pytest.fixture
def handler(visit: Visit) -> Client:
    return visit(world.HANDLER)


def test_what_was_typed_is_offered_again_and_listed_on_the_desk(handler: Client, visit: Visit) -> None:
    assert save(handler, typed(handler)).status_code == 204
    assert TYPED in handler.get(address("open-case")).content.decode()
    today = handler.get(reverse("desk:today")).content.decode()
    assert f'href="{address("open-case")}">登记线索，新建案件' in today
    other = visit(world.SECOND)
    assert TYPED not in other.get(address("open-case")).content.decode(), "a draft is its writer's alone"
    assert not Case.objects.exists()


def test_each_door_keeps_its_own(handler: Client) -> None:
    save(handler, typed(handler))
    assert TYPED not in handler.get(address("open-case", "?procedure=levy")).content.decode()
    save(handler, typed(handler, content="征收的来源"), "?procedure=levy")
    save(handler, {"cause": "某事项"}, "?procedure=licence&matter=m-1")
    save(handler, {"cause": "长"}, f"?procedure=licence&matter={'m' * 500}")
    assert Draft.objects.count() == 4
    assert len({one.case for one in Draft.objects.all()}) == 4
    assert max(len(one.case) for one in Draft.objects.all()) <= drafts.PLACE
    assert handler.get(reverse("desk:today")).status_code == 200


def test_the_draft_goes_when_the_case_is_there_and_late_typing_brings_none_back(handler: Client) -> None:
    data = typed(handler)
    save(handler, data)
    assert handler.post(address("open-case"), data).status_code == 302
    assert Case.objects.count() == 1
    assert not Draft.objects.exists()
    assert save(handler, data).status_code == 204
    assert not Draft.objects.exists()


def test_a_form_that_is_refused_or_put_aside_is_kept(handler: Client) -> None:
    data = typed(handler, received_at="没有这一天")
    assert handler.post(address("open-case"), data).status_code == 422
    assert TYPED in handler.get(address("open-case")).content.decode()
    assert handler.post(address("open-drop"), {}).url == address("open-case")  # type: ignore[attr-defined]
    assert not Draft.objects.exists()
    assert handler.post(address("open-case"), {**typed(handler), "_save": "1"}).status_code == 302
    assert Draft.objects.count() == 1
    assert not Case.objects.exists()


def test_a_draft_that_is_too_long_is_not_said_to_be_saved(handler: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "LARGEST", len(TYPED))
    act = reverse("desk:act", args=[case_key(world.new_case()), "file-case"])
    for where, data in ((address("open-case"), typed(handler)), (act, {**shown(handler.get(act)), "cause": TYPED})):
        answer = handler.post(where, {**data, "_save": "1"})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "草稿没有保存：内容太长" in page
        assert TYPED in page, "what was typed stays on the page"
    assert not Draft.objects.exists()


def test_a_second_tab_is_told_and_does_not_overwrite_in_silence(handler: Client) -> None:
    one, two = typed(handler), typed(handler, content="另一个页面写的。")
    first = save(handler, one)
    with clock.fixed(world.MORNING + timedelta(minutes=5)):
        assert save(handler, two).status_code == 409
        assert TYPED in handler.get(address("open-case")).content.decode()
        assert save(handler, {**one, "_draft": first["X-Draft"]}).status_code == 204
        assert save(handler, {**two, "_over": "1"}).status_code == 204


def test_who_may_not_begin_a_case_keeps_no_draft_of_one(visit: Visit) -> None:
    clerk = visit(world.CLERK)
    assert save(clerk, {"content": TYPED}).status_code == 403
    assert clerk.post(address("open-drop"), {}).status_code == 403
    assert not Draft.objects.exists()
