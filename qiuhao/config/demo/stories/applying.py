"""Stories of applications for a licence: granted, refused after a hearing, waiting, and accepted by silence."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from qiuhao.config.demo.invented import company
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import approved, served
from qiuhao.config.demo.stories.ending import archived, published
from qiuhao.config.demo.stories.investigating import examined, stored
from qiuhao.config.demo.stories.plain import hearing
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock


def granted(w: Walk) -> Times:
    """Supplemented, accepted, checked on the spot, granted; the certificate is issued, the grant is public."""
    applied(w, lacking=1)
    yield 2, "10:10"
    supplement(w)
    yield 3, "09:40"
    w.act(
        "receive-supplement", "window", about=w.last["tell-supplement"], received_at=clock.now().isoformat(),
        received_by=w.body.person("window"), materials=[{"name": w.cause["materials"][-1]}],
    )  # fmt: skip
    yield 0, "10:20"
    accepted(w)
    yield from weighed(w, "grant")
    yield from approved(w)
    yield from settled(w)
    yield 2, "09:20"
    certified(w)
    yield from published(w, after=2)
    yield from ended(w, "granted", "准予许可，证件已经当面颁发。")


def turned_down(w: Walk) -> Times:
    """It touches the pipeline's owner: told, heard in public, and refused with reasons."""
    applied(w)
    yield 1, "09:30"
    accepted(w)
    other = {**company(int(w.case[-2:]) + 3, w.body.area_name), "name": f"{w.body.area_name}示通管道有限公司"}
    yield from weighed(w, "refuse", [other])
    yield 1, "09:20"
    notice = w.act(
        "notify-interested", **w.shared(), recipients=[w.party, other], statement_days=5, hearing_offered=True,
        contact=f"联系人：{w.name(w.team[0])}，电话 {w.body.phone}",
    )  # fmt: skip
    yield 0, "15:10"
    served(w, notice.number, "行政许可权利告知书")
    yield 3, "10:00"
    w.act("ask-hearing", about=notice.number, reason="申请人认为施工方案可以保证管道安全。")
    yield from hearing(w, "听证通知书", "利害关系人提出没有可靠的防护措施，申请人没有提出新的方案。")
    yield from approved(w)
    yield from settled(w, heard="已经依法告知申请人和利害关系人，并举行听证；本决定根据听证笔录作出。")
    yield from published(w)
    yield from ended(w, "refused", "不予许可，决定书已经送达申请人。")


def supplement_told(w: Walk) -> Times:
    """A material is missing; the applicant was told once, and it is for him to hand it in."""
    applied(w, lacking=1)
    yield 2, "10:10"
    supplement(w)


def accepted_by_law(w: Walk) -> Times:
    """Nobody answered: the law accepted it on the day of receipt, and the decision came late as well."""
    applied(w, lacking=1)
    received = w.today
    yield 7, "16:40"
    accepted(w, accepted_on=str(received), note="未在五日内告知，自收到申请材料之日起即为受理。")
    yield 6, "10:00"
    yield from weighed(w, "grant")
    yield 3, "09:00"
    yield from approved(w)
    yield from settled(w)
    yield 2, "09:20"
    certified(w)
    yield from published(w, after=2)


def applied(w: Walk, lacking: int = 0) -> None:
    """An application at the window, with all materials or some missing."""
    listed = w.cause["materials"]
    w.receive({
        "matter": f"{w.body.id}-{w.cause['id']}", "cause": w.cause["cause"], "content": w.cause["content"],
        "parties": [w.party], "received_at": clock.now().isoformat(), "received_by": w.body.person("window"),
        "materials": [{"name": name} for name in listed[: len(listed) - lacking]],
    })  # fmt: skip


def supplement(w: Walk) -> None:
    """Everything that is missing, told at once."""
    w.act(
        "tell-supplement", "window", missing=w.cause["materials"][-1:], requirements="加盖申请人公章。",
        told_how="当面交付",
    )  # fmt: skip


def accepted(w: Walk, **more: Any) -> None:
    """The receipt with number, date and seal."""
    w.act("accept-application", "window", accepted_by=w.body.person("window"), handed_to=w.speaker(), **more)


def weighed(w: Walk, outcome: str, interested: list[dict[str, Any]] | None = None) -> Times:
    """Checked on the spot by two, recorded, and what the handlers propose."""
    yield 2, "10:30"
    examined(w)
    yield 0, "16:10"
    stored(w)
    w.asked["substance"] = substance(w, outcome)
    yield 1, "14:30"
    w.act(
        "examine-application", **w.shared(), handlers=w.officers(), interested=interested or [],
        report=f"对照法定条件逐项审查：{w.cause['found']}", site_check="已经指派两名工作人员实地核查。",
        handler_opinion=w.voice(w.team[0], "建议准予。" if outcome == "grant" else "建议不予许可。"),
        unit_opinion=w.voice("unit-head"),
    )  # fmt: skip
    not_major(w)


def not_major(w: Walk) -> None:
    """Every question of the place whether it is a major decision, answered no."""
    w.act(
        "answer-major", heads=[], answered=[item.id for item in w.rules.items("major-head", w.today)], complex=False,
        reasons="对照本机关重大执法决定目录清单逐项认定，不属于重大执法决定。", unit_opinion=w.voice("unit-head"),
    )  # fmt: skip


def substance(w: Walk, outcome: str) -> dict[str, Any]:
    """What is granted, or why not."""
    since = w.today + timedelta(days=14)
    terms = {
        "name": w.cause["certificate"], "content": w.cause["terms"], "valid_from": str(since),
        "valid_until": str(since + timedelta(days=364)),
    }  # fmt: skip
    given = {"licence": terms} if outcome == "grant" else {"reasons": w.cause["reasons"]}
    return {"outcome": outcome, "facts_found": w.cause["found"], "basis": w.cause["basis"], **given}


def settled(w: Walk, heard: str = "") -> Times:
    """The decision with its number and paper, and its service."""
    yield 1, "15:40"
    done = w.act(
        "decide", **w.shared(), authority_name=w.body.name, decided_by=w.body.person("deputy"),
        decided_on=str(w.today), heard=heard,
    )  # fmt: skip
    yield 1, "10:50"
    served(w, done.number, "行政许可决定书" if w.proposal()["outcome"] == "grant" else "不予行政许可决定书")


def certified(w: Walk) -> None:
    """The certificate, handed over at the window."""
    terms = w.proposal()["licence"]
    w.act(
        "issue-certificate", "window", about=w.last["decide"], name=terms["name"], made_on=str(w.today),
        number=f"{w.body.short}演示〔{w.today.year}〕{w.head()}号", received_by=w.speaker(),
        valid_from=terms["valid_from"], valid_until=terms["valid_until"],
    )  # fmt: skip


def ended(w: Walk, reason: str, report: str) -> Times:
    """Nothing is left to do; the volume is bound."""
    yield 3, "16:10"
    w.act("close", reason=reason, report=report, handlers=w.officers(), unit_opinion=w.voice("unit-head"))
    yield from archived(w)
