"""Stories of a levy and of an expropriation."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import approved, reviewed, served
from qiuhao.config.demo.stories.ending import archived, published
from qiuhao.config.demo.stories.investigating import clue, examined, stored
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock

BLANK: dict[str, Any] = {
    "penalties": [],
    "violation": "",
    "discretion_basis": "",
    "correction": "",
    "large_amount": None,
}


def levied(w: Walk) -> Times:
    """A fee is levied: source, start, investigation, notice, review, decision, payment."""
    w.cause = {
        **w.cause, "cause": "征收城市道路占用费（演示）", "source": "检查发现", "thing": "占用范围标记",
        "found": "当事人经批准占用人行道 40 平方米堆放施工材料 30 日。", "basis": ["示例道路管理办法（演示）第二十条"],
    }  # fmt: skip
    w.amount = "2400.00"
    w.asked["proposal"] = {
        **BLANK, "outcome": "levy", "reasons": "符合征收条件，没有减免情形。",
        "levy": {"name": "城市道路占用费", "amount": w.amount, "span": "占用期间 30 日",
                 "reckoning": "40 平方米 × 30 日 × 2.00 元"},
    }  # fmt: skip
    yield from begun(w, "征收")
    yield from told(w)
    if w.asked.get("waiting"):
        return
    yield from reviewed(w)
    yield from approved(w)
    yield from settled(w, "行政征收决定书")
    yield 6, "14:20"
    w.act("receive-payment", about=w.last["decide"], amount=w.amount, sort="levy", bank="示例银行")
    yield from ended(w, "缴纳城市道路占用费")


def expropriated(w: Walk) -> Times:
    """Things are taken for use in an emergency, used, returned, made good."""
    w.cause = {
        **w.cause, "cause": "征用应急处置设备（演示）", "source": "上级交办", "thing": "移动吸污车",
        "found": "突发污染事件处置需要移动吸污车 2 台，现有设备不足。", "basis": ["示例应急处置办法（演示）第十二条"],
    }  # fmt: skip
    since = w.today + timedelta(days=20)
    w.asked["proposal"] = {
        **BLANK, "outcome": "expropriate", "reasons": "现有设备不足，征用范围和期间与处置需要相当。",
        "expropriation": {
            "things": [{"name": "移动吸污车", "quantity": "2 台"}], "purpose": "突发污染事件应急处置",
            "since": str(since), "until": str(since + timedelta(days=10)),
            "compensation": "按每台每日 300.00 元补偿，损坏的照价赔偿。",
        },
    }  # fmt: skip
    yield from begun(w, "征用")
    yield from told(w)
    yield from reviewed(w)
    yield from approved(w)
    yield from settled(w, "行政征用决定书")
    yield 12, "10:00"
    yield from ended(w, "交付征用设备；使用后返还并补偿")


def begun(w: Walk, word: str) -> Times:
    """Source, start, a look on the spot, and the proposal."""
    clue(w)
    yield 1, "10:10"
    w.act(
        "file-case", cause=w.cause["cause"], matter=f"{w.body.id}-{w.asked['procedure']}", source=w.cause["source"],
        reason=f"符合{word}条件，属于本机关职权。", basic_facts=w.cause["found"], basis=w.cause["basis"],
        parties=[w.party], handlers=w.officers(), unit=w.body.units[0][0],
        handler_opinion=w.voice(w.team[0], f"建议启动{word}。"),
        unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy", "同意。"),
    )  # fmt: skip
    yield 1, "09:40"
    examined(w)
    yield 0, "15:30"
    stored(w)
    yield 2, "16:00"
    w.act(
        "end-investigation", **w.shared(), report=f"经查，{w.cause['found']}", handlers=w.officers(),
        handler_opinion=w.voice(w.team[0], f"建议{word}。"), unit_opinion=w.voice("unit-head"),
    )  # fmt: skip


def told(w: Walk) -> Times:
    """The notice, its service, and what the party says."""
    yield 1, "09:20"
    notice = w.act("notify", **w.shared(), recusal_right=True, statement_days=3, contact=w.name(w.team[0]))
    yield 0, "15:10"
    served(w, notice.number, "征收征用事先告知书")
    yield 2, "10:30"
    w.act("hear-statement", about=notice.number, waived=True, recorder=w.name(w.team[-1]))


def settled(w: Walk, name: str) -> Times:
    """The decision with its paper, its service, and its publication."""
    yield 1, "15:40"
    done = w.act(
        "decide", **w.shared(), authority_name=w.body.name, decided_by=w.body.person("deputy"), decided_on=str(w.today),
        heard="本机关依法告知后，当事人没有提出意见。", performance_text="请按决定载明的内容和期限履行。",
    )  # fmt: skip
    yield 1, "10:50"
    served(w, done.number, name)
    yield from published(w)


def ended(w: Walk, obligation: str) -> Times:
    """Performed, ended, closed, bound."""
    w.act(
        "record-performance", about=w.last["decide"], obligation=obligation, result="done", done_on=str(clock.today()),
        proof="缴款或者交接凭证。",
    )  # fmt: skip
    w.act("end-execution", about=w.last["decide"], result="performed")
    yield 3, "16:10"
    w.act(
        "close", "deputy", reason="executed", report=f"{w.cause['found']}决定已经履行完毕。", handlers=w.officers(),
        unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy", "同意办结。"),
    )  # fmt: skip
    yield from archived(w)
