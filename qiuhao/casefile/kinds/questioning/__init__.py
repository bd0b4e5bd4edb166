"""询问 (处罚法 55; anhui/record/8.2; xuecheng/record/10.1, 10.2)."""

from typing import Literal

from qiuhao.authority.values import Number, Person, Short, Text, Value, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Timed, WithSignatures
from qiuhao.ledger.kinds import register


class Exchange(Value):
    """One question or one answer."""

    speaker: Literal["问", "答"] = field("问或者答")
    words: Text = field("内容", widget="long")


@register
class Questioning(Timed, WithSignatures):
    """Questions and answers, with the person's signature or a noted refusal."""

    kind = "casefile.questioning"
    title = "询问笔录"
    stage = "调查取证"
    act = "question"
    fills = ("officers", "text-record", "evidence-paper")

    asked: Person = field("被询问人", group=PEOPLE)
    asked_as: Literal["party", "witness", "third-person", "other"] = field(
        "被询问人身份",
        "party",
        group=PEOPLE,
        labels={"party": "当事人", "witness": "证人", "third-person": "第三人", "other": "其他"},
    )
    times: Number = field("第几次询问", 1, group=MATTER)
    minor_guardian: Short = field("到场的监护人或者合适成年人", "", group=PEOPLE, help="询问未成年人时填写")
    recorder: Short = field("记录人", "", group=PEOPLE, of="officer")
    exchanges: tuple[Exchange, ...] = field("询问内容", group=MATTER, widget="exchanges", min_length=1)
    proves: Short = field("证明对象", "", group=MATTER)
