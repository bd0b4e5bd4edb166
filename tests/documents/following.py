"""Invented data for the sheets of what follows a decision; part of `samples`."""

from __future__ import annotations

from typing import Any

Data = dict[str, Any]
AUTHORITY = "示范市市场监督管理局"
CONTACT = {"person": "易秉公、常明理", "phone": "0551-62990000", "address": "示范市示范区政务路1号"}
PARTY = {
    "name": "示范市百草园食品有限公司", "kind": "单位", "id_value": "91350100M000100Y43", "representative": "甄守信",
    "address": "示范市示范区文化路18号", "phone": "0551-62998765",
}  # fmt: skip


def official(**more: Any) -> Data:
    return {"authority": AUTHORITY, "dated": "2026-10-12", "seal": {"image": "seal.svg"}} | more


def _reply(**more: Any) -> Data:
    return official(
        decision="行政处罚决定（示市监罚〔2026〕12号）",
        received_on="2026-10-08",
        address="示范市示范区政务路1号",
        phone="0551-62990000",
        representative="何正方",
        agents=["易秉公，本机关工作人员", "常明理，律师"],
        request=["请求维持本机关作出的决定。"],
        facts=["2026年8月3日，本机关检查发现当事人经营超过保质期的食品12瓶。", "本机关依法告知、审核后作出决定。"],
        basis=["食品安全法律关于超过保质期食品的规定"],
        reasons=["申请人所称不知情没有证据证明。"],
        materials=["现场检查笔录", "询问笔录", "行政处罚决定书和送达回证"],
    ) | more  # fmt: skip


def reconsideration_answer(**more: Any) -> Data:
    said = {"number": "示市监复答〔2026〕1号", "to": "示范市人民政府", "opponent": PARTY["name"]}
    return _reply(**said, file="示府复通〔2026〕9号") | more


def claim_answer(**more: Any) -> Data:
    said = {"number": "示市监诉答〔2026〕1号", "to": "示范市示范区人民法院", "opponent": PARTY["name"]}
    return _reply(**said, file="示0001行初8号") | more


def court_demand(**more: Any) -> Data:
    return official(
        number="示市监催〔2026〕3号",
        parties=[{"name": PARTY["name"], "kind": "单位"}],
        decision="行政处罚决定",
        decision_number="示市监罚〔2026〕12号",
        decided_on="2026-03-02",
        served_on="2026-03-05",
        obligation=["缴纳罚款12000元。"],
        amount="12000.00",
        deadline="2026-10-30",
        within="10个工作日",
        manner="请到示范银行示范市分行缴纳。",
        basis=["依据行政强制法律关于申请人民法院强制执行前催告的规定。"],
        contact=CONTACT,
    ) | more  # fmt: skip


def court_application(**more: Any) -> Data:
    return official(
        number="示市监强执申〔2026〕1号",
        court="示范市示范区人民法院",
        parties=[PARTY],
        address="示范市示范区政务路1号",
        phone="0551-62990000",
        content=["强制执行罚款。"],
        amount="12000.00",
        grounds=["2026年3月2日，申请人作出行政处罚决定（示市监罚〔2026〕12号）。", "当事人经营超过保质期的食品。"],
        opinions=["当事人没有提出意见。", "2026年9月8日催告后当事人仍不履行。"],
        object=["被申请执行人在示范银行的账户。"],
        signed_by="何正方",
        attachments=["行政决定书及作出决定的事实、理由和依据", "当事人的意见及行政机关催告情况"],
    ) | more  # fmt: skip


def refund_notice(**more: Any) -> Data:
    return official(
        number="示市监退〔2026〕1号",
        payee=PARTY["name"],
        decision="行政处罚决定",
        decision_number="示市监罚〔2026〕12号",
        ground=["示范市人民政府已经撤销该决定。"],
        basis=["依据国家赔偿法律关于返还财产的规定。"],
        amount="12000.00",
        paid_on="2026-11-02",
        receipt="退库0001",
        contact=CONTACT,
    ) | more  # fmt: skip


def disposal_list(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "number": "示市监处置〔2026〕1号",
        "dated": "2026-11-02",
        "cause": "示范市百草园食品有限公司经营超过保质期食品案",
        "decision_number": "示市监罚〔2026〕12号",
        "taken_on": "2026-03-10",
        "kept_where": "罚没物品仓库",
        "keeper": "常明理",
        "manner": "公开拍卖",
        "done_on": "2026-10-20",
        "by_whom": "示范拍卖行",
        "amount": "800.00",
        "treasury": "示缴001",
        "treasury_on": "2026-10-22",
        "course": ["经评估后公开拍卖，两名工作人员到场见证。"],
        "items": [{"name": "糕点机", "spec": "GD-2型", "quantity": "1台", "note": "九成新"}],
        "rest": "另有财物尚未处理。",
        "signatures": [{"role": "经办人"}, {"role": "保管人"}, {"role": "批准人（何正方）", "noted": "同意"}],
    } | more


def taking_notice(**more: Any) -> Data:
    return official(
        number="示城管征告〔2026〕1号",
        parties=[PARTY],
        facts=["当事人占用城市道路40平方米，占用30日。"],
        evidence=[{"name": "现场检查笔录", "proves": "占用面积和时间"}],
        reasons=["符合征收条件，没有减免情形。"],
        basis=["依据有关城市道路管理的规定。"],
        decision="本机关拟决定：决定征收：城市道路占用费2,400.00元。",
        terms=["征收项目：城市道路占用费。", "计算依据：40平方米，30日，每日2.00元。"],
        rights=["你（单位）有陈述和申辩的权利。"],
        contact=CONTACT,
    ) | more  # fmt: skip


def taking_decision(**more: Any) -> Data:
    notice = taking_notice()
    keep = {name: notice[name] for name in ("parties", "facts", "evidence", "reasons", "basis", "terms")}
    return official(
        number="示城管征决〔2026〕1号",
        heading="行政征收决定书",
        heard=["本机关告知后，当事人没有提出意见。"],
        decision="本机关决定：决定征收：城市道路占用费2,400.00元。",
        performance=["请于2026年4月30日前到示范银行缴纳。"],
        remedy=["如不服本决定，可以依法申请行政复议或者提起行政诉讼。"],
        **keep,
    ) | more  # fmt: skip


ALL = {
    "taking_notice": taking_notice,
    "taking_decision": taking_decision,
    "reconsideration_answer": reconsideration_answer,
    "claim_answer": claim_answer,
    "court_demand": court_demand,
    "court_application": court_application,
    "refund_notice": refund_notice,
    "disposal_list": disposal_list,
}
