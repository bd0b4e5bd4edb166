"""强制执行申请书 (强制法 53, 55)."""

from datetime import date

from qiuhao.authority.values import Amount, DocumentNumber, Line, Number, Party, Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class CourtApplication(TextRecord):
    """The authority asks the court to execute its decision. What must be enclosed is a list of the law."""

    kind = "casefile.court_application"
    title = "行政强制执行申请书"
    stage = "送达执行"
    act = "apply-court-execution"
    fills = ("court-applied", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|decision-elsewhere")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    court: Line = field("人民法院", group=MATTER)
    parties: tuple[Party, ...] = field("被申请执行人", group=PEOPLE, widget="parties", min_length=1)
    content: Text = field("申请执行的内容", group=MATTER, widget="long")
    amount: Amount = field("申请执行的金额（元）", "0.00", group=MATTER, help="不涉及金钱的填 0.00")
    object: Text = field("申请强制执行标的情况", group=MATTER, widget="long")
    party_opinion: Text = field("当事人的意见", group=MATTER, widget="long")
    demand: Number | None = field("催告书（记录号）", None, group=MATTER, widget="fact:court-demanded")
    papers: tuple[Short, ...] = field("提交的材料", (), group=MATTER, widget="list:court-paper")
    applied_on: date | None = field("申请日期", None, group=MATTER)
    sealed_paper: bool = field("加盖机关印章", True, group=MATTER)
    head_opinion: Voice | None = field("机关负责人签名", None, group=VOICES)

    @property
    def approved_by(self) -> str:
        """The head who signed; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
