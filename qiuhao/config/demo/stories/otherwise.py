"""Stories that end otherwise than with a penalty by the ordinary procedure, or take another way."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo import media
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import approved, decided, heard, left_there, notified, reviewed, served
from qiuhao.config.demo.stories.ending import archived, closed, paid, performed, published
from qiuhao.config.demo.stories.investigating import (
    SHOWN,
    clue,
    ended,
    evidence,
    examination,
    examined,
    investigation,
    opening,
    questioned,
    recording,
    signatures,
    stored,
)
from qiuhao.config.demo.stories.stretches import finished, resolved, up_to_review
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock


def on_the_spot(w: Walk) -> Times:
    """Decided, handed over and paid the same week; filed with the authority."""
    clue(w)
    yield 0, "09:50"
    examined(w, recorded=False)
    yield 0, "10:20"
    done = w.act(
        "decide-on-the-spot", **w.shared(), matter=f"{w.body.id}-{w.cause['id']}", cause=w.cause["cause"],
        authority_name=w.body.name, decided_by=w.body.person(w.team[0]), officers=w.officers(), **SHOWN,
        violated_at=clock.now().isoformat(), violated_in=w.site(), decided_in=w.site(), act_ended_on=str(w.today),
        discovered_on=str(w.today), statement_heard=True, statement="当事人没有意见。", handed_over=True,
        signatures=signatures(w), not_recorded_because="当场处罚决定书已经全面记录。",
        not_recorded_by=w.body.person(w.team[0]),
    )  # fmt: skip
    yield 0, "10:40"
    served(w, done.number, "当场行政处罚决定书")
    yield 1, "09:00"
    w.act("file-on-the-spot", about=done.number, received_by=w.name("registrar"))
    yield from published(w, after=2)
    yield 4, "10:15"
    paid(w)
    w.act("end-execution", about=done.number, result="performed")
    yield from closed(w)
    yield from archived(w)


def not_filed(w: Walk) -> Times:
    """Looked into and not filed; the complainant was told."""
    clue(w)
    yield 3, "15:00"
    w.act(
        "refuse-filing", "deputy", reason="经核查，反映的情况不存在，没有违法事实。", told=True, told_complainant=True,
        told_on=str(w.today), told_how="电话告知并寄送告知书", told_by=w.name(w.team[0]),
        handler_opinion=w.voice(w.team[0], "建议不予立案。"), head_opinion=w.voice("deputy", "同意不予立案。"),
    )  # fmt: skip


def no_penalty(w: Walk) -> Times:
    """A first and slight violation, put right: no penalty, education instead."""
    w.asked["proposal"] = {
        "outcome": "no-penalty", "penalties": [], "reasons": "初次违法，危害后果轻微并及时改正。",
        "education": "已当面教育，当事人书面承诺守法经营。", "large_amount": None,
    }  # fmt: skip
    yield from opening(w)
    yield from investigation(w)
    yield from resolved(w)
    yield from published(w)
    yield 2, "10:30"
    w.act("end-execution", about=w.last["decide"], result="nothing-to-perform")
    yield from closed(w, reason="no-penalty")
    yield from archived(w)


def crime(w: Walk) -> Times:
    """The facts may be a crime: reported, decided by the first in charge, transferred."""
    yield from opening(w)
    yield from investigation(w)
    yield 1, "09:30"
    suspected = w.act(
        "suspect-crime", facts_found=f"{w.cause['found']}数额可能达到刑事立案追诉标准。", offence="以公安机关认定为准",
        handler_opinion=w.voice(w.team[0], "建议移送公安机关。"),
    )  # fmt: skip
    yield 2, "11:00"
    agreed = w.act("decide-transfer", "head", about=suspected.number, approved=True, head_opinion=w.voice("head"))
    yield 0, "16:30"
    sent = w.act(
        "transfer", about=agreed.number, to=f"{w.body.area_name}公安局", sort="crime", officers=w.officers(), **SHOWN,
        materials=["涉嫌犯罪案件移送书", "案件情况调查报告", "涉案物品清单"], received_by="示收文",
    )  # fmt: skip
    if w.asked.get("filed"):
        yield 2, "10:00"
        filed = w.act(
            "receive-transfer-answer", about=sent.number, result="filed", body=f"{w.body.area_name}公安局",
            number=f"示公立字〔{w.today.year}〕{w.head()}号",
        )  # fmt: skip
        yield 1, "15:00"
        w.act(
            "hand-over-items", about=filed.number, to=f"{w.body.area_name}公安局", officers=w.officers(), **SHOWN,
            things=[{"name": w.cause["thing"], "quantity": "1 批"}], materials=["案卷材料"], received_by="示收文",
            not_recorded_because="移交清单能够全面有效记录。", not_recorded_by=w.body.person(w.team[0]),
        )  # fmt: skip


def sampled(w: Walk) -> Times:
    """Samples, things preserved, an appraisal; then the way of every case."""
    yield from opening(w)
    yield 1, "10:00"
    examined(w)
    yield 0, "11:30"
    things = [{"name": w.cause["thing"], "quantity": "1 批", "condition": "完好"}]
    timed: dict[str, Any] = {**SHOWN, **w.lasting(30), "place": w.site(), "officers": w.officers(),
                             "signatures": signatures(w), "not_recorded_because": "文字记录能够全面有效记录。",
                             "not_recorded_by": w.body.person(w.team[0])}  # fmt: skip
    w.act("sample", **timed, samples=things, method="随机抽取", seal="双方签封", base="同批次", proves="质量状况")
    kept = w.act(
        "preserve", **timed, party=w.party, things=things, ground="证据可能灭失。",
        basis=["《中华人民共和国行政处罚法》第五十六条"], kept_where="本机关物证室",
        keeper=w.name("third"), head_opinion=w.voice("deputy"), proves="违法事实",
    )  # fmt: skip
    yield 0, "16:30"
    stored(w)
    yield 1, "10:00"
    asked = w.act(
        "commission-appraisal", sort="检验", institution="示例检验检测中心", qualification="CMA 演示 001 号",
        question="是否符合标准", samples=things, sent_on=str(w.today), told_party=True,
    )  # fmt: skip
    yield 3, "15:00"
    w.act("decide-preservation", about=kept.number, handling="解除", things=things, reason="已经取得检验样品。",
          head_opinion=w.voice("deputy"))  # fmt: skip
    yield 6, "14:00"
    w.act(
        "receive-appraisal", about=asked.number, sort="检验", institution="示例检验检测中心", report_number="演示-17",
        reported_on=str(w.today), conclusion="样品不符合标准要求。", told_party=True, proves="样品不符合标准",
        files=[media.picture(w.head(), "检验报告.png")],
    )  # fmt: skip
    yield 1, "10:00"
    questioned(w)
    yield 2, "16:00"
    ended(w)
    yield from to_the_end(w)


def to_the_end(w: Walk) -> Times:
    """From the notice to the archive."""
    yield from notified(w)
    yield from heard(w)
    yield from reviewed(w)
    yield from approved(w)
    yield from decided(w, left_there if w.asked.get("left") else served)
    yield from published(w)
    yield from finished(w)


def minor(w: Walk) -> Times:
    """The party is not yet eighteen: lighter, and not made public."""
    w.asked["proposal"] = {"reasons": "当事人行为时不满十八周岁，初次违法，依法从轻处罚。"}
    yield from up_to_review(w, waived=True)
    yield from resolved(w)
    yield 2, "09:40"
    withheld(w, ("minor", "privacy"), "当事人不满十八周岁，公开会损害其合法权益。")
    yield from finished(w)


def secret(w: Walk) -> Times:
    """What the decision says would give away a business secret: withheld with its ground."""
    yield from up_to_review(w)
    yield from resolved(w)
    yield 3, "09:40"
    withheld(w, ("business-secret", "other-law"), "决定书涉及当事人的工艺参数，经书面征求意见，当事人不同意公开。")
    yield from performed(w)
    yield from closed(w)


def withheld(w: Walk, grounds: tuple[str, ...], reason: str) -> None:
    """The head withholds, on the first of these grounds that the place knows."""
    known = {item.id for item in w.rules.items("withhold-ground", w.today)}
    ground = next(ground for ground in grounds if ground in known)
    w.act(
        "withhold", "head", about=w.last["decide"], ground=ground, reason=reason, basis_rank="行政法规",
        basis="《中华人民共和国政府信息公开条例》第十五条",
    )  # fmt: skip


def evidence_by_night(w: Walk) -> Times:
    """An examination whose recording broke off, with the explanation of both officers."""
    yield from opening(w)
    yield 1, "09:30"
    done = w.act("examine", **examination(w, True), dispute_prone=True)
    now = w.lasting(40)
    gap = {"started": now["began_at"], "ended": now["ended_at"], "cause": "设备故障", "spoken": "00:31:05"}
    recording(w, done.number, gaps=[gap])
    yield 0, "15:00"
    causes = [item.id for item in w.rules.items("interruption-cause", w.today)]
    w.act(
        "explain-recording", about=done.number, sort="interrupted", cause=causes[0] if causes else "设备故障",
        words="录音笔电量耗尽，更换后继续记录，中断期间没有进行询问。", signed_by=[w.body.person(k) for k in w.team],
        signatures=[{"role": "执法人员", "name": w.name(key)} for key in w.team], head_opinion=w.voice("unit-head"),
        spoken_mark="00:31:05",
    )  # fmt: skip
    stored(w)
    yield 2, "10:20"
    questioned(w)
    yield 1, "14:15"
    evidence(w)
    yield 4, "16:00"
    ended(w)
    yield from to_the_end(w)
