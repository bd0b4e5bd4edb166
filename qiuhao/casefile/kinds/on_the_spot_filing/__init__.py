"""当场处罚决定报所属机关备案 (处罚法 52)."""

from qiuhao.authority.values import Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class OnTheSpotFiling(TextRecord):
    """The on-the-spot decision is filed with the officers' authority."""

    kind = "casefile.on_the_spot_filing"
    title = "当场处罚决定备案"
    stage = "审核决定"
    act = "file-on-the-spot"
    fills = ("on-the-spot-filed", "text-record")

    about: Number = field("关于当场处罚决定（记录号）", group=MATTER, widget="fact:on-the-spot")
    received_by: Short = field("备案经办人", "", group=PEOPLE, of="officer")
    note: Words = field("备注", "", group=MATTER)
