"""The lines of a pack: what each sort of line may say (Pydantic, so JSON Schema follows).

Every line has a clause and the day from which it holds; a changed rule is a new line, never
an edited one. Words that a regulation leaves open are ``unset`` lines: named, never invented.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from qiuhao.law.clause import RANK_WORDS, Rank
from qiuhao.law.periods import Period, Roll, Unit

Procedure = Literal[
    "penalty", "penalty-on-the-spot", "licence", "inspection", "random-inspection",
    "coercive-measure", "coercive-execution", "levy", "expropriation", "other",
]  # fmt: skip


class Strict(BaseModel):
    """Base of all lines: unknown keys are refused, values are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Document(Strict):
    """A regulation of the pack. Its ``id`` is the middle part of its clause ids."""

    id: str
    title: str
    number: str = ""
    issuer: str
    rank: Rank
    short: str = Field(description="Short word for clause marks: 公示, 记录, 审核, 方案")
    issued: date | None = None
    since: date | None = Field(None, description="In force from; unset: the text does not say")
    until: date | None = Field(None, description="Last day in force; unset: no expiry stated")
    named_bases: list[str] = []
    repeals: list[str] = []
    note: str = ""


class Line(Strict):
    """What every dated line has in common."""

    clause: str
    since: date | None = Field(None, description="Default: the document's own day")
    until: date | None = Field(None, description="Last day on which the line holds")
    rank: Rank | None = Field(None, description="Default: the document's rank")
    procedures: list[Procedure] = Field([], description="Empty: all procedures")
    reading: str = Field("", description="How an ambiguous text is read, and why this is safer")
    checked: bool = Field(True, description="False: not compared with the statute (未核对)")

    def holds(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def binds(self, procedure: str) -> bool:
        return not self.procedures or not procedure or procedure in self.procedures


class PeriodLine(Strict):
    """A period in a pack file: ``{count = 7, unit = "workday"}``."""

    unit: Unit = Field(title="单位")
    count: int = Field(0, ge=0, le=10000, title="数")
    roll: Roll = Field(Roll.NONE, title="最后一日是休息日时")
    back: bool = Field(False, title="向前计算")
    month: int = Field(0, ge=0, le=12, title="月")
    day: int = Field(0, ge=0, le=31, title="日")
    on: date | None = Field(None, title="日期")

    @model_validator(mode="after")
    def _coherent(self) -> PeriodLine:
        unit = self.unit
        if unit is Unit.FIXED:
            self._yearly_or_once()
        elif self.month or self.day or self.on:
            raise ValueError('month、day、on 只用于 unit = "fixed" 的固定日期')
        if unit in (Unit.PROMPTLY, Unit.FIXED):
            if self.count or self.back or self.roll is not Roll.NONE:
                raise ValueError(f"单位为 {unit.value} 的没有天数，请去掉 count、back 和 roll")
            return self
        if self.count == 0 and not (self.back and unit is Unit.DAY):
            raise ValueError(f"单位为 {unit.value} 的期限须写 count")
        if self.count > MOST[unit]:
            raise ValueError(f"count 现为 {self.count}，单位为 {unit.value} 的不能大于 {MOST[unit]}")
        if self.roll is not Roll.NONE and unit in (Unit.WORKDAY, Unit.HOUR):
            raise ValueError("工作日和小时期限没有顺延，请去掉 roll")
        if self.back and unit is Unit.HOUR:
            raise ValueError("小时期限不向前计算，请去掉 back")
        return self

    def _yearly_or_once(self) -> None:
        if bool(self.on) == bool(self.month and self.day):
            raise ValueError("固定日期须写 on，或者 month 与 day，不能都写")
        if self.on is None and self.day > monthrange(2025, self.month)[1]:
            raise ValueError(f"不是每年都有 {self.month} 月 {self.day} 日")

    def period(self) -> Period:
        return Period(self.unit, self.count, self.roll, self.back, self.month, self.day, self.on)


MOST = {Unit.WORKDAY: 1000, Unit.DAY: 10000, Unit.HOUR: 10000, Unit.MONTH: 600, Unit.YEAR: 100}
"""The longest period of each unit that a line may state: what is more is a slip of the pen."""


class Extension(Strict):
    """How far and by whom a period may be lengthened, in the period's own unit."""

    count: Annotated[int, Field(ge=1)]
    approval: Literal["head", "principal-head", "government-head", "reconsideration-head", "information-head"] = Field(
        description="Post that approves"
    )
    times: Annotated[int, Field(ge=1)] = 1
    reasons: list[str] = []


class DutyLine(Line):
    """A period for one duty of the closed catalogue (``law/duties/catalogue.py``)."""

    duty: str
    period: PeriodLine
    starts: str = Field("", description="Event that starts it; default: the catalogue's first")
    pauses: list[str] = Field([], description="Causes that stop this clock, as the clause names")
    extension: Extension | None = None
    override: list[str] = Field(
        [], description="Ranks whose basis may set another period: 法律, 法规, 行政法规, 规章 …"
    )
    lapse: str = Field("", description="Consequence the law attaches to the date itself")
    selects: Literal["start", "step", "opening"] = Field(
        "start", description="Event whose date selects the line: the start, the step, the opening"
    )
    after: list[str] = Field(
        [], description="Duties whose last day must have passed before this period starts; the latest counts"
    )
    outcomes: list[str] = Field([], description="Only for these results or sub-cases")
    longer_allowed_for: list[str] = Field(
        [], description="Ranks that this (base) line itself allows to lengthen the period"
    )

    @field_validator("override", "longer_allowed_for")
    @classmethod
    def _ranks(cls, words: list[str]) -> list[str]:
        for word in words:
            if word not in RANK_WORDS:
                raise ValueError(f"没有名为 {word} 的位阶，可以写：{'、'.join(RANK_WORDS)}")
        return words

    @model_validator(mode="after")
    def _longer(self) -> DutyLine:
        if self.extension is not None and self.period.unit in (Unit.PROMPTLY, Unit.FIXED):
            raise ValueError(f"单位为 {self.period.unit.value} 的没有天数可以延长，请去掉 extension")
        return self


class GateLine(Line):
    """A gate of the closed catalogue bound to acts, with its typed parameters."""

    gate: str
    acts: Annotated[list[str], Field(min_length=1)]
    params: dict[str, Any] = Field({}, alias="with")
    severity: Literal["refuse", "warn"] = "refuse"

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ParameterLine(Line):
    """One value of a parameter of the closed catalogue (``law/parameters.py``)."""

    name: str
    value: Any


class ItemLine(Line):
    """One entry of a list of the closed catalogue (``law/lists.py``)."""

    list: str
    id: str
    label: str
    more: dict[str, Any] = Field({}, alias="with")

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class UnsetLine(Strict):
    """A number or rule that the text leaves open. ``for`` is the duty, parameter or list."""

    subject: str = Field(alias="for")
    clause: str
    note: str

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Identity(Strict):
    """``pack.toml``: who the pack is, what it extends, which documents it holds."""

    id: str
    name: str = Field(description="The place as people say it, with its level: 某某省")
    short: str = Field(description="Word for clause marks, two or three characters")
    level: Literal["country", "province", "city", "district", "county", "department"]
    axis: Literal["base", "sector", "place"] = "place"
    extends: str = Field("", description="id of the pack below; empty only for the base")
    prefix: str = Field("", description="First part of clause ids; default: the id")
    schema_version: Literal[1] = 1


class ClauseRow(Strict):
    """One row of ``clauses.csv``: how a clause is kept.

    ``how``: rule (gate, duty, parameter), act, kind, page, list, report, procedure, law (an
    engine property), none (nothing to keep: purpose, title) or not-yet. ``where`` points to
    it, several separated by blanks: ``duty:publish-decision gate:review-passed list:…``.
    """

    clause: str
    term: str
    how: Literal["rule", "act", "kind", "page", "list", "report", "procedure", "law", "none", "not-yet"]
    where: str = ""
    summary: str = ""
