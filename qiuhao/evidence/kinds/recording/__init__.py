"""音像记录 (anhui/record/12–16-2; anze/record/12–15; xuecheng/record/5, 12, 27; yangquan/record/11)."""

from typing import Literal, Self

from pydantic import model_validator
from typing_extensions import TypedDict

from qiuhao.authority.values import Actor, Line, Moment, Number, Short, Value, Words, field
from qiuhao.casefile.kinds.base import FILES, MATTER, PEOPLE, READERS_HELP, SECRETS, WHERE, Secret
from qiuhao.ledger.kinds import FileRef, Kind, register


# A mapping, not a value class: gates read gaps as mappings of words; "" = not resumed, not spoken.
class Gap(TypedDict):
    started: str
    ended: str
    cause: str
    spoken: str


class Shown(Value):
    """One point of the index: what can be seen, and where in the recording, or why it does not occur."""

    point: Line = field("要点", widget="list:recording-content")
    at: Short = field("时间标记", "", help="例如：00:03:20")
    words: Words = field("说明", "", help="可见的人、物、情形；没有的写明原因")
    absent: bool = field("没有该项", False)
    fact: Number | None = field("对应的记录号", None)


@register
class Recording(Kind):
    """An audio-visual record of one act. It happens at its end; storage is due from there."""

    kind = "evidence.recording"
    title = "音像记录"
    stage = "调查取证"
    act = "make-recording"
    fills = ("recording", "evidence-paper")

    about: Number = field("关于执法行为（记录号）", group=MATTER, widget="fact:officers")
    started_at: Moment = field("开始时间", group=WHERE, widget="moment")
    ended_at: Moment = field("结束时间", group=WHERE, widget="moment")
    place: Short = field("地点", "", group=WHERE)
    medium: Literal["video", "sound", "photo"] = field(
        "形式", "video", group=MATTER, labels={"video": "录像", "sound": "录音", "photo": "照片"}
    )
    device_kind: Literal["执法记录仪", "照相机", "录音机", "摄像机", "手持执法终端", "视频监控", "其他"] = field(
        "设备种类", "执法记录仪", group=MATTER
    )
    device: Line = field("设备编号", group=MATTER, widget="device")
    maker: Line = field("制作人", group=PEOPLE, of="officer")
    maker_id: Actor = field("制作人编号", "", group=PEOPLE, widget="person")
    method: Line = field("制作方法", "现场拍摄", group=MATTER)
    proves: Short = field("证明对象", "", group=MATTER)
    checks: tuple[Short, ...] = field("开始前的检查", (), group=MATTER, widget="list:recording-check")
    checked_at: Moment | None = field("检查时间", None, group=MATTER, widget="moment")
    spoken: tuple[Short, ...] = field("语音说明的内容", (), group=MATTER, widget="list:recording-start")
    spoken_start: bool = field("开始时已作语音说明", False, group=MATTER)
    present_told: bool = field("已告知在场人员正在录音录像", False, group=PEOPLE)
    present: tuple[Short, ...] = field("在场人员", (), group=PEOPLE, mask="name")
    shows: tuple[Shown, ...] = field("重点内容", (), group=MATTER)
    has_sound: bool = field("含有声音", True, group=MATTER)
    transcript: Words = field("声音内容的文字记录", "", group=MATTER, widget="long")
    gaps: tuple[Gap, ...] = field("中断", (), group=MATTER, help="起止时间、原因、恢复后语音说明的位置")
    files: tuple[FileRef, ...] = field("文件", (), group=FILES, widget="files")
    secrets: tuple[Secret, ...] = field("涉密种类", (), group=FILES, labels=SECRETS)
    readers: tuple[Actor, ...] = field("可以查阅的人员", (), group=FILES, widget="persons", help=READERS_HELP)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ended_at < self.started_at:
            raise ValueError("音像记录的结束时间早于开始时间。请核对两个时间。")
        if self.checked_at and self.checked_at > self.started_at:
            raise ValueError("设备检查的时间晚于音像记录的开始时间。检查应当在开始前完成，请核对。")
        return self
