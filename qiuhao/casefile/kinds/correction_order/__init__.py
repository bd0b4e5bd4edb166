"""责令改正 (处罚法 28; xuecheng/record/23-2)."""

from datetime import date

from qiuhao.authority.values import DocumentNumber, Line, Party, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class CorrectionOrder(TextRecord):
    """What is to be put right and by when; without a day: at once."""

    kind = "casefile.correction_order"
    title = "责令改正通知书"
    stage = "调查取证"
    act = "order-correction"
    fills = ("rectification-ordered", "correction-ordered", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    parties: tuple[Party, ...] = field("当事人", group=PEOPLE, widget="parties", min_length=1)
    facts_found: Text = field("违法事实", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    requirements: Text = field("改正内容和要求", group=MATTER, widget="long")
    due: date | None = field("改正期限", None, group=MATTER, help="不填即为立即改正")
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    document: FileRef | None = field("通知书", None, widget="rendered")
