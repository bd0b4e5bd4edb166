"""A penalty on the spot, with a phone in the hand or at the window: two short pages, and the paper is there."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.config.demo.invented import citizen
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.chapters import TEAM, day, proposal
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk, fill

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def decision(walk: Walk, cause: dict[str, Any], amount: str) -> dict[str, Any]:
    """What the officer writes beside the road."""
    person = citizen(0, walk.body.area_name)
    here = f"{clock.now().astimezone(clock.LEGAL_ZONE):%Y-%m-%dT%H:%M}"
    return {
        "当事人 1 › 类型": "自然人", "当事人 1 › 姓名或者名称": person["name"],
        "当事人 1 › 证件号码": person["id_number"], "当事人 1 › 住所或者住址": person["address"],
        **proposal(cause, "罚款", amount), "执法事项": cause["matter"], "案由": cause["cause"],
        "违法时间": here, "已听取陈述、申辩": True,
        "陈述、申辩的内容和复核情况": "没有意见。",
        "已出示执法证件": True, "已告知权利义务": True, "已当场交付当事人": True,
        "签名 1 › 已签名": True, "签名 2 › 已签名": True,
        "执法人员": [walk.name(key) for key in TEAM], "违法行为终了之日": str(clock.today()),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("authority", "named", "size"), [("demo-city", "waste", PHONE), ("demo-market", "no-check", DESK)]
)
def test_a_penalty_on_the_spot(open_page: OpenPage, authority: str, named: str, size: dict[str, int]) -> None:
    load_kinds()
    with day("2026-09-21T09:00"):
        body = bodies()[authority]
        register_body(body, clock.today(), make_password(PASSWORD))
        walk, cause = Walk(open_page, body, size=size), dict(body.cause(named))
        shown = {
            "向谁出示证件": "示小禾", "地点": cause["place"], "执法人员": [walk.name(key) for key in TEAM],
            "已出示执法证件": True, "已告知权利义务": True,
        }  # fmt: skip
        walk.begin(shown, press="当场处罚", button="已出示证件，继续")
        page = walk.page("handler")
        fits(page)
        expect(page.get_by_label("处罚地点")).to_have_value(cause["place"])
        heavy = walk.tried(page, decision(walk, cause, "200.01"), "当场作出决定")
        expect(heavy).to_contain_text("国家·处罚法·五十一")
        fill(page, {"拟处理或者处理内容 › 处罚 1 › 金额（元）": "100.00"})
        with page.expect_navigation():
            page.get_by_role("button", name="当场作出决定", exact=True).click()
        expect(page.locator(".notice").filter(has_text="还没有保存")).to_contain_text("处罚内容中写“200.01元”")
        said = walk.send(page, {}, "当场作出决定")
        assert "公示执法决定：7 个工作日内，最迟 10月8日" in said
        expect(page.locator("main")).to_contain_text("当场处罚决定报备")
        fits(page)
        number = {"demo-city": "示城综执当罚〔2026〕1号", "demo-market": "示泽市监当罚〔2026〕1号"}[authority]
        expect(page.locator("main")).to_contain_text(number)
        paper = page.locator("a[href$='.pdf'], .documents a").filter(has_text=number).first
        address = paper.get_attribute("href")
        assert address is not None
        assert page.request.get(address).body()[:5] == b"%PDF-"
        walk.do("报所属机关备案", {"备案经办人": walk.name("registrar")})
