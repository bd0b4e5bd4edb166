"""What is wrong with a line of the case format, told by line, fact and field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from qiuhao.law.words import in_words


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


def outer_problems(error: ValidationError, text: str | bytes, line: int, model: type[BaseModel]) -> Iterator[Problem]:
    """What Pydantic says of a line, before the content of its facts is looked at."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "json_invalid":
            yield Problem(line, 0, "", _not_json(text, str(detail.get("ctx", {}).get("error", ""))))
            continue
        path = detail["loc"]
        if not path:
            yield Problem(line, 0, "", "这一行不是一个案件。每行写一个 {…}，有 format、place、procedure、stream、facts")
            continue
        fact, field = _in_fact(path, text)
        problem, remedy = in_words(detail, model)
        yield Problem(line, fact, field, f"“{field}”{problem}。{remedy}")


def _not_json(text: str | bytes, reason: str) -> str:
    if isinstance(text, bytes):
        try:
            text.decode("utf-8")
        except UnicodeDecodeError as bad:
            return f"不是 UTF-8 编码（第 {bad.start + 1} 个字节起）。请将文件另存为 UTF-8"
    place = re.search(r"column (\d+)", reason)
    where = "写到一半就结束了" if reason.startswith("EOF") else f"第 {place[1]} 个字节附近有误" if place else reason
    return f"不是有效的 JSON（{where}）。每行写一个案件，不要换行"


def _in_fact(path: tuple[int | str, ...], text: str | bytes) -> tuple[int, str]:
    """The number of the fact in which the path leads (its place, if it has no number), and the path from there on."""
    if len(path) < 3 or path[0] != "facts" or not isinstance(path[1], int):
        return 0, ".".join(map(str, path))
    number = json.loads(text)["facts"][path[1]].get("number")
    usable = isinstance(number, int) and number > 0
    return (number if usable else path[1] + 1), ".".join(map(str, path[2:]))
