"""行政检查: the table (国办发〔2024〕54号; yangquan/record/4-2).

A random inspection goes the same way; that it was drawn by lot is the ground of its plan. An urgent one goes before its
approval, which is made up: what must come first is for the gates to say.
"""

from qiuhao.casefile.procedures.common import (
    ANY,
    ARCHIVE,
    CRIME_ROWS,
    DECISION,
    EXECUTION,
    INVESTIGATION,
    RECORD_ROWS,
    RECORDING_ROWS,
    START,
    disclosure_rows,
    evidence_rows,
    once_ordered,
)
from qiuhao.casefile.procedures.field import FIELD_ROWS
from qiuhao.casefile.procedures.measures import measure_rows
from qiuhao.casefile.procedures.remedies import remedy_rows
from qiuhao.law.procedure import Procedure, Row

STATES = {
    "new": "新建",
    "planned": "申请检查",
    "permitted": "负责人审批",
    "informed": "已经通知",
    "inspecting": "实施检查",
    "concluded": "检查结果",
    "rectifying": "改正和复查",
    "closed": "检查办结",
    "archived": "归档",
    "transferred": "移送",
    "cancelled": "取消检查",
}

BEFORE = ("planned", "permitted", "informed")
"""Before the officers arrive; that there is an approval, or urgency, is for the gates."""
INSIDE = ("inspecting", "concluded", "rectifying")
AFTER = ("concluded", "rectifying", "transferred", "closed", "archived")
"""States in which there is a result."""
OWN = frozenset({"examine", "preserve", "decide-preservation", "order-correction"})
"""Steps of establishing the facts that have their own row here, or belong to a case that was filed."""

ROWS = (
    Row("plan-inspection", "申请检查", ("new", "planned"), "planned", "handler", START, "nat/54/sp"),
    Row("approve-inspection", "审批检查", ("planned",), "permitted", "head", START, "nat/54/sp"),
    Row("notify-inspection", "出具检查通知书", ("planned", "permitted"), "informed", "handler", START, "nat/54/ws"),
    Row("cancel-inspection", "取消检查", BEFORE, "cancelled", "head", START, "nat/54/sp"),
    Row("make-up-approval", "补办检查审批", INSIDE, "", "head", START, "nat/54/sp"),
    Row("examine", "现场检查", (*BEFORE, "inspecting"), "inspecting", "handler", INVESTIGATION, "nat/cf/55"),
    *(row for row in evidence_rows((*BEFORE, *INSIDE)) if row.act not in OWN),
    *measure_rows(INSIDE),
    Row("conclude-inspection", "形成检查结果", ("inspecting",), "concluded", "handler", DECISION, "nat/54/pc"),
    Row("tell-result", "告知检查结果", INSIDE, "", "handler", EXECUTION, "nat/54/pc"),
    Row("order-correction", "责令改正", INSIDE[1:], "rectifying", "handler", EXECUTION, "nat/cf/28"),
    Row("check-correction", "复查改正情况", INSIDE[1:], "", "handler", EXECUTION, "nat/cf/28"),
    *CRIME_ROWS,
    Row("turn-into-case", "转为案件线索", INSIDE, "", "handler", EXECUTION, "nat/cf/54"),
    Row("transfer", "移送", INSIDE[1:], "transferred", "handler", EXECUTION, "nat/cf/27", drawn=("concluded",)),
    Row("consent-electronic", "确认电子送达", ANY, "", "handler", EXECUTION, "nat/cf/61"),
    Row("serve", "送达", ANY, "", "handler", EXECUTION, "nat/cf/61"),
    Row("report-random-inspection", "报送随机抽查情况", AFTER, "", "handler", EXECUTION, "nat/54/pc"),
    Row("receive-ruling", "登记改变结果的文书", AFTER, "", "handler", EXECUTION, "nat/cf/48-2", ordered=True),
    Row(
        "close-inspection",
        "办结检查",
        AFTER[:3],
        "closed",
        "handler",
        ARCHIVE,
        "nat/54/pc",
        drawn=("concluded", "rectifying"),
    ),  # fmt: skip
    *RECORDING_ROWS,
    *once_ordered((*disclosure_rows(AFTER), *remedy_rows(()))),
    Row("archive", "归档", ("closed", "cancelled"), "archived", "archivist", ARCHIVE, "nat/cf/47"),
    *RECORD_ROWS,
    *FIELD_ROWS,
)

INSPECTION = Procedure(
    name="inspection",
    title="行政检查",
    states=STATES,
    rows=ROWS,
    start="new",
    ends=("archived", "cancelled"),
)
