"""Stories of coercive measures: sealed and lifted in time, impounded in a hurry, held too long; one in its own case."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import (
    heard,
    notified,
)
from qiuhao.config.demo.stories.ending import archived, drafted, on_the_shelf, published
from qiuhao.config.demo.stories.investigating import (
    SHOWN,
    ended,
    evidence,
    examined,
    opening,
    questioned,
    recording,
    signatures,
    stored,
)
from qiuhao.config.demo.stories.stretches import finished, resolved
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock

POWER = "《中华人民共和国食品安全法》第一百一十条第（四）项"
MEASURES = {"seal": ("sealing", "查封"), "impound": ("impounding", "扣押")}
"""Act -> sort of the measure, and what it is called."""


def looked(w: Walk) -> Times:
    """Clue, filing, and the examination that shows what must be held."""
    yield from opening(w)
    yield 1, "09:40"
    examined(w)


def allowed(w: Walk, act: str) -> int:
    """The handlers report to the head before they do anything, and she agrees; number of the report."""
    sort, word = MEASURES[act]
    asked = w.act(
        "ask-measure", sort=sort, object=w.cause["thing"], days=30, basis=[POWER],
        ground=f"{w.cause['found']}不{word}可能被转移或者销毁。",
        milder="当事人已经销售一部分，责令自行下架不足以防止流入市场。",
        handler_opinion=w.voice(w.team[0], f"建议{word}。"), unit_opinion=w.voice("unit-head"),
    )  # fmt: skip
    w.act("approve-measure", "deputy", about=asked.number, head_opinion=w.voice("deputy"))
    return asked.number


def taken(w: Walk, act: str, **more: Any) -> int:
    """Sealed or impounded on the spot before the party, and filmed; number of the measure."""
    done = w.act(act, **{
        **SHOWN, **w.lasting(45), **ordered(w, POWER, f"{w.cause['found']}有证据证明不符合食品安全标准。"),
        "place": w.site(), "officers": w.officers(), "days": 30,
        "things": [{"name": w.cause["thing"], "quantity": "1 批"}],
        "kept_where": "本机关涉案物品仓库" if act == "impound" else w.site(), "keeper": w.name("third"),
        "connected": True, "no_necessities": True, "not_taken_before": True, "party_called": True,
        "statement": "当事人表示配合，没有提出异议。", "handed_over": True, "signatures": signatures(w), **more,
    })  # fmt: skip
    recording(w, about=done.number, proves=f"{MEASURES[act][1]}的全过程")
    return done.number


def ordered(w: Walk, power: str, found: str, series: str = "强措") -> dict[str, Any]:
    """What every coercive decision says."""
    return {
        "number_text": f"{w.body.short}{series}〔{w.today.year}〕{int(w.case.rsplit('-', 1)[-1])}号",
        "parties": [w.party], "proposal": {"facts_found": found, "basis": [power]}, "authority_name": w.body.name,
        "power_basis": power, "power_rank": "law", "major_answered": True,
        "remedy_text": f"可以自收到本决定书之日起六十日内向{w.body.area_name}人民政府申请行政复议，"
                       f"或者六个月内向{w.body.area_name}人民法院提起行政诉讼。",
    }  # fmt: skip


def lifting(w: Walk, measure: int, ground: str, reason: str) -> dict[str, Any]:
    """What the sheet of lifting says when the things go back the same day."""
    return {
        "about": measure, "handling": "lifted", "ground": ground, "reason": reason, "returned_on": str(w.today),
        "things": [{"name": w.cause["thing"], "quantity": "1 批"}], "head_opinion": w.voice("deputy"),
    }  # fmt: skip


def put_away(w: Walk) -> Times:
    """The recordings of the examination and of the measure, on the day itself."""
    yield 0, "15:30"
    stored(w)
    stored(w)


def sealed_today(w: Walk) -> Generator[tuple[int, str], None, int]:
    """Looked at, approved, sealed and filmed within one day; number of the measure."""
    yield from looked(w)
    yield 0, "10:50"
    request = allowed(w, "seal")
    yield 0, "11:40"
    measure = taken(w, "seal", request=request)
    yield from put_away(w)
    return measure


def sealed(w: Walk) -> Times:
    """Sealed with approval, lifted as soon as the facts were clear, and the penalty went its way."""
    measure = yield from sealed_today(w)
    yield 1, "10:20"
    questioned(w)
    yield 1, "14:15"
    evidence(w)
    yield 2, "15:00"
    w.act("end-measure", **lifting(w, measure, "other", "不合格部分已经封样留证，其余查明来源合法，不再需要查封。"))
    yield 0, "16:00"
    ended(w)
    yield from notified(w)
    yield from heard(w, waived=True)
    yield from resolved(w)
    yield from published(w)
    drafted(w, measure)
    on_the_shelf(w, measure)
    yield from finished(w)


def impounded(w: Walk) -> Times:
    """Things were being carried away: impounded at once, and the approval made up the next morning."""
    yield from looked(w)
    yield 0, "16:20"
    measure = taken(w, "impound", urgent=True, urgent_because="当事人正在将涉案食品装车转移。")
    yield 1, "09:10"
    w.act(
        "approve-measure", "deputy", about=measure, reported_at=(clock.now() - timedelta(hours=15)).isoformat(),
        head_opinion=w.voice("deputy", "情况属实，同意补办。"),
    )  # fmt: skip
    yield from put_away(w)
    yield 2, "10:20"
    questioned(w)


def held_too_long(w: Walk) -> Times:
    """Nobody watched the term: lifted on paper days after it had ended, and entered the next workday."""
    measure = yield from sealed_today(w)
    yield 2, "10:20"
    questioned(w)
    yield 24, "09:30"
    w.report(
        "casefile.measure_end",
        at=clock.now() - timedelta(hours=17),
        **lifting(w, measure, "expired", "期限届满后发现，当日解除。"),
    )
    yield 1, "14:15"
    evidence(w)


def opened_again(w: Walk) -> Times:
    """A store sealed in a case of its own, before anybody knew of a violation; opened when its goods were explained."""
    w.begin({
        "cause": f"查封存放{w.cause['thing']}的库房", "matter": f"{w.body.id}-{w.cause['id']}", "source": "检查发现",
        "reason": "证据可能灭失。", "basic_facts": w.cause["found"], "parties": [w.party], "handlers": w.officers(),
        "unit": w.body.units[0][0], "discovered_on": str(w.today),
    }, w.asked["procedure"], "casefile.coercion_case")  # fmt: skip
    yield 0, "09:40"
    examined(w)
    known = [item.id for item in w.rules.items("major-head", w.today, w.asked["procedure"])]
    w.act(
        "answer-major", heads=[], answered=known, complex=False, reasons="对照本机关重大执法决定目录清单逐项认定。",
        unit_opinion=w.voice("unit-head"),
    )  # fmt: skip
    yield 0, "10:50"
    request = allowed(w, "seal")
    yield 0, "11:40"
    measure = taken(w, "seal", request=request)
    yield from put_away(w)
    yield 3, "10:00"
    drafted(w, measure)
    yield 1, "09:30"
    on_the_shelf(w, measure)
    yield 1, "15:00"
    w.act("end-measure", **lifting(w, measure, "no-violation", "票据核对完毕，来源合法，没有发现违法行为。"))
    yield 2, "16:10"
    w.act(
        "close", "deputy", reason="terminated", report=f"{w.cause['thing']}来源合法，查封已经解除，财物已经退还。",
        handlers=w.officers(), unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy", "同意结案。"),
    )  # fmt: skip
    yield from archived(w)
