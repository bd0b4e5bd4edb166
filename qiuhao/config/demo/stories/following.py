"""Stories of what follows a decision: a remedy answered in time or late, the court asked, things confiscated."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import served
from qiuhao.config.demo.stories.ending import archived, closed, decision_of, paid
from qiuhao.config.demo.stories.investigating import SHOWN, signatures
from qiuhao.config.demo.stories.stretches import settled
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock


def asked(w: Walk) -> int:
    """The reconsideration body sends the copy of the application."""
    return w.act(
        "receive-reconsideration", about=decision_of(w), body=f"{w.body.area_name}人民政府", course="ordinary",
        number=f"示政复答〔{w.today.year}〕{w.head()}号", accepted_on=str(w.today), applicant=w.party["name"],
        claims="认为处罚过重，请求变更。",
    ).number  # fmt: skip


def answered(w: Walk, about: int) -> None:
    """The answer with what the decision rests on."""
    w.act(
        "answer-reconsideration", about=about, request="请求维持本机关作出的决定。", basis=w.cause["basis"],
        facts_found=f"{w.cause['found']}本机关依法立案、调查、告知、审核后作出决定。",
        reasons="申请人提出的从轻情节在裁量时已经考虑，处罚幅度符合裁量基准。",
        materials=["现场检查笔录", "询问笔录", "行政处罚决定书", "送达回证"], head_opinion=w.voice("head"),
    )  # fmt: skip


def upheld(w: Walk, remedy: int) -> None:
    """The decision stands."""
    w.act(
        "end-remedy", about=decision_of(w), remedy=remedy, result="upheld", body=f"{w.body.area_name}人民政府",
        number=f"示政复决〔{w.today.year}〕{w.head()}号", effective_on=str(w.today), content="事实清楚，予以维持。",
    )  # fmt: skip


def to_the_court(w: Walk) -> Times:
    """Reconsideration upholds the decision; the party neither sues nor pays; demanded, and the court is asked."""
    yield from settled(w)
    yield 6, "10:10"
    remedy = asked(w)
    yield 2, "15:00"
    w.act(
        "give-file-access", about=remedy, reader=w.speaker(), capacity="applicant", granted=True,
        asked_for="处罚决定的证据材料", copies="检查笔录、询问笔录复制件", head_opinion=w.voice("deputy"),
    )  # fmt: skip
    yield 5, "16:00"
    answered(w, remedy)
    yield 22, "11:00"
    upheld(w, remedy)
    yield 13, "09:40"
    demand = w.act("demand-before-court", about=decision_of(w))
    served(w, demand.number, "履行行政决定催告书")
    yield 12, "10:30"
    applied = w.act(
        "apply-court-execution", about=decision_of(w), object="被申请执行人在示例银行的账户。",
        papers=[item.id for item in w.rules.items("court-paper", w.today) if not item.more.get("when")],
        head_opinion=w.voice("head", "同意申请。"),
    )  # fmt: skip
    yield 4, "15:10"
    w.act(
        "receive-court-answer", about=applied.number, result="accepted", body=f"{w.body.area_name}人民法院",
        number=f"（{w.today.year}）示行审{w.head()}号",
    )  # fmt: skip
    if w.asked.get("executed"):
        yield 20, "10:00"
        w.act(
            "record-court-result", about=applied.number, result="executed", body=f"{w.body.area_name}人民法院",
            ended_on=str(w.today), amount=w.amount, content="已经从被执行人账户划拨。",
        )  # fmt: skip
        paid(w)
        w.act("end-execution", about=decision_of(w), result="enforced")
        yield from closed(w)
        yield from archived(w)


def answered_late(w: Walk) -> Times:
    """The copy lay about: the answer went out after its time."""
    yield from settled(w)
    yield 5, "10:10"
    remedy = asked(w)
    yield 14, "17:20"
    answered(w, remedy)


def sued(w: Walk) -> Times:
    """The party sues; the answer is due."""
    yield from settled(w)
    yield 6, "10:10"
    claim = w.act(
        "receive-claim", about=decision_of(w), body=f"{w.body.area_name}人民法院", plaintiff=w.party["name"],
        number=f"（{w.today.year}）示行初{w.head()}号", claims="请求撤销处罚决定。",
    )  # fmt: skip
    if not w.asked.get("answered"):
        return
    yield 6, "16:30"
    w.act(
        "answer-claim", about=claim.number, request="请求驳回原告的诉讼请求。", basis=w.cause["basis"],
        facts_found=w.cause["found"], reasons="决定事实清楚，程序合法。", materials=["全部案卷材料"],
        head_opinion=w.voice("head"),
    )  # fmt: skip


def seized(w: Walk) -> Times:
    """Things are confiscated with a fine: taken in, kept, destroyed or sold, and the money to the treasury."""
    thing = w.cause.get("thing") or "涉案物品"
    w.asked["proposal"] = {"penalties": [
        {"sort": "fine", "amount": w.amount, "words": f"罚款 {w.amount} 元"},
        {"sort": "confiscate-goods", "words": f"没收{thing}"},
    ]}  # fmt: skip
    yield from settled(w)
    yield 1, "10:00"
    things = [{"name": thing, "quantity": "1 批", "condition": "完好"}]
    timed: dict[str, Any] = {**SHOWN, "officers": w.officers(), "signatures": signatures(w),
                             "not_recorded_because": "文字记录能够全面有效记录。",
                             "not_recorded_by": w.body.person(w.team[0])}  # fmt: skip
    taken = w.act(
        "take-things", **timed, about=decision_of(w), things=things, taken_on=str(w.today),
        kept_where="本机关罚没物品仓库", keeper=w.name("third"),
    )  # fmt: skip
    yield 5, "14:20"
    paid(w)
    if w.asked.get("kept"):
        return
    yield 15, "10:00"
    sold = bool(w.asked.get("sold"))
    w.act(
        "dispose-things", about=taken.number, manner="auction" if sold else "destroyed", done_on=str(clock.today()),
        by_whom="示例拍卖行" if sold else "示例固体废物处置中心", proceeds="680.00" if sold else "0.00",
        treasury_receipt=f"示缴演示{w.head():04d}" if sold else "", treasury_on=str(w.today) if sold else None,
        course="两名工作人员到场见证，过程已经拍照。", head_opinion=w.voice("deputy"),
    )  # fmt: skip
    w.act("end-execution", about=decision_of(w), result="performed")
    yield from closed(w)
    yield from archived(w)
