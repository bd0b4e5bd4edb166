"""行政处罚（普通程序）: the table (处罚法 54–66).

States are milestones, not forms: places put the review before or after the notice, so the steps between the end
of the investigation and the decision may come in either order; what must come first is for the gates to say.
"""

from dataclasses import replace

from qiuhao.casefile.procedures.common import (
    ANY,
    ARCHIVE,
    CRIME_ROWS,
    DECISION,
    DISCLOSURE_ROWS,
    EXECUTION,
    EXECUTION_ROWS,
    INVESTIGATION,
    OWING,
    RECORD_ROWS,
    RECORDING_ROWS,
    START,
    evidence_rows,
    once_decided,
    review_rows,
)
from qiuhao.casefile.procedures.device import device_rows
from qiuhao.casefile.procedures.field import FIELD_ROWS
from qiuhao.casefile.procedures.measures import demand_rows, execution_rows, measure_rows
from qiuhao.casefile.procedures.remedies import TRANSFER_ROWS, court_rows, remedy_rows, thing_rows
from qiuhao.law.procedure import Procedure, Row

STATES = {
    "new": "新建",
    "clue": "线索登记",
    "investigating": "立案调查",
    "proposed": "调查终结",
    "notified": "已经告知",
    "reviewing": "法制审核",
    "reviewed": "审核完毕",
    "approved": "负责人批准",
    "decided": "作出决定",
    "served": "已经送达",
    "executed": "执行终结",
    "closed": "结案",
    "archived": "归档",
    "not-filed": "不予立案",
    "transferred": "移送",
}

BEFORE = ("new", "clue")
WEIGHING = ("proposed", "notified", "reviewing", "reviewed", "approved")
"""Between the end of the investigation and the decision."""
SETTLED = ("proposed", "notified", "reviewed", "approved")
"""The same, without a review under way."""
OPEN = ("investigating", *WEIGHING)

ROWS = (
    Row("register-clue", "登记线索", BEFORE, "clue", "handler", START, "nat/cf/54"),
    Row("file-case", "立案", BEFORE, "investigating", "handler", START, "nat/cf/54"),
    Row("refuse-filing", "不予立案", BEFORE, "not-filed", "head", START, "nat/cf/54"),
    *evidence_rows((*BEFORE, *OPEN)),
    *device_rows((*BEFORE, *OPEN)),
    *measure_rows((*BEFORE, *OPEN)),
    Row("end-investigation", "终结调查", OPEN, "proposed", "handler", INVESTIGATION, "nat/cf/57"),
    Row("suspend", "中止", OPEN, "", "head", INVESTIGATION, "nat/cf/60"),
    Row("resume-case", "恢复办理", OPEN, "", "head", INVESTIGATION, "nat/cf/60"),
    Row("extend-case", "延长办案期限", OPEN, "", "head", INVESTIGATION, "nat/cf/60"),
    Row("notify", "事先告知", SETTLED, "notified", "handler", DECISION, "nat/cf/44"),
    Row("hear-statement", "听取陈述申辩", OPEN, "", "handler", DECISION, "nat/cf/45"),
    Row("check-statement", "复核陈述申辩", WEIGHING, "", "handler", DECISION, "nat/cf/45"),
    Row("ask-hearing", "登记听证要求", WEIGHING, "", "handler", DECISION, "nat/cf/64.1"),
    Row("waive-hearing", "登记放弃听证", WEIGHING, "", "handler", DECISION, "nat/cf/64.1"),
    Row("notify-hearing", "通知听证", WEIGHING, "", "handler", DECISION, "nat/cf/64.2"),
    Row("hold-hearing", "举行听证", WEIGHING, "", "handler", DECISION, "nat/cf/64.4"),
    *review_rows(SETTLED, OPEN, back="proposed"),
    Row("decide", "作出决定", SETTLED, "decided", "handler", DECISION, "nat/cf/57"),
    *CRIME_ROWS,
    *TRANSFER_ROWS,
    Row("transfer", "移送", (*OPEN, "decided"), "transferred", "handler", EXECUTION, "nat/cf/27"),
    Row(
        "receive-transfer-return",
        "收到移送退回",
        ("transferred", "closed"),
        "investigating",
        "handler",
        INVESTIGATION,
        "nat/cf/27",
    ),
    # Notices are served before the decision; only the service of the decision leads on.
    Row("serve", "送达", ANY, "served", "handler", EXECUTION, "nat/cf/61", subject="decided"),
    *(replace(row, standing=row.act == "receive-ruling") for row in EXECUTION_ROWS),
    *once_decided(remedy_rows()),
    *court_rows(),
    *thing_rows(),
    *demand_rows(OWING),
    *execution_rows(OWING, OWING),
    Row("end-execution", "终结执行", ("decided", "served"), "executed", "handler", EXECUTION, "nat/cf/66"),
    Row("close", "结案", ("served", "executed", "transferred"), "closed", "head", EXECUTION, "nat/cf/47"),
    Row(
        "reopen-case",
        "重新处理",
        ("decided", "served", "executed", "closed", "archived"),
        "investigating",
        "head",
        INVESTIGATION,
        "nat/fy/64",
    ),
    *RECORDING_ROWS,
    *once_decided(DISCLOSURE_ROWS),
    Row("archive", "归档", ("closed", "not-filed"), "archived", "archivist", ARCHIVE, "nat/cf/47"),
    *RECORD_ROWS,
    *FIELD_ROWS,
)

WHOLE = frozenset({"answer-major", "decide-transfer", "transfer", "receive-transfer-return", "close"})
"""Acts from the decision on that concern the case and not one of its parties."""
BEFORE_DECISION = frozenset({"end-investigation", "reopen-case"})
"""Acts of the investigation that each of several parties may be at by itself."""


def _by_party(row: Row) -> Row:
    own = row.act in BEFORE_DECISION or (row.stage in (DECISION, EXECUTION) and row.act not in WHOLE)
    return replace(row, apart=own)


PENALTY = Procedure(
    name="penalty",
    title="行政处罚（普通程序）",
    states=STATES,
    rows=tuple(_by_party(row) for row in ROWS),
    start="new",
    ends=("archived", "not-filed"),
)
