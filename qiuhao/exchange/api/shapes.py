"""What requests and answers look like; with these the OpenAPI document is made."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST_ACTS = 100
"""Acts in one request: their case is locked for as long as they take."""


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ActIn(_Asked):
    """An act made here. `content` is that of the act's kind; fields that the case knows may be left out."""

    content: dict[str, Any] = Field(description="记录的内容，字段见 /api/kinds/{kind}")
    happened_at: datetime | None = Field(
        None, description="带时区；须为现在或者记录自己写明的时间，此前的事请用 facts 登记"
    )
    expected_head: int | None = Field(None, description="您看到的最后一条记录号；其间有人先行记录则不写入")
    prefill: bool = Field(True, description="先填上案件已知的内容")


class AskIn(ActIn):
    """Asked without doing. Without `content`: may the act be opened at all?"""

    content: dict[str, Any] | None = Field(None, description="打算记录的内容；不填则只问能不能办")  # type: ignore[assignment]


class StepIn(_Asked):
    """One act of several, through its door: made here, or done elsewhere and now entered."""

    act: str = Field(description="步骤的名称，见 /api/procedures")
    content: dict[str, Any] = Field(description="记录的内容，字段见 /api/kinds/{kind}")
    happened_at: datetime | None = Field(None, description="带时区；act 须为现在或者记录自己写明的时间")
    door: Literal["act", "reported"] = Field("act", description="act 在本平台办理；reported 登记在别处发生的事")
    prefill: bool = Field(True, description="先填上案件到这一步已知的内容")


class ActsIn(_Asked):
    """Several acts of one case, in their order. All are recorded, or none."""

    acts: list[StepIn] = Field(min_length=1, max_length=MOST_ACTS)
    expected_head: int | None = Field(None, description="您看到的最后一条记录号；其间有人先行记录则不写入")


class FactIn(_Asked):
    """Something that happened elsewhere."""

    kind: str = Field(description="记录类型，见 /api/kinds")
    content: dict[str, Any]
    happened_at: datetime | None = Field(None, description="发生时间，带时区")
    expected_head: int | None = Field(None, description="您看到的最后一条记录号；其间有人先行记录则不写入")


class CaseIn(_Asked):
    """A new case and what it begins with."""

    authority: str
    procedure: str = "penalty"
    unit: str = ""
    handlers: list[str] = []
    kind: str = Field("casefile.clue", description="开始的记录，通常是线索登记")
    content: dict[str, Any]
    happened_at: datetime | None = None
    door: Literal["act", "reported"] = "act"


class DueRow(BaseModel):
    """A running duty of the work list."""

    key: str
    duty: str
    title: str
    case: str
    case_name: str
    authority: str
    whose: str
    due_at: datetime | None
    day: date | None
    clause: str
    late: bool
    provisional: bool
    paused: bool


class DueList(BaseModel):
    """A page of duties, the earliest due first; those without a date at the end."""

    duties: list[DueRow]
    next: str


class Listed(BaseModel):
    """A page of a list; `next` is the address of the following page, empty at the end. No count is given."""

    items: list[dict[str, Any]]
    next: str


class ImportedCase(BaseModel):
    """What became of one line: `imported`, `continued`, `same` (it was here) or `refused`, with every problem."""

    line: int
    case: str
    outcome: str
    facts: int
    problems: list[dict[str, Any]]
    warnings: list[dict[str, Any]]


class ImportOut(BaseModel):
    """What became of the cases handed in."""

    imported: int
    continued: int
    same: int
    refused: int
    facts: int
    cases: list[ImportedCase]


class Begun(BaseModel):
    """What an act's form begins with, and what shuts it now."""

    act: str
    title: str
    kind: str
    owner: str
    clause: str
    open: bool
    refusals: list[dict[str, Any]]
    content: dict[str, Any] = Field(description="案件已知的内容")


class FileOut(BaseModel):
    """A stored file, as the content of a record may name it."""

    sha256: str
    sm3: str
    size: int
    media_type: str
    name: str


class Recorded(BaseModel):
    """What was recorded."""

    case: str
    number: int
    kind: str
    seal: str
    recorded_at: datetime


class RecordedMany(BaseModel):
    """What was recorded, in the order of the acts."""

    records: list[Recorded]


class Questioned(BaseModel):
    """Whether an act may be done now with this content: open, and every reason why not or what to mind."""

    open: bool
    refusals: list[dict[str, Any]]


class CaseRow(BaseModel):
    """A case in a list."""

    case: str
    name: str
    authority: str
    place: str
    procedure: str
    state: str
    cause: str
    parties: str
    number: str
    decision_number: str
    head: int
    changed_at: datetime
    next_due_at: datetime | None


class CaseList(BaseModel):
    """A page of cases, the latest changed first; `next` is the address of the following page, empty at the end."""

    cases: list[CaseRow]
    next: str
    waiting: str = Field("", description="按字词查找时还有案件没有编入索引的，写明件数；没有的不出现")


class FactOut(BaseModel):
    """A fact as it is sealed."""

    number: int
    kind: str
    version: int
    title: str
    happened_at: datetime
    recorded_at: datetime
    actors: list[str]
    door: str
    seal: str
    content: dict[str, Any] | None = Field(description="内容已依法销毁的、标明涉密而调用人不得查阅的为 null")


class CaseOut(CaseRow):
    """A case with its facts."""

    facts: list[FactOut]


class KindRow(BaseModel):
    """A record type."""

    kind: str
    version: int
    title: str
    stage: str
    act: str


class ProofOut(BaseModel):
    """A record's place in the log: header as sealed, and a C2SP tlog-proof where a checkpoint covers it."""

    stream: str
    number: int
    header: dict[str, Any]
    seal: str
    proof: str = Field(description="c2sp.org/tlog-proof 文本；尚未编入日志的为空")
    log: str = Field("", description="日志的公钥（vkey）")
