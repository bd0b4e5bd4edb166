"""法制审核意见 (处罚法 58; the places' types, checklists and grounds)."""

from typing import Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Number, Short, Text, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.law.views import CHECKLIST_ANSWERS
from qiuhao.ledger.kinds import FileRef, register


class Reviewer(Value):
    """审核人员 as he stood, with his qualification."""

    person: Actor = field("人员编号", min_length=1)
    name: Line = field("姓名", of="officer")
    post: Short = field("职务", "")
    qualified: bool = field("取得法律职业资格", False)
    qualification: Short = field("法律职业资格证书号", "")
    experienced: bool = field("此前从事过处罚决定法制审核", False, help="初次从事的，应当取得法律职业资格")


@register
class Opinion(TextRecord):
    """A typed opinion about a submission, with the answers to the checklist and its grounds."""

    kind = "review.opinion"
    title = "法制审核意见书"
    stage = "审核决定"
    act = "give-opinion"
    fills = ("opinion", "text-record")

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    opinion: Line = field("审核意见", group=MATTER, widget="list:opinion")
    also: tuple[Line, ...] = field(
        "一并提出的其他意见", (), group=MATTER, widget="list:opinion", help="本地制度允许一份意见包含几种时选用"
    )
    checklist: dict[str, Literal["yes", "no", "not-applicable"]] = field(
        "审核内容", {}, group=MATTER, widget="list:checklist", labels=CHECKLIST_ANSWERS
    )
    checklist_reasons: dict[str, Words] = field("审核内容的说明", {}, group=MATTER)
    grounds: tuple[Line, ...] = field("意见的依据情形", (), group=MATTER)
    reasons: Text = field("意见和理由", group=MATTER, widget="long")
    problems: tuple[Text, ...] = field("存在的问题", (), group=MATTER, widget="lines")
    reviewed_by: tuple[Reviewer, ...] = field("审核人员", group=PEOPLE, widget="reviewers", min_length=1)
    head_of_review: Short = field("法制审核机构负责人", "", group=PEOPLE, of="officer")
    copies: Number = field("份数", 2, group=MATTER)
    document: FileRef | None = field("意见书", None, widget="rendered")

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Ids of the reviewers."""
        return tuple(reviewer.person for reviewer in self.reviewed_by)

    @property
    def qualified(self) -> tuple[str, ...]:
        """Those of them with the legal professional qualification."""
        return tuple(reviewer.person for reviewer in self.reviewed_by if reviewer.qualified)

    @property
    def experienced(self) -> tuple[str, ...]:
        """Those of them who reviewed penalties before."""
        return tuple(reviewer.person for reviewer in self.reviewed_by if reviewer.experienced)
