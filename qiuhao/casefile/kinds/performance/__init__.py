"""履行情况 (anhui/record/10.2–10.4; xuecheng/record/23)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Amount, Number, Thing, Value, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


class Disposal(Value):
    """What became of confiscated things."""

    things: tuple[Thing, ...] = field("物品", widget="things", min_length=1)
    manner: Literal["销毁", "拍卖", "变卖", "上缴", "移交", "返还", "其他"] = field("处理方式")
    on: date | None = field("处理日期", None)
    proceeds: Amount = field("所得价款（元）", "0.00")
    approver: Voice | None = field("批准人意见", None)


@register
class Performance(TextRecord):
    """Done, partly or not, by the party or by force, with proof; one record per obligation."""

    kind = "casefile.performance"
    title = "决定履行情况记录"
    stage = "送达执行"
    act = "record-performance"
    fills = ("performed", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    obligation: Words = field("应当履行的义务", "", group=MATTER, help="例如：缴纳罚款、停产停业、没收物品")
    result: Literal["done", "partly", "not-done", "needs-none"] = field(
        "履行情况",
        group=MATTER,
        labels={"done": "已履行", "partly": "部分履行", "not-done": "未履行", "needs-none": "无须履行"},
    )
    manner: Literal["party", "own-execution", "court"] = field(
        "履行方式",
        "party",
        group=MATTER,
        labels={"party": "当事人履行", "own-execution": "行政强制执行", "court": "申请法院强制执行"},
    )
    done_on: date | None = field("履行日期", None, group=MATTER)
    proof: Words = field("证明", "", group=MATTER, widget="long")
    disposals: tuple[Disposal, ...] = field("没收财物的处理", (), group=MATTER)
    head_opinion: Voice | None = field("负责人意见", None, group=VOICES)
