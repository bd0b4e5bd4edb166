"""A pack: one place's regulations as data, parsed and checked.

``parse`` takes the files' texts (no input or output here) and returns a :class:`Pack`, or
raises :class:`PackProblems` with every problem at once: file, key, what is wrong, remedy.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from qiuhao.law import gates as gate_catalogue
from qiuhao.law import whole
from qiuhao.law.clause import Rank, Source
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.lines import (
    ClauseRow,
    Document,
    DutyLine,
    GateLine,
    Identity,
    ItemLine,
    Line,
    ParameterLine,
    UnsetLine,
)
from qiuhao.law.lists import LISTS
from qiuhao.law.parameters import PARAMETERS
from qiuhao.law.words import in_words

L = TypeVar("L", bound=Line)
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing wrong with a pack: where, what, and what to do."""

    file: str
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}：{self.key}" if self.key else self.file
        return f"{place}：{self.problem}。{self.remedy}"


class PackProblems(ValueError):
    """A pack that cannot be used. ``problems`` lists everything that is wrong."""

    def __init__(self, pack: str, problems: Iterable[PackProblem]) -> None:
        self.pack = pack
        self.problems = tuple(problems)
        super().__init__(f"法规包 {pack} 有 {len(self.problems)} 处问题：\n" + "\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Pack:
    """A parsed pack. Lines already carry their document's day and rank; ``where`` says of each (by its
    ``id()``; it lives as long as the pack) in which file and as which entry it was written."""

    identity: Identity
    documents: Mapping[str, Document]
    parameters: tuple[ParameterLine, ...]
    duties: tuple[DutyLine, ...]
    gates: tuple[GateLine, ...]
    items: tuple[ItemLine, ...]
    unset: tuple[UnsetLine, ...]
    clauses: Mapping[str, ClauseRow]
    where: Mapping[int, tuple[str, str]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def id(self) -> str:
        return self.identity.id

    def source(self, line: Line) -> Source:
        """Where a line stands."""
        return Source(line.clause, line.rank or Rank.NORMATIVE, self.id, line.checked)

    def document_of(self, clause: str) -> Document | None:
        """The document in which a clause stands."""
        parts = clause.split("/")
        return self.documents.get(parts[1]) if len(parts) > 1 else None


_LINES: dict[str, type[BaseModel]] = {
    "parameter": ParameterLine,
    "duty": DutyLine,
    "gate": GateLine,
    "item": ItemLine,
    "unset": UnsetLine,
}


def parse(pack_id: str, files: Mapping[str, str]) -> Pack:
    """Build a pack from its files: ``pack.toml``, any other ``*.toml``, ``clauses.csv``."""
    return _Parser(pack_id, files).run()


class _Parser:
    def __init__(self, pack_id: str, files: Mapping[str, str]) -> None:
        self.pack_id = pack_id
        self.files = files
        self.problems: list[PackProblem] = []
        self.where: dict[int, tuple[str, str]] = {}
        self.prefix = pack_id
        self.unread: set[str] = set()

    def run(self) -> Pack:
        identity, documents = self._identity()
        lines: dict[str, list[Any]] = {name: [] for name in _LINES}
        for file in sorted(self.files):
            if file.endswith(".toml") and file != "pack.toml":
                self._lines_of(file, documents, lines)
        clauses = self._clauses()
        if identity is None or self.problems:
            raise PackProblems(self.pack_id, self.problems)
        pack = Pack(
            identity,
            documents,
            tuple(lines["parameter"]),
            tuple(lines["duty"]),
            tuple(lines["gate"]),
            tuple(lines["item"]),
            tuple(lines["unset"]),
            clauses,
            self.where,
        )
        self._whole(pack)
        if self.problems:
            raise PackProblems(self.pack_id, self.problems)
        return pack

    def _identity(self) -> tuple[Identity | None, dict[str, Document]]:
        if "pack.toml" not in self.files:
            self._say("pack.toml", "", "缺少这个文件", "请写明法规包的名称、层级和文件")
            return None, {}
        table = self._toml("pack.toml")
        if self.problems:
            raise PackProblems(self.pack_id, self.problems)
        documents = self._documents(table.pop("document", []))
        identity = self._build(Identity, table, "pack.toml", "")
        if identity is not None:
            self.prefix = identity.prefix or identity.id
        if identity is not None and identity.id != self.pack_id:
            self._say("pack.toml", "id", f"是 {identity.id}，但文件夹名是 {self.pack_id}", "请改成一致")
        return identity, documents

    def _documents(self, entries: Any) -> dict[str, Document]:
        documents: dict[str, Document] = {}
        for place, entry in enumerate(self._several(entries, "pack.toml", "document"), 1):
            key = f"第 {place} 个 [[document]]"
            document = self._build(Document, entry, "pack.toml", key)
            if document is None:
                self.unread.add(str(entry.get("id")) if isinstance(entry, dict) else "")
                continue
            if document.id in documents:
                self._say("pack.toml", f"{key} 的 id", f"{document.id} 重复", "请换一个 id，条文编号随之改正")
            if document.since and document.until and document.until < document.since:
                wrong = f"失效日 {document.until} 早于施行日 {document.since}"
                self._say("pack.toml", f"{key} 的 until", wrong, "请改正这两个日期")
            documents[document.id] = document
        return documents

    def _several(self, entries: Any, file: str, sort: str) -> list[Any]:
        """The entries of a sort of line, which TOML writes with double brackets."""
        if isinstance(entries, list):
            return entries
        single = "只写了单层方括号" if isinstance(entries, dict) else f"现为 {entries!r}，应当是一行或者几行"
        self._say(file, sort, single, f"请写成 [[{sort}]]")
        return []

    def _lines_of(self, file: str, documents: Mapping[str, Document], lines: dict[str, list[Any]]) -> None:
        for sort, entries in self._toml(file).items():
            if sort not in _LINES:
                near = get_close_matches(sort, _LINES, 1)
                hint = f"是否指 [[{near[0]}]]？" if near else "可用：" + "、".join(_LINES)
                self._say(file, sort, "没有这种行", hint)
                continue
            for place, entry in enumerate(self._several(entries, file, sort), 1):
                key = f"第 {place} 个 [[{sort}]]{_name_of(entry)}"
                built = self._build(_LINES[sort], entry, file, key)
                if built is None:
                    continue
                if isinstance(built, Line):
                    built = self._dated(built, documents, file, key)
                self._known(built, file, key)
                self._whole_numbers(entry, file, key)
                self.where[id(built)] = (file, key)
                lines[sort].append(built)

    def _whole_numbers(self, entry: Any, file: str, key: str) -> None:
        """A number of a period is written as one, not "5" or true; forms send text, so the line itself takes it."""
        period = entry.get("period")
        for name in ("count", "month", "day") if isinstance(period, dict) else ():
            if name in period and type(period[name]) is not int:
                self._say(file, f"{key} 的 period.{name}", f"现为 {period[name]!r}，应当是整数", "请写成不带引号的整数")

    def _dated(self, line: L, documents: Mapping[str, Document], file: str, key: str) -> L:
        """Fill in day and rank from the document in which the clause stands."""
        parts = line.clause.split("/")
        document = documents.get(parts[1]) if len(parts) > 2 and parts[0] == self.prefix else None
        if document is None and len(parts) > 1 and parts[1] in self.unread:
            return line  # its document is said to be wrong already
        if document is None:
            self._say(
                file,
                f"{key} 的 clause",
                f"{line.clause} 不在本包的文件里",
                f"请用“包/文件/条”的编号（{self.prefix}/…），文件须在 pack.toml 中",
            )
            return line
        changes: dict[str, Any] = {}
        if line.since is None and document.since is not None:
            changes["since"] = document.since
        if line.until is None and document.until is not None:
            changes["until"] = document.until
        if line.rank is None:
            changes["rank"] = document.rank
        if document.until and line.until and line.until > document.until:
            self._say(file, f"{key} 的 until", f"{line.until} 晚于文件失效日 {document.until}", "请改为不晚于失效日")
        return line.model_copy(update=changes) if changes else line

    def _known(self, line: BaseModel, file: str, key: str) -> None:
        """Names must stand in the closed catalogues; parameters must be of their type."""
        if isinstance(line, DutyLine):
            self._in(line.duty, DUTIES, file, f"{key} 的 duty", "职责")
            if line.starts and self._in(line.starts, EVENTS, file, f"{key} 的 starts", "事件") and line.duty in DUTIES:
                for part, problem, remedy in whole.unbound(line):
                    self._say(file, f"{key} 的 {part}", problem, remedy)
            for name in line.after:
                self._in(name, DUTIES, file, f"{key} 的 after", "职责")
        elif isinstance(line, GateLine):
            if self._in(line.gate, gate_catalogue.GATES, file, f"{key} 的 gate", "关口"):
                gate = gate_catalogue.GATES[line.gate]
                self._build(gate.params, line.params, file, f"{key} 的 with")
        elif isinstance(line, ParameterLine):
            if self._in(line.name, PARAMETERS, file, f"{key} 的 name", "参数"):
                wrong = PARAMETERS[line.name].check(line.value)
                if wrong:
                    self._say(file, f"{key} 的 value", f"现为 {line.value!r}", wrong)
        elif isinstance(line, ItemLine) and self._in(line.list, LISTS, file, f"{key} 的 list", "清单"):
            self._build(LISTS[line.list].entry, line.more, file, f"{key} 的 with")

    def _in(self, name: str, catalogue: Mapping[str, object], file: str, key: str, what: str) -> bool:
        if name in catalogue:
            return True
        near = get_close_matches(name, catalogue, 1)
        hint = f"是否指 {near[0]}？" if near else f"可用的{what}见 docs/packs.md"
        self._say(file, key, f"没有名为 {name} 的{what}", hint)
        return False

    def _whole(self, pack: Pack) -> None:
        """What only shows when the pack is complete: lines that speak twice, clauses without a row."""
        for line, part, problem, remedy in whole.wrong(pack):
            file, key = self.where[id(line)]
            self._say(file, f"{key} 的 {part}", problem, remedy)
        used = {line.clause for line in (*pack.parameters, *pack.duties, *pack.gates, *pack.items)}
        used |= {unset.clause for unset in pack.unset}
        for clause in sorted(used - set(pack.clauses)) if pack.clauses else ():
            near = get_close_matches(clause, pack.clauses, 1)
            hint = f"是否指 {near[0]}？" if near else "请在 clauses.csv 中登记"
            self._say("clauses.csv", clause, "被引用但没有登记", hint)

    def _clauses(self) -> dict[str, ClauseRow]:
        text = self.files.get("clauses.csv")
        if text is None:
            return {}
        rows: dict[str, ClauseRow] = {}
        reader = csv.DictReader(io.StringIO(text))
        lacking = [name for name in ClauseRow.model_fields if name not in (reader.fieldnames or ())]
        if lacking:
            self._say(
                "clauses.csv", "第 1 行", f"缺少栏目 {'、'.join(lacking)}", f"请写 {','.join(ClauseRow.model_fields)}"
            )
            return {}
        for place, entry in enumerate(reader, 2):
            if None in entry or None in entry.values():
                self._say("clauses.csv", f"第 {place} 行", "栏数与第 1 行不同", "含有逗号的一栏请加引号")
                continue
            row = self._build(ClauseRow, entry, "clauses.csv", f"第 {place} 行")
            if row is None:
                continue
            if row.clause in rows:
                self._say("clauses.csv", f"第 {place} 行", f"{row.clause} 重复", "请删去一行")
            rows[row.clause] = row
        return rows

    def _toml(self, file: str) -> dict[str, Any]:
        try:
            return tomllib.loads(self.files[file])
        except tomllib.TOMLDecodeError as error:
            self._say(file, "", f"不是有效的 TOML（{error}）", "请按提示的行列改正")
            return {}

    def _build(self, model: type[M], entry: Any, file: str, key: str) -> M | None:
        try:
            return model.model_validate(entry)
        except ValidationError as error:
            for detail in error.errors():
                where = ".".join(str(part) for part in detail["loc"])
                full = " 的 ".join(part for part in (key, where) if part)
                problem, remedy = in_words(detail, model)
                self._say(file, full, problem, remedy)
            return None

    def _say(self, file: str, key: str, problem: str, remedy: str) -> None:
        self.problems.append(PackProblem(file, key, problem, remedy))


def _name_of(entry: Any) -> str:
    if not isinstance(entry, dict):
        return ""
    name = entry.get("duty") or entry.get("gate") or entry.get("name") or entry.get("id") or entry.get("for")
    return f"（{name}）" if name else ""


def in_force(documents: Iterable[Document], on: date) -> list[Document]:
    """Documents in force on a day; one whose first day the text does not say counts as in force."""
    return [d for d in documents if (d.since is None or d.since <= on) and (d.until is None or on <= d.until)]
