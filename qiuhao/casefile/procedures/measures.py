"""Rows of coercive measures and of coercive execution, for every table whose cases may need them (强制法)."""

from qiuhao.casefile.procedures.common import ANY, DECISION, EXECUTION, INVESTIGATION
from qiuhao.law.procedure import Row

TAKING = (
    ("seal", "查封", "nat/qz/24"),
    ("impound", "扣押", "nat/qz/24"),
    ("freeze", "冻结存款、汇款", "nat/qz/31"),
    ("restrict-liberty", "限制人身自由", "nat/qz/20"),
    ("take-measure", "采取其他强制措施", "nat/qz/18"),
)

COURSE_ROWS = (
    Row("extend-measure", "延长强制措施期限", ANY, "", "head", INVESTIGATION, "nat/qz/25"),
    Row("tell-testing", "告知检测检验鉴定期间", ANY, "", "handler", INVESTIGATION, "nat/qz/25-3"),
    Row("tell-family", "通知家属", ANY, "", "handler", INVESTIGATION, "nat/qz/20"),
    Row("return-things", "退还财物", ANY, "", "handler", INVESTIGATION, "nat/qz/27"),
)


def measure_rows(states: tuple[str, ...], to: str = "", approved: str = "", ended: str = "") -> tuple[Row, ...]:
    """Measures taken in these states. In another case they lead nowhere; in their own they make the course:
    `to` after a measure, `approved` after the head's approval of a request, `ended` once a measure has ended."""
    return (
        Row("ask-measure", "报批强制措施", states, "", "handler", INVESTIGATION, "nat/qz/18"),
        Row(
            "approve-measure", "批准强制措施", ANY, approved, "head", INVESTIGATION, "nat/qz/18",
            subject="measure-asked" if approved else "",
        ),
        *(Row(act, title, states, to, "handler", INVESTIGATION, clause) for act, title, clause in TAKING),
        *COURSE_ROWS,
        Row("end-measure", "解除或者处理", ANY, ended, "handler", INVESTIGATION, "nat/qz/27"),
    )  # fmt: skip


def demand_rows(states: tuple[str, ...], to: str = "") -> tuple[Row, ...]:
    """The demand and what the party says to it."""
    return (
        Row("demand", "催告", states, to, "handler", EXECUTION, "nat/qz/35"),
        Row("hear-demand", "听取催告后的陈述申辩", ANY, "", "handler", EXECUTION, "nat/qz/35"),
        Row("check-demand", "复核催告后的陈述申辩", ANY, "", "handler", EXECUTION, "nat/qz/35"),
    )


def execution_rows(before: tuple[str, ...], after: tuple[str, ...], to: str = "") -> tuple[Row, ...]:
    """The order, from the states `before` it, and its execution in the states `after` it."""
    both = tuple(dict.fromkeys((*before, *after)))
    return (
        Row("order-execution", "作出强制执行决定", before, to, "head", DECISION if to else EXECUTION, "nat/qz/35"),
        Row("announce-demolition", "公告限期拆除", both, "", "handler", EXECUTION, "nat/qz/44"),
        Row("demand-substitute", "代履行前催告", after, "", "handler", EXECUTION, "nat/qz/51"),
        Row("demolish", "强制拆除", after, "", "handler", EXECUTION, "nat/qz/44"),
        Row("substitute-performance", "代履行", both, "", "handler", EXECUTION, "nat/qz/51"),
        Row("execute", "实施强制执行", after, "", "handler", EXECUTION, "nat/qz/35"),
        Row("agree-execution", "达成执行协议", both, "", "handler", EXECUTION, "nat/qz/42"),
        Row("suspend-execution", "中止执行", both, "", "head", EXECUTION, "nat/qz/39"),
        Row("resume-execution", "恢复执行", both, "", "head", EXECUTION, "nat/qz/39"),
    )
