"""An application from the window to the certificate, public and bound: one place at the desk, another on a phone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.law.checks import credit_code_check
from qiuhao.ledger import clock
from tests.journeys.chapters import TEAM, Day, answered, archived, day, on_site
from tests.journeys.conftest import DESK, PHONE, fits
from tests.journeys.people import OpenPage, Walk, choices

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
CREDIT = "91150000MADEM0077"


def begun(open_page: OpenPage, body_id: str, size: dict[str, int]) -> Walk:
    """The authority registered, and those who walk through its pages."""
    load_kinds()
    body = bodies()[body_id]
    register_body(body, clock.today(), make_password(PASSWORD))
    return Walk(open_page, body, size=size)


def received(walk: Walk, matter: dict[str, Any], **more: Any) -> None:
    """The window clerk chooses the matter and receives what is handed in: everything but the last material, which a
    renewal (`more` says so) has too."""
    page = walk.page("window")
    page.get_by_role("link", name="案件", exact=True).first.click()
    page.get_by_role("link", name="许可收件").click()
    page.get_by_role("link", name=matter["matter"]).click()
    last = len(matter["materials"])
    side = {"类型": "法人或者非法人组织", "姓名或者名称": f"{walk.body.area_name}听泉服务有限公司",
            "统一社会信用代码": CREDIT + credit_code_check(CREDIT)}  # fmt: skip
    said = walk.send(page, {
        "申请的具体内容": matter["content"], f"申请材料 {last} › 已提交": bool(more),
        **{f"申请人 1 › {title}": value for title, value in side.items()}, **more,
    }, "收件", "window")  # fmt: skip
    assert "已经收件" in said
    walk.path = re.sub(r"^.*?(/desk/cases/[^/]+/).*$", r"\1", page.url)


def accepted(walk: Walk, matter: dict[str, Any], held: Day) -> None:
    """Told once what is missing, supplemented, accepted."""
    missing = matter["materials"][-1]
    walk.do("一次告知补正", {"需要补正的材料": missing}, by="window")
    held.later(days=1)
    walk.do("接收补正材料", {"补正的材料 1 › 材料名称": missing}, by="window")
    walk.do("受理", {"交给": "示小禾"}, by="window")


def granted(walk: Walk, matter: dict[str, Any], held: Day) -> None:
    """Checked on the spot, examined, approved, decided, served."""
    held.later(days=1)
    walk.do("实地核查（勘验）", {**on_site(walk), "地点": matter["place"], "检查情况": matter["found"],
                              "证明对象": "是否符合许可条件"})  # fmt: skip
    held.later(hours=1)
    inside = "拟处理或者处理内容"
    walk.do("提出审查意见", {
        "审查情况": matter["found"], f"{inside} › 处理结果": "准予行政许可", f"{inside} › 认定的事实": matter["found"],
        f"{inside} › 法律依据": "\n".join(matter["basis"]),
        f"{inside} › 许可内容 › 许可证件名称": matter["certificate"],
        f"{inside} › 许可内容 › 许可内容和范围": matter["terms"],
    })  # fmt: skip
    answered(walk, [])
    held.later(days=1)
    walk.do("负责人审批", {"机关负责人意见 › 意见": "同意。"}, by="deputy")
    walk.do("作出许可决定")
    walk.do("送达", {
        "执法人员": [walk.name(key) for key in TEAM], "已出示执法证件": True, "已告知权利义务": True,
        "送达地点": "政务服务窗口", "签收人": "示小禾", "签收人身份": "法定代表人", "签名 1 › 已签名": True,
    })  # fmt: skip
    walk.do(
        "颁发许可证件", {"证件名称": matter["certificate"], "证件编号": "示证 0001", "领取人": "示小禾"}, by="window"
    )


def public(walk: Walk, held: Day) -> None:
    """Drafted, reviewed by another person, on the shelf, and read by a stranger."""
    ends = {"公示截止日期": str(clock.today().replace(year=clock.today().year + 1))}
    walk.do("拟公示稿", ends, by="clerk")
    walk.do("审核公示稿", {"审核通过": True}, by="checker")
    page = walk.press("公示", by="clerk")
    offered = choices(page, "公示载体")
    carriers = [name for name in offered if name == "政府门户网站"] or offered[:1]
    walk.send(page, {"公示载体": carriers, **ends, "公示期限的依据": "公示一年"}, "公示", "clerk")
    stranger = walk.open_page("/", **walk.more)
    stranger.get_by_role("link", name=re.compile("听泉服务有限公司")).first.click()
    expect(stranger.locator("main")).to_contain_text("许〔2026〕1号")
    expect(stranger.locator("main")).not_to_contain_text("处罚")
    fits(stranger)


def cancelled(walk: Walk, matter: dict[str, Any]) -> None:
    """The firm is wound up: the licence is cancelled, and the register says so."""
    walk.do("登记应当注销的情形", {"情形": "法人或者其他组织依法终止", "具体情况和依据": "已经办理注销登记。"})
    walk.do("注销许可", {"证件名称和编号": f"{matter['certificate']} 示证 0001", "证件收回情况": "已经收回。"})
    page = walk.page("handler")
    page.goto("/desk/rolls/licences/")
    row = page.get_by_role("row").filter(has_text="听泉服务有限公司")
    expect(row).to_contain_text("已经注销")
    expect(row).to_contain_text("示证 0001")
    fits(page)


def bound(walk: Walk, held: Day) -> None:
    """Nothing left to do; bound by the archivist. No page of the case speaks of a penalty."""
    held.later(days=1)
    walk.do("办结", {"办结情形": "准予许可并颁发、送达", "办理情况": "准予许可，证件已经颁发。"})
    said = archived(walk)
    assert "归档" in said
    for by in ("handler", "window"):
        page = walk.see(by)
        expect(page.locator("main")).to_contain_text("行政许可")
        words = page.locator("main").inner_text()
        assert "处罚" not in words, [line for line in words.splitlines() if "处罚" in line]
        fits(page)


@pytest.mark.parametrize(
    ("authority", "matter", "size"), [("demo-reform", "energy-review", DESK), ("demo-city", "spoil", PHONE)]
)
def test_from_the_window_to_the_volume(open_page: OpenPage, authority: str, matter: str, size: dict[str, int]) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, authority, size)
        said = dict(walk.body.cause(matter))
        received(walk, said)
        accepted(walk, said, held)
        granted(walk, said, held)
        public(walk, held)
        if size == PHONE:
            cancelled(walk, said)
        bound(walk, held)


def test_a_renewal_that_nobody_decided_is_renewed_by_law_and_its_paper_printed(open_page: OpenPage) -> None:
    with day("2026-03-02T09:00") as held:
        walk = begun(open_page, "demo-reform", DESK)
        matter = dict(walk.body.cause("energy-review"))
        received(walk, matter, 申请种类="延续", 原许可证件编号="示证 0001", 原许可有效期截止日="2026-04-10")
        walk.do("受理", {"交给": "示小禾"}, by="window")
        held.at("2026-04-13T09:00")
        page = walk.page("handler")
        page.goto("/desk/rolls/licences/")
        row = page.get_by_role("row").filter(has_text="听泉服务有限公司")
        expect(row).to_contain_text("视为准予延续，还没有确认")
        walk.do("确认视为准予延续", {
            "许可证件名称": matter["certificate"], "确认人": walk.name("deputy"), "交给": "示小禾",
        })  # fmt: skip
        page = walk.see()
        expect(page.locator("main")).to_contain_text("许延确〔2026〕1号")
        page.get_by_role("link", name=re.compile("视为准予延续确认书.*pdf")).first.wait_for()
        walk.do("办结", {"办结情形": "视为准予延续", "办理情况": "届满前没有作出决定。"})
        page.goto("/desk/rolls/licences/")
        expect(page.get_by_role("row").filter(has_text="听泉服务有限公司")).to_contain_text("2026-04-11")
        fits(page)
