"""Chapters of a case as its people walk them: what every place has in common. A test adds what is the place's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import Page, expect

from qiuhao.law.checks import credit_code_check
from qiuhao.ledger import clock
from tests.journeys.people import Walk, check_boxes, choices

TEAM = ("handler", "second")
ALL_TOLD = "文字记录能够全面有效记录本次执法活动。"


class Day:
    """The clock of a journey: the test and the server in its process see the same held moment."""

    def __init__(self, start: datetime) -> None:
        self._held = [clock.fixed(start)]
        self._held[0].__enter__()

    def end(self) -> None:
        """The clock runs on."""
        while self._held:
            self._held.pop().__exit__(None, None, None)

    def at(self, words: str) -> None:
        """Now it is this moment, in legal time."""
        self.end()
        self._held.append(clock.fixed(datetime.fromisoformat(words).replace(tzinfo=clock.LEGAL_ZONE)))
        self._held[0].__enter__()

    def later(self, **much: float) -> None:
        """So much later."""
        now = clock.now() + timedelta(**much)
        self.end()
        self._held.append(clock.fixed(now))
        self._held[0].__enter__()


@contextmanager
def day(words: str) -> Iterator[Day]:
    """Hold the clock at a moment, and move it by hand."""
    held = Day(datetime.fromisoformat(words).replace(tzinfo=clock.LEGAL_ZONE))
    try:
        yield held
    finally:
        held.end()


def party(walk: Walk) -> dict[str, Any]:
    """An organisation that does not exist."""
    first = "91150000MADEM0077"
    return {
        "当事人基本情况 1 › 类型": "法人或者非法人组织",
        "当事人基本情况 1 › 姓名或者名称": f"{walk.body.area_name}听泉服务有限公司",
        "当事人基本情况 1 › 统一社会信用代码": first + credit_code_check(first),
        "当事人基本情况 1 › 法定代表人、负责人或者经营者": "示小禾",
        "当事人基本情况 1 › 住所或者住址": f"{walk.body.area_name}演示一路 7 号",
    }


def opened(walk: Walk, cause: dict[str, Any]) -> None:
    """Clue and filing."""
    said = walk.begin({"案件来源": cause["source"], "线索内容": cause["found"], "涉及地点": cause["place"],
                       "记录人": walk.name("handler")})  # fmt: skip
    assert "已登记线索" in said
    walk.do("立案", {
        "案由": cause["cause"], "执法事项": cause['matter'], "基本案情": cause["found"], **party(walk),
        "违法行为终了之日": str(clock.today()), "启动原因": "检查发现，属于本机关管辖。",
        **voice(walk, "承办人意见", "handler"), **voice(walk, "承办机构意见", "unit-head"),
        **voice(walk, "机关负责人意见", "deputy"),
    })  # fmt: skip


def voice(walk: Walk, title: str, key: str, words: str = "同意。") -> dict[str, Any]:
    """Somebody's opinion."""
    return {f"{title} › 人员": walk.name(key), f"{title} › 意见": words}


def on_site(walk: Walk, minutes: int = 40) -> dict[str, Any]:
    """What an act of two officers before the party says."""
    now = clock.now().astimezone(clock.LEGAL_ZONE)
    return {
        "开始时间": f"{now - timedelta(minutes=minutes):%Y-%m-%dT%H:%M}", "结束时间": f"{now:%Y-%m-%dT%H:%M}",
        "执法人员": [walk.name(key) for key in TEAM], "已出示执法证件": True, "已告知权利义务": True,
        "签名 1 › 已签名": True, "签名 2 › 已签名": True,
        "不做音像记录的理由": ALL_TOLD, "不做音像记录由谁决定": walk.name("handler"),
    }  # fmt: skip


def investigated(walk: Walk, cause: dict[str, Any], held: Day, interests: list[str] | None = None) -> None:
    """Examination, recorded where grave interests are touched; questions and papers."""
    more = {"直接涉及的权益": interests, "不做音像记录的理由": ""} if interests else {}
    walk.do("现场检查（勘验）", {**on_site(walk), "地点": cause["place"], "检查情况": cause["found"],
                               "证明对象": cause["cause"], **more})  # fmt: skip
    if interests:
        recorded(walk, cause, held)
    held.later(hours=1)
    walk.do("询问", {
        **on_site(walk), "地点": "本机关询问室", "被询问人 › 姓名": "示小禾", "被询问人 › 与本案关系": "法定代表人",
        "询问内容 2 › 内容": "看清楚了。", "询问内容 4 › 内容": "不申请。",
        "询问内容 5 › 内容": "请说明检查发现的情况。",
        "询问内容 6 › 内容": cause["admits"], "证明对象": f"当事人承认{cause['cause']}", "记录人": walk.name("second"),
    })  # fmt: skip
    held.later(hours=1)
    walk.do("提取证据", {
        "证据种类": "书证", "证据名称": cause["paper"], "来源": "当事人提供", "证明对象": cause["cause"],
        "执法人员": [walk.name(key) for key in TEAM], "已出示执法证件": True, "已告知权利义务": True,
        "不做音像记录的理由": ALL_TOLD, "不做音像记录由谁决定": walk.name("handler"), "取得方式": "复制",
        "取得时间": f"{clock.now().astimezone(clock.LEGAL_ZONE):%Y-%m-%dT%H:%M}",
    })  # fmt: skip


def recorded(walk: Walk, cause: dict[str, Any], held: Day) -> None:
    """The recording of the examination, with the notes that places ask for."""
    now = clock.now().astimezone(clock.LEGAL_ZONE)
    began, end = (f"{at:%Y-%m-%dT%H:%M}" for at in (now - timedelta(minutes=40), now))
    walk.do("登记音像记录", {
        "开始时间": began, "结束时间": end, "地点": cause["place"], "设备编号": "示-07", "制作人": walk.name("second"),
        "证明对象": cause["cause"], "已告知在场人员正在录音录像": True, "开始时已作语音说明": True,
        "声音内容的文字记录": cause["admits"],
        "文件": {"name": "现场录音.wav", "mimeType": "audio/wav", "buffer": b"RIFF$\0\0\0WAVE"},
    })  # fmt: skip


def ended(walk: Walk, cause: dict[str, Any], penalty: str = "罚款", amount: str = "") -> None:
    """The investigation ends with what is proposed."""
    walk.do("终结调查", {
        "调查经过和认定的理由": f"经查，{cause['found']}", **proposal(cause, penalty, amount or cause["fine"]),
        **voice(walk, "承办人处理建议", "handler", "建议按上述意见处罚。"),
        **voice(walk, "承办机构拟处理意见", "unit-head"),
    })  # fmt: skip


def proposal(cause: dict[str, Any], penalty: str, amount: str) -> dict[str, Any]:
    """What is proposed; later papers take it from here."""
    inside = "拟处理或者处理内容"
    return {
        f"{inside} › 处理结果": "给予行政处罚", f"{inside} › 认定的事实": cause["found"],
        f"{inside} › 法律依据": "\n".join(cause["basis"]), f"{inside} › 理由": cause["reasons"],
        f"{inside} › 处罚 1 › 处罚种类": penalty, f"{inside} › 处罚 1 › 金额（元）": amount,
        f"{inside} › 处罚 1 › 处罚内容": f"罚款 {amount} 元", f"{inside} › 较大数额": "否",
    }  # fmt: skip


def served(walk: Walk) -> str:
    """The latest paper is handed over by two officers."""
    return walk.do("送达", {
        "执法人员": [walk.name(key) for key in TEAM], "已出示执法证件": True, "已告知权利义务": True,
        "送达地点": "当事人经营场所", "签收人": "示小禾", "签收人身份": "法定代表人", "签名 1 › 已签名": True,
    })  # fmt: skip


def heard(walk: Walk, held: Day) -> None:
    """Notice of rights, its service, what the party says and what becomes of it."""
    walk.do("事先告知", {"已载明申请回避权": True, "陈述申辩期限（工作日）": "5",
                     "联系人和联系方式": f"{walk.name('handler')}，电话 {walk.body.phone}"})  # fmt: skip
    held.later(hours=1)
    served(walk)
    held.later(days=1)
    walk.do("听取陈述申辩", {"陈述、申辩的内容": "已经改正，请求从轻处罚。", "记录人": walk.name("second")})
    walk.do("复核陈述申辩", {"采纳情况": "不予采纳", "复核情况和理由": "改正情节在拟处罚时已经考虑。",
                         **voice(walk, "承办机构意见", "unit-head")})  # fmt: skip


def heard_nothing(walk: Walk, held: Day) -> None:
    """Notice of rights, its service, and a party that has nothing to say."""
    walk.do("事先告知", {"已载明申请回避权": True, "陈述申辩期限（工作日）": "3",
                     "联系人和联系方式": f"{walk.name('handler')}，电话 {walk.body.phone}"})  # fmt: skip
    held.later(hours=1)
    served(walk)
    held.later(days=1)
    walk.do("听取陈述申辩", {"当事人明确放弃陈述、申辩": True, "记录人": walk.name("second")})


def answered(walk: Walk, heads: list[str]) -> None:
    """The unit says which heads of a major decision apply."""
    walk.do("认定重大决定", {"符合的情形": heads, "认定理由": "对照目录清单逐项认定。",
                       **voice(walk, "承办机构意见", "unit-head")})  # fmt: skip


def submitted(walk: Walk, materials: list[str], heads: list[str], **more: Any) -> str:
    """The place's own materials are submitted, except those that this case has no occasion for."""
    page = walk.press("送法制审核")
    fields: dict[str, Any] = {"拟作决定的情况说明": "事实、依据和裁量见调查终结报告。", **more}
    if heads:
        fields["属于重大行政执法决定的情形"] = heads
    if materials:
        assert choices(page, "送审材料") == materials
        fields["送审材料"] = [title for title in materials if title not in LEFT_OUT]
    return walk.send(page, fields, "送法制审核")


LEFT_OUT = ("听证笔录", "评估报告", "其他需要提交的材料", "其他材料", "其他相关材料")
"""Materials that this case has no occasion for."""


def received(walk: Walk) -> None:
    """The reviewer confirms that everything is there, and that he has no interest in it."""
    walk.do("确认材料齐全", by="reviewer")
    walk.do("申报利害关系", by="reviewer")


def opined(walk: Walk, opinion: str, answers: dict[str, str], notes: dict[str, str] | None = None, **more: Any) -> str:
    """A typed opinion on the review desk, with the checklist answered."""
    page = walk.press("出具审核意见", by="reviewer")
    check_boxes(page, answers, notes)
    return walk.send(page, {"审核意见": opinion, "意见和理由": "已经逐项审核。", **more,
                            "审核人员": [walk.name("reviewer")]}, "出具审核意见", "reviewer")  # fmt: skip


def discussed(walk: Walk) -> None:
    """Those responsible discuss it together."""
    walk.do("集体讨论", {
        "讨论日期": str(clock.today()), "讨论地点": "会议室", "主持人": walk.name("head"),
        "记录人": walk.name("review-head"),
        **voice(walk, "参加人员和意见 1", "head"), **voice(walk, "参加人员和意见 2", "deputy"),
        "同意拟作出的决定": True, "讨论结论": "同意拟作出的处罚决定。",
    }, by="head")  # fmt: skip


def decided(walk: Walk, held: Day, on: str) -> str:
    """Approved by the head in charge, decided on this day; what the page says follows."""
    held.at(on)
    walk.do("负责人审批", {"机关负责人意见 › 意见": "同意。"}, by="deputy")
    held.later(hours=1)
    return walk.do(
        "作出决定", {"告知和陈述申辩、听证情况": "告知后当事人的陈述申辩已经复核。", "具有一定社会影响": "是"}
    )


def published(walk: Walk, held: Day, carriers: list[str], fields: dict[str, str]) -> str:
    """Drafted with the place's fields, reviewed by another person, published; the sentence that says so."""
    ends = drafted(walk, fields)
    walk.do("审核公示稿", {"审核通过": True, "审核意见": "与决定书一致。"}, by="checker")
    held.later(hours=1)
    return walk.do("公示", {"公示载体": carriers, "公示截止日期": ends, "公示期限的依据": "公示一年"}, by="clerk")


def drafted(walk: Walk, fields: dict[str, str]) -> str:
    """The clerk finds the place's fields filled in by the case; the day on which the publication will end."""
    page = walk.press("拟公示稿", by="clerk")
    summary = page.locator("fieldset").filter(has=page.locator("> legend", has_text="公示内容")).first
    asked = summary.locator("> .fields > .field > label").all_inner_texts()
    said = [text.replace("可不填", "").strip() for text in asked]
    assert said == list(fields), said
    for label, value in fields.items():
        if value:
            expect(summary.get_by_label(label).first).to_have_value(value)
    ends = str(clock.today() + timedelta(days=365))
    walk.send(page, {"公示截止日期": ends}, "拟公示稿", "clerk")
    return ends


def displayed(walk: Walk, **about: Any) -> Page:
    """Drafted, reviewed by another person, published, and opened by a stranger from the front page."""
    ends = {"公示截止日期": str(clock.today() + timedelta(days=365))}
    walk.do("拟公示稿", {**ends, **about}, by="clerk")
    walk.do("审核公示稿", {"审核通过": True}, by="checker")
    page = walk.press("公示", by="clerk")
    offered = choices(page, "公示载体")
    carriers = [name for name in offered if name in ("政府门户网站", "政府网站")] or offered[:1]
    walk.send(page, {"公示载体": carriers, **ends, "公示期限的依据": "公示一年"}, "公示", "clerk")
    stranger = walk.open_page("/", **walk.more)
    stranger.get_by_role("link", name=re.compile("听泉服务有限公司")).first.click()
    stranger.wait_for_url("**/d/**")
    return stranger


def finished(walk: Walk, held: Day, amount: str) -> str:
    """Paid, performed, closed; what the page says follows."""
    walk.do("登记缴款", {"金额（元）": amount, "收款银行": "示例银行"})
    walk.do("登记履行情况", {"应当履行的义务": "缴纳罚款", "履行情况": "已履行", "履行日期": str(clock.today()),
                          "证明": "银行缴款回单。"})  # fmt: skip
    walk.do("终结执行", {"执行结果": "当事人履行完毕"})
    held.later(days=1)
    return walk.do("结案", {"结案理由": "执行完毕", "案情、处理结果和执行情况": "罚款已经缴清，违法行为已经改正。",
                   **voice(walk, "承办机构意见", "unit-head"), **voice(walk, "机关负责人意见", "deputy")},
            by="deputy")  # fmt: skip


def archived(walk: Walk) -> str:
    """The volume is bound by the archivist."""
    return walk.do("归档", {"检查人": walk.name("unit-head")}, by="archivist")
