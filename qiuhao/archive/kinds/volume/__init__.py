"""案卷归档 (anhui/record/18; xuecheng/record/29, 29-2; yangquan/record/9, 12; field: cover, contents, file note)."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from qiuhao.authority.values import Actor, Line, Number, Short, Value, Words, field
from qiuhao.casefile.kinds.base import FILES, MATTER, PEOPLE
from qiuhao.ledger.kinds import FileRef, Kind, register

Pages = Annotated[int, Field(ge=0, le=100_000)]


class Entry(Value):
    """A line of the volume's contents."""

    fact: Number = field("记录号")
    name: Line = field("文书或者材料名称")
    on: date | None = field("日期", None)
    pages: Pages = field("页数", 0)
    part: Literal["main", "supplementary"] = field(
        "正卷或者副卷", "main", labels={"main": "正卷", "supplementary": "副卷"}
    )


@register
class Volume(Kind):
    """The bound volume: cover, contents and file note. What is in it stays as it is."""

    kind = "archive.volume"
    title = "案卷归档"
    stage = "归档"
    act = "archive"
    fills = ("archived",)

    name: Line = field("案卷名称", group=MATTER, help="当事人全称、违法行为加“案”")
    volume_number: Short = field("归档号", "", group=MATTER, help="年度四位加顺序号四位")
    fonds_number: Short = field("全宗号", "", group=MATTER)
    catalogue_number: Short = field("目录号", "", group=MATTER)
    file_number: Short = field("案卷号", "", group=MATTER)
    retention: Line = field("保管期限", group=MATTER, widget="retention")
    retention_basis: Short = field("保管期限的依据", "", group=MATTER, help="档案法规，或者本机关的档案保管期限表")
    filed_on: date | None = field("立案日期", None, group=MATTER)
    closed_on: date | None = field("结案日期", None, group=MATTER)
    entries: tuple[Entry, ...] = field("卷内目录", group=MATTER, min_length=1)
    note: Words = field("备考", "", group=MATTER, widget="long")
    archivist: Actor = field("立卷人", group=PEOPLE, widget="person", min_length=1)
    archivist_name: Short = field("立卷人姓名", "", group=PEOPLE, of="officer")
    checker: Short = field("检查人", "", group=PEOPLE, of="officer")
    files: tuple[FileRef, ...] = field("封面、目录和备考表", (), group=FILES, widget="rendered")

    @property
    def contents(self) -> tuple[int, ...]:
        """Numbers of the facts bound in the volume."""
        return tuple(entry.fact for entry in self.entries)
