"""对不予受理、不准予执行的裁定申请复议 (强制法 56, 58)."""

from qiuhao.authority.values import Line, Number, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class CourtRecourse(TextRecord):
    """The authority asks the next higher court to look at the ruling again."""

    kind = "casefile.court_recourse"
    title = "向上一级人民法院申请复议"
    stage = "送达执行"
    act = "ask-court-recourse"
    fills = ("court-recourse-asked", "text-record")

    about: Number = field("关于申请（记录号）", group=MATTER, widget="fact:court-applied")
    court: Line = field("上一级人民法院", group=MATTER)
    reasons: Text = field("理由", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
