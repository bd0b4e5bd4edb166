"""音像记录存储 (anhui/record/17; anze/record/17; xuecheng/record/28)."""

from qiuhao.authority.values import Actor, Line, Number, Short, field
from qiuhao.casefile.kinds.base import FILES, MATTER, PEOPLE
from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class RecordingStored(Kind):
    """The original is in the information system or in the unit's dedicated store; no copy was kept."""

    kind = "evidence.recording_stored"
    title = "音像记录存储登记"
    stage = "调查取证"
    act = "store-recording"
    fills = ("recording-stored",)

    about: Number = field("关于音像记录（记录号）", group=MATTER, widget="fact:recording")
    store: Line = field("存储处", group=MATTER, widget="parameter:record.stores")
    location: Short = field("存储位置", "", group=MATTER)
    files: tuple[FileRef, ...] = field("文件", (), group=FILES, widget="files")
    no_private_copy: bool = field("确认没有自行保管或者留存复制件", False, group=MATTER)
    stored_by: Actor = field("存储人", "", group=PEOPLE, widget="person")
