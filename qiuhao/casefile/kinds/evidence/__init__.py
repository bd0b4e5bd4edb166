"""调取证据 (处罚法 46, 41; anhui/record/8.4; xuecheng/record/10.3, 10.8)."""

from typing import Literal

from qiuhao.authority.values import Line, Moment, Short, Thing, Words, field
from qiuhao.casefile.kinds.base import MATTER, WHERE, OnDuty, WithSignatures
from qiuhao.ledger.kinds import register


@register
class Evidence(OnDuty, WithSignatures):
    """A piece of evidence: kind, source, manner, time, keeping, and what it proves."""

    kind = "casefile.evidence"
    title = "证据提取登记"
    stage = "调查取证"
    act = "collect-evidence"
    fills = ("officers", "text-record", "evidence-paper")

    sort: Literal[
        "书证", "物证", "视听资料", "电子数据", "证人证言", "当事人的陈述", "鉴定意见", "勘验笔录、现场笔录"
    ] = field("证据种类", group=MATTER)
    name: Line = field("证据名称", group=MATTER)
    source: Line = field("来源", group=MATTER, help="提供证据的单位或者个人")
    manner: Short = field("取得方式", "", group=MATTER, help="例如：调取、复制、拍照、下载")
    collected_at: Moment | None = field("取得时间", None, group=WHERE, widget="moment")
    place: Short = field("取得地点", "", group=WHERE)
    things: tuple[Thing, ...] = field("清单", (), group=MATTER, widget="things")
    checked_with_original: bool = field("复制件已与原件核对", False, group=MATTER)
    keeper: Short = field("保管地点和保管人", "", group=MATTER)
    from_device: bool = field("来自非现场监控设备", False, group=MATTER)
    device_reviewed: bool = field(
        "设备记录已经审核并告知当事人", False, group=MATTER, help="没有在此写明的，另行登记审核和告知"
    )
    proves: Short = field("证明对象", "", group=MATTER)
    note: Words = field("说明", "", group=MATTER, widget="long")
