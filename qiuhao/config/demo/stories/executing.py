"""Stories of coercive execution: a building pulled down after the remedy periods, a street cleared by somebody else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.coercing import ordered
from qiuhao.config.demo.stories.deciding import opined, received, served
from qiuhao.config.demo.stories.ending import archived, performance_published, published
from qiuhao.config.demo.stories.investigating import SHOWN, examined, recording, signatures, stored
from qiuhao.config.demo.walk import Walk


def registered(w: Walk, obligation: str, decided_on: date, **more: Any) -> None:
    """A case of its own, on a decision that the party left unperformed."""
    w.begin({
        "cause": w.cause["cause"], "matter": f"{w.body.id}-{w.asked['procedure']}", "source": "当事人逾期不履行决定",
        "reason": "当事人在决定确定的期限内没有履行义务。", "basic_facts": w.cause["found"], "parties": [w.party],
        "handlers": w.officers(), "unit": w.body.units[0][0], "decision_by": w.body.name, "obligation": obligation,
        "decision_number": f"{w.body.short}限改〔{decided_on.year}〕{len(w.case)}号", "decided_on": str(decided_on),
        "served_on": str(decided_on + timedelta(days=2)), **more,
    }, w.asked["procedure"], "casefile.coercion_case")  # fmt: skip


def demanded(w: Walk, obligation: str, days: int = 10) -> Times:
    """The demand, served; what the party says is checked."""
    yield 1, "09:40"
    demand = w.act(
        "demand", obligation=obligation, until=str(w.today + timedelta(days=days)),
        manner="自行履行，并书面告知本机关。",
    )  # fmt: skip
    served(w, demand.number, "催告书")
    yield 2, "10:30"
    said = w.act(
        "hear-demand", about=demand.number, content="请求再宽限两个月。", signatures=signatures(w)[:1]
    )  # fmt: skip
    yield 1, "09:00"
    w.act(
        "check-demand", about=said.number, checked="没有提出不能履行的证据。",
        handling="不予采纳，期满仍不履行的依法强制执行。", unit_opinion=w.voice("unit-head"),
    )  # fmt: skip


def examined_by_law(w: Walk, order: dict[str, Any], *heads: str) -> Times:
    """Whether the order is a major decision is answered; if it is, exactly this order is reviewed."""
    yield 7, "11:00"
    known = [item.id for item in w.rules.items("major-head", w.today, w.asked["procedure"])]
    w.act(
        "answer-major", heads=list(heads), answered=known, complex="complex" in heads,
        reasons="对照本机关重大执法决定目录清单逐项认定。", unit_opinion=w.voice("unit-head"),
    )  # fmt: skip
    if heads:
        w.act(
            "submit-review", parties=order["parties"], proposal={**order["proposal"], "outcome": "execution"},
            heads=list(heads), explanation="催告、陈述申辩复核和公告情况见案卷。",
            unit_opinion=w.voice("unit-head", "同意送审。"),
        )  # fmt: skip
        yield 1, "09:10"
        received(w)
        yield 4, "16:20"
        opined(w)


def performing(w: Walk, minutes: int, **more: Any) -> dict[str, Any]:
    """A day of execution on the spot, under the eyes of an official of the authority."""
    return {
        **SHOWN, **w.lasting(minutes), "place": w.site(), "officers": w.officers(), "order": w.last["order-execution"],
        "supervised": True, "attested_by": "示见真（社区工作人员）", "signatures": signatures(w),
        "completed": True, **more,
    }  # fmt: skip


def demolished(w: Walk) -> Times:
    """An order to pull down left unperformed and uncontested: announced, demanded, reviewed, ordered, pulled down."""
    duty = f"自行拆除{w.cause['thing']}"
    registered(w, duty, w.today - timedelta(days=250))
    yield 1, "09:20"
    w.act(
        "announce-demolition", building=w.cause["thing"], until=str(w.today + timedelta(days=15)),
        posted_where="现场和本机关网站", content=f"限期{duty}；逾期不拆除的，依法强制拆除。",
    )  # fmt: skip
    yield 2, "10:10"
    examined(w)
    yield 0, "15:30"
    stored(w)
    yield from demanded(w, duty)
    order = ordered(
        w,
        "《中华人民共和国城乡规划法》第六十八条",
        f"{w.cause['found']}经催告、公告仍不拆除，没有申请复议或者起诉。",
        "强执",
    )
    yield from examined_by_law(w, order, "major-rights")
    if w.asked.get("waiting"):
        return
    yield 3, "15:40"
    planned = w.calendar_day(6)
    done = w.act(
        "order-execution", "deputy", **order, manner="demolition", decided_by=w.body.person("deputy"), place=w.site(),
        planned_at=f"{planned}T09:00:00+08:00",
    )  # fmt: skip
    served(w, done.number, "行政强制执行决定书")
    yield from published(w)
    yield 3, "16:30"
    w.act(
        "demolish", **performing(w, 400), building=w.cause["thing"], performer="示例拆除工程有限公司",
        course="清点并移交室内物品后拆除，现场没有人员受伤，建筑垃圾当日清运。",
    )  # fmt: skip
    recording(w, about=w.last["demolish"], proves="强制拆除的全过程")
    stored(w)
    yield from finished(w, "强制拆除完毕")


def substituted(w: Walk) -> Times:
    """What the party left lying is cleared by somebody else at its cost, three workdays after a second demand."""
    duty = w.cause["correct"]
    registered(w, duty, w.today - timedelta(days=25))
    yield 1, "10:10"
    examined(w)
    yield 0, "15:30"
    stored(w)
    yield from demanded(w, duty)
    order = ordered(
        w, "《中华人民共和国行政强制法》第五十条", f"{w.cause['found']}经催告仍不清理，已经妨碍通行。", "强执"
    )
    yield from examined_by_law(w, order)
    yield 1, "15:40"
    done = w.act(
        "order-execution", "deputy", **order, manner="substitute", decided_by=w.body.person("deputy"), place=w.site(),
        planned_at=f"{w.calendar_day(6)}T09:00:00+08:00", performer="示例环境服务有限公司", object=w.cause["thing"],
        cost_budget="1800.00",
    )  # fmt: skip
    served(w, done.number, "代履行决定书")
    yield from published(w)
    again = w.act(
        "demand-substitute", about=done.number, obligation=duty, until=str(w.calendar_day(3)), manner="自行清理。"
    )  # fmt: skip
    served(w, again.number, "代履行前催告书")
    yield 5, "11:20"
    w.act(
        "substitute-performance", **performing(w, 120), performer="示例环境服务有限公司", cost="1650.00",
        course="清运完毕，路面恢复畅通，物料存放于示例堆场待当事人领取。",
    )  # fmt: skip
    recording(w, about=w.last["substitute-performance"], proves="代履行的全过程")
    stored(w)
    yield from finished(w, "代履行完毕")


def finished(w: Walk, words: str) -> Times:
    """Execution ended, closed and bound."""
    yield 2, "10:10"
    w.act("end-execution", about=w.last["order-execution"], result="enforced")
    if w.rules.duty_lines("publish-performance", w.asked["procedure"], w.today):
        yield from performance_published(w)
    yield 3, "16:10"
    w.act(
        "close", "deputy", reason="executed", report=f"{w.cause['found']}{words}。", handlers=w.officers(),
        unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy", "同意结案。"),
    )  # fmt: skip
    yield from archived(w)
