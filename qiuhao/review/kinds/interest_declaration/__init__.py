"""审核人员利害关系申报 (处罚法 43; the places' clauses on the reviewer's independence)."""

from qiuhao.authority.values import Actor, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class InterestDeclaration(Kind):
    """Before the opinion each reviewer says whether he has a direct interest in the case."""

    kind = "review.interest_declaration"
    title = "审核人员利害关系申报"
    stage = "审核决定"
    act = "declare-interest"
    fills = ("interest-declared",)

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    persons: tuple[Actor, ...] = field("申报人", group=PEOPLE, widget="persons", min_length=1)
    interested: tuple[Actor, ...] = field("有直接利害关系的人员", (), group=PEOPLE, widget="persons")
    words: Words = field("利害关系的说明", "", group=MATTER, widget="long")
