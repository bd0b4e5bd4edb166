"""对发现的问题作出说明、澄清或者确认: a person's word beside the machine's observation."""

from typing import Literal

from qiuhao.authority.values import Actor, Line, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.law.views import FINDING_ANSWERS
from qiuhao.ledger.kinds import Kind, register


@register
class FindingAnswer(Kind):
    """A finding, named by its id, is explained, cleared or confirmed; it is never deleted."""

    kind = "casefile.finding_answer"
    title = "问题说明"
    act = "answer-finding"
    fills = ("finding-answered",)

    finding: Line = field("问题编号", group=MATTER)
    answer: Literal["explained", "cleared", "confirmed"] = field("处理", group=MATTER, labels=FINDING_ANSWERS)
    words: Text = field("说明的内容", group=MATTER, widget="long")
    answered_by: Actor = field("说明人", "", group=PEOPLE, widget="person")
