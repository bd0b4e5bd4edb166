"""听证通知书: when, where, before whom."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.reading import names as names_of
from qiuhao.casefile.sheets.common import BLANK, RULE, Ground, names, party_or_blank
from qiuhao.casefile.sheets.investigation import official
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact

BASES = {
    "行政处罚": "根据行政处罚法律关于听证程序的规定，",
    "行政许可": "根据《中华人民共和国行政许可法》第四十六条至第四十八条的规定，",
}
NOTES = (
    "当事人可以亲自参加听证，也可以依法委托代理人；委托代理人的，应当提交授权委托书。",
    "当事人认为主持人与本案有直接利害关系的，有权申请回避。",
    "当事人及其代理人无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。",
)
"""What every hearing demands of the party (处罚法 64)."""


def hearing_notice(fact: Fact, ground: Ground) -> dict[str, Any]:
    """Fields of the notice."""
    body = fact.body
    asked = ground.history.number(body.about)
    about = "行政许可" if ground.setting.procedure.name == "licence" else "行政处罚"
    at = body.held_time or f"{BLANK}时{BLANK}分"
    return {
        **official(fact, ground),
        "about": about,
        "parties": party_or_blank(ground.whom(body)),
        "cause": ground.cause,
        "requested_on": asked.day if asked is not None and "hearing-asked" in asked.body.fills else None,
        "basis": [BASES[about]],
        "held_words": f"{chinese_day(body.held_on)}{at}",
        "place": body.place,
        "public": body.public,
        "closed_reason": body.closed_because,
        "chair": body.chair_name or names_of({body.chair}).get(body.chair, "") or RULE,
        "members": body.members,
        "clerk": body.clerk or RULE,
        "investigators": names(ground.handlers),
        "notes": list(NOTES),
        "contact": ground.contact(),
    }
