"""Chinese names of the views, and the act that supplies one: for the sentences that ask for a fact."""

from __future__ import annotations

from collections.abc import Mapping

VIEWS: Mapping[str, tuple[str, str]] = {
    "accepted": ("受理凭证", "accept-application"),
    "application": ("申请材料的收件登记", "receive-application"),
    "appraised": ("检验、检测、检疫、鉴定结果", "receive-appraisal"),
    "approved": ("机关负责人的审批", "approve"),
    "archived": ("归档", "archive"),
    "certificate-shown": ("出示执法证件的记录", "show-certificate"),
    "closed": ("结案报告", "close"),
    "clue": ("案件来源登记", "register-clue"),
    "crime-suspected": ("涉嫌犯罪情况报告", "suspect-crime"),
    "decided": ("处理决定", "decide"),
    "discussed": ("集体讨论记录", "discuss"),
    "evidence-paper": ("现场笔录、询问笔录、抽样取证记录、当事人提供的材料等文字记录", "examine"),
    "electronic-consent": ("电子送达确认书", "consent-electronic"),
    "examined": ("审查意见", "examine-application"),
    "execution-ended": ("执行终结的记录", "end-execution"),
    "filed": ("立案审批", "file-case"),
    "hearing-asked": ("要求听证的记录", "ask-hearing"),
    "hearing-held": ("听证笔录", "hold-hearing"),
    "hearing-notified": ("听证通知书", "notify-hearing"),
    "hearing-waived": ("放弃听证的记录", "waive-hearing"),
    "hearing-announced": ("听证公告", "announce-hearing"),
    "inspection-approved": ("机关负责人对检查的审批", "approve-inspection"),
    "inspection-notified": ("行政检查通知书", "notify-inspection"),
    "inspection-planned": ("行政检查的申请", "plan-inspection"),
    "inspection-result": ("检查结果", "conclude-inspection"),
    "interest-declared": ("审核人员有无利害关系的声明", "declare-interest"),
    "investigation-ended": ("调查终结报告", "end-investigation"),
    "major-answers": ("重大行政执法决定认定表", "answer-major"),
    "materials-complete": ("送审材料齐全的确认", "confirm-materials"),
    "licence-issued": ("许可证件的颁发记录", "issue-certificate"),
    "not-accepted": ("不予受理决定书", "refuse-application"),
    "notified": ("事先告知书", "notify"),
    "officers": ("执法人员调查取证的记录", ""),
    "opinion": ("法制审核意见", "give-opinion"),
    "paid": ("缴款记录", "receive-payment"),
    "preservation-decided": ("登记保存物品的处理决定", "decide-preservation"),
    "preserved": ("先行登记保存", "preserve"),
    "publication-drafted": ("公示稿", "draft-publication"),
    "publication-reviewed": ("公示审核", "review-publication"),
    "published": ("公示记录", "publish"),
    "receipt": ("受理或者不予受理的凭证", "accept-application"),
    "recording": ("音像记录", "make-recording"),
    "recording-explained": ("音像记录的书面说明", "explain-recording"),
    "recording-stored": ("音像记录的存储记录", "store-recording"),
    "renewed-by-law": ("视为准予延续的确认", "confirm-renewal"),
    "revision-proposed": ("变更、撤回、撤销许可的意见", "propose-revision"),
    "served": ("送达回证", "serve"),
    "statement": ("陈述、申辩或者放弃的记录", "hear-statement"),
    "statement-checked": ("陈述、申辩的复核意见", "check-statement"),
    "submitted": ("送审材料", "submit-review"),
    "text-record": ("文字记录", ""),
    "transfer-decided": ("是否移送的决定", "decide-transfer"),
    "transferred": ("移送书", "transfer"),
}


def name_of(view: str) -> str:
    return VIEWS[view][0] if view in VIEWS else view


def act_for(view: str) -> str:
    return VIEWS[view][1] if view in VIEWS else ""
