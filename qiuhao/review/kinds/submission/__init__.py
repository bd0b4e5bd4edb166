"""送法制审核 (处罚法 58; */review/ on materials)."""

from qiuhao.authority.values import Actor, Line, Number, Short, Value, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Substantive, TextRecord
from qiuhao.ledger.kinds import register


class Enclosed(Value):
    """A fact of the case that stands for a material of the list."""

    material: Line = field("材料", widget="list:material")
    fact: Number | None = field("记录号", None)
    name: Short = field("名称", "")


@register
class Submission(Substantive, TextRecord):
    """The handling unit submits exactly this substance with its materials."""

    kind = "review.submission"
    title = "重大行政执法决定法制审核送审表"
    stage = "审核决定"
    act = "submit-review"
    fills = ("submitted", "text-record")

    materials: tuple[Line, ...] = field("送审材料", (), group=MATTER, widget="list:material")
    enclosed: tuple[Enclosed, ...] = field("材料对应的记录", (), group=MATTER)
    heads: tuple[Line, ...] = field("属于重大行政执法决定的情形", (), group=MATTER, widget="list:major-head")
    evaluated: bool = field("经过评估", False, group=MATTER)
    explanation: Words = field("拟作决定的情况说明", "", group=MATTER, widget="long")
    submitted_by: Actor = field("送审人", group=PEOPLE, widget="person", min_length=1)
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    after_opinion: Number | None = field("针对的审核意见（记录号）", None, group=MATTER, widget="fact:opinion")
    handling: tuple[Words, ...] = field(
        "前次审核问题的处理", (), group=MATTER, help="按前次意见所列问题的顺序，逐条写明处理情况", widget="lines"
    )
