"""审查意见 (许可法 34, 36; yangquan/record/8: 审查审批材料)."""

from typing import Literal

from qiuhao.authority.values import Officer, Party, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, Substantive, TextRecord
from qiuhao.casefile.kinds.licence.hearing_announcement import GROUNDS
from qiuhao.ledger.kinds import register


@register
class LicenceExamination(Substantive, TextRecord):
    """Whether conditions and standards are met, whom else it touches, and what the handlers propose."""

    kind = "casefile.licence_examination"
    title = "行政许可审查意见表"
    stage = "审核决定"
    act = "examine-application"
    fills = ("investigation-ended", "examined", "text-record")

    handlers: tuple[Officer, ...] = field("审查人员", (), group=PEOPLE, widget="officers")
    report: Text = field("审查情况", group=MATTER, widget="long", help="逐项写明是否符合法定条件、标准")
    site_check: Words = field("实地核查情况", "", group=MATTER, widget="long", help="不需要核查的，写明理由")
    interested: tuple[Party, ...] = field(
        "利害关系人", (), group=PEOPLE, help="许可事项直接关系其重大利益的他人；没有的不填"
    )
    public_hearing: Literal["none", "by-law", "public-interest"] = field(
        "应当举行听证", "none", group=MATTER, labels={"none": "不需要", **GROUNDS}
    )
    handler_opinion: Voice | None = field("审查人员意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
