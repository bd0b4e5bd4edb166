"""Inspections through the browser: one from the request to the volume at the desk, one drawn by lot on a phone."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.casefile import reading
from qiuhao.config.demo.invented import company
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.chapters import TEAM, Day, day, on_site, party, voice
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def begun(open_page: OpenPage, body_id: str, size: dict[str, int]) -> Walk:
    """The authority registered, and somebody who walks through its pages."""
    load_kinds()
    body = bodies()[body_id]
    register_body(body, clock.today(), make_password(PASSWORD))
    return Walk(open_page, body, size=size)


def team(walk: Walk) -> list[str]:
    """The two officers by name."""
    return [walk.name(key) for key in TEAM]


def stamp() -> str:
    """Now, as a control for moments takes it."""
    return f"{clock.now().astimezone(clock.LEGAL_ZONE):%Y-%m-%dT%H:%M}"


def request(walk: Walk) -> dict[str, object]:
    """What the officer asks leave for."""
    return {
        "检查名称": "监督检查（演示）", "检查来源": "年度检查计划", "检查原因": "年度计划第三项。",
        "检查事项": walk.body.inspection["matter"], "检查内容": walk.body.inspection["content"],
        "检查人员": team(walk), **voice(walk, "承办人意见", "handler"),
        **{title.replace("当事人基本情况", "被检查人"): value for title, value in party(walk).items()},
    }  # fmt: skip


def inspected(walk: Walk) -> None:
    """Allowed by the head, told to the party, looked at on the spot."""
    walk.do("审批检查", voice(walk, "机关负责人意见", "deputy"), by="deputy")
    walk.do("出具检查通知书", {"检查内容": walk.body.inspection["content"]})
    walk.do("现场检查", {**on_site(walk), "地点": "经营场所", "检查情况": walk.body.inspection["found"],
                     "证明对象": "经营情况"})  # fmt: skip


def concluded(walk: Walk) -> None:
    """Nothing was found, and the party hears it at once."""
    walk.do("形成检查结果", {
        "检查结果": "未发现问题", "检查情况": walk.body.inspection["found"], "检查人员": team(walk),
        "告知时间": stamp(), "向谁告知": "示小禾",
    })  # fmt: skip


def put_right(walk: Walk, held: Day) -> None:
    """Something was found: told to the party, to be put right, looked at again."""
    walk.do("形成检查结果", {
        "检查结果": "发现问题，责令改正", "检查情况": walk.body.inspection["found"], "检查人员": team(walk),
        "处理意见和要求": "三日内改正。",
    })  # fmt: skip
    walk.do("告知检查结果", {"向谁告知": "示小禾", "告知的凭证": "签收的告知书"})
    walk.do("责令改正", {"违法事实": walk.body.inspection["found"], "改正内容和要求": "补齐记录。"})
    walk.do("送达", {
        "执法人员": team(walk), "已出示执法证件": True, "已告知权利义务": True, "送达地点": "经营场所",
        "签收人": "示小禾", "签收人身份": "法定代表人", "签名 1 › 已签名": True,
    })  # fmt: skip
    held.later(days=3)
    signed = {"签名 1 › 签名人身份": "当事人", "签名 1 › 姓名": "示小禾", "签名 1 › 已签名": True}
    about = {title: value for title, value in on_site(walk).items() if not title.startswith("签名")}
    walk.do("复查改正情况", {**about, **signed, "地点": "经营场所", "改正情况": "已改正", "核查情况": "记录已经补齐。"})
    fits(walk.see())


def test_an_inspection_goes_from_the_request_to_the_volume_at_the_desk(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-market", DESK)
        walk.begin(request(walk), press="申请检查", button="提出申请")
        held.later(hours=1)
        inspected(walk)
        held.later(hours=1)
        page = walk.see()
        expect(page.locator("main")).not_to_contain_text("缴款")
        expect(page.locator("main")).to_contain_text("告知结果、责令改正和复查、公示会在这里。")
        put_right(walk, held)
        page = walk.see()
        expect(page.locator("main")).to_contain_text("行政检查结果告知书")
        expect(page.locator("main")).not_to_contain_text("处罚")
        walk.do("拟公示稿", by="clerk")
        walk.do("审核公示稿", {"审核通过": True, "审核意见": "与告知书一致。"}, by="checker")
        walk.do("公示", {"公示载体": ["政府信息平台"]}, by="clerk")
        walk.do("办结检查", {
            "办结情形": "已按要求改正", "检查经过、结果和处理情况": "发现的问题已经改正，复查合格。",
        })  # fmt: skip
        walk.do("归档", by="archivist")
        assert reading.answer(walk.case).state == "archived"
        public = open_page("/", size=PHONE)
        public.goto("/d/")
        expect(public.locator("main")).to_contain_text("听泉服务有限公司 · 行政检查结果")


def test_firms_are_drawn_by_lot_and_one_is_inspected_on_a_phone(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-reform", PHONE)
        page = walk.page("handler")
        page.goto("/desk/inspections/")
        page.get_by_role("link", name="随机抽取").click()
        fits(page)
        page.get_by_label("抽查名称").fill("粮食收购双随机抽查")
        page.get_by_label("检查事项").select_option(label=walk.body.inspection["matter"])
        firms = [company(number, walk.body.area_name) for number in range(3)]
        page.get_by_label("检查对象名单").fill("\n".join(f"{one['name']}，{one['credit_code']}" for one in firms))
        page.get_by_label("抽取对象数").fill("2")
        page.get_by_role("button", name="封存名单并抽取").click()
        expect(page.locator("main")).to_contain_text("重新计算，结果一致")
        fits(page)
        lots = page.url
        page.locator("main table").get_by_role("link", name="申请检查").first.click()
        walk.send(page, {"检查内容": walk.body.inspection["content"]}, "提出申请")
        walk.path = re.sub(r"^.*?(/desk/cases/[^/]+/).*$", r"\1", page.url)
        expect(walk.see().locator("main")).to_contain_text("粮食收购双随机抽查")
        held.later(hours=1)
        inspected(walk)
        held.later(hours=1)
        concluded(walk)
        walk.do("报送随机抽查情况", {"报送对象": "法规科", "抽查情况": "抽查 1 户，没有发现问题。"})
        fits(walk.see())
        page.goto(lots)
        expect(page.locator("main")).to_contain_text("已有结果")
