"""Papers of the investigation: questioning, examination, order to correct, registration in advance."""

from __future__ import annotations

from typing import Any

from qiuhao.authority import values
from qiuhao.authority.values import label_of
from qiuhao.casefile import texts
from qiuhao.casefile.sheets.common import (
    BLANK,
    RULE,
    Ground,
    lines,
    officers,
    party_or_blank,
    person,
    shown,
    signatures,
)
from qiuhao.law.duties.asking import ask
from qiuhao.law.facts import Fact

HANDLE = "decide-preservation"
"""The duty whose period stands in the notice of registration."""


def questioning(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 询问笔录."""
    body = fact.body
    guardian = [f"到场的监护人或者合适成年人：{body.minor_guardian}。"] if body.minor_guardian else []
    return {
        **_timed(fact, ground),
        "cause": ground.cause,
        "times": max(body.times, 1),
        "asked": person(body.asked),
        "relation": body.asked.relation or label_of(type(body), "asked_as", body.asked_as),
        "employer": body.asked.employer,
        "shown": [*shown(body), *guardian],
        "exchanges": [{"speaker": one.speaker, "words": one.words} for one in body.exchanges],
        "confirmation": f"被询问人核对意见：{RULE}",
        "signatures": signatures(body.signatures, ground, "被询问人", "询问人", "询问人", "记录人"),
    }


def examination(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 现场检查笔录."""
    body = fact.body
    looked_at = (body.party,) if body.party else ground.parties[:1]
    return {
        **_timed(fact, ground),
        "party": party_or_blank(looked_at)[0],
        "present": "、".join(_with_relation(one) for one in body.present),
        "attesting_witness": body.witness.name if body.witness else "",
        "shown": shown(body),
        "found": [*lines(body.found), *_listed(body)],
        "taken": lines(body.taken),
        "confirmation": f"被检查人或者现场负责人核对意见：{RULE}",
        "signatures": signatures(body.signatures, ground, "被检查人或者现场负责人", "检查人", "检查人", "记录人"),
    }


def _listed(body: Any) -> list[str]:
    """The checklist, the objects and the result that was told on the spot, a line each."""
    said = [f"{place}．{one.said}" for place, one in enumerate(body.checks, 1)]
    said += [f"对象：{one.said}" for one in body.objects]
    return [*said, *(f"当场告知的检查结果：{line}" for line in lines(body.told))]


def correction_order(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 责令改正通知书."""
    body = fact.body
    return {
        **official(fact, ground),
        "parties": party_or_blank(body.parties),
        "facts": lines(body.facts_found),
        "basis": list(body.basis) or [f"依据：{RULE}"],
        "requirements": lines(body.requirements),
        "due": body.due,
        "remedy": lines(body.remedy_text),
        "contact": ground.contact(),
    }


def preservation(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of 先行登记保存证据通知书 with its list; the period is that of the rules in force on the day."""
    body = fact.body
    approved = "经本机关负责人批准，" if body.approved_by else ""
    basis = "；".join(body.basis) or "行政处罚法律关于先行登记保存的规定"
    within = texts.period(ground.setting, HANDLE, fact.day)
    asked = ask(ground.setting.rules, ground.setting.calendar, HANDLE, fact.happened_at, ground.setting.procedure.name)
    due = asked.governing.due.day if asked.governing and asked.governing.due else None
    return {
        **official(fact, ground),
        "parties": party_or_blank((body.party,) if body.party else ground.parties),
        "cause": ground.cause,
        "reasons": lines(body.ground),
        "basis": [f"依据{basis}，{approved}"],
        "place": body.kept_where or body.place or RULE,
        "keeping": f"由{body.keeper}保管" if body.keeper else RULE,
        "handling_words": f"本机关将自先行登记保存之日起{within or RULE}内作出处理决定",
        "handling_due": due,
        "duties": ["在此期间，当事人或者有关人员不得销毁或者转移证据。"],
        "items": [item_of(one) for one in body.things],
        "signatures": signatures(body.signatures, ground, "当事人", "见证人", "执法人员", "执法人员"),
        "contact": ground.contact(),
    }


def official(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Head and foot of a paper in the authority's name."""
    return {
        "authority": ground.registered.name, "number": fact.body.number_text, "seal": ground.seal, "dated": fact.day,
    }  # fmt: skip


def _timed(fact: Fact, ground: Ground) -> dict[str, Any]:
    body = fact.body
    return {
        "authority": ground.registered.name,
        "dated": fact.day,
        "began_at": body.began_at,
        "ended_at": body.ended_at,
        "place": body.place or BLANK,
        "officers": officers(body.officers),
        "recorder": body.recorder or BLANK,
    }


def _with_relation(one: values.Person) -> str:
    return f"{one.name}（{one.relation}）" if one.relation else one.name


def item_of(one: values.Thing) -> dict[str, str]:
    """A thing as the lists on papers have it."""
    note = "；".join(part for part in (one.original, one.keeper, one.note) if part)
    return {"name": one.name, "spec": one.model, "quantity": one.quantity, "condition": one.condition, "note": note}
