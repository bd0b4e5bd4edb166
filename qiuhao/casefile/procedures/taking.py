"""行政征收、行政征用: two tables of one shape, from the stages that every enforcement act is recorded in.

No statute of the base gives these a course of their own: start, investigation, decision, service and execution are
those of anhui/record/7–10, and what every decision shares.
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
    evidence_rows,
    once_decided,
    review_rows,
)
from qiuhao.casefile.procedures.remedies import court_rows, remedy_rows
from qiuhao.law.procedure import Procedure, Row

STATES = {
    "new": "新建",
    "clue": "来源登记",
    "investigating": "启动调查",
    "proposed": "提出处理建议",
    "notified": "已经告知",
    "reviewing": "法制审核",
    "reviewed": "审核完毕",
    "approved": "负责人批准",
    "decided": "作出决定",
    "served": "已经送达",
    "executed": "执行终结",
    "closed": "办结",
    "archived": "归档",
}
BEFORE = ("new", "clue")
SETTLED = ("proposed", "notified", "reviewed", "approved")
WEIGHING = ("proposed", "notified", "reviewing", "reviewed", "approved")
OPEN = ("investigating", *WEIGHING)
OWING = ("decided", "served", "executed")
AFTER = (*OWING, "closed", "archived")
NOT_HERE = frozenset({"order-correction"})
"""A step of establishing the facts that belongs to a violation."""


def _rows(word: str, pays: bool) -> tuple[Row, ...]:
    """The table of a procedure called `word`; `pays`: it ends in money, which a court may be asked to get."""
    money = (Row("receive-payment", "登记缴款", AFTER, "", "handler", EXECUTION, "nat/cf/47"),) if pays else ()
    return (
        Row("register-clue", "登记来源", BEFORE, "clue", "handler", START, "nat/cf/47"),
        Row("file-case", f"启动{word}", BEFORE, "investigating", "handler", START, "nat/cf/47"),
        *(row for row in evidence_rows((*BEFORE, *OPEN)) if row.act not in NOT_HERE),
        Row("end-investigation", "提出处理建议", OPEN, "proposed", "handler", INVESTIGATION, "nat/cf/47"),
        Row("suspend", "中止", OPEN, "", "head", INVESTIGATION, "nat/cf/47"),
        Row("resume-case", "恢复办理", OPEN, "", "head", INVESTIGATION, "nat/cf/47"),
        Row("notify", "事先告知", SETTLED, "notified", "handler", DECISION, "nat/cf/47"),
        Row("hear-statement", "听取陈述申辩", OPEN, "", "handler", DECISION, "nat/cf/47"),
        Row("check-statement", "复核陈述申辩", WEIGHING, "", "handler", DECISION, "nat/cf/47"),
        Row("ask-hearing", "登记听证要求", WEIGHING, "", "handler", DECISION, "nat/cf/47"),
        Row("waive-hearing", "登记放弃听证", WEIGHING, "", "handler", DECISION, "nat/cf/47"),
        Row("notify-hearing", "通知听证", WEIGHING, "", "handler", DECISION, "nat/cf/47"),
        Row("hold-hearing", "举行听证", WEIGHING, "", "handler", DECISION, "nat/cf/47"),
        *review_rows(SETTLED, OPEN, back="proposed"),
        Row("decide", f"作出{word}决定", SETTLED, "decided", "handler", DECISION, "nat/cf/47"),
        Row("consent-electronic", "确认电子送达", ANY, "", "handler", EXECUTION, "nat/ms/90"),
        Row("serve", "送达", ANY, "served", "handler", EXECUTION, "nat/ms/88", subject="decided"),
        *money,
        Row("record-performance", "登记履行情况", OWING, "", "handler", EXECUTION, "nat/cf/47"),
        Row("receive-ruling", "登记改变决定的文书", AFTER, "", "handler", EXECUTION, "nat/fy/62", standing=True),
        *once_decided(remedy_rows(AFTER)),
        *(court_rows(OWING, AFTER) if pays else ()),
        Row("end-execution", "终结执行", ("decided", "served"), "executed", "handler", EXECUTION, "nat/cf/47"),
        Row("close", "办结", ("served", "executed"), "closed", "head", EXECUTION, "nat/cf/47"),
        Row("reopen-case", "重新处理", AFTER, "investigating", "head", INVESTIGATION, "nat/fy/64"),
        *RECORDING_ROWS,
        *once_decided(disclosure_rows(AFTER)),
        Row("archive", "归档", ("closed",), "archived", "archivist", ARCHIVE, "nat/cf/47"),
        *RECORD_ROWS,
    )


LEVY = Procedure("levy", "行政征收", STATES, _rows("征收", pays=True), "new", ("archived",))
EXPROPRIATION = Procedure("expropriation", "行政征用", STATES, _rows("征用", pays=False), "new", ("archived",))
