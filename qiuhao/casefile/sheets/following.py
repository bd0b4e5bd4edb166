"""Papers of what follows a decision, from the records of the case: answers, demand, application, refund, disposal."""

from __future__ import annotations

from datetime import date
from typing import Any

from qiuhao.authority import values
from qiuhao.casefile.sheets.common import BLANK, RULE, Ground, lines, party_or_blank
from qiuhao.casefile.sheets.investigation import official
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact

DEMAND = "court-demand"
"""The gate whose days the demand names."""


def reconsideration_answer(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 行政复议答复书."""
    return _reply(fact, ground, "applicant")


def claim_answer(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 行政诉讼答辩状."""
    return _reply(fact, ground, "plaintiff")


def _reply(fact: Fact, ground: Ground, opponent: str) -> dict[str, Any]:
    body, asked = fact.body, ground.history.number(fact.body.about)
    decision = ground.history.number(asked.body.about) if asked is not None and asked.body.about else None
    told = ground.registered
    return {
        **official(fact, ground),
        "to": getattr(asked.body, "body", "") or RULE if asked is not None else RULE,
        "opponent": getattr(asked.body, opponent, "") or RULE if asked is not None else RULE,
        "decision": _called(decision, ground),
        "file": getattr(asked.body, "number", "") if asked is not None else "",
        "received_on": asked.day if asked is not None else fact.day,
        "address": told.address,
        "phone": told.phone,
        "representative": told.head_name,
        "agents": list(body.agents),
        "request": lines(body.request),
        "facts": lines(body.facts_found),
        "basis": list(body.basis),
        "reasons": lines(body.reasons),
        "materials": list(body.materials),
    }


def _called(decision: Fact | None, ground: Ground) -> str:
    """The decision by its title and number."""
    if decision is None:
        return f"{ground.cause}的决定"
    named = _decision(decision)
    number = named["decision_number"]
    return f"{named['decision']}（{number}）" if number else f"{named['decision']}"


def court_demand(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 履行行政决定催告书; the period is that of the line that binds the application to the court."""
    body, decision = fact.body, ground.history.number(fact.body.about)
    served = ground.history.about("served", body.about)
    return {
        **official(fact, ground),
        "parties": party_or_blank(body.parties),
        **_decision(decision),
        "decided_on": _decided_on(decision) if decision is not None else fact.day,
        "served_on": max(one.body.effective_on for one in served) if served else _served_elsewhere(decision),
        "obligation": lines(body.obligation),
        "amount": _money(body.amount),
        "deadline": body.deadline,
        "within": _within(fact, ground),
        "manner": body.manner,
        "basis": list(body.basis),
        "contact": ground.contact(),
    }


def _served_elsewhere(decision: Fact | None) -> date | None:
    found: date | None = decision.body.served_on if decision is not None and _elsewhere(decision) else None
    return found


def _within(fact: Fact, ground: Ground) -> str:
    """The days after a demand, in words; a blank where no line says how many."""
    bound = ground.setting.rules.gates("apply-court-execution", ground.setting.procedure.name, fact.day)
    days = [gate.params.days for gate in bound if gate.gate.name == DEMAND]
    return f"{max(days)}个工作日" if days else BLANK


def _decision(decision: Fact | None) -> dict[str, Any]:
    if decision is None:
        return {"decision": "行政决定", "decision_number": ""}
    if _elsewhere(decision):
        return {"decision": "行政决定", "decision_number": decision.body.decision_number}
    return {"decision": str(decision.body.title), "decision_number": getattr(decision.body, "number_text", "")}


def _elsewhere(decision: Fact) -> bool:
    """Whether the decision was made in another case, of which only the registration stands here."""
    return "decision-elsewhere" in decision.body.fills


def _decided_on(decision: Fact) -> date:
    return (decision.body.decided_on if _elsewhere(decision) else None) or decision.day


def _money(amount: str) -> str | None:
    return amount if amount != "0.00" else None


def court_application(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 行政强制执行申请书: what the record says, and what the case knows of decision and demand."""
    body, decision = fact.body, ground.history.number(fact.body.about)
    told = ground.registered
    return {
        **official(fact, ground),
        "court": body.court,
        "parties": party_or_blank(body.parties),
        "address": told.address,
        "phone": told.phone,
        "content": lines(body.content),
        "amount": _money(body.amount),
        "grounds": _grounds(decision, ground),
        "opinions": [*lines(body.party_opinion), *_demanded(body.demand, ground)],
        "object": lines(body.object),
        "signed_by": body.head_opinion.name if body.head_opinion else "",
        "attachments": [item.label for item in _papers(fact, ground)],
        "dated": body.applied_on or fact.day,
    }


def _papers(fact: Fact, ground: Ground) -> list[Any]:
    listed = ground.setting.rules.items("court-paper", fact.day, ground.setting.procedure.name)
    return [item for item in listed if item.id in fact.body.papers and item.id != "application"]


def _grounds(decision: Fact | None, ground: Ground) -> list[str]:
    if decision is None:
        return [RULE]
    proposal = getattr(decision.body, "proposal", None)
    by = (decision.body.decision_by if _elsewhere(decision) else "") or "申请人"
    said = [f"{chinese_day(_decided_on(decision))}，{by}作出{_called(decision, ground)}。"]
    if _elsewhere(decision):
        said += lines(decision.body.basic_facts)
    if proposal is not None:
        said += [*lines(proposal.facts_found), *lines(proposal.reasons)]
        said += [f"依据：{'；'.join(proposal.basis)}。"] if proposal.basis else []
    return said


def _demanded(number: int | None, ground: Ground) -> list[str]:
    demand = ground.history.number(number) if number else None
    if demand is None:
        return []
    served = ground.history.about("served", demand.number)
    sent = f"，{chinese_day(max(one.body.effective_on for one in served))}送达" if served else ""
    named = f"（{demand.body.number_text}）" if demand.body.number_text else ""
    return [f"{chinese_day(demand.day)}制作催告书{named}{sent}。"]


def refund_notice(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 退款通知书."""
    body = fact.body
    return {
        **official(fact, ground),
        "payee": body.payee,
        **_decision(ground.history.number(body.about)),
        "ground": lines(body.ground),
        "basis": list(body.basis),
        "amount": body.amount,
        "paid_on": body.paid_on,
        "receipt": body.receipt_number,
        "contact": ground.contact(),
    }


def disposal_list(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 没收财物处置清单."""
    body, taken = fact.body, ground.history.number(fact.body.about)
    decision = ground.history.number(taken.body.about) if taken is not None and taken.body.about else None
    known = ground.setting.rules.items("disposal-manner", fact.day, ground.setting.procedure.name)
    manner = next((item.label for item in known if item.id == body.manner), body.manner)
    return {
        "authority": ground.registered.name,
        "number": body.number_text,
        "cause": ground.name,
        "decision_number": getattr(decision.body, "number_text", "") if decision is not None else "",
        "taken_on": getattr(taken.body, "taken_on", None) if taken is not None else None,
        "kept_where": getattr(taken.body, "kept_where", "") if taken is not None else "",
        "keeper": getattr(taken.body, "keeper", "") if taken is not None else "",
        "manner": manner,
        "done_on": body.done_on,
        "by_whom": body.by_whom,
        "amount": _money(body.proceeds),
        "treasury": body.treasury_receipt,
        "treasury_on": body.treasury_on,
        "course": lines(body.course),
        "items": [_item(one) for one in body.things],
        "rest": "另有财物尚未处理。" if body.remaining else "",
        "signatures": [{"role": "经办人"}, {"role": "保管人"}, _leave(body.head_opinion)],
        "dated": fact.day,
    }


def _item(one: values.Thing) -> dict[str, str]:
    return {"name": one.name, "spec": one.model, "quantity": one.quantity, "condition": one.condition, "note": one.note}


def _leave(voice: values.Voice | None) -> dict[str, str]:
    """The head's line: whether he agreed, as far as the record says so."""
    if voice is None:
        return {"role": "批准人"}
    return {"role": f"批准人（{voice.name}）", "noted": "同意" if voice.agreed else "不同意"}
