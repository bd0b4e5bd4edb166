"""A levy and an expropriation from source to volume, each at the desk of one place and on a phone of another."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.matter import Matter
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.chapters import (
    Day,
    answered,
    archived,
    day,
    displayed,
    heard_nothing,
    on_site,
    party,
    served,
    voice,
)
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MATTER = "占用和应急保障（演示）"
INSIDE = "拟处理或者处理内容"
LEVY: dict[str, Any] = {
    f"{INSIDE} › 处理结果": "决定征收", f"{INSIDE} › 征收内容 › 征收项目": "城市道路占用费",
    f"{INSIDE} › 征收内容 › 征收金额（元）": "2400.00", f"{INSIDE} › 征收内容 › 征收所属期": "占用期间 30 日",
    f"{INSIDE} › 征收内容 › 计算依据和方法": "40 平方米 × 30 日 × 2.00 元",
}  # fmt: skip
TAKE: dict[str, Any] = {
    f"{INSIDE} › 处理结果": "决定征用", f"{INSIDE} › 征用内容 › 征用的财物或者场所 1 › 名称": "移动抽水泵车",
    f"{INSIDE} › 征用内容 › 征用的财物或者场所 1 › 数量": "2 台", f"{INSIDE} › 征用内容 › 用途": "排涝抢险",
    f"{INSIDE} › 征用内容 › 征用自": "2026-03-10", f"{INSIDE} › 征用内容 › 征用至": "2026-03-20",
    f"{INSIDE} › 征用内容 › 补偿标准和方式": "按每台每日 300.00 元补偿。",
}  # fmt: skip
WORDS = {"levy": ("征收", "城市道路占用费 2,400.00 元", LEVY), "expropriation": ("征用", "移动抽水泵车 2 台", TAKE)}
WAYS = [
    ("levy", "demo-city", DESK), ("levy", "demo-reform", PHONE),
    ("expropriation", "demo-air", DESK), ("expropriation", "demo-market", PHONE),
]  # fmt: skip


def begun(open_page: OpenPage, body_id: str, size: dict[str, int]) -> Walk:
    """The authority registered, and those who walk through its pages."""
    load_kinds()
    body = bodies()[body_id]
    register_body(body, clock.today(), make_password(PASSWORD))
    enter(f"authority/{body.id}", [Matter(matter=f"{body.id}-taking", name=MATTER)], ["demo-installer"])
    return Walk(open_page, body, size=size)


def proposed(walk: Walk, word: str, terms: dict[str, Any], held: Day) -> None:
    """Source, start, a look on the spot, and what is proposed."""
    said = walk.begin(
        {"案件来源": "上级交办", "来源内容": f"应当{word}。", "记录人": walk.name("handler")},
        press=word, button="登记来源",
    )  # fmt: skip
    assert f"下一步：启动{word}" in said
    walk.do(f"启动{word}", {
        "事由": f"{word}（演示）", "执法事项": MATTER, "基本情况": "占用 40 平方米。",
        "来源": "上级交办", "启动原因": f"符合{word}条件。",
        **{title.replace("当事人", "相对人"): value for title, value in party(walk).items()},
        **voice(walk, "承办人意见", "handler"), **voice(walk, "承办机构意见", "unit-head"),
        **voice(walk, "机关负责人意见", "deputy"),
    })  # fmt: skip
    held.later(hours=1)
    walk.do("现场检查（勘验）", {**on_site(walk), "地点": "演示一路 7 号", "检查情况": "现场占用 40 平方米。",
                               "证明对象": "占用面积"})  # fmt: skip
    walk.do("提出处理建议", {
        "调查经过和认定的理由": "经查，情况属实。", f"{INSIDE} › 认定的事实": "现场占用 40 平方米。",
        f"{INSIDE} › 法律依据": "示例管理办法（演示）第二十条", f"{INSIDE} › 理由": "符合条件。", **terms,
        **voice(walk, "承办人处理建议", "handler"), **voice(walk, "承办机构拟处理意见", "unit-head"),
    })  # fmt: skip


def decided(walk: Walk, word: str, held: Day) -> None:
    """Told, not contested, approved, decided with its paper, served."""
    heard_nothing(walk, held)
    answered(walk, [])
    held.later(days=1)
    walk.do("负责人审批", {"机关负责人意见 › 意见": "同意。"}, by="deputy")
    said = walk.do(f"作出{word}决定")
    assert "最迟 4月" in said
    served(walk)


@pytest.mark.parametrize(("procedure", "authority", "size"), WAYS)
def test_from_the_source_to_the_volume(
    open_page: OpenPage, procedure: str, authority: str, size: dict[str, int]
) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, authority, size)
        word, content, terms = WORDS[procedure]
        proposed(walk, word, terms, held)
        decided(walk, word, held)
        page = walk.see()
        expect(page.locator("main")).to_contain_text(content)
        fits(page)
        stranger = displayed(walk)
        expect(stranger.locator("main")).to_contain_text("决〔2026〕1号")
        expect(stranger.locator("main")).not_to_contain_text("处罚")
        fits(stranger)
        if procedure == "levy":
            walk.do("登记缴款", {"款项": "征收款", "金额（元）": "2400.00", "收款银行": "示例银行"})
        walk.do("登记履行情况", {"应当履行的义务": f"履行{word}决定", "履行情况": "已履行",
                             "履行日期": str(clock.today()), "证明": "回单。"})  # fmt: skip
        walk.do("终结执行", {"执行结果": "当事人履行完毕"})
        walk.do("办结", {"办结理由": "执行完毕", "基本情况、处理结果和执行情况": "已经履行。",
                       **voice(walk, "承办机构意见", "unit-head"), **voice(walk, "机关负责人意见", "deputy")},
                by="deputy")  # fmt: skip
        assert "归档" in archived(walk)
        page = walk.see()
        said = page.locator("main").inner_text()
        assert f"行政{word}" in said
        assert "处罚" not in said, [line for line in said.splitlines() if "处罚" in line]
        fits(page)
