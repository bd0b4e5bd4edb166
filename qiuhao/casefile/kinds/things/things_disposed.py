"""处理没收的财物：处置清单 (处罚法 74; anhui/record/10.4)."""

from datetime import date

from qiuhao.authority.values import Amount, DocumentNumber, Line, Number, Short, Thing, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class ThingsDisposed(TextRecord):
    """What became of confiscated things: how, when, for how much, by whose leave, and where the money went."""

    kind = "casefile.things_disposed"
    title = "没收财物处置清单"
    stage = "送达执行"
    act = "dispose-things"
    fills = ("things-disposed", "text-record")

    about: Number = field("关于接收清单（记录号）", group=MATTER, widget="fact:things-taken")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    things: tuple[Thing, ...] = field("财物", group=MATTER, widget="things", min_length=1)
    manner: Short = field("处理方式", group=MATTER, widget="list:disposal-manner", min_length=1)
    done_on: date = field("处理日期", group=MATTER)
    by_whom: Line = field("承担处理的单位", group=MATTER, help="拍卖机构、销毁单位、接收单位")
    proceeds: Amount = field("所得价款（元）", "0.00", group=MATTER)
    treasury_receipt: Short = field("缴库凭证号", "", group=MATTER)
    treasury_on: date | None = field("上缴国库日期", None, group=MATTER)
    course: Words = field("处理经过和见证情况", "", group=MATTER, widget="long")
    remaining: bool = field("还有财物没有处理", False, group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who approved the disposal; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
