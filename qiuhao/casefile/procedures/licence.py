"""行政许可: the table (许可法 7, 8, 29–50, 69, 70).

Receipt and acceptance are two steps: the clock of the decision runs from the acceptance, and what was received is on
record even if it is not accepted. The window clerk may do what happens at the counter; the rest is the handlers'.
"""

from qiuhao.casefile.procedures.common import (
    ANY,
    ARCHIVE,
    DECISION,
    EXECUTION,
    INVESTIGATION,
    RECORD_ROWS,
    RECORDING_ROWS,
    START,
    disclosure_rows,
    once_decided,
    review_rows,
)
from qiuhao.casefile.procedures.licences import revision_rows
from qiuhao.casefile.procedures.remedies import remedy_rows
from qiuhao.law.procedure import Procedure, Row

STATES = {
    "new": "待收件",
    "supplementing": "等待补正",
    "received": "已经收件",
    "not-accepted": "不予受理",
    "withdrawn": "撤回申请",
    "accepted": "已经受理",
    "forwarded": "已报上级",
    "revising": "拟改变许可",
    "examined": "审查完毕",
    "reviewing": "法制审核",
    "reviewed": "审核完毕",
    "approved": "负责人批准",
    "decided": "作出决定",
    "served": "已经送达",
    "renewed": "视为准予延续",
    "closed": "办结",
    "archived": "归档",
}

COUNTER = ("received", "supplementing")
"""The application is there and not answered yet."""
SETTLED = ("examined", "reviewed", "approved", "revising")
"""Between the examination and the decision, without a review under way."""
APPLYING = ("accepted", "examined", "reviewing", "reviewed", "approved")
"""The application is accepted and not decided."""
WEIGHING = ("examined", "reviewing", "reviewed", "approved", "revising")
OPEN = ("accepted", *WEIGHING)
LICENSED = ("decided", "served", "renewed", "closed", "archived")
"""States in which there may be a licence."""
STANDING = (*LICENSED, "revising")
"""The same, and while its change is first weighed: what concerns the standing decision goes on."""

ROWS = (
    Row("receive-application", "收件", ("new",), "received", "counter", START, "nat/xk/30"),
    Row("receive-supplement", "接收补正材料", ("supplementing",), "received", "counter", START, "nat/xk/32"),
    Row("tell-supplement", "一次告知补正", COUNTER, "supplementing", "counter", START, "nat/xk/32"),
    Row("accept-application", "受理", COUNTER, "accepted", "counter", START, "nat/xk/32"),
    Row("refuse-application", "不予受理", COUNTER, "not-accepted", "counter", START, "nat/xk/32-2"),
    Row("withdraw-application", "登记撤回申请", (*COUNTER, *APPLYING), "withdrawn", "counter", START, "nat/xk/32"),
    Row("show-certificate", "出示证件", OPEN, "", "handler", INVESTIGATION, "nat/xk/34"),
    Row("examine", "实地核查（勘验）", OPEN, "", "handler", INVESTIGATION, "nat/xk/34"),
    Row("question", "询问", OPEN, "", "handler", INVESTIGATION, "nat/xk/34"),
    Row("collect-evidence", "提取证据", OPEN, "", "handler", INVESTIGATION, "nat/xk/34"),
    Row("commission-appraisal", "委托检验检测鉴定、专家评审", OPEN, "", "handler", INVESTIGATION, "nat/xk/45"),
    Row("receive-appraisal", "收到检验检测鉴定、评审结果", OPEN, "", "handler", INVESTIGATION, "nat/xk/45"),
    Row("request-recusal", "申请回避", OPEN, "", "handler", INVESTIGATION, "nat/xk/48"),
    Row("decide-recusal", "决定回避", OPEN, "", "head", INVESTIGATION, "nat/xk/48"),
    Row("exclude-time", "告知不计入期限的时间", APPLYING, "", "handler", DECISION, "nat/xk/45"),
    Row("suspend", "中止", OPEN, "", "head", DECISION, "nat/xk/45"),
    Row("resume-case", "恢复办理", OPEN, "", "handler", DECISION, "nat/xk/45"),
    Row("extend-licence", "延长许可期限", APPLYING, "", "handler", DECISION, "nat/xk/42"),
    Row("examine-application", "提出审查意见", APPLYING, "examined", "handler", DECISION, "nat/xk/34"),
    Row("forward-application", "报送上级机关", APPLYING, "forwarded", "handler", DECISION, "nat/xk/43"),
    Row("notify-interested", "告知申请人、利害关系人", SETTLED, "", "handler", DECISION, "nat/xk/36"),
    Row("hear-statement", "听取陈述意见", OPEN, "", "handler", DECISION, "nat/xk/36"),
    Row("check-statement", "复核陈述意见", WEIGHING, "", "handler", DECISION, "nat/xk/36"),
    Row("announce-hearing", "公告听证（不需要申请）", OPEN, "", "handler", DECISION, "nat/xk/46"),
    Row("ask-hearing", "登记听证申请", WEIGHING, "", "handler", DECISION, "nat/xk/47"),
    Row("waive-hearing", "登记放弃听证", WEIGHING, "", "handler", DECISION, "nat/xk/47"),
    Row("notify-hearing", "通知听证", WEIGHING, "", "handler", DECISION, "nat/xk/48"),
    Row("hold-hearing", "举行听证", WEIGHING, "", "handler", DECISION, "nat/xk/48"),
    *revision_rows(LICENSED),
    *review_rows(SETTLED, OPEN, back="examined"),
    Row("decide", "作出许可决定", SETTLED, "decided", "handler", DECISION, "nat/xk/38"),
    Row("serve", "送达", ANY, "served", "handler", EXECUTION, "nat/xk/44", subject="decided"),
    Row("consent-electronic", "确认电子送达", ANY, "", "counter", EXECUTION, "nat/ms/90"),
    Row("confirm-renewal", "确认视为准予延续", (*COUNTER, *APPLYING), "renewed", "handler", EXECUTION, "nat/xk/50"),
    Row("issue-certificate", "颁发许可证件", ("decided", "served", "renewed"), "", "counter", EXECUTION, "nat/xk/44"),
    Row("receive-ruling", "登记改变决定的文书", STANDING, "", "handler", EXECUTION, "nat/xk/70", standing=True),
    *once_decided(remedy_rows(STANDING)),
    Row(
        "close",
        "办结",
        ("served", "renewed", "not-accepted", "withdrawn", "forwarded"),
        "closed",
        "handler",
        EXECUTION,
        "nat/xk/44",
    ),
    Row("reopen-case", "重新处理", LICENSED, "accepted", "head", DECISION, "nat/fy/64"),
    Row("report-cancellation-ground", "登记应当注销的情形", LICENSED, "", "handler", EXECUTION, "nat/xk/70"),
    Row("cancel-licence", "注销许可", LICENSED, "", "handler", EXECUTION, "nat/xk/70"),
    *RECORDING_ROWS,
    *once_decided(disclosure_rows(STANDING, "nat/xk/40")),
    Row("archive", "归档", ("closed",), "archived", "archivist", ARCHIVE, "nat/cf/47"),
    *RECORD_ROWS,
)

LICENCE = Procedure(
    name="licence",
    title="行政许可",
    states=STATES,
    rows=ROWS,
    start="new",
    ends=("archived",),
)
