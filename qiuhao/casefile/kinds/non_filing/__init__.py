"""不予立案 (xuecheng/record/8-2, 9-2)."""

from datetime import date

from qiuhao.authority.values import Line, Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class NonFiling(TextRecord):
    """The case is not filed, and who was told or how it was made public."""

    kind = "casefile.non_filing"
    title = "不予立案审批表"
    stage = "启动"
    act = "refuse-filing"
    fills = ("not-filed", "text-record")

    reason: Text = field("不予立案的理由", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    told: bool = field("已告知当事人或者向社会公示", False, group=MATTER)
    told_complainant: bool = field("已告知实名投诉举报人", False, group=MATTER)
    told_on: date | None = field("告知或者公示日期", None, group=MATTER)
    told_how: Short = field("告知或者公示方式", "", group=MATTER)
    told_by: Short = field("告知人", "", group=MATTER, of="officer")
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
