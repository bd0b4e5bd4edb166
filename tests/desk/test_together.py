"""Two people on one case, two devices on one draft, and what should be looked at again before a step is done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk import drafts
from qiuhao.desk.access import case_key
from qiuhao.ledger import clock, readings
from qiuhao.library.acts.importing import import_text
from tests.casefile import samples, world
from tests.desk.browser import shown
from tests.desk.conftest import Visit
from tests.library import samples as regulations


def here(client: Client, case: str, act: str = "") -> str:
    answer = client.get(reverse("desk:here", args=[case_key(case)]) + (f"?act={act}" if act else ""))
    assert answer.status_code == 200
    return answer.content.decode()


def form(client: Client, case: str, act: str) -> tuple[str, dict[str, list[str]]]:
    address = reverse("desk:act", args=[case_key(case), act])
    return address, shown(client.get(address))


def save(client: Client, case: str, data: dict[str, Any]) -> Any:
    return client.post(reverse("desk:act-draft", args=[case_key(case), "examine"]), data)


def test_people_on_one_case_see_each_other_and_what_they_fill_in(visit: Visit) -> None:
    case, one, two = world.new_case(), visit(world.HANDLER), visit(world.SECOND)
    assert "李办案" not in here(one, case), "nobody sees himself"
    assert "李办案正在看本案" in here(two, case)
    here(one, case, "examine")
    assert "李办案正在填写“现场检查（勘验）”" in here(two, case)
    assert "王协办正在看本案" in here(one, case, "nonsense")
    assert "李办案正在看本案" in here(two, case), "what is no step is none"


def test_who_has_shut_the_page_is_gone_after_a_minute(visit: Visit) -> None:
    case, one, two = world.new_case(), visit(world.HANDLER), visit(world.SECOND)
    here(one, case)
    with clock.fixed(world.MORNING + timedelta(seconds=59)):
        assert "李办案" in here(two, case)
    with clock.fixed(world.MORNING + timedelta(seconds=60)):
        assert "李办案" not in here(two, case)


def test_to_be_here_is_no_reading_and_needs_the_same_rights(visit: Visit, somebody: Any) -> None:
    case = world.new_case()
    stranger = somebody("p-other", "handler", "u-2")
    assert stranger.get(reverse("desk:here", args=[case_key(case)])).status_code == 404
    browser = visit(world.HANDLER)
    before = readings.looks([case])
    here(browser, case)
    assert readings.looks([case]) == before
    browser.get(reverse("desk:case", args=[case_key(case)]))
    assert readings.looks([case]) != before, "the page of the case is one"


def test_a_form_that_is_behind_says_what_happened_meanwhile(visit: Visit) -> None:
    case, one = world.new_case(), visit(world.HANDLER)
    address, data = form(one, case, "examine")
    world.reported(case, "casefile.evidence", by=world.SECOND, **samples.content("casefile.evidence"))
    content = samples.content("casefile.examination")
    answer = one.post(address, {**data, "found": "货架上有糕点。", "place": str(content.get("place", "店内"))})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "您填写期间，王协办于 03-02 09:00 记录了《" in text
    assert "货架上有糕点。" in text, "what was typed is still there"


def test_a_draft_of_another_device_is_not_overwritten_in_silence(visit: Visit) -> None:
    case, client = world.new_case(), visit(world.HANDLER)
    _, desk = form(client, case, "examine")
    _, phone = form(client, case, "examine")
    first = save(client, case, {**phone, "found": "手机上写的"})
    assert first.status_code == 204
    with clock.fixed(world.MORNING + timedelta(minutes=5)):
        refused = save(client, case, {**desk, "found": "电脑上写的"})
        assert refused.status_code == 409
        assert refused.content.decode() == "这份草稿 09:00 在另一个页面或者设备上保存过"
        kept = drafts.find(world.HANDLER, case, "examine")
        assert kept is not None
        assert kept.fields["found"] == ["手机上写的"]
        again = save(client, case, {**phone, "found": "手机上接着写", "_draft": first["X-Draft"]})
        assert again.status_code == 204, "the device that saved it goes on"
        assert save(client, case, {**desk, "found": "电脑为准", "_over": "1"}).status_code == 204
    kept = drafts.find(world.HANDLER, case, "examine")
    assert kept is not None
    assert kept.fields["found"] == ["电脑为准"]
    assert "_draft" not in kept.fields


@pytest.mark.parametrize("basis", ["《示范甲法》第九条"])
def test_a_doubtful_citation_is_shown_before_the_step_and_passes_when_sent_again(visit: Visit, basis: str) -> None:
    import_text(regulations.law(), "甲.txt", [world.HANDLER], {"since": date(2020, 1, 1)})
    case, client = world.new_case(), visit(world.HEAD)
    address, data = form(client, case, "refuse-filing")
    sent = {**data, **filled(basis)}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "还没有保存，请先看以下提醒" in text
    assert "没有第九条" in text
    again = client.post(address, {**shown(answer), **filled("《示范甲法》第十条")})
    assert again.status_code == 422, "another warning is shown first"
    assert client.post(address, shown(again)).status_code == 302


def filled(basis: str) -> dict[str, Any]:
    return {
        "reason": "不属于本机关管辖。",
        "basis": basis,
        "head_opinion-person": world.HEAD,
        "head_opinion-agreed": "on",
    }


def test_of_two_corrections_the_later_does_not_take_back_the_earlier(visit: Visit) -> None:
    case, one, two = world.new_case(), visit(world.HANDLER), visit(world.SECOND)
    address = reverse("desk:correct", args=[case_key(case)]) + "?of=2"
    first, second = shown(one.get(address)), shown(two.get(address))
    assert one.post(address, first | {"place": ["河东路 8 号"], "_reason": ["地址写错"]}).status_code == 302
    typed = second | {"recorder": ["王协办"], "_reason": ["登记人写错"]}
    behind = two.post(address, typed)
    assert (behind.status_code, "您填写期间" in behind.content.decode()) == (422, True)
    assert "登记人写错" in behind.content.decode(), "what was typed is still there"
    anew = shown(two.get(address))
    assert anew["place"] == ["河东路 8 号"]
    assert two.post(address, anew | {"recorder": ["王协办"], "_reason": ["登记人写错"]}).status_code == 302
    body: Any = reading.history(case).number(2).body  # type: ignore[union-attr]
    assert (body.place, body.recorder) == ("河东路 8 号", "王协办")
