"""更正公示、重新公示."""

from qiuhao.authority.values import Actor, Number, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Corrected(Kind):
    """A published decision is replaced by a new, reviewed draft; what was wrong is said."""

    kind = "disclosure.corrected"
    title = "更正公示"
    stage = "送达执行"
    act = "correct-publication"
    fills = ("publication-corrected",)

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    draft: Number = field("新的公示稿（记录号）", group=MATTER, widget="fact:publication-drafted")
    request: Number | None = field("更正要求（记录号）", None, group=MATTER, widget="fact:correction-asked")
    explanation: Text = field("更正说明", group=MATTER, widget="long")
    corrected_by: Actor = field("更正人", "", group=PEOPLE, widget="person")
