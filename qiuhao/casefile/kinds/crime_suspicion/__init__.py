"""发现涉嫌犯罪 (处罚法 27; 移送规定 3)."""

from qiuhao.authority.values import Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class CrimeSuspicion(TextRecord):
    """The facts may be a crime: it is reported to the head, who decides on transfer."""

    kind = "casefile.crime_suspicion"
    title = "涉嫌犯罪情况报告"
    stage = "调查取证"
    act = "suspect-crime"
    fills = ("crime-suspected", "text-record")

    facts_found: Text = field("涉嫌犯罪的事实", group=MATTER, widget="long")
    offence: Short = field("涉嫌罪名", "", group=MATTER)
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
