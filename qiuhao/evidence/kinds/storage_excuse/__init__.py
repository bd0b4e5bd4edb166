"""不能及时存储的情形 (anhui/record/17-2)."""

from qiuhao.authority.values import Line, Moment, Number, Text, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.ledger.kinds import Kind, register


@register
class StorageExcuse(Kind):
    """Why storing in time was impossible; the clock starts again on the return, once that is recorded."""

    kind = "evidence.storage_excuse"
    title = "音像记录延后存储说明"
    stage = "调查取证"
    act = "excuse-storage"
    fills = ("storage-excused",)

    about: Number = field("关于音像记录（记录号）", group=MATTER, widget="fact:recording")
    situation: Line = field("情形", group=MATTER, widget="list:storage-situation")
    reason: Text = field("无法及时存储的原因", group=MATTER, widget="long")
    returned_at: Moment | None = field("返回单位时间", None, group=MATTER, widget="moment")
