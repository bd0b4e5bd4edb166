"""Two offenders in one case, on a phone: the decision about each is made by itself, with a number of its own."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Page, expect

from qiuhao.config.demo.invented import company
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.demo.stories.deciding import approved, heard, notified, reviewed
from qiuhao.config.demo.stories.investigating import ended, investigation, opening
from qiuhao.config.demo.stories.joint import WARNED, of
from qiuhao.config.demo.walk import Walk as Told
from qiuhao.config.kinds import load_kinds
from qiuhao.desk.access import case_key
from qiuhao.ledger import clock
from tests.journeys.chapters import day
from tests.journeys.conftest import PHONE, fits
from tests.journeys.people import OpenPage, Walk, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def at_once(*chapters: Iterable[object]) -> None:
    """The chapters, without the days between their steps: the party has waived what it would be waited for."""
    for chapter in chapters:
        for _ in chapter:
            pass


def approved_twice(walk: Walk) -> tuple[str, str]:
    """Everything up to the head's approval, about each of two parties."""
    area = walk.body.area_name
    first, second = company(1, area), company(2, area)
    w = Told(walk.body, "case/joint", walk.body.cause("no-check"), first)
    w.parties = (first, second)
    at_once(opening(w), investigation(w))
    of(w, second, **WARNED)
    ended(w)
    for party, more in ((first, {}), (second, WARNED)):
        of(w, party, **more)
        at_once(notified(w), heard(w, waived=True), reviewed(w), approved(w))
    walk.path = f"/desk/cases/{case_key(w.case)}/"
    return first["name"], second["name"]


def decide(walk: Walk, page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="作出决定", exact=True).click()
    assert page.locator(".toast").count(), told(page)
    fits(page)


def test_each_of_two_offenders_is_decided_by_itself_on_a_phone(open_page: OpenPage) -> None:
    load_kinds()
    with day("2026-03-02T09:00"):
        body = bodies()["demo-market"]
        register_body(body, clock.today(), make_password(PASSWORD))
        walk = Walk(open_page, body, size=PHONE)
        fined, warned = approved_twice(walk)
        page = walk.press("作出决定")
        expect(page.get_by_label(fined)).to_be_checked()
        page.get_by_label(fined).uncheck()
        page.get_by_label(warned).check()
        page.get_by_role("button", name="按所选当事人填写").click()
        page.wait_for_url("**party=1**")
        fits(page)
        expect(page.locator("#act-form")).to_contain_text(f"当事人：{warned}")
        expect(page.get_by_label("处罚种类")).to_have_value("warning")
        decide(walk, page)
        expect(page.locator("main")).to_contain_text("罚〔2026〕1号")
        page = walk.press("作出决定")
        expect(page.get_by_label(fined)).to_be_checked()
        expect(page.get_by_label(warned)).not_to_be_checked()
        decide(walk, page)
        expect(page.locator("main")).to_contain_text("罚〔2026〕2号")
