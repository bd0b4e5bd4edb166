"""One content for every record type of coercion."""

from __future__ import annotations

from typing import Any

from . import world

T0, T1 = "2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00"
THING = {"name": "糕点", "quantity": "20 盒"}
GROUND = {"facts_found": "涉嫌超范围生产，证据可能灭失。", "basis": ["《示范法》第七条"]}
ORDER: dict[str, Any] = {
    "parties": [world.party()],
    "authority_name": "示范局",
    "power_basis": "《示范法》第七条",
}
MEASURE: dict[str, Any] = {**ORDER, "proposal": GROUND, "began_at": T0, "ended_at": T1, "days": 30}
DEMAND: dict[str, Any] = {"obligation": "拆除违法建设", "until": "2026-03-20"}
EXECUTED: dict[str, Any] = {"began_at": T0, "ended_at": T1, "course": "已经拆除。"}

CONTENT: dict[str, dict[str, Any]] = {
    "casefile.coercion_case": {
        "cause": "强制拆除违法建设",
        "matter": "m-1",
        "basic_facts": "当事人逾期不拆除。",
        "parties": [world.party()],
    },
    "casefile.measure_request": {
        "sort": "sealing", "object": "库房", "ground": "证据可能灭失。", "basis": ["《示范法》第七条"],
    },
    "casefile.measure_approval": {"about": 3, "head_opinion": world.voice()},
    "casefile.sealing": {**MEASURE, "things": [THING]},
    "casefile.impounding": {**MEASURE, "things": [THING]},
    "casefile.freezing": {
        **MEASURE, "bank": "示范银行", "account": "6222000011112222333", "amount": "100.00", "involved": "100.00",
    },
    "casefile.liberty_restriction": {**MEASURE, "held_where": "示范场所"},
    "casefile.other_measure": {**MEASURE, "measure": "加封证据"},
    "casefile.measure_extension": {"about": 3, "days": 30, "reasons": "检验尚未完成。", "head_opinion": world.voice()},
    "casefile.testing_term": {"about": 3, "what": "菌落总数", "from_on": "2026-03-03", "until_on": "2026-03-10"},
    "casefile.measure_end": {"about": 3, "ground": "expired"},
    "casefile.things_returned": {"about": 3, "received_by": "何某"},
    "casefile.family_told": {"about": 3, "who": "何某某"},
    "casefile.demand": DEMAND,
    "casefile.substitute_demand": {**DEMAND, "about": 3},
    "casefile.demand_answered": {"about": 3, "content": "请求延期。"},
    "casefile.demand_checked": {"about": 3, "checked": "没有证据。", "handling": "不予采纳。"},
    "casefile.execution_order": {**ORDER, "proposal": GROUND, "manner": "demolition", "decided_by": "p-head"},
    "casefile.demolition_notice": {"building": "二层钢棚", "until": "2026-03-20", "content": "限期自行拆除。"},
    "casefile.demolition": {**EXECUTED, "building": "二层钢棚"},
    "casefile.substitute_performance": EXECUTED,
    "casefile.other_execution": {**EXECUTED, "manner": "restore"},
    "casefile.execution_agreement": {"stages": [{"due": "2026-04-01", "what": "先拆一层"}]},
    "casefile.execution_suspended": {"ground": "no-means", "reason": "暂无能力。", "lapses": True},
    "casefile.execution_resumed": {"about": 3, "reason": "已有能力。"},
}  # fmt: skip
