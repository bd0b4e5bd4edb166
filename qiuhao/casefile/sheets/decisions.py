"""What an act prints while it records: notice, decision, on-the-spot decision."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from qiuhao.authority import values
from qiuhao.authority.kinds.registered import Registered
from qiuhao.casefile.kinds.base import Substantive
from qiuhao.documents.rendering import render
from qiuhao.law.facts import Fact, legal_date
from qiuhao.law.views import OUTCOMES, PENALTIES
from qiuhao.ledger import clock

PARTY_WORDS = {"person": "自然人", "household": "个体工商户", "organisation": "单位"}


Stamp = tuple[dict[str, Any] | None, dict[str, bytes]]
"""The seal as a sheet names it and its image, from `casefile.sealing.seal_of`; (None, {}) leaves room for a stamp."""
NO_STAMP: Stamp = (None, {})


def decision_pdf(body: Any, facts: Sequence[Fact], registered: Registered, stamp: Stamp = NO_STAMP) -> bytes:
    """The decision as PDF: a penalty, or none. InvalidContent names what the paper must say and the record does not."""
    if body.proposal.outcome == "penalty":
        return stamped("penalty_decision", penalty_sheet(body, facts, registered), stamp)
    return stamped("no_penalty_decision", no_penalty_sheet(body, facts, registered), stamp)


def stamped(name: str, data: dict[str, Any], stamp: Stamp) -> bytes:
    """The sheet with the authority's seal on it, where there is one."""
    seal, images = stamp
    return render(name, {**data, "seal": seal}, files=images)


def has_sheet(body: Any) -> bool:
    """Whether there is a paper for this outcome; a case that is dropped or passed on has the record alone."""
    return body.proposal.outcome in ("penalty", "no-penalty")


def penalty_sheet(body: Any, facts: Sequence[Fact], registered: Registered) -> dict[str, Any]:
    """Fields of 行政处罚决定书."""
    return {
        **_decision(body, facts, registered),
        "penalties": [penalty(p) for p in body.penalties],
        "performance": lines(body.performance_text),
    }


def no_penalty_sheet(body: Any, facts: Sequence[Fact], registered: Registered) -> dict[str, Any]:
    """Fields of 不予行政处罚决定书."""
    return {
        **_decision(body, facts, registered),
        "decision": f"本机关决定：{OUTCOMES[body.proposal.outcome]}。",
        "education": lines(body.proposal.education),
    }


def _decision(body: Any, facts: Sequence[Fact], registered: Registered) -> dict[str, Any]:
    return {
        **_official(body, registered),
        "opening": opening(facts),
        "evidence": evidence(body),
        "heard": lines(body.heard),
        "reasons": lines(body.reasons),
        "remedy": lines(body.remedy_text),
        "dated": body.decided_on or clock.today(),
    }


def notice_pdf(
    body: Any, facts: Sequence[Fact], registered: Registered, hearing_within: str, stamp: Stamp = NO_STAMP
) -> bytes:
    """行政处罚事先告知书 as PDF; `hearing_within` is the period for asking for a hearing, in words."""
    return stamped("notice_of_rights", notice_sheet(body, facts, registered, hearing_within), stamp)


def notice_sheet(body: Any, facts: Sequence[Fact], registered: Registered, hearing_within: str) -> dict[str, Any]:
    """Fields of the notice; the hearing right stands in it where it is offered."""
    within = f"自收到本告知书之日起{body.statement_days}个工作日内" if body.statement_days else "在本机关作出决定前"
    statement = [f"你（单位）有陈述和申辩的权利，可以{within}向本机关提出。"]
    if body.recusal_right:
        statement.append("你（单位）认为执法人员与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避。")
    hearing = f"你（单位）有要求听证的权利，可以自收到本告知书之日起{hearing_within}内向本机关提出。"
    return {
        **_official(body, registered),
        "opening": opening(facts),
        "evidence": evidence(body),
        "reasons": lines(body.reasons),
        "penalties": [penalty(p) for p in body.penalties],
        "statement": statement,
        "hearing": [hearing] if body.hearing_offered and hearing_within else [],
        "contact": {
            "person": body.contact or registered.name,
            "phone": registered.phone,
            "address": registered.address,
        },
        "dated": clock.today(),
    }


def on_the_spot_pdf(
    body: Any,
    registered: Registered,
    stamp: Stamp = NO_STAMP,
    signed: Mapping[str, bytes] | None = None,
    dated: date | None = None,
) -> bytes:
    """当场行政处罚决定书 as PDF; `signed` are the images of signatures by the names that `image_name` gives, `dated`
    the day on which it was handed over (today, if none is given)."""
    seal, images = stamp
    data = on_the_spot_sheet(body, registered, set(signed or ()))
    data["dated"] = dated or clock.today()
    return stamped("on_the_spot_decision", data, (seal, {**images, **(signed or {})}))


def image_name(one: values.Signature) -> str:
    """The file name of a signature's image on a sheet; empty if there is none, or not of a sort that can be set."""
    if one.image is None:
        return ""
    suffix = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}.get(one.image.media_type, "")
    return f"sign-{one.image.sha256[:24]}.{suffix}" if suffix else ""


def on_the_spot_sheet(body: Any, registered: Registered, images: Collection[str] = ()) -> dict[str, Any]:
    """Fields of the on-the-spot decision. What the record leaves open is named by the sheet, not filled in here."""
    told = body.statement or ("当事人明确放弃陈述、申辩。" if body.statement_waived else "")
    signed = [
        {"role": s.role, "refused": s.refused, "image": name if (name := image_name(s)) in images else ""}
        for s in body.signatures
    ]
    return {
        "authority": body.authority_name or registered.name,
        "number": body.number_text,
        "party": party(body.parties[0]),
        "happened_at": body.violated_at,
        "place": body.violated_in,
        "facts": lines(body.facts_found),
        "basis": list(body.basis),
        "told": lines(told),
        "penalties": [penalty(p) for p in body.penalties],
        "performance": lines(body.performance_text),
        "remedy": lines(body.remedy_text),
        "decided_in": body.decided_in,
        "officers": [{"name": o.name, "certificate": o.certificate} for o in body.officers],
        # A line to sign on, for a paper that is printed before anybody has signed.
        "signatures": signed or [{"role": "当事人"}],
        "dated": clock.today(),
    }


def _official(body: Substantive, registered: Registered) -> dict[str, Any]:
    said: Any = body
    return {
        "authority": getattr(said, "authority_name", "") or registered.name,
        "number": said.number_text,
        "parties": [party(p) for p in body.parties],
        "facts": lines(body.facts_found),
        "basis": list(body.basis),
    }


def party(one: values.Party) -> dict[str, Any]:
    """当事人 as the sheets print it."""
    person = one.sort == "person"
    return {
        "name": one.name,
        "kind": PARTY_WORDS[one.sort],
        "sex": one.sex,
        "id_value": one.id_number if person else one.credit_code,
        "id_label": one.id_kind if person and one.id_kind != "身份证" else "",
        "representative": one.representative,
        "address": str(one.address or ""),
        "phone": one.phone,
    }


def penalty(one: values.Penalty) -> dict[str, Any]:
    """One penalty in words, with its amount where money is meant."""
    words = one.words or PENALTIES[one.sort]
    if one.licence:
        words += f"（{one.licence}）"
    return {"words": words, "amount": one.amount if one.amount != "0.00" else None}


def evidence(body: Substantive) -> list[dict[str, Any]]:
    """The papers the body names, with what each proves; a paper that says nothing of its own proves the facts found."""
    return [{"name": p.title or f"第 {p.number} 号材料", "proves": p.proves or "上述事实"} for p in body.evidence]


def opening(facts: Sequence[Fact]) -> list[str]:
    """One sentence on how the case came about."""
    filed = next((f for f in facts if "filed" in f.body.fills), None)
    if filed is None:
        return []
    day = legal_date(filed.happened_at)
    return [f"本机关于{day.year}年{day.month}月{day.day}日对{filed.body.cause}一案立案调查。"]


def lines(text: str) -> list[str]:
    """Paragraphs without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
