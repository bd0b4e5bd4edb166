"""音像记录中断、未作或者丢失的书面说明 (anhui/record/16-2; anze/record/15; yangquan/record/13)."""

from typing import Literal

from qiuhao.authority.values import Line, Moment, Number, Signature, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, SIGNED, VOICES
from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class RecordingExplained(Kind):
    """A written explanation, about the act, signed by the officers who were there."""

    kind = "evidence.recording_explained"
    title = "音像记录情况说明"
    stage = "调查取证"
    act = "explain-recording"
    fills = ("recording-explained", "record-missing-reported", "text-record")

    about: Number = field("关于执法行为（记录号）", group=MATTER, widget="fact:officers")
    sort: Literal["interrupted", "not-recorded", "lost"] = field(
        "情形",
        "interrupted",
        group=MATTER,
        labels={"interrupted": "中断", "not-recorded": "未能记录", "lost": "记录丢失"},
    )
    cause: Line = field("客观原因", group=MATTER, widget="list:interruption-cause")
    words: Text = field("有关情况", group=MATTER, widget="long")
    broke_at: Moment | None = field("中断时间", None, group=MATTER, widget="moment")
    resumed_at: Moment | None = field("恢复时间", None, group=MATTER, widget="moment")
    spoken_mark: str = field("恢复后语音说明的时间标记", "", group=MATTER)
    signed_by: tuple[str, ...] = field("签名的执法人员", group=SIGNED, widget="persons", min_length=1)
    signatures: tuple[Signature, ...] = field("签名", (), group=SIGNED, widget="signatures")
    head_opinion: Voice | None = field("负责人意见", None, group=VOICES)
    files: tuple[FileRef, ...] = field("附件", (), widget="files")
