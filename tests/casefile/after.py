"""Contents of the records that follow a decision; part of `samples`."""

from typing import Any

from . import world

THING = {"name": "糕点", "quantity": "20 盒"}
ANSWER = {"facts_found": "经检查、询问查明。", "reasons": "决定事实清楚。", "materials": ["检查笔录", "决定书"]}

CONTENT: dict[str, dict[str, Any]] = {
    "casefile.reconsideration_notice": {"about": 3, "body": "示范县人民政府", "applicant": "何某"},
    "casefile.reconsideration_answer": {"about": 3, **ANSWER},
    "casefile.reconsideration_application": {"about": 3, "applicant": "何某"},
    "casefile.reconsideration_forwarding": {"about": 3, "body": "示范县人民政府"},
    "casefile.claim_notice": {"about": 3, "body": "示范县人民法院", "plaintiff": "何某"},
    "casefile.claim_answer": {"about": 3, **ANSWER},
    "casefile.remedy_hearing": {"about": 3, "held_on": "2026-05-20"},
    "casefile.remedy_end": {"about": 3, "remedy": 4, "body": "示范县人民政府"},
    "casefile.file_access": {"reader": "何某"},
    "casefile.refund": {
        "about": 3,
        "amount": "5000.00",
        "ground": "决定已经撤销。",
        "payee": "何某",
        "paid_on": "2026-06-01",
    },
    "casefile.court_demand": {"about": 3, "parties": [world.party()], "obligation": "缴纳罚款 5000 元。"},
    "casefile.court_application": {
        "about": 3,
        "court": "示范县人民法院",
        "parties": [world.party()],
        "content": "罚款 5000 元。",
        "object": "被申请人名下银行账户。",
        "party_opinion": "没有提出意见。",
    },
    "casefile.court_answer": {"about": 3, "result": "not-accepted", "body": "示范县人民法院"},
    "casefile.court_recourse": {"about": 3, "court": "示范市中级人民法院", "reasons": "符合受理条件。"},
    "casefile.court_result": {"about": 3, "body": "示范县人民法院"},
    "casefile.transfer_answer": {"about": 3, "result": "filed", "body": "示范县公安局"},
    "casefile.transfer_review": {"about": 3, "body": "示范县公安局", "reasons": "有犯罪事实。"},
    "casefile.items_handover": {"about": 3, "to": "示范县公安局", "things": [THING]},
    "casefile.things_taken": {
        "about": 3,
        "things": [THING],
        "taken_on": "2026-03-10",
        "kept_where": "罚没物品仓库",
        "keeper": "王协办",
    },
    "casefile.things_disposed": {
        "about": 3,
        "things": [THING],
        "manner": "destroyed",
        "done_on": "2026-04-10",
        "by_whom": "示范县环卫所",
    },
}
