"""Chapters from the notice of rights to the service of the decision."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.investigating import SHOWN, signatures, stored
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock


def served(w: Walk, about: int, *names: str, method: str = "direct", **more: Any) -> int:
    """Documents are handed over, or go another way."""
    told = SHOWN if method in ("direct", "leaving") else {}
    done = w.act(
        "serve", **{
            "about": about, "documents": [{"name": name} for name in names], "method": method, **told,
            "effective_on": str(w.today), "recipient": w.party["name"], "received_by": w.speaker(),
            "capacity": "本人" if w.party["sort"] == "person" else "法定代表人", "sealed": True,
            "officers": w.officers(), "served_at": clock.now().isoformat(), "place": w.site(),
            "signatures": signatures(w)[:1], **more,
        },
    )  # fmt: skip
    return done.number


def by_post(w: Walk, about: int, *names: str) -> int:
    """By registered express mail, with every receipt."""
    return served(
        w, about, *names, method="postal", reason="当事人在外地，不便直接送达。", carrier_mail="ems",
        mail_number=f"演示{w.head():09d}", receipts=["posting", "return", "list"], signatures=[],
    )  # fmt: skip


def left_there(w: Walk, about: int, *names: str) -> int:
    """Left at the premises, with an attesting witness and a recording."""
    number = served(
        w, about, *names, method="leaving", received_by="", capacity="", attested_by="示见真（社区工作人员）",
        refusal="当事人看过文书后拒绝签收，未说明理由。", reason="当事人拒绝签收。", recorded=True,
        signatures=[{"role": "受送达人", "signed": False, "refused": "当事人拒绝签收，见证人在场。"}],
    )  # fmt: skip
    now = w.lasting(15)
    w.act(
        "make-recording", about=number, started_at=now["began_at"], ended_at=now["ended_at"], place=w.site(),
        medium="photo", device_kind="照相机", device=f"示-{w.body.area[:4]}-03", maker=w.name(w.team[-1]),
        has_sound=False, proves="留置送达的过程", present_told=True, spoken_start=True,
    )  # fmt: skip
    stored(w)
    return number


def notified(w: Walk, hearing: bool = False) -> Times:
    """The notice, and its service."""
    yield 1, "09:20"
    notice = w.act(
        "notify", **w.shared(), recusal_right=True, hearing_offered=hearing, statement_days=5,
        contact=f"联系人：{w.name(w.team[0])}，电话 {w.body.phone}",
    )  # fmt: skip
    yield 0, "15:10"
    served(w, notice.number, "行政处罚事先告知书")


def heard(w: Walk, waived: bool = False) -> Times:
    """The party speaks, or says that it will not; what it said is checked."""
    yield 2, "10:30"
    said = w.act(
        "hear-statement", about=w.last["notify"], waived=waived, recorder=w.name(w.team[-1]),
        content="" if waived else "已经改正，请求从轻处罚。", signatures=signatures(w)[:1],
    )  # fmt: skip
    if not waived:
        yield 1, "09:00"
        w.act(
            "check-statement", about=said.number, adopted="none", unit_opinion=w.voice("unit-head"),
            points=[{"point": "请求从轻处罚", "adopted": False, "reason": "改正情节在拟处罚时已经考虑。"}],
            reasons="当事人提出的改正情节属实，拟处罚时已经考虑，不再减轻。",
        )  # fmt: skip


def submitted(w: Walk, *heads: str, **more: Any) -> None:
    """Heads answered once, and exactly this substance submitted with its materials."""
    known = [item.id for item in w.rules.items("major-head", w.today)]
    if "answer-major" not in w.last:
        w.act(
            "answer-major", heads=list(heads), answered=known, complex="complex" in heads,
            reasons="对照本机关重大执法决定目录清单逐项认定。", unit_opinion=w.voice("unit-head"),
        )  # fmt: skip
    w.submissions += 1
    w.act(
        "submit-review", **{**w.shared(), "heads": list(heads), "explanation": "情况说明见调查终结报告。",
                           "unit_opinion": w.voice("unit-head", "同意送审。"), **more},
    )  # fmt: skip


def received(w: Walk) -> None:
    """The reviewer confirms the materials and declares that he has no interest."""
    w.act("confirm-materials", "reviewer")
    w.act("declare-interest", "reviewer")


def opined(w: Walk, effect: str = "pass", problems: tuple[str, ...] = (), reasons: str = "") -> int:
    """The typed opinion whose effect this is, with the checklist of the place answered accordingly."""
    types = w.rules.items("opinion", w.today)
    chosen = next((t for t in types if t.more.get("effect") == effect), None)
    chosen = chosen or next(t for t in types if t.more.get("effect") != "pass")
    answers: dict[str, str] = {}
    why: dict[str, str] = {}
    for item in w.rules.items("checklist", w.today):
        fine, bad = ("no", "yes") if item.more.get("wrong") == "yes" else ("yes", "no")
        answers[item.id] = fine
        if item.more.get("open_ended"):
            answers[item.id], why[item.id] = "yes", "没有其他问题。"
        if problems and item.id == "discretion":
            answers[item.id], why[item.id] = bad, problems[0]
    done = w.act(
        "give-opinion", "reviewer", opinion=chosen.id, checklist=answers, problems=list(problems),
        grounds=list(chosen.more.get("grounds", ()))[-1:] if problems else [],
        checklist_reasons=why,
        reasons=reasons or "事实清楚，证据确凿，适用法律准确，程序合法，裁量适当。",
        head_of_review=w.name("review-head"),
    )  # fmt: skip
    return done.number


def reviewed(w: Walk, *heads: str, **more: Any) -> Times:
    """The review, from submission to an opinion that passes."""
    yield 1, "11:00"
    submitted(w, *heads, **more)
    yield 1, "09:10"
    received(w)
    yield 4, "16:20"
    opined(w)


def discussed(w: Walk) -> Times:
    """Those responsible discuss it together."""
    yield 2, "14:30"
    w.act(
        "discuss", "head", **w.shared(), held_on=str(w.today), place="本机关会议室", chair=w.name("head"),
        recorder=w.name("review-head"), agreed=True, conclusion="同意拟作出的处罚决定。",
        voices=[w.voice("head"), w.voice("deputy"), w.voice("unit-head")],
        signatures=[{"role": "参加人员", "name": w.name(key)} for key in ("head", "deputy", "unit-head")],
    )  # fmt: skip


def approved(w: Walk) -> Times:
    """The head approves exactly what was reviewed."""
    yield 1, "10:00"
    about = {"review": w.last.get("give-opinion"), "discussion": w.last.get("discuss")}
    w.act(
        "approve", "deputy", **w.shared(), **about, head_opinion=w.voice("deputy"), signed_at=clock.now().isoformat(),
        review_not_needed="" if about["review"] else "不属于应当法制审核的情形。",
        discussion_not_needed="" if about["discussion"] else "不属于应当集体讨论的情形。",
    )  # fmt: skip


def decision(w: Walk, **more: Any) -> dict[str, Any]:
    """What the decision says beside its substance."""
    return {
        **w.shared(), "authority_name": w.body.name, "decided_by": w.body.person("deputy"), "public_impact": True,
        "heard": "告知后当事人的陈述、申辩已经复核。", **more,
    }  # fmt: skip


def decided(w: Walk, serve: Any = served) -> Times:
    """The decision with its number and paper, and its service."""
    yield 1, "15:40"
    done = w.act("decide", **decision(w))
    yield 1, "10:50"
    serve(w, done.number, "行政处罚决定书")
