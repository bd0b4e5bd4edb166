"""查阅案卷 (复议法 47; anze/record/18, 20-2; anhui/record/20, 20-2; xuecheng/record/30)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.law.views import ACCESS_GROUNDS, READER_SORTS
from qiuhao.ledger.kinds import register


@register
class FileAccess(TextRecord):
    """Somebody outside asked to read or copy the file: what was asked, whether it was granted, what was left out."""

    kind = "casefile.file_access"
    title = "查阅、复制案卷登记"
    stage = "送达执行"
    act = "give-file-access"
    fills = ("file-access", "text-record")

    about: Number | None = field("关于行政复议（记录号）", None, group=MATTER, widget="fact:reconsideration-received")
    reader: Line = field("申请查阅人", group=PEOPLE, mask="name", of="third-person")
    capacity: Literal["party", "applicant", "third-person", "agent", "calling-body", "other"] = field(
        "身份", "party", group=PEOPLE, labels=READER_SORTS
    )
    asked_for: Words = field("申请查阅、复制的材料", "", group=MATTER, widget="long")
    granted: bool = field("同意查阅、复制", True, group=MATTER)
    ground: Literal["", "state-secret", "business-secret", "privacy", "security"] = field(
        "不同意的情形", "", group=MATTER, labels=ACCESS_GROUNDS
    )
    reason: Words = field("理由，或者不提供的部分", "", group=MATTER, widget="long")
    basis: Short = field("依据", "", group=MATTER, help="依法调取或者对外提供的，写明调取文书或者准予提供的规定")
    copies: Words = field("已提供的材料", "", group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who agreed for the authority; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
