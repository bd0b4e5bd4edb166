"""申请或者自行提出回避 (处罚法 43; anhui/record/8.9)."""

from typing import Literal

from qiuhao.authority.values import Actor, Line, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class RecusalRequest(TextRecord):
    """Somebody asks that an officer, reviewer or chair step aside."""

    kind = "casefile.recusal_request"
    title = "回避申请"
    stage = "调查取证"
    act = "request-recusal"
    fills = ("recusal-asked", "text-record")

    person: Actor = field("被申请回避的人员", group=PEOPLE, widget="person", min_length=1)
    person_name: Line = field("被申请回避人员姓名", group=PEOPLE, of="officer")
    asked_by: Literal["party", "self"] = field(
        "提出人", "party", group=PEOPLE, labels={"party": "当事人申请", "self": "本人自行提出"}
    )
    reason: Text = field("理由", group=MATTER, widget="long")
