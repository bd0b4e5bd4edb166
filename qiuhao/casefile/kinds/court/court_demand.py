"""催告书：申请人民法院强制执行前 (强制法 54)."""

from datetime import date

from qiuhao.authority.values import Amount, DocumentNumber, Line, Number, Party, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class CourtDemand(TextRecord):
    """The written demand before the court is asked; its period runs from its service."""

    kind = "casefile.court_demand"
    title = "履行行政决定催告书"
    stage = "送达执行"
    act = "demand-before-court"
    fills = ("court-demanded", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|decision-elsewhere")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    parties: tuple[Party, ...] = field("当事人", group=PEOPLE, widget="parties", min_length=1)
    obligation: Text = field("尚未履行的义务", group=MATTER, widget="long")
    amount: Amount = field("应当缴纳的金额（元）", "0.00", group=MATTER, help="不涉及金钱的填 0.00")
    deadline: date | None = field("履行期限", None, group=MATTER)
    manner: Words = field("履行方式", "", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
