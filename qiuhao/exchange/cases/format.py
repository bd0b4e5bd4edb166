"""Reading and writing case histories as JSON Lines (format ``qiuhao-case/1``).

One line is one case: where it belongs, and its facts in the order of their numbers. The
description for others is ``docs/formats/cases.md``; its JSON Schema comes from
:mod:`qiuhao.exchange.cases.schema`. Nothing here needs Django or a database.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qiuhao.exchange.cases.trouble import BadCase, Problem, outer_problems
from qiuhao.law import checks
from qiuhao.law.facts import Fact
from qiuhao.ledger.kinds import Content, Kind, content_of, kind_of
from qiuhao.ledger.problems import InvalidContent, LedgerProblem
from qiuhao.ledger.wording import field_problems

FORMAT = "qiuhao-case/1"
__all__ = [
    "FORMAT", "BadCase", "Case", "CaseLine", "FactLine", "Problem", "lines_of", "read", "read_line", "write_line",
]  # fmt: skip


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
    door: Literal["act", "reported"] = "reported"
    seal: str = ""
    content: dict[str, Any]


class CaseLine(BaseModel):
    """One case of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["qiuhao-case/1"]
    place: str
    authority: str = ""
    procedure: str
    stream: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A case read from a file, its facts ready for the law; `line` is where it stood.

    `said`: what a fact's content said in the file, by the fact's number, in the form of the kind's present version.
    """

    place: str
    authority: str
    procedure: str
    stream: str
    facts: tuple[Fact, ...]
    line: int = 0
    said: Mapping[int, Content] = field(default_factory=dict, compare=False, repr=False)


def read_line(text: str | bytes, line: int = 1) -> Case:
    """One line as a case. Raises :class:`BadCase` with every problem in sentences."""
    try:
        # Strict: a number is neither a text nor a moment, as the schema says.
        outer = CaseLine.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise BadCase(outer_problems(error, text, line, CaseLine)) from None
    problems: list[Problem] = []
    facts: list[Fact] = []
    numbers: set[int] = set()
    said: dict[int, Content] = {}
    for entry in outer.facts:
        if entry.number in numbers:
            problems.append(Problem(line, entry.number, "number", "编号重复。请给每个事实不同的编号"))
        numbers.add(entry.number)
        wrong = list(_moments(entry, line))
        body = _body(entry, line, problems, said)
        if wrong:
            problems += wrong
        elif body is not None:
            facts.append(_fact(outer, entry, body))
    if problems:
        raise BadCase(problems)
    return Case(outer.place, outer.authority, outer.procedure, outer.stream, tuple(facts), line, said)


def _moments(entry: FactLine, line: int) -> Iterator[Problem]:
    for name, moment in (("happened_at", entry.happened_at), ("recorded_at", entry.recorded_at)):
        if moment is None:
            continue
        if moment.tzinfo is None:
            yield Problem(line, entry.number, name, f"“{name}”没有写明时区。请在时刻后写 +08:00")
        elif said := checks.moment(moment):
            yield Problem(line, entry.number, name, f"“{name}”不对：{said.rstrip('。')}")


def _body(entry: FactLine, line: int, problems: list[Problem], said: dict[int, Content]) -> Kind | None:
    try:
        cls = kind_of(entry.kind)
        content = entry.content
        if entry.version != cls.version:
            content = cls.upcast(entry.version, content)
        said[entry.number] = content
        # Content came as JSON; sealed bodies are read the same way, dates and all.
        return cls.model_validate(content, strict=False)
    except ValidationError as error:
        for problem in field_problems(cls, error):
            problems.append(Problem(line, entry.number, problem.field, problem.sentence))
    except InvalidContent as error:
        for problem in error.problems:
            problems.append(Problem(line, entry.number, problem.field, problem.sentence))
    except LedgerProblem as error:
        problems.append(Problem(line, entry.number, "kind", str(error)))
    except (LookupError, TypeError, ValueError, AttributeError):
        text = f"“content”不是《{cls.title}》第 {entry.version} 版的内容。请核对 version 和字段"
        problems.append(Problem(line, entry.number, "content", text))
    return None


def _fact(outer: CaseLine, entry: FactLine, body: Kind) -> Fact:
    return Fact(
        outer.stream, entry.number, entry.kind, entry.version, entry.happened_at,
        entry.recorded_at or entry.happened_at, entry.actors, entry.door, body, entry.seal,
    )  # fmt: skip


def read(lines: Iterable[str | bytes], limit: int = 0) -> Iterator[Case | BadCase]:
    """Cases of a file one after the other, in constant memory; empty lines are passed over.

    ``limit``: a longer line (in bytes) is told and not read; 0 is none.
    """
    for number, text in enumerate(lines, 1):
        if number == 1:
            text = _unmarked(text)
        if not text.strip():
            continue
        try:
            if limit and len(text) > limit:
                said = f"这一行超过上限（{limit} 字节）。请分成几个案件，或者请系统管理员调整 QIUHAO_LIMIT_LINE"
                raise BadCase([Problem(number, 0, "", said)])
            yield read_line(text, number)
        except BadCase as error:
            yield error


def _unmarked(text: str | bytes) -> str | bytes:
    """Without the byte order mark that some editors put at the beginning of a file."""
    return text.removeprefix(b"\xef\xbb\xbf") if isinstance(text, bytes) else text.removeprefix("\ufeff")


def lines_of(handle: IO[bytes], limit: int = 0) -> Iterator[bytes]:
    """The lines of a file. Of a line that is longer than ``limit`` only so much is kept as shows that it is."""
    while text := handle.readline(limit + 1 if limit else -1):
        yield text
        while limit and len(text) > limit and not text.endswith(b"\n"):
            text = handle.readline(limit + 1)


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
