"""The log-in runs out while somebody writes: the text stays on its page, is saved after the new one, can be sent."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.desk.models import Draft
from tests.casefile import world
from tests.desk.conftest import Visit, morning, visit
from tests.journeys.conftest import PHONE, fits

__all__ = ["morning", "visit"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WORDS = "群众来电：货架上有许可范围以外的糕点。"
FORM = "/desk/cases/new/?procedure=penalty"


def log_in(page: Page, name: str) -> None:
    """Fill in the log-in that this page shows."""
    form = page.locator("form", has=page.get_by_label("密码"))
    form.locator("input[name=login]").fill(name)
    form.get_by_label("密码").fill("long-enough-secret")
    form.get_by_role("button", name="登录").click()


def written(open_page, name: str, size: dict[str, int]) -> Page:
    """A form on which somebody writes on while nobody is logged in any more; the page has said so."""
    page: Page = open_page(f"/accounts/login/?next={FORM}", size=size)
    log_in(page, name)
    page.wait_for_url(f"**{FORM}")
    Session.objects.all().delete()
    page.get_by_label("线索内容").fill(WORDS)
    expect(page.get_by_role("alert")).to_contain_text("内容都在本页")
    fits(page)
    return page


def again(page: Page, name: str) -> None:
    """Log in in the window that the page offers, and come back."""
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="重新登录").click()
    log_in(opened.value, name)
    expect(opened.value.get_by_text("请关闭本页，回到刚才填写的页面")).to_be_visible()
    opened.value.close()
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_what_is_written_while_the_log_in_runs_out_is_saved_and_sent_after_the_next(open_page, visit: Visit) -> None:
    visit(world.HANDLER)
    page = written(open_page, world.HANDLER, PHONE)
    page.get_by_role("button", name="登记线索", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("登录已过期，还没有提交")
    expect(page.get_by_label("线索内容")).to_have_value(WORDS)
    assert not Draft.objects.exists()
    again(page, world.HANDLER)
    expect(page.locator("[data-autosave-state]")).to_contain_text("草稿已保存")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert Draft.objects.get().fields["content"] == [WORDS]
    page.locator("select[name=source]").select_option("检查发现")
    page.get_by_role("button", name="登记线索", exact=True).click()
    page.wait_for_url("**/desk/cases/*/")
    assert reading.history(Case.objects.get().stream).last("clue").body.content == WORDS
    assert not Draft.objects.exists()


def test_a_log_in_that_nobody_could_be_asked_about_is_asked_about_again(open_page, visit: Visit) -> None:
    visit(world.HANDLER)
    page: Page = open_page(f"/accounts/login/?next={FORM}", size=PHONE)
    log_in(page, world.HANDLER)
    page.wait_for_url(f"**{FORM}")
    asked = page.locator("body").get_attribute("data-still")
    page.route(f"**{asked}", lambda route: route.abort())
    Session.objects.all().delete()
    page.get_by_label("线索内容").fill(WORDS)
    expect(page.get_by_role("alert")).to_contain_text("网络不通")
    page.unroute(f"**{asked}")
    page.get_by_label("线索内容").fill(f"{WORDS}又来电。")
    expect(page.get_by_role("alert")).to_contain_text("登录已过期")
    expect(page.get_by_role("link", name="重新登录")).to_be_visible()


def test_what_one_person_wrote_is_never_saved_for_another(open_page, visit: Visit) -> None:
    visit(world.HANDLER)
    visit(world.SECOND)
    page = written(open_page, world.HANDLER, PHONE)
    again(page, world.SECOND)
    page.get_by_role("button", name="登记线索", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("现在登录的是另一个账号")
    expect(page.get_by_label("线索内容")).to_have_value(WORDS)
    assert not Draft.objects.exists()
    assert not Case.objects.exists()
