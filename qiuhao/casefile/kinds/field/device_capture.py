"""电子技术监控记录: what a monitoring device recorded (处罚法 41)."""

from datetime import date

from qiuhao.authority.values import Line, Moment, Short, Text, field
from qiuhao.casefile.kinds.base import MATTER, WHERE, TextRecord
from qiuhao.ledger.kinds import register


@register
class DeviceCapture(TextRecord):
    """What was recorded, of which vehicle or place, when; with the device as its register showed it."""

    kind = "casefile.device_capture"
    title = "电子技术监控记录"
    stage = "调查取证"
    act = "capture-by-device"
    fills = ("device-capture", "text-record", "evidence-paper")

    device: Line = field("设备编号", group=MATTER, widget="monitor", help="从本机关登记的监控设备中选择")
    captured_at: Moment = field("记录时间", group=WHERE, widget="moment")
    subject: Line = field("记录的对象", group=MATTER, help="例如：车辆号牌、场所、排放口")
    shows: Text = field("记录的内容", group=MATTER, widget="long")
    proves: Short = field("证明对象", "", group=MATTER)
    place: Short = field("设置地点", "", group=WHERE, help="不填的，按设备登记填写")
    legality_reviewed_on: date | None = field("设备法制审核日期", None, group=MATTER, help="不填的，按设备登记填写")
    legal_reviewer: Short = field("设备法制审核人", "", group=MATTER)
    technical_reviewed_on: date | None = field("设备技术审核日期", None, group=MATTER, help="不填的，按设备登记填写")
    technical_reviewer: Short = field("设备技术审核人", "", group=MATTER)
    place_public_on: date | None = field("设置地点公布日期", None, group=MATTER, help="不填的，按设备登记填写")
