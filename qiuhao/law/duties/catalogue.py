"""The closed catalogue of duties: a name, the events that may start it, the events that end it.

How long a duty runs is a dated line of a pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the catalogue.

    ``starts``: events that may start it, the first being the default; where a pack has lines
    for several, a later one in this order takes the place of an earlier once it has happened
    (the return to the unit restarts the storing of a recording). ``ends``: events that
    end it, lawful excuses (withheld, waived) included. ``whose``: authority, party, reviewer,
    officer; ``outside`` (another body decides) and ``right`` (the authority may, but need not): their end breaches
    nothing of ours — a place may shorten an authority's period, never a party's.
    ``excuses``: events that end it without doing it (withheld with its ground).
    ``stated``: the field of the starting record in which the authority itself set the days; the
    law's number is then the most it may be, and so are its extensions. A day that another body set there
    (the term of a ruling) is the end itself.
    ``lapses``: the event that the law itself makes happen, as of the duty's start, when the date passes
    undone and the line that governs states its consequence (逾期不告知的，自收到申请材料之日起即为受理).
    """

    name: str
    title: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    whose: str = "authority"
    excuses: tuple[str, ...] = ()
    stated: str = ""
    lapses: str = ""


NO_BREACH = frozenset({"party", "outside", "right"})
"""Whose periods may end unused without a finding."""

_DUTIES = (
    Duty("publish-decision", "公示执法决定", ("decided", "measure-case-decided"), ("published",), excuses=("withheld",)),
    Duty("publish-lifted", "公示解除不予公示的决定", ("withholding-lifted",), ("published",)),
    Duty("publish-information", "公示执法信息", ("information-formed",), ("information-published",)),
    Duty(
        "publish-performance", "公示决定履行情况", ("performance-ended",), ("information-published", "shelf-changed"),
        excuses=("kept-off-shelf",),
    ),
    Duty("withdraw", "撤下已公示的决定", ("ruling-received",), ("withdrawn",)),
    Duty("update-decision", "更新已公示的决定", ("ruling-received",), ("corrected", "withdrawn")),
    Duty("correct-publication", "处理更正要求", ("correction-asked",), ("correction-answered",)),
    Duty("update-standing-information", "更新公示信息", ("standing-changed",), ("standing-updated",)),
    Duty("annual-report", "公开年度执法数据", ("year-began",), ("annual-published",)),
    Duty("annual-report-filing", "报送年度执法数据", ("year-began",), ("annual-reported",)),
    Duty("publish-random-inspection", "公示随机抽查情况", ("random-inspection-ended",), ("random-inspection-published",), excuses=("withheld",)),
    Duty("tell-inspection-result", "告知检查结果", ("inspection-ended", "test-result-received"), ("inspection-result-told",)),
    Duty("report-random-inspection", "报送随机抽查情况和结果", ("random-inspection-ended",), ("random-inspection-reported",)),
    Duty("approve-urgent-inspection", "补办检查审批", ("urgent-inspection",), ("inspection-approved",)),
    Duty("review", "完成法制审核", ("materials-complete", "submitted"), ("opinion",), whose="reviewer", excuses=("submission-returned",)),
    Duty("store-recording", "存储音像记录", ("recording-finished", "returned-to-unit"), ("recording-stored",), whose="officer"),
    Duty("file-text-record", "归档文字记录", ("text-record-finished",), ("text-record-filed",), whose="officer"),
    Duty("archive", "立卷归档", ("execution-ended", "closed"), ("archived",)),
    Duty("report-missing-record", "报告未记录或者丢失情况", ("record-missing",), ("record-missing-reported",), whose="officer"),
    Duty("rectify", "限期整改", ("rectification-ordered",), ("rectified",)),
    Duty("plan-task", "完成方案任务", ("plan-issued",), ("plan-task-done",)),
    Duty("decide-case", "作出处理决定", ("filed", "accepted"), ("case-decided",), excuses=("application-withdrawn", "licence-renewed")),
    Duty("file-case", "决定是否立案", ("clue",), ("filed", "not-filed")),
    Duty("decide-preservation", "对登记保存的物品作出处理决定", ("preserved",), ("preservation-decided",)),
    Duty("serve-decision", "送达决定书", ("decided",), ("served",)),
    Duty("pay-fine", "缴纳罚款", ("fine-served",), ("fine-paid",), whose="party", excuses=("deferred", "decision-set-aside")),
    Duty("hand-in-fine", "将当场收缴的罚款交至机关", ("collected",), ("handed-in",), whose="officer"),
    Duty("pay-in-fine", "将罚款缴付银行", ("handed-in",), ("paid-in",)),
    Duty("file-on-the-spot", "当场处罚决定报备", ("on-the-spot-decided",), ("on-the-spot-filed",), whose="officer"),
    Duty("ask-hearing", "要求听证", ("notice-served",), ("hearing-asked", "hearing-waived"), whose="party"),
    Duty("notify-hearing", "通知听证的时间地点", ("hearing-day",), ("hearing-notified",)),
    Duty("reconsideration", "申请行政复议", ("decision-served",), ("remedy-asked",), whose="party"),
    Duty("lawsuit", "提起行政诉讼", ("decision-served",), ("remedy-asked",), whose="party"),
    Duty(
        "reconsideration-decision", "复议机关作出复议决定", ("reconsideration-accepted",), ("reconsideration-ruled",),
        whose="outside",
    ),
    Duty(
        "sue-after-reconsideration", "对复议决定提起行政诉讼", ("reconsideration-accepted", "reconsideration-ruled"),
        ("lawsuit-brought",), whose="party",
    ),
    Duty(
        "apply-court-execution", "申请人民法院强制执行", ("remedies-open", "remedy-upheld", "deferral-ended"),
        ("court-applied",), excuses=("nothing-to-enforce",),
    ),
    Duty("court-recourse", "向上一级人民法院申请复议", ("court-refused",), ("court-recourse-asked",), whose="right"),
    Duty("court-result", "登记人民法院执行结果", ("court-application",), ("court-executed",), excuses=("court-refused",)),
    Duty("decide-anew", "重新作出决定", ("remake-ordered",), ("decided-anew",), stated="remake_by"),
    Duty("refund", "退还已经缴纳的款项", ("refund-due",), ("refunded",)),
    Duty("dispose-things", "处理没收的财物", ("things-taken",), ("things-settled",)),
    Duty("decide-transfer", "决定是否移送", ("suspicion",), ("transfer-decided",)),
    Duty("transfer", "移送公安机关", ("transfer-decided",), ("transferred",)),
    Duty("police-decision", "公安机关决定是否立案", ("transferred-out",), ("transfer-answered",), whose="outside"),
    Duty("ask-transfer-review", "提请公安机关复议", ("filing-refused",), ("transfer-review-asked",), whose="right"),
    Duty("hand-over-items", "向公安机关移交涉案物品和材料", ("crime-filed",), ("items-handed-over",)),
    Duty("answer-information-request", "答复公开申请", ("information-requested",), ("information-answered",)),
    Duty("answer-reconsideration", "提交复议答复和证据", ("remedy-notice",), ("remedy-answered",), excuses=("remedy-ended",)),
    Duty("answer-lawsuit", "提交答辩状和证据", ("claim-received",), ("claim-answered",), excuses=("remedy-ended",)),
    Duty("forward-reconsideration", "转送行政复议申请", ("reconsideration-lodged",), ("reconsideration-forwarded",)),
    Duty("approve-urgent-measure", "补办强制措施批准手续", ("urgent-measure-taken",), ("measure-approved",)),
    Duty("end-measure", "解除强制措施或者作出处理决定", ("measure-taken",), ("measure-ended",), stated="days"),
    Duty("lift-measure", "立即解除强制措施", ("lifting-due",), ("measure-ended",)),
    Duty("return-things", "退还财物", ("measure-lifted",), ("things-returned",)),
    Duty("deliver-freezing", "向当事人交付冻结决定书", ("frozen",), ("served",)),
    Duty("tell-family", "通知当事人家属", ("liberty-restricted",), ("family-told",)),
    Duty("resume-execution", "恢复执行", ("execution-suspended",), ("execution-resumed",)),
    Duty("tell-cleared", "通知当事人立即代履行的情况", ("cleared-at-once",), ("served",)),
    # applications (行政许可)
    Duty(
        "answer-application", "受理、不予受理或者一次告知补正", ("application-received",), ("application-answered",),
        excuses=("application-withdrawn",), lapses="accepted",
    ),
    Duty("accept-supplemented", "对补正后的申请作出受理决定", ("supplement-received",), ("application-answered",), excuses=("application-withdrawn",)),
    Duty("examine-below", "审查完毕并报送上级机关", ("accepted-below",), ("forwarded",), excuses=("application-withdrawn",)),
    Duty("hold-hearing", "组织听证", ("hearing-asked",), ("hearing-held",), excuses=("hearing-waived",)),
    Duty("issue-licence", "颁发、送达许可证件", ("granted",), ("licence-delivered",)),
    Duty("ask-renewal", "申请延续", ("licence-expiry",), ("application-received",), whose="party"),
    Duty("decide-renewal", "在有效期届满前决定是否延续", ("licence-expired",), ("case-decided",), excuses=("application-withdrawn", "application-not-accepted", "forwarded"), lapses="licence-renewed"),
    Duty("compensate-licensee", "给予补偿或者赔偿", ("compensation-due",), ("compensated",)),
    Duty("cancel-licence", "办理注销手续", ("cancellation-ground",), ("licence-cancelled",)),
)  # fmt: skip

DUTIES: Mapping[str, Duty] = {duty.name: duty for duty in _DUTIES}
