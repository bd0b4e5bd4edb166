"""Closed vocabularies: the words that facts, views and packs share, each with its Chinese name."""

from __future__ import annotations

PARTY_SORTS = {"person": "自然人", "organisation": "法人或者非法人组织", "household": "个体工商户"}

OUTCOMES = {
    "penalty": "给予行政处罚",
    "no-penalty": "不予行政处罚",
    "no-case": "违法事实不能成立，撤销案件",
    "transfer": "移送其他机关",
    "grant": "准予行政许可",
    "refuse": "不予行政许可",
    "measure": "采取行政强制措施",
    "execution": "行政强制执行",
    "levy": "决定征收",
    "no-levy": "不予征收",
    "expropriate": "决定征用",
    "no-expropriation": "不予征用",
}

OUTCOMES_OF = {
    "penalty": ("penalty", "no-penalty", "no-case", "transfer"),
    "penalty-on-the-spot": ("penalty",),
    "licence": ("grant", "refuse"),
    "levy": ("levy", "no-levy"),
    "expropriation": ("expropriate", "no-expropriation"),
}
"""Procedure -> the results to which it may come; a procedure that is not named here has them all."""

PENALTIES = {
    # From the lightest to the heaviest: the order of 统计年报, used to compare severity.
    "warning": "警告",
    "criticism": "通报批评",
    "fine": "罚款",
    "confiscate-gains": "没收违法所得",
    "confiscate-goods": "没收非法财物",
    "suspend-licence": "暂扣许可证件",
    "downgrade": "降低资质等级",
    "restrict-business": "限制开展生产经营活动",
    "halt": "责令停产停业",
    "close-down": "责令关闭",
    "bar-from-trade": "限制从业",
    "revoke-licence": "吊销许可证件",
    "detention": "行政拘留",
}

SEVERITY = {sort: place for place, sort in enumerate(PENALTIES)}

SERVICE_METHODS = {
    "direct": "直接送达",
    "leaving": "留置送达",
    "postal": "邮寄送达",
    "entrusted": "委托送达",
    "forwarded": "转交送达",
    "public-notice": "公告送达",
    "electronic": "电子送达",
}

RULINGS = {
    "changed": "变更",
    "revoked": "撤销",
    "unlawful": "确认违法",
    "void": "确认无效",
    "remake": "责令重新作出",
}

REMEDY_ROUTES = {"reconsideration": "行政复议", "lawsuit": "行政诉讼"}

REMEDY_RESULTS = {
    # After these the decision stands.
    "upheld": "维持",
    "dismissed": "驳回",
    "withdrawn": "申请人（原告）撤回",
    "not-accepted": "不予受理（不予立案）",
    "settled": "调解、和解结案",
}

READER_SORTS = {
    "party": "当事人",
    "applicant": "行政复议申请人",
    "third-person": "第三人",
    "agent": "委托代理人",
    "calling-body": "依法调取的机关",
    "other": "其他单位或者人员",
}

ACCESS_GROUNDS = {
    "state-secret": "涉及国家秘密",
    "business-secret": "涉及商业秘密",
    "privacy": "涉及个人隐私",
    "security": "可能危及国家安全、公共安全、社会稳定",
}

COURT_ANSWERS = {
    "accepted": "受理",
    "not-accepted": "不予受理",
    "granted": "准予执行",
    "refused": "不准予执行",
}

TRANSFER_ANSWERS = {
    "filed": "立案",
    "not-filed": "不予立案",
    "passed-on": "转送有管辖权的机关",
    "returned": "退回补充材料",
}

INTERESTS = {"liberty": "人身自由", "life": "生命健康", "property": "重大财产权益"}

RECORDING_CLASSES = {
    "required": "应当全程音像记录",
    "as-needed": "根据实际情况音像记录",
    "text-suffices": "文字记录能够全面有效记录",
}

POSTAL_CARRIERS = {"registered": "挂号信", "ems": "邮政特快专递", "other": "其他"}

COLLECTION_GROUNDS = {
    "small-fine": "当场处罚决定的小额罚款",
    "hard-to-execute": "当场处罚，不当场收缴事后难以执行",
    "remote": "边远、水上、交通不便地区，当事人到指定银行或者通过电子支付缴纳确有困难，经当事人提出",
}

CHECKLIST_ANSWERS = {"yes": "是", "no": "否", "not-applicable": "不适用"}

CORRECTION_OUTCOMES = {
    "corrected": "更正",
    "untrue": "经核实不需要更正",
    "forwarded": "转送有权机关",
    "referred": "告知向有权机关提出",
}

FINDING_ANSWERS = {"explained": "说明", "cleared": "澄清", "confirmed": "确认"}

DISAGREEMENT_STEPS = {
    "consult": "协商沟通",
    "recheck": "复核",
    "report": "报请决定",
    "head-decides": "负责人决定",
    "collective-study": "领导集体研究",
}

MEASURES = {
    "sealing": "查封",
    "impounding": "扣押",
    "freezing": "冻结存款、汇款",
    "liberty": "限制公民人身自由",
    "other": "其他行政强制措施",
}

EXECUTIONS = {
    "surcharge": "加处罚款或者滞纳金",
    "transfer-deposit": "划拨存款、汇款",
    "auction": "拍卖或者依法处理查封、扣押的财物",
    "restore": "排除妨碍、恢复原状",
    "substitute": "代履行",
    "demolition": "强制拆除",
    "other": "其他强制执行方式",
}

POWER_RANKS = {"law": "法律", "regulation": "行政法规", "local-regulation": "地方性法规"}

PROCEDURES = {
    "penalty": "行政处罚（普通程序）",
    "penalty-on-the-spot": "行政处罚（简易程序）",
    "licence": "行政许可",
    "inspection": "行政检查",
    "random-inspection": "双随机抽查",
    "coercive-measure": "行政强制措施",
    "coercive-execution": "行政强制执行",
    "levy": "行政征收",
    "expropriation": "行政征用",
    "other": "其他行政执法",
}

PAUSES = {
    "hearing": "听证",
    "tender": "招标",
    "auction": "拍卖",
    "appraisal": "检验、检测、检疫、鉴定",
    "expert-review": "专家评审",
    "third-party": "征求第三方意见",
    "remedy": "行政复议、行政诉讼",
}
"""Causes that stop a clock by national law; a place's own stand in its list ``pause-cause``."""

SUB_CASES = {
    "ordinary": "普通程序",
    "simplified": "简易程序",
    "joint": "统一办理、联合办理",
    "decided": "已经作出处理决定",
}
"""Further cases between which a period may tell apart, beside rulings, measures, results and courts' answers."""

INSPECTION_GROUNDS = {
    "plan": "年度检查计划",
    "random": "双随机抽查",
    "special": "专项检查",
    "complaint": "投诉举报",
    "case": "案件线索、转办交办",
    "recheck": "复查整改情况",
}

INSPECTION_RESULTS = {
    "no-problem": "未发现问题",
    "corrected": "发现问题，已当场改正",
    "order": "发现问题，责令改正",
    "case": "涉嫌违法，作为案件线索处理",
    "transfer": "移送有权机关处理",
    "not-possible": "未能实施检查",
}

THIRD_PARTY_ROLES = {
    "none": "没有第三方参与",
    "technical": "只提供检验检测等技术协助",
    "inspecting": "由第三方实施检查",
}
