"""A visitor at the doors: what asks for a log-in, and what a wrong password is told."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import DESK, PHONE

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
def test_a_person_logs_in_and_out(open_page, django_user_model, size, javascript) -> None:
    django_user_model.objects.create_user("clerk", password="a-long-password")
    page = open_page("/accounts/password/change/", size=size, javascript=javascript)
    assert "/accounts/login/" in page.url
    page.fill("input[name=login]", "clerk")
    page.fill("input[name=password]", "wrong")
    page.click("button[type=submit]")
    expect(page.locator("text=不正确").first).to_be_visible()
    page.fill("input[name=login]", "clerk")
    page.fill("input[name=password]", "a-long-password")
    page.click("button[type=submit]")
    page.wait_for_url("**/accounts/password/change/**")
    expect(page.locator("input[name=oldpassword]")).to_have_count(1)


def test_nobody_opens_an_account_for_himself(open_page) -> None:
    page = open_page("/accounts/signup/")
    assert page.locator("input[name=password1]").count() == 0
