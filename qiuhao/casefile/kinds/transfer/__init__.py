"""移送 (移送规定 5, 6; 处罚法 27)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, OnDuty
from qiuhao.ledger.kinds import register


@register
class Transfer(OnDuty):
    """The case goes to the police or to another authority; `about` is the transfer decision."""

    kind = "casefile.transfer"
    title = "案件移送书"
    stage = "送达执行"
    act = "transfer"
    fills = ("transferred", "officers", "text-record")

    about: Number | None = field("关于移送决定（记录号）", None, group=MATTER, widget="fact:transfer-decided")
    to: Line = field("接受移送的机关", group=MATTER)
    sort: Literal["crime", "jurisdiction"] = field(
        "移送种类", "crime", group=MATTER, labels={"crime": "涉嫌犯罪移送", "jurisdiction": "管辖移送"}
    )
    materials: tuple[Line, ...] = field("移送材料", (), group=MATTER)
    received_by: Short = field("签收人", "", group=MATTER)
    note: Words = field("说明", "", group=MATTER)
