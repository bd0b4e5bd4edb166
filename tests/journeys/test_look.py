"""The look in a browser: nothing spills over, the drawer opens beside the work, everything works without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from qiuhao.desk.look.shells import PAGES
from tests.journeys.conftest import DESK, PHONE, fits

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

OpenPage = Callable[..., Page]
SMALLEST = {"width": 320, "height": 640}
OPEN_ALL = """document.querySelectorAll("details").forEach((d) => { if (!d.closest(".top, .foot")) d.open = true; })"""


@pytest.fixture(autouse=True)
def demo(settings: Settings) -> None:
    settings.QIUHAO_DEMO = True


@pytest.mark.parametrize("size", [SMALLEST, PHONE, DESK], ids=["smallest", "phone", "desk"])
def test_no_page_is_wider_than_its_screen_even_with_everything_open(open_page: OpenPage, size: dict[str, int]) -> None:
    page = open_page("/desk/look/", size=size)
    for name in ("", *(f"{page_name}/" for page_name in PAGES)):
        page.goto(f"/desk/look/{name}")
        page.evaluate(OPEN_ALL)
        fits(page, name)


def test_a_clause_opens_beside_the_work_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page("/desk/look/case/")
    mark = page.locator(".timeline a.clause").first
    mark.click()
    page.locator("#drawer-body h3").wait_for()
    assert page.url.endswith("/desk/look/case/")
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    assert mark.evaluate("(element) => element === document.activeElement")


def test_a_clause_is_a_page_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/desk/look/case/", size=PHONE, javascript=False)
    page.locator(".timeline a.clause").first.click()
    expect(page).to_have_url(re.compile("/desk/look/clause/$"))
    expect(page.locator("main")).to_contain_text("第五条")


def test_a_shut_act_tells_why_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/desk/look/case/", javascript=False)
    page.locator(".shut-acts > summary").focus()
    page.keyboard.press("Enter")
    page.locator(".act.shut > summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".act.shut[open] .refusals").first).to_be_visible()


def test_the_theme_chosen_is_still_there_after_loading_again(open_page: OpenPage) -> None:
    page = open_page("/desk/look/today/", color_scheme="light")
    page.locator("[data-theme-switch]").first.click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 27)"


def test_keys_are_listed_and_press_but_not_while_writing(open_page: OpenPage) -> None:
    page = open_page("/desk/look/today/")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_contain_text("搜索")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("input[name=q]").first).to_be_focused()
    page.keyboard.type("2")
    assert page.url.endswith("/today/")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("2")
    page.wait_for_url("**/look/case/")


def test_a_step_that_asks_first_goes_on_only_after_yes(open_page: OpenPage) -> None:
    page = open_page("/desk/look/case/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    page.locator("form[data-confirm] button").first.click()
    assert page.locator("#confirm-text").inner_text().startswith("延长 30 日")
    page.locator("[data-confirm-no]").click()
    assert not sent
    page.locator("form[data-confirm] button").first.click()
    with page.expect_request(lambda request: request.method == "POST"):
        page.locator("[data-confirm-yes]").click()


def test_a_draft_saves_itself_and_says_so_or_says_why_not(open_page: OpenPage) -> None:
    page = open_page("/desk/look/")
    bodies: list[str] = []
    said = page.locator("[data-autosave-state]").first
    page.route("**/saved", lambda route: (bodies.append(route.request.post_data or ""), route.fulfill(status=204)))
    form = page.locator("form[data-autosave]").first
    form.evaluate("(element) => { element.dataset.autosave = '/saved'; }")
    with page.expect_response("**/saved"):
        form.locator("textarea").fill("查明的事实")
    expect(said).to_have_text(re.compile(r"^草稿已保存 \d\d:\d\d$"))
    assert "查明的事实" in bodies[0]
    assert 'name="scan"' not in bodies[0]  # files are never sent
    page.unroute("**/saved")
    refused = {"status": 422, "content_type": "text/plain; charset=utf-8", "body": "草稿太长"}
    page.route("**/saved", lambda route: route.fulfill(**refused))
    form.locator("textarea").fill("再写一句")
    expect(said).to_contain_text("没有保存：草稿太长")


def test_paper_is_white_whatever_the_screen_was(open_page: OpenPage) -> None:
    page = open_page("/desk/look/decision/", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.sheet')).color") == "rgb(0, 0, 0)"
    assert page.locator(".portal-foot").is_hidden()
    assert page.locator(".sheet .proof").is_visible()


def test_a_printed_case_still_says_where_it_stands_and_has_no_buttons(open_page: OpenPage) -> None:
    page = open_page("/desk/look/case/")
    page.emulate_media(media="print")
    assert page.locator(".track .here").first.is_visible()
    assert page.locator("main .button:visible").count() == 0


def test_a_signature_is_written_with_a_finger_and_can_be_written_again(open_page: OpenPage) -> None:
    page = open_page("/desk/look/", size=PHONE)
    pad = page.locator("[data-sign]")
    pad.scroll_into_view_if_needed()
    box = pad.locator("canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 80, steps=8)
    page.mouse.up()
    assert pad.locator("input[type=hidden]").input_value().startswith("data:image/png;base64,")
    pad.locator("[data-sign-clear]").click()
    assert pad.locator("input[type=hidden]").input_value() == ""


def test_a_signature_can_be_photographed_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/desk/look/", size=PHONE, javascript=False)
    assert page.locator("[data-sign] canvas").is_hidden()
    assert page.locator("[data-sign] input[type=file]").is_visible()
