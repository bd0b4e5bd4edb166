"""报送上级机关 (许可法 43): the lower authority's opinion and all materials go up."""

from qiuhao.authority.values import Line, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Forwarding(TextRecord):
    """Examined here, decided above."""

    kind = "casefile.licence_forwarding"
    title = "初步审查意见报送书"
    stage = "审核决定"
    act = "forward-application"
    fills = ("forwarded", "text-record")

    to: Line = field("报送机关", group=MATTER)
    opinion: Text = field("初步审查意见", group=MATTER, widget="long")
    materials: tuple[Line, ...] = field("报送材料", (), group=MATTER, widget="lines")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
