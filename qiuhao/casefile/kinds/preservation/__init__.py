"""先行登记保存 (处罚法 56; anhui/record/8.7; xuecheng/record/10.6)."""

from qiuhao.authority.values import DocumentNumber, Line, Party, Short, Text, Thing, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Timed, WithSignatures
from qiuhao.ledger.kinds import FileRef, register


@register
class Preservation(Timed, WithSignatures):
    """Evidence registered and preserved in advance, with the head's approval; seven workdays run from here."""

    kind = "casefile.preservation"
    title = "先行登记保存证据通知书"
    stage = "调查取证"
    act = "preserve"
    fills = ("preserved", "officers", "text-record", "evidence-paper")

    on_site: bool = field("现场执法", True)
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    party: Party | None = field("当事人", None, group=PEOPLE)
    things: tuple[Thing, ...] = field("物品清单", group=MATTER, widget="things", min_length=1)
    ground: Text = field("先行登记保存的理由", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    kept_where: Short = field("保存地点", "", group=MATTER)
    keeper: Short = field("保管人", "", group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
    proves: Short = field("证明对象", "", group=MATTER)
    document: FileRef | None = field("通知书", None, widget="rendered")

    @property
    def approved_by(self) -> str:
        """The head who approved; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
