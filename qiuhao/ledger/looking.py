"""The record of who looked: a batch of readings. No framework, so that any reader of records knows it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from qiuhao.ledger.kinds import Kind, register

How = Literal["view", "download", "print", "export", "api", "refused"]
WORDS = {"view": "查看", "download": "下载", "print": "打印", "export": "导出", "api": "接口读取", "refused": "被拒绝"}


class Reading(BaseModel):
    """One look. `who`: a person's id, or `account:…` for a log-in that acts for nobody; `what`: a stream."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime = Field(title="时间")
    who: str = Field(title="查阅人", min_length=1)
    what: str = Field(title="所查阅的记录", min_length=1)
    how: How = Field(title="方式", json_schema_extra={"labels": dict(WORDS)})
    part: str = Field("", title="哪一部分")
    purpose: str = Field("", title="目的")


@register
class Readings(Kind):
    """A batch of readings, in the order in which they were noted."""

    kind = "ledger.readings"
    title = "查阅日志"
    readings: tuple[Reading, ...] = Field(title="查阅", min_length=1)
