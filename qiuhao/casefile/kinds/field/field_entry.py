"""现场录入说明: how records came in from an officer's device, and what the platform found when they arrived."""

from typing import Literal

from qiuhao.authority.values import Moment, Short, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, WHERE
from qiuhao.ledger.kinds import Kind, register

ASKED = {"": "否", "register": "人员名录", "post": "岗位"}


class Found(Value):
    """One reason of the law that stood against a record when it arrived, with its clause."""

    record: Short = field("记录")
    text: Words = field("说明")
    clause: Short = field("依据", "")
    gate: Literal["", "register", "post"] = field(
        "按名录核对", "", labels=ASKED, help="记录本身看得出的不填，平台随时另行核对"
    )


@register
class FieldEntry(Kind):
    """Stands after the records of one sending. Moments are those of the device's clock, as it said them.

    `ahead` is how many seconds that clock ran before the platform's when the records arrived, `ahead_before` when the
    device last took its data along; where both agree, the records' moments were put right by it.
    """

    kind = "casefile.field_entry"
    title = "现场录入说明"
    stage = "调查取证"
    act = "record-field-entry"
    fills = ("field-entry",)

    device: Short = field("设备编号", "", group=MATTER)
    key: Short = field("录入标识", group=MATTER, help="同一标识只登记一次")
    digest: str = field("录入内容摘要", group=MATTER, pattern=r"^[0-9a-f]{64}$")
    offline: bool = field("办理时没有网络", False, group=MATTER)
    began_at: Moment = field("开始办理时间（设备时钟）", group=WHERE, widget="moment")
    finished_at: Moment = field("办理完毕时间（设备时钟）", group=WHERE, widget="moment")
    sent_at: Moment = field("发送时间（设备时钟）", group=WHERE, widget="moment")
    ahead: int = field("发送时设备时钟快于平台（秒）", 0, group=WHERE)
    ahead_before: int | None = field("出发时设备时钟快于平台（秒）", None, group=WHERE)
    put_right: bool = field("记录时间已按时钟差校正", False, group=WHERE)
    found: tuple[Found, ...] = field("到达时核对的情况", (), group=MATTER)
    remarks: Words = field("说明", "", group=MATTER)
