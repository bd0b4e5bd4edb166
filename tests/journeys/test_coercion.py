"""A measure from request to lifting, one inside a penalty, an execution from demand to performance: desk and phone."""

from __future__ import annotations

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.chapters import TEAM, Day, answered, day, displayed, on_site, opened, party, voice
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
LAW = "《演示条例》第二十条"


def begun(open_page: OpenPage, body_id: str, size: dict[str, int]) -> Walk:
    """The authority registered, and somebody who walks through its pages."""
    load_kinds()
    body = bodies()[body_id]
    register_body(body, clock.today(), make_password(PASSWORD))
    return Walk(open_page, body, size=size)


def sealed(walk: Walk, held: Day) -> None:
    """Asked of the head, allowed, carried out; refused first, since nothing was handed over."""
    walk.do("报批强制措施", {
        "强制措施种类": "查封", "对象": "演示一路 7 号库房", "理由": "证据可能灭失。", "依据": LAW,
        "拟采取的期限（日）": "30", **voice(walk, "承办人意见", "handler"),
        **voice(walk, "承办机构意见", "unit-head"),
    })  # fmt: skip
    held.later(hours=1)
    walk.do("批准强制措施", {"机关负责人意见 › 意见": "同意。"}, by="head")
    held.later(hours=2)
    sealing = {
        **on_site(walk), "地点": "演示一路 7 号", "清单 1 › 名称": "糕点", "清单 1 › 数量": "20 盒",
        "只涉及与违法行为有关的对象": True, "不含个人及其所扶养家属的生活必需品": True,
        "没有被其他国家机关先行查封、冻结": True, "已通知当事人到场": True, "当事人的陈述和申辩": "没有提出。",
        "已对照清单逐项判断是否属于重大执法决定": True, "不做音像记录的理由": "",
    }  # fmt: skip
    notice = walk.refused("查封", sealing)
    expect(notice).to_contain_text("强制法·二十四")
    walk.send(walk.page("handler"), {"已当场交付决定书和清单": True}, "查封")


@pytest.mark.parametrize(("authority", "size"), [("demo-city", DESK), ("demo-market", PHONE)])
def test_a_store_is_sealed_and_opened_again(open_page: OpenPage, authority: str, size: dict[str, int]) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, authority, size)
        said = walk.begin(
            {
                "事由": "查封涉嫌超范围生产的库房（演示）", "执法事项": walk.body.causes[0]["matter"],
                "基本情况": "库房存放涉嫌超范围生产的糕点。", **party(walk),
                "来源": "检查发现", "启动原因": "证据可能灭失。",
            },
            press="强制措施", button="登记事项",
        )  # fmt: skip
        assert "报机关负责人批准" in said
        answered(walk, [])
        sealed(walk, held)
        page = walk.see()
        expect(page.locator("main")).to_contain_text("措施实施")
        expect(page.locator("main")).not_to_contain_text("处罚决定")
        fits(page)
        held.later(days=3)
        walk.do("解除或者处理", {"理由": "与违法行为无关", "退还财物的日期": str(clock.today())})
        page = walk.see()
        expect(page.locator("main")).to_contain_text("措施结束")
        fits(page)


def test_a_sealing_inside_a_penalty_is_public_while_the_case_goes_on(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-air", DESK)
        opened(walk, dict(walk.body.cause("dust")))
        sealed(walk, held)
        page = walk.see("clerk")
        expect(page.locator(".duty").filter(has_text="公示执法决定").first).to_contain_text("3月30日")
        stranger = displayed(walk)
        expect(stranger.locator("main")).to_contain_text("查封〔2026〕1号")
        expect(stranger.locator("main")).not_to_contain_text("罚款")
        fits(stranger)
        page = walk.see()
        expect(page.locator("main")).to_contain_text("立案调查")
        expect(page.locator("main")).to_contain_text("解除强制措施或者作出处理决定")
        held.later(days=3)
        walk.do("解除或者处理", {"理由": "与违法行为无关", "退还财物的日期": str(clock.today())})
        expect(walk.see().locator("main")).to_contain_text("立案调查")


@pytest.mark.parametrize(("authority", "size"), [("demo-air", PHONE), ("demo-reform", DESK)])
def test_from_the_demand_to_the_performance(open_page: OpenPage, authority: str, size: dict[str, int]) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, authority, size)
        walk.begin(
            {
                "事由": "恢复占用的通道（演示）", "执法事项": walk.body.causes[0]["matter"],
                "基本情况": "当事人逾期不履行恢复原状的决定。", "来源": "本机关的决定",
                "启动原因": "逾期不履行。", **party(walk), "决定书文号": "示城罚〔2025〕9号",
                "决定送达日期": "2025-08-01", "决定的义务和履行期限": "2025年9月1日前恢复通道原状。",
            },
            press="强制执行", button="登记事项",
        )  # fmt: skip
        page = walk.press("催告")
        expect(page.get_by_label("应当履行的义务")).to_have_value("2025年9月1日前恢复通道原状。")
        fits(page)
        walk.send(page, {"履行期限至": "2026-03-10", "履行方式": "自行清除"}, "催告")
        held.later(hours=1)
        walk.do("送达", {
            "执法人员": [walk.name(key) for key in TEAM], "已出示执法证件": True, "已告知权利义务": True,
            "送达地点": "演示一路 7 号", "签收人": "示小禾", "签收人身份": "法定代表人", "签名 1 › 已签名": True,
        })  # fmt: skip
        answered(walk, [])
        held.at("2026-03-11T09:00")
        inside = "事实、理由和依据"
        walk.do("作出强制执行决定", {
            f"{inside} › 认定的事实": "经催告，当事人仍不恢复通道原状。", f"{inside} › 法律依据": LAW,
            "强制权的依据": LAW, "执行方式": "排除妨碍、恢复原状",
            "执行时间": "2026-03-16T09:00", "执行地点": "演示一路 7 号",
            "已对照清单逐项判断是否属于重大执法决定": True,
        }, by="head")  # fmt: skip
        held.at("2026-03-16T11:00")
        walk.do("实施强制执行", {
            **on_site(walk), "执行方式": "排除妨碍、恢复原状", "地点": "演示一路 7 号",
            "实施经过和结果": "通道已经清空。",
            "已经执行完毕": True, "不做音像记录的理由": "",
        })  # fmt: skip
        page = walk.see()
        expect(page.locator("main")).to_contain_text("强制执行笔录")
        fits(page)
