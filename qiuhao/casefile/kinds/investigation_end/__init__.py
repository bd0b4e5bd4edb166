"""调查终结 (处罚法 57; anhui/record/9.1, 9.2; xuecheng/record/13)."""

from qiuhao.authority.values import Officer, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Substantive, TextRecord
from qiuhao.ledger.kinds import register


@register
class InvestigationEnd(Substantive, TextRecord):
    """The handlers' proposal, and apart from it what the handling unit proposes."""

    kind = "casefile.investigation_end"
    title = "案件调查终结报告"
    stage = "审核决定"
    act = "end-investigation"
    fills = ("investigation-ended", "text-record")

    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    report: Text = field("调查经过和认定的理由", group=MATTER, widget="long")
    handler_opinion: Voice | None = field("承办人处理建议", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构拟处理意见", None, group=VOICES)
    departure: Words = field("承办机构意见与承办人建议不同的理由", "", group=VOICES, widget="long")
