"""更正此前的记录 (yangquan/record/15.3: a new version with author and reason; the old one stays)."""

from qiuhao.authority.values import Number, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.ledger.kinds import Kind, register


@register
class Correction(Kind):
    """An earlier record of this stream stands corrected: which, why, and the fields as they should read."""

    kind = "casefile.correction"
    title = "记录更正"
    act = "correct-record"
    fills = ("correction",)

    of: Number = field("被更正的记录号", group=MATTER, widget="fact:*")
    reason: Text = field("更正理由", group=MATTER, widget="long")
    changes: dict[str, Words] = field("更正内容", group=MATTER, help="字段和更正后的内容", min_length=1)
