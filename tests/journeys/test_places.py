"""One case in each of the five places, from the clue to the archive, by the people whose steps they are.

Everything is read and done on the pages. What the places have in common stands in `chapters.py`; here stands what
each of them asks for otherwise, as its people see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Locator, expect

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.chapters import (
    Day,
    answered,
    archived,
    day,
    decided,
    discussed,
    drafted,
    ended,
    finished,
    heard,
    investigated,
    opened,
    opined,
    published,
    received,
    served,
    submitted,
)
from tests.journeys.people import OpenPage, Walk, options
from tests.journeys.public import checked_elsewhere, found_and_verified

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COMPLEX = "案件情况疑难复杂、涉及多个法律关系"
Begun = Callable[[str, str], tuple[Walk, dict[str, Any]]]


@pytest.fixture
def held() -> Iterator[Day]:
    """Monday, 21 September 2026, nine o'clock; the week before the National Day."""
    load_kinds()
    with day("2026-09-21T09:00") as it:
        yield it


@pytest.fixture
def begun(open_page: OpenPage, held: Day) -> Begun:
    """`begun("demo-market", "no-check")`: an authority of the demonstration, and a cause for a case of it."""

    def begin(authority: str, cause: str) -> tuple[Walk, dict[str, Any]]:
        body = bodies()[authority]
        register_body(body, clock.today(), make_password(PASSWORD))
        return Walk(open_page, body), dict(body.cause(cause))

    return begin


def up_to_notice(walk: Walk, cause: dict[str, Any], held: Day, interests: list[str] | None = None) -> None:
    """Clue, filing, investigation, and what is proposed; then the notice and what the party says to it."""
    opened(walk, cause)
    held.later(hours=1)
    investigated(walk, cause, held, interests)
    held.later(hours=1)
    ended(walk, cause)
    held.at("2026-09-22T09:00")
    heard(walk, held)
    held.later(hours=1)


def duty(walk: Walk, title: str, by: str = "handler") -> Locator:
    """The card of something owed, on the page of the case."""
    card = walk.see(by).locator(".duty").filter(has_text=title).first
    for summary in card.locator("xpath=ancestor::details[not(@open)]/summary").all():
        summary.click()
    return card


def summary(walk: Walk, cause: dict[str, Any], *labels: str) -> dict[str, str]:
    """Four fields with the place's words for them, as the case fills them in."""
    values = (walk.body.name, f"{walk.body.area_name}听泉服务有限公司", "行政处罚（普通程序）", conclusion(cause))
    return dict(zip(labels, values, strict=True))


def conclusion(cause: dict[str, Any]) -> str:
    return f"给予行政处罚：罚款 {float(cause['fine']):,.2f} 元"


ANZE_MATERIALS = ["重大行政执法决定建议", "决定建议的情况说明", "调查（审查）终结报告", "决定书代拟稿", "相关法律依据",
                  "证据资料", "听证笔录", "评估报告", "其他需要提交的材料"]  # fmt: skip
ANZE_POINTS = {
    "执法主体是否合法": "是", "执法人员是否具备执法资格": "是", "执法程序是否合法": "是",
    "案件事实是否清楚，证据是否合法充分": "是", "适用法律、法规、规章是否准确": "是", "裁量基准运用是否适当": "是",
    "执法是否超越法定权限": "否", "执法文书是否完备、规范": "是", "违法行为是否涉嫌犯罪、需要移送司法机关": "否",
}  # fmt: skip


def test_anze_a_corrected_proposal_and_five_fields(begun: Begun, held: Day, tmp_path: Path) -> None:
    walk, cause = begun("demo-market", "no-check")
    both = PostTaken(authority=walk.body.id, unit="market-office", post="publicity-reviewer", since=date(2023, 1, 3))
    enter(f"person/{walk.body.person('clerk')}", [both], ["demo-installer"])
    up_to_notice(walk, cause, held)
    answered(walk, [COMPLEX])
    expect(walk.shut("作出决定")).to_contain_text("安泽·审核·五")
    submitted(walk, ANZE_MATERIALS, [COMPLEX])
    received(walk)
    expect(duty(walk, "完成法制审核")).to_contain_text("10月14日")  # ten workdays, the holiday between them
    expect(duty(walk, "完成法制审核")).to_contain_text("安泽·审核·十四")
    assert options(walk.press("出具审核意见", by="reviewer"), "审核意见") == [
        "同意",
        "纠正",
        "不予作出行政执法决定",
        "移送",
    ]
    opined(walk, "纠正", ANZE_POINTS | DOUBT, {"裁量基准运用是否适当": "没有写明档次。"},
           存在的问题="裁量档次没有写明。", 意见的依据情形="裁量不适当")  # fmt: skip
    expect(walk.shut("作出决定")).to_contain_text("安泽·审核·五")
    expect(walk.refused("送法制审核")).to_contain_text("安泽·审核·十二（二）")
    submitted(walk, ANZE_MATERIALS, [COMPLEX], 前次审核问题的处理="已经写明裁量档次。")
    received(walk)
    opined(walk, "同意", ANZE_POINTS)
    discussed(walk)
    said = decided(walk, held, "2026-09-28T09:00")
    assert "7 个工作日内，最迟 10月13日" in said
    expect(duty(walk, "公示执法决定")).to_contain_text("安泽·公示·十三")
    served(walk)
    fields = {**summary(walk, cause, "执法主体", "执法对象", "执法类别", "执法结论"), "决定日期": "2026年9月28日"}
    ends = drafted(walk, fields)
    refused = walk.refused("审核公示稿", {"审核通过": True}, by="clerk")
    expect(refused).to_contain_text("安泽·公示·七")
    walk.do("审核公示稿", {"审核通过": True, "审核意见": "与决定书一致。"}, by="checker")
    walk.do("公示", {"公示载体": ["政府信息平台"], "公示截止日期": ends}, by="clerk")
    found_and_verified(walk, "示泽市监罚〔2026〕1号", fields)
    finished(walk, held, cause["fine"])
    assert "归档" in archived(walk)
    checked_elsewhere(walk, tmp_path)


DOUBT = {"裁量基准运用是否适当": "否"}
XUECHENG_MATERIALS = ["拟作出的行政执法决定", "相关证据", "依据", "其他材料"]
XUECHENG_POINTS = {
    "行政执法主体是否合法": "是", "行政执法人员是否具备执法资格": "是", "行政执法程序是否合法": "是",
    "案件事实是否清楚、证据是否合法充分": "是", "适用法律、法规、规章是否准确": "是", "裁量基准运用是否适当": "是",
    "是否超越法定权限": "否", "行政执法文书是否完备、规范": "是", "违法行为是否涉嫌犯罪、需要移送司法机关": "否",
}  # fmt: skip


def test_xuecheng_every_penalty_is_reviewed_and_the_review_body_reports_a_disagreement(
    begun: Begun, held: Day, tmp_path: Path
) -> None:
    walk, cause = begun("demo-city", "stall")
    opened(walk, cause)
    held.later(hours=1)
    investigated(walk, cause, held, ["重大财产权益"])
    store = duty(walk, "存储音像")
    expect(store).to_contain_text("9月23日")
    expect(store).to_contain_text("薛城·记录·二十八")
    walk.do("登记音像存储", {"存储处": "执法信息系统", "确认没有自行保管或者留存复制件": True})
    ended(walk, cause)
    held.at("2026-09-22T09:00")
    heard(walk, held)
    expect(walk.shut("作出决定")).to_contain_text("薛城·审核·四第二款")
    submitted(walk, XUECHENG_MATERIALS, [])
    received(walk)
    assert options(walk.press("出具审核意见", by="reviewer"), "审核意见") == ["同意", "存在问题"]
    why = {"裁量基准运用是否适当": "没有写明档次。"}
    opined(walk, "存在问题", XUECHENG_POINTS | DOUBT, why, 存在的问题="裁量档次没有写明。")
    own = {"由谁进行": "承办机构", "内容和理由": "坚持原意见。"}
    expect(walk.refused("处理意见分歧", own)).to_contain_text("薛城·审核·十第三款")
    walk.do(
        "处理意见分歧", {"经办人": walk.name("reviewer"), "内容和理由": "双方意见不一致，报负责人决定。"}, by="reviewer"
    )
    walk.do("处理意见分歧", {"经办人": walk.name("head"), "内容和理由": "补充裁量理由后再次送审。"}, by="head")
    submitted(walk, XUECHENG_MATERIALS, [], 前次审核问题的处理="已经写明裁量档次。")
    received(walk)
    opined(walk, "同意", XUECHENG_POINTS)
    said = decided(walk, held, "2026-09-28T09:00")
    assert "最迟 10月13日" in said
    expect(duty(walk, "公示执法决定")).to_contain_text("薛城·公示·十二")
    served(walk)
    fields = {
        "行政执法决定书文号": "示城综执罚〔2026〕1号", "行政执法相对人名称": "示城区听泉服务有限公司",
        "行政执法事项名称": "", "主要事实": cause["found"], "依据": "",
        "作出行政执法决定的行政执法机关名称": walk.body.name,
        "作出行政执法决定的日期": "2026年9月28日",
    }  # fmt: skip
    published(walk, held, ["政府门户网站"], fields)
    found_and_verified(walk, "示城综执罚〔2026〕1号", fields)
    finished(walk, held, cause["fine"])
    archive = duty(walk, "归档", by="archivist")
    expect(archive).to_contain_text("10月28日")  # thirty days from the end of execution
    expect(archive).to_contain_text("薛城·记录·二十九")
    archived(walk)
    checked_elsewhere(walk, tmp_path)


LINGCHUAN_POINTS = {
    "行政执法主体是否合法": "是", "行政执法人员是否具备执法资格": "是", "行政执法程序是否合法": "是",
    "案件事实是否清楚，证据是否合法充分": "是", "适用法律、法规、规章是否准确": "是", "裁量基准运用是否适当": "是",
    "执法是否超越执法机关法定权限": "否", "行政执法文书是否完备、规范": "是",
    "违法行为是否涉嫌犯罪，需要移送司法机关": "否",
}  # fmt: skip


def test_lingchuan_the_county_justice_bureau_decides_and_publishes(begun: Begun, held: Day, tmp_path: Path) -> None:
    walk, cause = begun("demo-legal", "out-of-scope")
    listed = "列入本机关重大执法决定法制审核目录清单的决定"
    up_to_notice(walk, cause, held)
    answered(walk, [listed])
    expect(walk.shut("作出决定")).to_contain_text("陵川·方案·二（三）")
    submitted(walk, [], [listed])
    received(walk)
    assert options(walk.press("出具审核意见", by="reviewer"), "审核意见") == ["审核通过", "审核未通过"]
    opined(walk, "审核通过", LINGCHUAN_POINTS)
    said = decided(walk, held, "2026-09-28T09:00")
    assert "最迟 10月13日" in said
    expect(duty(walk, "公示执法决定")).to_contain_text("陵川·方案·二（一）4第二点")
    served(walk)
    fields = summary(walk, cause, "执法机关", "执法对象", "执法类别", "执法结论")
    published(walk, held, ["网站"], fields)
    found_and_verified(walk, "示川司罚〔2026〕1号", fields)
    finished(walk, held, cause["fine"])
    archived(walk)
    checked_elsewhere(walk, tmp_path)


def test_anhui_recordings_are_stored_within_a_day_and_the_publication_has_a_term(
    begun: Begun, held: Day, tmp_path: Path
) -> None:
    walk, cause = begun("demo-air", "dust")
    opened(walk, cause)
    held.later(hours=1)
    investigated(walk, cause, held, ["重大财产权益"])
    store = duty(walk, "存储音像")
    expect(store).to_contain_text("24 小时")
    expect(store).to_contain_text("安徽·记录·十七")
    walk.do("登记音像存储", {"存储处": "所在机关的行政执法信息系统", "确认没有自行保管或者留存复制件": True})
    ended(walk, cause)
    held.at("2026-09-22T09:00")
    heard(walk, held)
    answered(walk, [COMPLEX])
    expect(walk.shut("作出决定")).to_contain_text("国家·处罚法·五十八")
    submitted(walk, [], [COMPLEX])
    received(walk)
    assert options(walk.press("出具审核意见", by="reviewer"), "审核意见") == ["审核通过", "审核未通过"]
    opined(walk, "审核通过", {})
    expect(walk.shut("作出决定")).to_contain_text("集体讨论")
    discussed(walk)
    said = decided(walk, held, "2026-09-28T09:00")
    assert "最迟 10月13日" in said
    expect(duty(walk, "公示执法决定")).to_contain_text("安徽·公示·十一第二款")
    served(walk)
    fields = summary(walk, cause, "执法机关", "执法对象", "执法类别", "执法结论")
    published(walk, held, ["部门门户网站"], fields)
    found_and_verified(walk, "示徽环罚〔2026〕1号", fields)
    said = finished(walk, held, cause["fine"])
    assert "最迟 10月29日" in said  # thirty days from the closing
    archived(walk)
    checked_elsewhere(walk, tmp_path)


YANGQUAN_MATERIALS = ["拟作出的重大行政执法决定建议意见", "拟作出重大行政执法决定的情况说明",
                      "法律、法规、规章、规范性文件等依据材料", "相关证据材料及证明对象", "听证笔录",
                      "其他相关材料"]  # fmt: skip
YANGQUAN_POINTS = {
    "执法主体是否适格": "是", "执法人员是否适格": "是", "认定事实是否清楚，证据是否确实、充分": "是",
    "适用依据是否正确": "是", "行政裁量是否适当": "是", "程序是否合法": "是", "执法是否超越权限": "否",
    "行政执法文书是否完备、规范": "是",
}  # fmt: skip


def test_yangquan_six_opinions_and_its_own_web_site(begun: Begun, held: Day, tmp_path: Path) -> None:
    walk, cause = begun("demo-reform", "grain-payment")
    listed = "列入本机关法制审核目录清单的重大行政处罚决定、重大行政许可决定"
    up_to_notice(walk, cause, held)
    answered(walk, [listed])
    expect(walk.shut("作出决定")).to_contain_text("阳泉·审核·五")
    submitted(walk, YANGQUAN_MATERIALS, [listed])
    received(walk)
    kinds = ["同意", "继续调查", "不予作出行政执法决定", "变更", "纠正", "移送"]
    assert options(walk.press("出具审核意见", by="reviewer"), "审核意见") == kinds
    opined(walk, "同意", YANGQUAN_POINTS)
    said = decided(walk, held, "2026-09-28T09:00")
    assert "最迟 10月13日" in said
    expect(duty(walk, "公示执法决定")).to_contain_text("阳泉·公示·六（三）第二款")
    served(walk)
    fields = summary(walk, cause, "执法机关", "执法对象", "执法类别", "执法结论")
    drafted_until = drafted(walk, {**fields, "决定书全文": ""})  # the whole decision and the four fields
    expect(walk.shut("公示", by="clerk")).to_contain_text("阳泉·公示·六")
    walk.do("审核公示稿", {"审核通过": True, "审核意见": "与决定书一致。"}, by="checker")
    elsewhere = {"公示载体": ["办公场所公示栏"], "公示截止日期": drafted_until}
    expect(walk.refused("公示", elsewhere, by="clerk")).to_contain_text("阳泉·公示·五")
    walk.do("公示", {"公示载体": ["门户网站"]}, by="clerk")
    found_and_verified(walk, "示泉发改罚〔2026〕1号", fields)
    said = finished(walk, held, cause["fine"])
    assert "最迟 10月29日" in said
    archived(walk)
    checked_elsewhere(walk, tmp_path)
