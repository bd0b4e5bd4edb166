"""Inspections in the field with a real browser: no network, a killed browser, a double sending, two devices."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import expect

from qiuhao.authority import reading as authority
from qiuhao.casefile import reading
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report
from qiuhao.config.demo.settled import Body
from qiuhao.desk.field.kit import dots
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.journeys.conftest import fits
from tests.journeys.field import HOME, SHOWN, Phone, Pocket, pocket
from tests.journeys.test_field import LOSE

__all__ = ["pocket"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
CAMERA = """(rows) => {
  delete window.BarcodeDetector;
  const canvas = document.createElement("canvas"), dot = 6, edge = 40;
  canvas.width = canvas.height = rows.length * dot + 2 * edge;
  const draw = () => {
    const pen = canvas.getContext("2d");
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "black";
    rows.forEach((row, y) => [...row].forEach((one, x) => {
      if (one === "1") pen.fillRect(edge + x * dot, edge + y * dot, dot, dot);
    }));
  };
  draw();
  setInterval(draw, 50);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
}"""
"""A camera that sees a code, and a browser that reads none by itself, as most phones' browsers do not."""
LICENCE = "https://code.example/?n=1&uniscid=91340123ma2dem0k1k&name=x"
"""What the code on a business licence says."""
FIRM = "示范县青禾糕点店有限公司"
CHECKS = "进货查验记录；食品贮存条件；从业人员健康证明。"


def planned(body: Body) -> str:
    """An inspection that the head has allowed."""
    now, handler = clock.now(), body.person("handler")
    first = opened(body.id, "inspection", body.units[0][0], [handler])
    staff = [one for one in authority.officers(body.id, clock.today()) if one.person == handler]
    plan = make(
        "casefile.inspection_plan",
        {
            "cause": "日常监督检查", "ground": "plan", "matter": f"{body.id}-{body.inspection['id']}",
            "content": CHECKS, "parties": [world.party()], "handlers": staff, "place": "示范县人民路 1 号",
        },
    )  # fmt: skip
    case = open_case(first, plan, [handler], now - timedelta(days=1), door="reported")
    head = next(one.id for one in authority.holders(body.id, "principal-head", clock.today()))
    told = {"about": 2, "head_opinion": {"person": head, "name": "负责人"}}
    report(case, make("casefile.inspection_approval", told), [head], now - timedelta(hours=1))
    return case


def of(case: str, kind: str) -> list[Any]:
    return [fact for fact in reading.history(case).as_recorded if fact.kind == f"casefile.{kind}"]


def checked(phone: Phone) -> None:
    """Up to the record: three lines, one of them with a problem, put right at once."""
    phone.visit(FIRM)
    phone.mark(0, "未发现问题")
    phone.mark(1, "发现问题", "冷柜温度偏高")
    phone.mark(2, "未检查")
    fits(phone.page)
    phone.forward()
    phone.step(3)
    phone.result("发现问题，已当场改正", "当场调低冷柜温度。")


def printed(phone: Phone, tmp_path: Path) -> None:
    """The record on a roll and on A4, without the decision that the same page can print."""
    phone.page.evaluate("window.print = () => {}")
    for size, wide in (("58 毫米", 58), ("80 毫米", 80), ("A4", 210)):
        phone.page.get_by_role("button", name=size).click()
        phone.page.wait_for_function(
            "(size) => document.querySelector('[data-paper=inspection]').dataset.size === size",
            arg=size.split(" ")[0],
        )
        path = tmp_path / "record.pdf"
        phone.page.pdf(path=str(path), prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(str(path))
        assert round(document[0].get_width() / 72 * 25.4) == wide
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range().replace("\r\n", "")
        document.close()
        for said in ("现场检查笔录", FIRM, "食品贮存条件：发现问题", "冷柜温度偏高", "当场调低冷柜温度"):
            assert said in text, said
        assert "处罚决定书" not in text


@pytest.mark.clause("nat/54/pc")
def test_an_inspection_without_a_network_survives_a_killed_browser_and_is_sent_once(
    pocket: Pocket, tmp_path: Path
) -> None:
    phone = pocket("profile")
    case = planned(phone.body)
    phone.log_in()
    phone.context.set_offline(True)
    phone.page.goto(HOME)
    expect(phone.page.locator("[data-net]")).to_have_text("没有网络")
    checked(phone)
    expect(phone.page.locator("[data-saved]")).to_have_text("已保存在本机")
    phone.killed()
    again = pocket("profile")
    again.context.set_offline(True)
    again.page.goto(HOME)
    again.page.locator(SHOWN).wait_for()
    again.page.locator("[data-visits] button", has_text="草稿").click()
    again.step(1)
    for number in (2, 3, 4):
        again.forward()
        again.step(number)
    fits(again.page)
    again.sign()
    printed(again, tmp_path)
    again.forward()
    expect(again.state()).to_have_text("等待送出")
    assert of(case, "examination") == []
    again.context.set_offline(False)
    expect(again.page.locator("[data-say]")).to_contain_text("1 份记录安全保存在本机")
    again.page.get_by_role("link", name="重新登录后自动送出").click()
    again.password("handler")
    expect(again.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    [looked], [result] = of(case, "examination"), of(case, "inspection_result")
    assert [one.result for one in looked.body.checks] == ["fine", "problem", "not-checked"]
    assert [one.signed for one in looked.body.signatures] == [True, True, True]
    assert (result.body.result, result.body.handling) == ("corrected", "当场调低冷柜温度。")
    assert result.body.told_at is not None
    again.ready()
    expect(again.page.locator("[data-waiting]")).to_be_hidden()


def test_an_answer_that_never_came_back_and_a_second_device_make_no_second_result(pocket: Pocket) -> None:
    phone, other = pocket(), pocket()
    case = planned(phone.body)
    phone.log_in()
    other.context.add_cookies(phone.context.cookies())  # type: ignore[arg-type]
    other.ready()
    expect(other.page.locator("[data-visits]")).to_contain_text(FIRM)
    phone.page.evaluate(LOSE)
    checked(phone)
    phone.sign()
    phone.forward()
    expect(phone.page.locator("[data-net]")).to_have_text("没有网络 · 1 份等待送出")
    phone.page.goto(HOME)
    expect(phone.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    phone.page.locator("[data-list] button").click()
    expect(phone.said()).to_contain_text("没有重复登记")
    assert len(of(case, "examination")) == 1
    checked(other)
    other.sign()
    other.forward()
    expect(other.state()).to_have_text("已送达")
    expect(other.page.locator("[data-found]")).to_contain_text("本案已有检查结果")
    assert len(of(case, "examination")) == 2
    assert len(of(case, "inspection_result")) == 1


@pytest.mark.clause("nat/54/sp")
def test_an_urgent_inspection_says_what_the_law_asks_and_is_entered_as_it_was(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    page = phone.page
    page.evaluate(CAMERA, dots(LICENCE))
    page.get_by_role("button", name="紧急检查").click()
    page.get_by_label("检查事项").select_option(index=1)
    page.get_by_label("检查来源").select_option(index=1)
    phone.told()
    page.locator("form").get_by_text("单位", exact=True).click()
    page.get_by_label("姓名或者名称").fill(FIRM)
    page.get_by_role("button", name="扫码").click()
    expect(page.get_by_label("统一社会信用代码")).to_have_value("91340123MA2DEM0K1K")
    phone.second(phone.body.people["second"].name)
    phone.forward()
    phone.step(2)
    page.get_by_role("button", name="添加项目").click()
    page.locator("[data-checks] > li").nth(0).get_by_label("检查项目").fill("消防通道")
    phone.mark(0, "未发现问题")
    page.get_by_label("在何处检查").fill("示范县人民路 1 号")
    page.get_by_label("车辆、场所等对象").select_option("vehicle")
    page.get_by_label("车牌、门牌、特征").fill("示A·12345")
    phone.forward()
    phone.step(3)
    phone.result("未发现问题", "", told=False)
    phone.sign()
    phone.forward()
    shut = page.locator("[data-shut]")
    expect(shut).to_contain_text("没有机关负责人的批准")
    expect(shut).to_contain_text("检查结果没有当场告知")
    page.get_by_label("照实登记").check()
    phone.forward()
    expect(phone.state()).to_have_text("已送达")
    expect(page.locator("[data-found]")).to_contain_text("没有机关负责人的批准")
