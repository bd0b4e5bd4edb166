"""Reading and writing case histories as JSON Lines (format ``qiuhao-case/1``).

One line is one case: where it belongs, and its facts in the order of their numbers. The
description for others is ``docs/formats/cases.md``; its JSON Schema comes from
:mod:`qiuhao.exchange.cases.schema`. Nothing here needs Django or a database.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qiuhao.law.facts import Fact
from qiuhao.law.words import in_words
from qiuhao.ledger.kinds import Kind, content_of, kind_of
from qiuhao.ledger.problems import InvalidContent, LedgerProblem
from qiuhao.ledger.wording import field_problems

FORMAT = "qiuhao-case/1"


class FactLine(BaseModel):
    """One fact of a case. ``recorded_at`` missing means that it is not known; then the
    moment of the happening stands in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: int = Field(ge=1)
    kind: str
    version: int = Field(1, ge=1)
    happened_at: datetime
    recorded_at: datetime | None = None
    actors: tuple[str, ...] = ()
    door: str = Field("reported", pattern="^(act|reported)$")
    seal: str = ""
    content: dict[str, Any]


class CaseLine(BaseModel):
    """One case of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: str = Field(pattern=r"^qiuhao-case/1$")
    place: str
    authority: str = ""
    procedure: str
    stream: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: line, fact number (0: the case), field, sentence."""

    line: int
    fact: int
    field: str
    sentence: str

    def __str__(self) -> str:
        where = f"第 {self.line} 行" + (f"第 {self.fact} 号事实" if self.fact else "")
        return f"{where}：{self.sentence}"


class BadCase(ValueError):
    """A line that is not a case; ``problems`` lists everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Case:
    """A case read from a file, its facts ready for the law; `line` is where it stood."""

    place: str
    authority: str
    procedure: str
    stream: str
    facts: tuple[Fact, ...]
    line: int = 0


def read_line(text: str | bytes, line: int = 1) -> Case:
    """One line as a case. Raises :class:`BadCase` with every problem in sentences."""
    try:
        outer = CaseLine.model_validate_json(text)
    except ValidationError as error:
        raise BadCase(_outer_problems(error, line)) from None
    problems: list[Problem] = []
    facts: list[Fact] = []
    numbers: set[int] = set()
    for entry in outer.facts:
        if entry.number in numbers:
            problems.append(Problem(line, entry.number, "number", "编号重复。请给每个事实不同的编号"))
        numbers.add(entry.number)
        if entry.happened_at.tzinfo is None or (entry.recorded_at and entry.recorded_at.tzinfo is None):
            problems.append(Problem(line, entry.number, "happened_at", "时间没有写明时区。请在时刻后写 +08:00"))
            continue
        body = _body(entry, line, problems)
        if body is not None:
            facts.append(_fact(outer, entry, body))
    if problems:
        raise BadCase(problems)
    return Case(outer.place, outer.authority, outer.procedure, outer.stream, tuple(facts), line)


def _body(entry: FactLine, line: int, problems: list[Problem]) -> Kind | None:
    try:
        cls = kind_of(entry.kind)
        content = entry.content
        if entry.version != cls.version:
            content = cls.upcast(entry.version, content)
        # Content came as JSON; sealed bodies are read the same way, dates and all.
        return cls.model_validate(content, strict=False)
    except ValidationError as error:
        for problem in field_problems(cls, error):
            problems.append(Problem(line, entry.number, problem.field, problem.sentence))
    except InvalidContent as error:
        for problem in error.problems:
            problems.append(Problem(line, entry.number, problem.field, problem.sentence))
    except (LedgerProblem, LookupError) as error:
        problems.append(Problem(line, entry.number, "kind", str(error)))
    return None


def _fact(outer: CaseLine, entry: FactLine, body: Kind) -> Fact:
    return Fact(
        outer.stream, entry.number, entry.kind, entry.version, entry.happened_at,
        entry.recorded_at or entry.happened_at, entry.actors, entry.door, body, entry.seal,
    )  # fmt: skip


def _outer_problems(error: ValidationError, line: int) -> list[Problem]:
    problems = []
    for detail in error.errors(include_url=False):
        if detail["type"] == "json_invalid":
            reason = str(detail.get("ctx", {}).get("error", ""))
            problems.append(Problem(line, 0, "", f"不是有效的 JSON（{reason}）。每行写一个案件，不要换行"))
            continue
        where = ".".join(str(part) for part in detail["loc"])
        problem, remedy = in_words(detail, CaseLine)
        problems.append(Problem(line, 0, where, f"“{where}”{problem}。{remedy}"))
    return problems


def read(lines: Iterable[str | bytes]) -> Iterator[Case | BadCase]:
    """Cases of a file one after the other, in constant memory; empty lines are passed over."""
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            yield read_line(text, number)
        except BadCase as error:
            yield error


def write_line(case: Case) -> str:
    """A case as one line; reading it gives the same case."""
    return json.dumps(as_dict(case), ensure_ascii=False, separators=(",", ":"))


def as_dict(case: Case) -> Mapping[str, Any]:
    """A case as plain values."""
    return {
        "format": FORMAT,
        "place": case.place,
        "authority": case.authority,
        "procedure": case.procedure,
        "stream": case.stream,
        "facts": [_fact_as_dict(fact) for fact in case.facts],
    }


def _fact_as_dict(fact: Fact) -> dict[str, Any]:
    return {
        "number": fact.number,
        "kind": fact.kind,
        "version": fact.version,
        "happened_at": fact.happened_at.isoformat(),
        "recorded_at": fact.recorded_at.isoformat(),
        "actors": list(fact.actors),
        "door": fact.door,
        "seal": fact.seal,
        "content": content_of(fact.body),
    }
