"""Rows that every penalty procedure has: what happens to a decision, to recordings and to the record itself."""

from dataclasses import replace

from qiuhao.law.procedure import Row

START, INVESTIGATION, DECISION, EXECUTION, ARCHIVE = "启动", "调查取证", "审核决定", "送达执行", "归档"

AFTER = ("decided", "served", "executed", "closed", "archived")
"""States in which there is a decision."""
OWING = ("decided", "served", "executed")
"""States in which the decision may still have to be performed."""
ANY = ("*",)

EXECUTION_ROWS = (
    Row("consent-electronic", "确认电子送达", ANY, "", "handler", EXECUTION, "nat/cf/61"),
    Row("receive-payment", "登记缴款", AFTER, "", "handler", EXECUTION, "nat/cf/67"),
    Row("hand-in", "交至机关", AFTER, "", "handler", EXECUTION, "nat/cf/71"),
    Row("pay-in", "缴付银行", AFTER, "", "handler", EXECUTION, "nat/cf/71"),
    Row("defer-payment", "批准延期或者分期缴纳", OWING, "", "head", EXECUTION, "nat/cf/66"),
    Row("add-surcharge", "加处罚款", OWING, "", "handler", EXECUTION, "nat/cf/72"),
    Row("record-performance", "登记履行情况", OWING, "", "handler", EXECUTION, "nat/cf/66"),
    Row("check-correction", "核查改正情况", ANY, "", "handler", EXECUTION, "nat/cf/28"),
    Row("receive-ruling", "登记改变决定的文书", AFTER, "", "handler", EXECUTION, "nat/cf/48-2"),
)

RECORDING_ROWS = (
    Row("make-recording", "登记音像记录", ANY, "", "handler", INVESTIGATION, "nat/cf/47"),
    Row("store-recording", "登记音像存储", ANY, "", "handler", INVESTIGATION, "nat/cf/47"),
    Row("excuse-storage", "说明延后存储", ANY, "", "handler", INVESTIGATION, "nat/cf/47"),
    Row("explain-recording", "说明中断或者未记录", ANY, "", "handler", INVESTIGATION, "nat/cf/47"),
)


def review_rows(settled: tuple[str, ...], weighing: tuple[str, ...], back: str) -> tuple[Row, ...]:
    """Major or not, the review, the discussion, the head's approval: what every ordinary decision may have before it.

    `settled`: states between the findings and the decision without a review under way; `weighing`: with one;
    `back`: where a submission that is returned leads."""
    under = ("reviewing",)
    return (
        Row("answer-major", "认定重大决定", weighing, "", "handler", DECISION, "nat/cf/58"),
        Row("consult-advisers", "请法律顾问、公职律师研究", weighing, "", "handler", DECISION, "nat/cf/57"),
        Row("submit-review", "送法制审核", settled, "reviewing", "handler", DECISION, "nat/cf/58"),
        Row("confirm-materials", "确认材料齐全", under, "", "reviewer", DECISION, "nat/cf/58"),
        Row("return-submission", "退回送审", under, back, "reviewer", DECISION, "nat/cf/58"),
        Row("pause-review", "暂停审核", under, "", "reviewer", DECISION, "nat/cf/58"),
        Row("resume-review", "恢复审核", under, "", "reviewer", DECISION, "nat/cf/58"),
        Row("extend-review", "延长审核", under, "", "head", DECISION, "nat/cf/58"),
        Row("declare-interest", "申报利害关系", under, "", "reviewer", DECISION, "nat/cf/43"),
        Row("give-opinion", "出具审核意见", under, "reviewed", "reviewer", DECISION, "nat/cf/58"),
        Row("disagree", "处理意见分歧", ("reviewing", "reviewed"), "", "either-side", DECISION, "nat/cf/58"),
        Row("discuss", "集体讨论", settled, "", "head", DECISION, "nat/cf/57"),
        Row("approve", "负责人审批", settled, "approved", "head", DECISION, "nat/cf/57"),
    )


def disclosure_rows(after: tuple[str, ...], clause: str = "nat/cf/48") -> tuple[Row, ...]:
    """What happens to a decision (or result) in public, in the states in which there is one.

    `clause` is the law that makes it public."""
    clerk = "publicity-clerk"
    return (
        Row("draft-publication", "拟公示稿", after, "", clerk, EXECUTION, clause),
        Row("review-publication", "审核公示稿", after, "", "publicity-reviewer", EXECUTION, clause),
        Row("publish", "公示", after, "", clerk, EXECUTION, clause),
        Row("withhold", "决定不予公示", after, "", "head", EXECUTION, "nat/xx/14"),
        Row("lift-withholding", "解除不予公示", after, "", "head", EXECUTION, "nat/xx/18"),
        Row("withdraw", "撤下公示", after, "", clerk, EXECUTION, "nat/cf/48-2"),
        Row("correct-publication", "更正公示", after, "", clerk, EXECUTION, "nat/xx/41"),
        Row("ask-correction", "登记更正要求", after, "", "window", EXECUTION, "nat/xx/41"),
        Row("answer-correction", "答复更正要求", after, "", clerk, EXECUTION, "nat/xx/41"),
    )


DISCLOSURE_ROWS = disclosure_rows(AFTER)
"""Of a penalty."""

RECORD_ROWS = (
    Row("correct-record", "更正记录", ANY, "", "handler", "", "nat/cf/47"),
    Row("answer-finding", "说明问题", ANY, "", "handler", "", "nat/cf/47"),
)

CRIME_ROWS = (
    Row("suspect-crime", "报告涉嫌犯罪", ANY, "", "handler", INVESTIGATION, "nat/cf/27"),
    Row("decide-transfer", "决定是否移送", ANY, "", "principal-head", DECISION, "nat/ys/5"),
)


def once_ordered(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The same rows, possible in every state once an order of coercion was made in the case: it is served, published
    and contested by itself, and does not wait for the decision of the case (公示期限 and 救济期限 run from it)."""
    return tuple(replace(row, ordered=True) for row in rows)


def once_decided(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The same rows, possible in every state once there is a decision or an order in the case: what is owed about it
    (publication, its withdrawal, the answer to a remedy) does not wait while a case reopened, or the change of a
    licence, is weighed."""
    return tuple(replace(row, standing=True) for row in rows)


def evidence_rows(states: tuple[str, ...]) -> tuple[Row, ...]:
    """What officers do to establish the facts, in these states."""
    steps = (
        ("show-certificate", "出示证件", "nat/cf/55"),
        ("question", "询问", "nat/cf/55"),
        ("examine", "现场检查（勘验）", "nat/cf/55"),
        ("collect-evidence", "提取证据", "nat/cf/55"),
        ("sample", "抽样取证", "nat/cf/56"),
        ("preserve", "先行登记保存", "nat/cf/56"),
        ("decide-preservation", "处理登记保存物品", "nat/cf/56"),
        ("commission-appraisal", "委托检验检测鉴定", "nat/cf/55"),
        ("receive-appraisal", "收到检验检测鉴定结果", "nat/cf/55"),
        ("request-recusal", "申请回避", "nat/cf/43"),
        ("order-correction", "责令改正", "nat/cf/28"),
    )
    rows = [Row(act, title, states, "", "handler", INVESTIGATION, clause) for act, title, clause in steps]
    return (*rows, Row("decide-recusal", "决定回避", states, "", "head", INVESTIGATION, "nat/cf/43"))
