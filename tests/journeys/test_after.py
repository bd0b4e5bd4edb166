"""After the decision, at the desk and on a phone: a remedy answered, things confiscated, a levy begun."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.casefile.acts.open_case import open_case
from qiuhao.casefile.acts.open_case import opened as opening
from qiuhao.casefile.doing import report
from qiuhao.config.demo.invented import company
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.desk.access import case_key
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make
from tests.journeys.chapters import TEAM, day, party, voice
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SEIZED = [
    {"sort": "fine", "amount": "3000.00", "words": "罚款"},
    {"sort": "confiscate-goods", "words": "没收涉案工具"},
]


def begun(open_page: OpenPage, body_id: str, size: dict[str, int]) -> Walk:
    """The authority registered, and somebody who walks through its pages."""
    load_kinds()
    body = bodies()[body_id]
    register_body(body, clock.today(), make_password(PASSWORD))
    return Walk(open_page, body, size=size)


def decided(walk: Walk) -> None:
    """A decision made and served on paper, entered as what has happened."""
    body, someone = walk.body, walk.body.person("handler")
    side = company(0, body.area_name)
    found: dict[str, Any] = {"source": "检查发现", "content": "检查发现。", "suspects": [side]}
    first = opening(body.id, "penalty", body.units[0][0], [someone])
    case = open_case(first, make("casefile.clue", found), [someone], door="reported")
    proposal = {"outcome": "penalty", "facts_found": "检查发现违法。", "basis": ["示例条例第三条"], "penalties": SEIZED,
                "reasons": "从轻。"}  # fmt: skip
    decision = make(
        "casefile.decision",
        {"parties": [side], "proposal": proposal, "authority_name": body.name, "decided_by": body.person("head"),
         "number_text": "示罚〔2026〕1号"},
    )  # fmt: skip
    about = report(case, decision, [someone]).number
    served = {"about": about, "documents": [{"name": "处罚决定书"}], "method": "direct", "recipient": side["name"],
              "effective_on": str(clock.today())}  # fmt: skip
    report(case, make("casefile.service", served), [someone])
    walk.path = f"/desk/cases/{case_key(case)}/"


def test_a_reconsideration_is_answered_in_time_at_the_desk(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-city", DESK)
        decided(walk)
        page = walk.see()
        expect(page.locator("main")).to_contain_text("申请行政复议")
        walk.do("登记复议答复通知", {
            "行政复议机关": "示城区人民政府", "申请人": "示小禾", "复议请求和理由": "处罚过重。",
        })  # fmt: skip
        page = walk.see()
        expect(page.locator("aside, main").filter(has_text="提交复议答复和证据").first).to_contain_text("3月16日")
        held.later(days=3)
        walk.do("提交复议答复", {
            "决定的事实和程序": "检查发现违法，依法作出决定。", "对复议请求和理由的答复意见": "处罚适当。",
            "提交的证据、依据和其他材料": "检查笔录",
        })  # fmt: skip
        page = walk.see()
        expect(page.locator("main")).to_contain_text("复答〔2026〕1号")
        fits(page)


def test_confiscated_things_are_taken_in_and_sold_on_a_phone(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-air", PHONE)
        decided(walk)
        walk.do("接收没收财物", {
            "财物 1 › 名称": "切割机", "财物 1 › 数量": "1 台", "接收日期": str(clock.today()), "保管地点": "罚没仓库",
            "保管人": walk.name("third"), "执法人员": [walk.name(key) for key in TEAM],
        })  # fmt: skip
        page = walk.page("handler")
        page.goto("/desk/things/")
        expect(page.locator("main")).to_contain_text("切割机")
        fits(page)
        held.later(days=10)
        notice = walk.refused("处理没收财物", {
            "处理方式": "公开拍卖", "承担处理的单位": "示例拍卖行", "所得价款（元）": "680.00",
            "处理经过和见证情况": "两人到场。",
            **voice(walk, "机关负责人意见", "head"), "机关负责人意见 › 同意": True,
        })  # fmt: skip
        expect(notice).to_contain_text("国家·处罚法·七十四")
        walk.send(walk.page("handler"), {"缴库凭证号": "示缴 0001"}, "处理没收财物")
        page.goto("/desk/things/?state=gone")
        expect(page.locator("main")).to_contain_text("¥680.00")


def test_a_levy_begins_on_a_phone_and_says_nothing_of_penalties(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00"):
        walk = begun(open_page, "demo-air", PHONE)
        said = walk.begin(
            {"案件来源": "上级交办", "来源内容": "应当征收占用费。", "记录人": walk.name("handler")},
            press="征收", button="登记来源",
        )  # fmt: skip
        assert "下一步：启动征收" in said
        walk.do("启动征收", {
            "事由": "征收占用费（演示）", "执法事项": walk.body.cause("dust")["matter"],
            "基本情况": "占用 40 平方米。", "来源": "上级交办",
            "启动原因": "符合征收条件。",
            **{title.replace("当事人", "相对人"): value for title, value in party(walk).items()},
            **voice(walk, "机关负责人意见", "deputy"),
        })  # fmt: skip
        page = walk.see()
        expect(page.locator("main")).to_contain_text("行政征收")
        expect(page.locator("main")).not_to_contain_text("处罚决定")
        fits(page)
