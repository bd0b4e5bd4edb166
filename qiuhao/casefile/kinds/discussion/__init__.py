"""负责人集体讨论 (处罚法 57; anhui/record/9.3; xuecheng/record/16)."""

from datetime import date

from qiuhao.authority.values import Line, Short, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Substantive, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


@register
class Discussion(Substantive, TextRecord, WithSignatures):
    """Those responsible discuss exactly this substance; each voice stands by itself."""

    kind = "casefile.discussion"
    title = "重大案件集体讨论记录"
    stage = "审核决定"
    act = "discuss"
    fills = ("discussed", "text-record")

    held_on: date | None = field("讨论日期", None, group=MATTER)
    place: Short = field("讨论地点", "", group=MATTER)
    chair: Line = field("主持人", group=PEOPLE, of="officer")
    recorder: Short = field("记录人", "", group=PEOPLE, of="officer")
    voices: tuple[Voice, ...] = field("参加人员和意见", group=VOICES, min_length=2)
    expert_meeting: Words = field("专家论证情况", "", group=MATTER, widget="long")
    agreed: bool = field("同意拟作出的决定", group=MATTER)
    conclusion: Words = field("讨论结论", "", group=MATTER, widget="long")

    @property
    def attendees(self) -> tuple[str, ...]:
        """Ids of those who took part."""
        return tuple(voice.person for voice in self.voices)
