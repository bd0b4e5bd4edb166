"""What a levy or an expropriation prints while it records: the notice and the decision."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.kinds.registered import Registered
from qiuhao.casefile.sheets.decisions import NO_STAMP, Stamp, evidence, party
from qiuhao.casefile.wording import conclusion
from qiuhao.documents.rendering import render
from qiuhao.documents.wording import chinese_day
from qiuhao.ledger import clock

NAMES = {"levy": "行政征收", "expropriation": "行政征用"}


def decision_pdf(body: Any, registered: Registered, stamp: Stamp = NO_STAMP) -> bytes:
    """The decision as PDF. InvalidContent names what the paper must say and the record does not."""
    seal, images = stamp
    return render("taking_decision", {**decision_sheet(body, registered), "seal": seal}, files=images)


def decision_sheet(body: Any, registered: Registered) -> dict[str, Any]:
    """Fields of 行政征收（征用）决定书."""
    return {
        **_common(body, registered),
        "heading": body.title,
        "heard": _lines(body.heard),
        "decision": f"本机关决定：{conclusion(body.proposal)}。",
        "terms": terms(body.proposal),
        "performance": _lines(body.performance_text),
        "remedy": _lines(body.remedy_text),
        "dated": body.decided_on or clock.today(),
    }


def notice_pdf(body: Any, registered: Registered, stamp: Stamp = NO_STAMP) -> bytes:
    """The notice as PDF."""
    seal, images = stamp
    return render("taking_notice", {**notice_sheet(body, registered), "seal": seal}, files=images)


def notice_sheet(body: Any, registered: Registered) -> dict[str, Any]:
    """Fields of 征收征用事先告知书."""
    within = f"自收到本告知书之日起{body.statement_days}个工作日内" if body.statement_days else "在本机关作出决定前"
    rights = [f"你（单位）有陈述和申辩的权利，可以{within}向本机关提出。"]
    if body.hearing_offered:
        rights.append("你（单位）依法有权要求听证。")
    if body.recusal_right:
        rights.append("你（单位）认为执法人员与本案有直接利害关系的，有权申请回避。")
    return {
        **_common(body, registered),
        "decision": f"本机关拟决定：{conclusion(body.proposal)}。",
        "terms": terms(body.proposal),
        "rights": rights,
        "contact": {
            "person": body.contact or registered.name, "phone": registered.phone or "＿＿＿＿",
            "address": registered.address,
        },
        "dated": clock.today(),
    }  # fmt: skip


def terms(proposal: Any) -> list[str]:
    """What is taken, for how long, and what for, one line each."""
    if proposal.levy is not None:
        given = proposal.levy
        until = f"缴纳期限：{chinese_day(given.pay_until)}前。" if given.pay_until else ""
        said = [
            f"征收项目：{given.name}。",
            *(f"{t}：{v}。" for t, v in (("征收所属期", given.span), ("计算依据", given.reckoning)) if v),
        ]
        return [*said, *([until] if until else [])]
    if proposal.expropriation is not None:
        given = proposal.expropriation
        things = "；".join(f"{one.name} {one.quantity}" for one in given.things)
        span = "至".join(chinese_day(day) for day in (given.since, given.until) if day)
        rows = (
            ("征用的财物或者场所", things),
            ("用途", given.purpose),
            ("征用期间", span),
            ("补偿标准和方式", given.compensation),
        )
        return [f"{title}：{value}。" for title, value in rows if value]
    return []


def _common(body: Any, registered: Registered) -> dict[str, Any]:
    return {
        "authority": getattr(body, "authority_name", "") or registered.name,
        "number": body.number_text,
        "parties": [party(one) for one in body.parties],
        "facts": _lines(body.facts_found),
        "evidence": evidence(body),
        "reasons": _lines(body.reasons),
        "basis": list(body.basis),
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
