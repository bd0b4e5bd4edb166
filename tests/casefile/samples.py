"""One content for every record type: the least that must be said, and for some kinds more."""

from typing import Any

from . import after, inspecting, world
from . import after, coercion, world

T0, T1 = "2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00"
TIMED = {"began_at": T0, "ended_at": T1}
PROPOSED: dict[str, Any] = {"parties": [world.party()], "proposal": world.proposal()}
THING = {"name": "糕点", "quantity": "20 盒"}
DIGEST = "a" * 64

CONTENT: dict[str, dict[str, Any]] = {
    **inspecting.CONTENT,
    **coercion.CONTENT,
    "casefile.opened": {"authority": world.AUTHORITY, "place": "national"},
    "casefile.clue": world.CLUE,
    "casefile.filing": world.filing(),
    "casefile.non_filing": {"reason": "事实不清。"},
    "casefile.certificate_shown": {"shown_to": "何某"},
    "casefile.questioning": {
        **TIMED,
        "asked": {"name": "何某", "id_number": "340123199003071234"},
        "exchanges": [{"speaker": "问", "words": "姓名？"}],
        "signatures": [{"role": "被询问人", "signed": False, "refused": "拒绝签名，见证人在场。"}],
    },
    "casefile.examination": {**TIMED, "found": "货架上有糕点。"},
    "casefile.evidence": {"sort": "书证", "name": "进货单", "source": "当事人"},
    "casefile.sampling": {**TIMED, "samples": [THING], "method": "随机抽取"},
    "casefile.preservation": {**TIMED, "things": [THING], "ground": "证据可能灭失。"},
    "casefile.preservation_decision": {"about": 3, "handling": "解除"},
    "casefile.appraisal_commission": {"sort": "检验", "institution": "示范检验中心", "question": "是否合格"},
    "casefile.appraisal_result": {"sort": "检验", "institution": "示范检验中心", "conclusion": "合格"},
    "casefile.recusal_request": {"person": "p-1", "person_name": "李办案", "reason": "与当事人是亲属。"},
    "casefile.recusal_decision": {"about": 3, "person": "p-1", "granted": True},
    "casefile.investigation_end": {**PROPOSED, "report": "经查属实。"},
    "casefile.major_answers": {"heads": ["hearing"], "answered": ["hearing", "complex"]},
    "casefile.rights_notice": PROPOSED,
    "casefile.statement": {"about": 3, "waived": True},
    "casefile.statement_check": {"about": 3, "adopted": "none", "reasons": "没有新的事实。"},
    "casefile.hearing_request": {"about": 3},
    "casefile.hearing_waiver": {"about": 3},
    "casefile.hearing_notice": {"about": 3, "held_on": "2026-03-20", "place": "三楼会议室", "chair": "p-2"},
    "casefile.hearing_record": {**TIMED, "about": 3, "chair": "p-2", "content": "双方陈述。"},
    "casefile.discussion": {
        **PROPOSED,
        "chair": "周负责",
        "agreed": True,
        "voices": [world.voice(), world.voice(world.REVIEWER)],
    },
    "casefile.approval": {**PROPOSED, "head_opinion": world.voice()},
    "casefile.decision": {**PROPOSED, "authority_name": "示范局", "decided_by": "p-head"},
    "casefile.on_the_spot_decision": {
        **PROPOSED,
        "matter": "m-1",
        "cause": "违法停放",
        "authority_name": "示范局",
        "decided_by": "p-1",
    },
    "casefile.on_the_spot_filing": {"about": 3},
    "casefile.correction_order": {
        "parties": [world.party()],
        "facts_found": "有违法行为。",
        "requirements": "立即改正。",
    },
    "casefile.correction_check": {**TIMED, "about": 3, "result": "corrected", "found": "已经改正。"},
    "casefile.electronic_consent": {"party": "何某", "means": "电子邮件", "address": "he@example.cn"},
    "casefile.service": {
        "about": 3,
        "documents": [{"name": "处罚决定书"}],
        "method": "direct",
        "effective_on": "2026-03-02",
        "recipient": "何某",
    },
    "casefile.payment": {"about": 3, "amount": "5000.00"},
    "casefile.handing_in": {"about": 3, "amount": "100.00"},
    "casefile.paying_in": {"about": 3, "amount": "100.00"},
    "casefile.deferral": {"about": 3, "until": "2026-06-30"},
    "casefile.surcharge": {"about": 3, "amount": "150.00", "begins_on": "2026-05-01"},
    "casefile.performance": {"about": 3, "result": "done"},
    "casefile.execution_end": {"result": "performed"},
    "casefile.suspension": {"cause": "等待检验"},
    "casefile.resumption": {"about": 3},
    "casefile.case_extension": {
        "days": 30,
        "reason": "案情复杂。",
        "basis": "规章第五十七条",
        "head_opinion": world.voice(),
    },
    "casefile.crime_suspicion": {"facts_found": "数额较大。"},
    "casefile.transfer_decision": {"about": 3, "approved": True, "head_opinion": world.voice()},
    "casefile.transfer": {"to": "示范县公安局"},
    "casefile.transfer_return": {"about": 3, "result": "不予立案", "body": "示范县公安局"},
    "casefile.ruling": {"about": 3, "result": "revoked", "body": "示范县人民政府"},
    "casefile.reopening": {"about": 3, "reason": "按复议决定重新处理。"},
    **after.CONTENT,
    "casefile.closing": {"reason": "executed", "report": "办结。"},
    "casefile.correction": {"of": 2, "reason": "笔误", "changes": {"place": "人民路"}},
    "casefile.finding_answer": {"finding": "late:x:1", "answer": "explained", "words": "设备故障。"},
    "evidence.recording": {
        "about": 3,
        "started_at": T0,
        "ended_at": T1,
        "device": "JLY-01",
        "maker": "李办案",
        "gaps": [{"started": "00:10", "ended": "00:12", "cause": "设备故障", "spoken": "00:12"}],
    },
    "evidence.recording_stored": {"about": 3, "store": "执法信息系统"},
    "evidence.storage_excuse": {"about": 3, "situation": "异地执法", "reason": "路途遥远。"},
    "evidence.recording_explained": {
        "about": 3,
        "cause": "设备故障",
        "words": "电池损坏。",
        "signed_by": ["p-1", "p-2"],
    },
    "review.submission": {**PROPOSED, "submitted_by": "p-1"},
    "review.materials_complete": {"about": 3},
    "review.return": {"about": 3, "reason": "缺少证据清单。"},
    "review.pause": {"about": 3, "cause": "补充材料"},
    "review.resume": {"about": 3},
    "review.extension": {"about": 3, "days": 5, "reason": "案情复杂。", "head_opinion": world.voice()},
    "review.interest_declaration": {"about": 3, "persons": ["p-reviewer"]},
    "review.opinion": {
        "about": 3,
        "opinion": "agree",
        "reasons": "事实清楚。",
        "reviewed_by": [{"person": "p-reviewer", "name": "孙审核", "qualified": True}],
    },
    "review.disagreement": {"about": 3, "step": "consult", "by_body": "handling-unit", "words": "已经协商。"},
    "disclosure.draft": {"about": 3, "fields": {"authority": "示范局"}, "drafted_by": "p-clerk"},
    "disclosure.draft_review": {"about": 3, "passed": True, "digest": DIGEST, "reviewed_by": "p-checker"},
    "disclosure.published": {"about": 3, "draft": 4, "carriers": ["portal"]},
    "disclosure.withheld": {"about": 3, "ground": "minor", "reason": "当事人是未成年人。", "decided_by": "p-head"},
    "disclosure.withholding_lifted": {"about": 5, "reason": "情形已经消失。", "decided_by": "p-head"},
    "disclosure.withdrawn": {"about": 3, "cause": "决定被撤销", "explanation": "原决定已被撤销。"},
    "disclosure.corrected": {"about": 3, "draft": 5, "explanation": "更正名称。"},
    "disclosure.correction_request": {"about": 3, "asked_by": {"name": "何某"}, "wrong": "名称有误。"},
    "disclosure.correction_answer": {"about": 3, "outcome": "corrected", "checked": "经核实有误。"},
    "archive.volume": {
        "name": "青禾糕点店超范围生产案",
        "retention": "30 年",
        "entries": [{"fact": 2, "name": "线索登记"}],
        "archivist": "p-archivist",
    },
}


def content(name: str) -> dict[str, Any]:
    """Content of a kind; a kind without a sample here fails its tests by name."""
    return CONTENT[name]
