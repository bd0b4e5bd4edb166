"""强制事项登记: the start of a case of coercion of its own (anhui/record/7, 8.8, 10.3)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Actor, Amount, DocumentNumber, Line, Officer, Party, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register

BEFORE = "据以执行的决定"


@register
class CoercionCase(TextRecord):
    """Whose, why, by which matter; where a decision made elsewhere is executed, which one and when it was served."""

    kind = "casefile.coercion_case"
    title = "强制事项登记表"
    stage = "启动"
    act = "register-coercion"
    fills = ("filed", "decision-elsewhere", "text-record")

    cause: Line = field("事由", group=MATTER, help="例如：查封涉嫌违法生产的场所；强制拆除违法建设")
    matter: Line = field("执法事项", group=MATTER, widget="matter", help="权责清单中的事项")
    source: Short = field("来源", "", group=MATTER)
    reason: Words = field("启动原因", "", group=MATTER, widget="long")
    basic_facts: Text = field("基本情况", group=MATTER, widget="long")
    act_ended_on: date | None = field("行为终了之日", None, group=MATTER)
    discovered_on: date | None = field("发现之日", None, group=MATTER)
    parties: tuple[Party, ...] = field("当事人基本情况", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    decision_number: DocumentNumber = field("决定书文号", "", group=BEFORE)
    decision_by: Short = field("作出决定的机关", "", group=BEFORE)
    decided_on: date | None = field("决定日期", None, group=BEFORE)
    served_on: date | None = field("决定送达日期", None, group=BEFORE)
    obligation: Words = field("决定的义务和履行期限", "", group=BEFORE, widget="long")
    amount: Amount = field("金钱给付义务（元）", "0.00", group=BEFORE)
    remedy_used: Literal["", "reconsideration", "lawsuit", "both"] = field(
        "当事人申请复议或者起诉",
        "",
        group=BEFORE,
        labels={"": "没有", "reconsideration": "申请行政复议", "lawsuit": "提起行政诉讼", "both": "复议后起诉"},
    )

    remedy_ended_on: date | None = field("复议、诉讼终结日期", None, group=BEFORE)

    @property
    def long_limitation(self) -> bool:
        """The limitation of penalties does not concern coercion."""
        return False

    @property
    def approved_by(self) -> str:
        """The registration needs no approval; what it leads to does."""
        return ""
