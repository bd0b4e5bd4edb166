"""行政强制措施、行政强制执行 as cases of their own: what is not part of a penalty or an inspection (强制法 9, 12)."""

from dataclasses import replace

from qiuhao.casefile.procedures.common import (
    ARCHIVE,
    CRIME_ROWS,
    DISCLOSURE_ROWS,
    EXECUTION,
    RECORD_ROWS,
    RECORDING_ROWS,
    START,
    evidence_rows,
    review_rows,
)
from qiuhao.casefile.procedures.measures import demand_rows, execution_rows, measure_rows
from qiuhao.casefile.procedures.remedies import TRANSFER_ROWS, court_rows, remedy_rows
from qiuhao.law.procedure import Procedure, Row

MEASURE_STATES = {
    "new": "新建",
    "investigating": "登记调查",
    "reviewing": "法制审核",
    "reviewed": "审核完毕",
    "approved": "负责人批准",
    "decided": "措施实施",
    "served": "文书送达",
    "executed": "措施结束",
    "closed": "结案",
    "archived": "归档",
    "transferred": "移送",
}
EXECUTION_STATES = {
    "new": "新建",
    "investigating": "登记",
    "notified": "已经催告",
    "reviewing": "法制审核",
    "reviewed": "审核完毕",
    "decided": "决定执行",
    "served": "已经送达",
    "executed": "执行终结",
    "closed": "结案",
    "archived": "归档",
}
OPEN = ("investigating", "reviewed", "approved")
STANDING = ("decided", "served")
ORDERED = (*STANDING, "executed", "closed", "archived")
"""States in which there is an order that may be contested."""
RULING = Row(
    "receive-ruling", "登记改变决定的文书", (*STANDING, "executed", "closed"), "", "handler", EXECUTION, "nat/ss/46"
)
REVIEW = "nat/118/nb"
"""Why a major decision that is no penalty is reviewed; which ones, the places say."""


def major_rows(states: tuple[str, ...]) -> tuple[Row, ...]:
    """The legality review of a major decision, submitted in these states; `investigating` takes it back."""
    rows = review_rows(states, states, back="investigating")
    return tuple(
        replace(row, clause=REVIEW) for row in rows if row.act not in ("consult-advisers", "discuss", "approve")
    )


ENDING = (
    *RECORDING_ROWS,
    *DISCLOSURE_ROWS,
    Row("archive", "归档", ("closed",), "archived", "archivist", ARCHIVE, "nat/cf/47"),
    *RECORD_ROWS,
)

MEASURE_ROWS = (
    Row("register-coercion", "登记强制事项", ("new",), "investigating", "handler", START, "nat/qz/18"),
    *evidence_rows(("new", *OPEN, *STANDING)),
    *major_rows(("investigating", "reviewed", "approved")),
    # An urgent measure comes before everything else.
    *measure_rows(("new", *OPEN, *STANDING), to="decided", approved="approved", ended="executed"),
    Row("serve", "送达", ("*",), "served", "handler", EXECUTION, "nat/qz/31", subject="ordered"),
    *CRIME_ROWS,
    *TRANSFER_ROWS,
    Row("transfer", "移送", (*OPEN, *STANDING), "transferred", "handler", EXECUTION, "nat/cf/27"),
    Row(
        "receive-transfer-return", "收到移送退回", ("transferred",), "investigating", "handler", EXECUTION, "nat/cf/27"
    ),
    RULING,
    *remedy_rows(ORDERED),
    Row("close", "结案", ("executed", "transferred"), "closed", "head", EXECUTION, "nat/qz/27"),
    *ENDING,
)  # fmt: skip

EXECUTION_ROWS = (
    Row("register-coercion", "登记强制事项", ("new",), "investigating", "handler", START, "nat/qz/35"),
    *evidence_rows(("new", "investigating", "notified", *STANDING)),
    *demand_rows(("investigating", "notified"), "notified"),
    *major_rows(("investigating", "notified", "reviewed")),
    *execution_rows(("investigating", "notified", "reviewed"), STANDING, "decided"),
    Row("serve", "送达", ("*",), "served", "handler", EXECUTION, "nat/qz/35", subject="ordered"),
    RULING,
    *remedy_rows(ORDERED),
    # Whoever has no power to execute a decision by itself asks the court (强制法 53).
    *court_rows(("investigating", "notified", *STANDING), ("investigating", "notified", *ORDERED)),
    Row(
        "end-execution", "终结执行", ("investigating", "notified", *STANDING), "executed", "handler", EXECUTION,
        "nat/qz/39",
    ),
    Row("close", "结案", ("executed",), "closed", "head", EXECUTION, "nat/qz/39"),
    *ENDING,
)  # fmt: skip

COERCIVE_MEASURE = Procedure(
    name="coercive-measure",
    title="行政强制措施",
    states=MEASURE_STATES,
    rows=MEASURE_ROWS,
    start="new",
    ends=("archived",),
)
COERCIVE_EXECUTION = Procedure(
    name="coercive-execution",
    title="行政强制执行",
    states=EXECUTION_STATES,
    rows=EXECUTION_ROWS,
    start="new",
    ends=("archived",),
)
