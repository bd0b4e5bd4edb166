"""法制审核意见 (处罚法 58; the places' types, checklists and grounds)."""

from typing import Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Number, Short, Text, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


class Reviewer(Value):
    """审核人员 as he stood, with his qualification and his word on interests."""

    person: Actor = field("人员编号", min_length=1)
    name: Line = field("姓名", of="officer")
    post: Short = field("职务", "")
    qualified: bool = field("取得法律职业资格", False)
    qualification: Short = field("法律职业资格证书号", "")
    first_time: bool = field("初次从事处罚决定法制审核", False, help="2018年1月1日后初次从事的")
    declared: bool = field("已作利害关系申报", False)
    interest: Words = field("申报的利害关系", "", help="没有的不填")


class Problem(Value):
    """One problem to be dealt with before the next submission."""

    id: Line = field("编号")
    words: Text = field("问题和处理要求", widget="long")


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
    checklist: dict[str, Literal["yes", "no", "none"]] = field(
        "审核内容", {}, group=MATTER, widget="list:checklist", help="是、否、不涉及"
    )
    notes: dict[str, Words] = field("审核内容的说明", {}, group=MATTER)
    grounds: tuple[Line, ...] = field("意见的依据情形", (), group=MATTER)
    reasons: Text = field("意见和理由", group=MATTER, widget="long")
    problems: tuple[Problem, ...] = field("存在的问题", (), group=MATTER)
    reviewed_by: tuple[Reviewer, ...] = field("审核人员", group=PEOPLE, widget="reviewers", min_length=1)
    head_of_review: Short = field("法制审核机构负责人", "", group=PEOPLE, of="officer")
    copies: Number = field("份数", 2, group=MATTER)
    document: FileRef | None = field("意见书", None, widget="rendered")

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Ids of the reviewers."""
        return tuple(reviewer.person for reviewer in self.reviewed_by)
