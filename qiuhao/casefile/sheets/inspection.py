"""Papers of an inspection: 行政检查通知书, 行政检查结果告知书. Their names are the ministry's, their layout is ours."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.values import label_of
from qiuhao.casefile.sheets.common import BLANK, RULE, Ground, lines, officers, party_or_blank
from qiuhao.casefile.sheets.investigation import official
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact

RIGHTS = (
    "有权要求检查人员出示执法证件；未出示执法证件的，有权拒绝检查。",
    "认为检查人员与本次检查有利害关系的，有权申请回避；对检查的情况和结果，有权陈述和申辩。",
    "应当如实提供有关情况和材料，协助检查，不得拒绝或者阻碍。",
)


def notice(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of the notice."""
    body = fact.body
    planned = ground.history.number(body.about)
    return {
        **official(fact, ground),
        "parties": party_or_blank(body.parties),
        "cause": planned.body.cause if planned is not None else ground.cause,
        "basis": list(body.basis) or [RULE],
        "content": lines(body.content),
        "when": _when(body),
        "place": body.place or BLANK,
        "officers": officers(body.handlers),
        "needed": lines(body.needed),
        "rights": lines(body.rights) or list(RIGHTS),
        "contact": ground.contact(),
    }


def _when(body: Any) -> str:
    days = [chinese_day(day) for day in (body.begins_on, body.ends_on) if day is not None]
    return "至".join(dict.fromkeys(days)) or RULE


def result(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of the paper by which the result is told."""
    body = fact.body
    planned = ground.history.last("inspection-planned")
    return {
        **official(fact, ground),
        "dated": body.concluded_on or fact.day,
        "parties": party_or_blank(body.parties),
        "cause": planned.body.cause if planned is not None else ground.cause,
        "result": label_of(type(body), "result", body.result),
        "found": lines(body.found),
        "tests": lines(body.tests),
        "basis": list(body.basis),
        "handling": lines(body.handling),
        "officers": officers(body.handlers),
        "remedy": lines(body.remedy_text),
        "contact": ground.contact(),
    }
