"""The records of an inspection: the least that each must say."""

from __future__ import annotations

from typing import Any

from . import world

PLAN: dict[str, Any] = {
    "cause": "食品安全日常监督检查",
    "ground": "plan",
    "matter": "m-inspect-1",
    "content": "进货查验记录和食品贮存条件。",
    "parties": [world.party()],
}
CONTENT: dict[str, dict[str, Any]] = {
    "casefile.lot_pool": {
        "authority": world.AUTHORITY,
        "cause": "食品经营双随机抽查",
        "matter": "m-inspect-1",
        "objects": [{"name": "示范第一商店"}],
        "officers": [o.model_dump(mode="json") for o in world.officers()],
        "count": 1,
    },
    "casefile.lot_drawn": {
        "about": 1,
        "seed": "a" * 64,
        "lots": [{"object": {"name": "示范第一商店"}, "officers": []}],
    },
    "casefile.inspection_plan": PLAN,
    "casefile.inspection_approval": {"about": 3, "head_opinion": world.voice()},
    "casefile.urgent_inspection_approval": {"about": 3, "head_opinion": world.voice()},
    "casefile.inspection_notice": {"about": 3, "parties": [world.party()], "content": "进货查验记录。"},
    "casefile.inspection_result": {
        "authority_name": "示范县市场监督管理局",
        "parties": [world.party()],
        "result": "no-problem",
        "found": "进货查验记录齐全。",
    },
    "casefile.inspection_told": {"about": 3, "told_to": "何某"},
    "casefile.random_inspection_report": {"about": 3, "to": "法规科", "situation": "抽查一户，没有发现问题。"},
    "casefile.inspection_into_case": {"content": "货架上有过期糕点。", "suspects": [world.party()]},
    "casefile.inspection_cancelled": {"reason": "被检查人已经注销。"},
    "casefile.inspection_closing": {"reason": "no-problem", "report": "检查没有发现问题。"},
}
