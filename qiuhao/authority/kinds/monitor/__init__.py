"""电子技术监控设备登记 (处罚法 41 ¶1)."""

from datetime import date

from qiuhao.authority.values import Line, Short, Words, field
from qiuhao.ledger.kinds import Kind, register


@register
class Monitor(Kind):
    """A device that records without an officer being there; the latest record of a number counts.

    Two reviews come before its use, legal and technical, and its place is made public; it meets its standard and is
    checked. A day left open is open.
    """

    kind = "authority.monitor"
    title = "电子技术监控设备登记"
    act = "register-monitor"
    fills = ("monitor",)

    number: Line = field("设备编号")
    name: Short = field("设备名称", "")
    place: Line = field("设置地点")
    basis: Short = field("使用设备的法律、行政法规依据", "")
    legality_reviewed_on: date | None = field("法制审核日期", None)
    legal_reviewer: Short = field("法制审核人", "")
    technical_reviewed_on: date | None = field("技术审核日期", None)
    technical_reviewer: Short = field("技术审核人", "")
    place_public_on: date | None = field("设置地点公布日期", None)
    place_public_at: Short = field("在何处公布", "")
    standard: Short = field("适用的标准", "", help="设备应当符合的国家标准、行业标准")
    checked_on: date | None = field("最近检定、校准日期", None)
    check_until: date | None = field("检定、校准有效期至", None)
    sign: Short = field("标志设置情况", "", help="设置合理、标志明显")
    note: Words = field("说明", "", widget="long")
    closed: bool = field("已停用", False)
