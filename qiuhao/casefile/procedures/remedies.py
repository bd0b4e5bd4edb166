"""Rows of what follows a decision, for every procedure that decides: remedies, money back, confiscated things, the
court's execution, and what the police answer after a transfer."""

from qiuhao.casefile.procedures.common import AFTER, ANY, EXECUTION, OWING
from qiuhao.law.procedure import Row


def remedy_rows(after: tuple[str, ...] = AFTER) -> tuple[Row, ...]:
    """Reconsideration and lawsuits in the states in which there is a decision (复议法; 行政诉讼法)."""
    steps = (
        ("lodge-reconsideration", "登记当事人提交的复议申请", "window", "nat/fy/32"),
        ("forward-reconsideration", "转送复议申请", "handler", "nat/fy/32"),
        ("receive-reconsideration", "登记复议答复通知", "handler", "nat/fy/48"),
        ("answer-reconsideration", "提交复议答复", "handler", "nat/fy/48"),
        ("receive-claim", "登记应诉通知", "handler", "nat/ss/67"),
        ("answer-claim", "提交答辩状", "handler", "nat/ss/67"),
        ("attend-remedy-hearing", "登记听取意见、出庭", "handler", "nat/fy/48"),
        ("end-remedy", "登记复议、诉讼结果（决定仍然有效）", "handler", "nat/cf/73"),
        ("give-file-access", "登记查阅案卷", "handler", "nat/fy/47"),
        ("refund", "退还款项", "handler", "nat/pc/36"),
    )
    return tuple(Row(act, title, after, "", owner, EXECUTION, clause) for act, title, owner, clause in steps)


def court_rows(owing: tuple[str, ...] = OWING, after: tuple[str, ...] = AFTER) -> tuple[Row, ...]:
    """Asking the court to execute, as long as the decision may have to be performed (强制法 53–58)."""
    return (
        Row("demand-before-court", "催告履行（申请法院执行前）", owing, "", "handler", EXECUTION, "nat/qz/54"),
        Row("apply-court-execution", "申请法院强制执行", owing, "", "handler", EXECUTION, "nat/qz/53"),
        Row("receive-court-answer", "登记法院裁定", after, "", "handler", EXECUTION, "nat/qz/56"),
        Row("ask-court-recourse", "向上一级法院申请复议", after, "", "handler", EXECUTION, "nat/qz/56"),
        Row("record-court-result", "登记法院执行结果", after, "", "handler", EXECUTION, "nat/qz/53"),
    )


def thing_rows(after: tuple[str, ...] = AFTER) -> tuple[Row, ...]:
    """Confiscated things from their receipt to their disposal (处罚法 74)."""
    return (
        Row("take-things", "接收没收财物", after, "", "handler", EXECUTION, "nat/cf/74"),
        Row("dispose-things", "处理没收财物", after, "", "handler", EXECUTION, "nat/cf/74"),
    )


TRANSFER_ROWS = (
    Row("receive-transfer-answer", "登记公安机关立案结果", ANY, "", "handler", EXECUTION, "nat/ys/8"),
    Row("ask-transfer-review", "提请复议（立案监督）", ANY, "", "handler", EXECUTION, "nat/ys/8"),
    Row("hand-over-items", "移交涉案物品和材料", ANY, "", "handler", EXECUTION, "nat/ys/8"),
)
"""What follows a transfer to the police (移送规定 8–12)."""
