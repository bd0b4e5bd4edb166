"""收到复议决定、裁判文书或者其他改变决定的文书 (处罚法 48)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.law.views import RULINGS
from qiuhao.ledger.kinds import Content, register


def first_to_second(content: Content) -> Content:
    """Upcaster: an earlier record set no term for the new decision and said nothing of the procedure."""
    return content | {"remake_by": None, "for_procedure": False}


@register
class Ruling(TextRecord):
    """A ruling about a decision; happens on the day of its receipt."""

    kind = "casefile.ruling"
    version = 2
    upcasters = {1: first_to_second}
    title = "收到改变决定的文书"
    stage = "送达执行"
    act = "receive-ruling"
    fills = ("ruling", "remedy-ended", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered|demolition-announced")
    remedy: Number | None = field(
        "关于复议或者诉讼（记录号）",
        None,
        group=MATTER,
        widget="fact:remedy-opened",
        help="不填的，视为本决定的复议、诉讼都已终结",
    )
    result: Literal["changed", "revoked", "unlawful", "void", "remake"] = field("结果", group=MATTER, labels=RULINGS)
    body: Line = field("作出机关", group=MATTER)
    number: Short = field("文书号", "", group=MATTER)
    ruled_on: date | None = field("作出日期", None, group=MATTER)
    effective_on: date | None = field("生效日期", None, group=MATTER)
    remake_by: date | None = field("重新作出决定的期限至", None, group=MATTER, help="责令重新作出、文书写明期限的填写")
    for_procedure: bool = field("只因违反法定程序被撤销", False, group=MATTER, help="可以按相同的事实和理由重新作出")
    content: Words = field("主要内容", "", group=MATTER, widget="long")
