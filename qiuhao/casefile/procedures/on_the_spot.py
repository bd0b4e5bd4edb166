"""行政处罚（简易程序）: decided and handed over on the spot (处罚法 51, 52). No filing, no review, no approval."""

from dataclasses import replace

from qiuhao.casefile.procedures.common import (
    ANY,
    ARCHIVE,
    CRIME_ROWS,
    DECISION,
    DISCLOSURE_ROWS,
    EXECUTION,
    EXECUTION_ROWS,
    OWING,
    RECORD_ROWS,
    RECORDING_ROWS,
    START,
    evidence_rows,
    once_decided,
)
from qiuhao.casefile.procedures.field import FIELD_ROWS
from qiuhao.casefile.procedures.measures import demand_rows, execution_rows
from qiuhao.casefile.procedures.remedies import TRANSFER_ROWS, court_rows, remedy_rows, thing_rows
from qiuhao.law.procedure import Procedure, Row

STATES = {
    "new": "现场调查",
    "decided": "当场决定",
    "served": "已经送达",
    "executed": "执行终结",
    "closed": "结案",
    "archived": "归档",
    "transferred": "移送",
}

ROWS = (
    Row("register-clue", "登记线索", ("new",), "", "handler", START, "nat/cf/54"),
    *evidence_rows(("new",)),
    Row("decide-on-the-spot", "当场作出决定", ("new",), "decided", "handler", DECISION, "nat/cf/51"),
    Row("file-on-the-spot", "报所属机关备案", ("decided", "served", "executed"), "", "handler", DECISION, "nat/cf/52"),
    *CRIME_ROWS,
    *TRANSFER_ROWS,
    Row("transfer", "移送", ("new", "decided"), "transferred", "handler", EXECUTION, "nat/cf/27"),
    Row("receive-transfer-return", "收到移送退回", ("transferred",), "new", "handler", EXECUTION, "nat/cf/27"),
    Row("serve", "送达", ANY, "served", "handler", EXECUTION, "nat/cf/61", subject="decided"),
    *(replace(row, standing=row.act == "receive-ruling") for row in EXECUTION_ROWS),
    *once_decided(remedy_rows()),
    *court_rows(),
    *thing_rows(),
    *demand_rows(OWING),
    *execution_rows(OWING, OWING),
    Row("end-execution", "终结执行", ("decided", "served"), "executed", "handler", EXECUTION, "nat/cf/66"),
    Row("close", "结案", ("executed", "transferred"), "closed", "handler", EXECUTION, "nat/cf/47"),
    Row("reopen-case", "重新处理", ("decided", "served", "executed", "closed"), "new", "head", START, "nat/fy/64"),
    *RECORDING_ROWS,
    *once_decided(DISCLOSURE_ROWS),
    Row("archive", "归档", ("closed",), "archived", "archivist", ARCHIVE, "nat/cf/47"),
    *RECORD_ROWS,
    *FIELD_ROWS,
)

ON_THE_SPOT = Procedure(
    name="penalty-on-the-spot",
    title="行政处罚（简易程序）",
    states=STATES,
    rows=ROWS,
    start="new",
    ends=("archived",),
)
