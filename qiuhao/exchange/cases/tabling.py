"""Old cases from a spreadsheet: one row is one case, and becomes a line of the exchange format.

    for case in read_table(handle, "old-cases.xlsx", owner): …     Case, or BadCase with the row's sentences

The columns are those of `template()`; their order does not matter, further columns are refused by name. A row says what
was decided on paper: filing, decision, service, closing, each at noon of its day, since no hour is known. The name of
the case is made from what the row says of it, so that the same file twice brings nothing twice.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import IO, Any, Protocol

from qiuhao.documents.spreadsheets import Sheet, read
from qiuhao.exchange.cases.format import FORMAT, BadCase, Case, Problem, read_line
from qiuhao.law.vocabulary import PARTY_SORTS, PENALTIES


class Owner(Protocol):
    """The authority whose cases they are."""

    id: str
    place: str
    name: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, whether every row needs it, what stands in the example."""

    title: str
    needed: bool = False
    example: str = ""
    width: int = 18


COLUMNS = (
    Column("立案号", example="示市监立〔2023〕15号", width=24),
    Column("立案日期", True, "2023-05-08", 12),
    Column("案由", True, "销售过期食品", 24),
    Column("事项编码", True, "m-food-2", 14),
    Column("承办机构编号", example="u-1"),
    Column("当事人类型", True, "法人或者非法人组织", 20),
    Column("当事人名称", True, "示范县青禾商贸有限公司", 28),
    Column("统一社会信用代码", width=22),
    Column("身份证号", width=22),
    Column("地址", example="示范县演示一路 1 号", width=28),
    Column("基本案情", True, "检查时发现货架上有过期食品 12 袋。", 40),
    Column("决定书文号", example="示市监罚〔2023〕21号", width=24),
    Column("决定日期", example="2023-06-20", width=12),
    Column("违法事实", example="销售过期食品 12 袋，货值金额 180.00 元。", width=40),
    Column("法律依据", example="《示范条例》第三十条第一款", width=30),
    Column("处罚种类", example="罚款", width=14),
    Column("罚没金额", example="2000.00", width=12),
    Column("决定人编号", example="p-head"),
    Column("送达日期", example="2023-06-21", width=12),
    Column("受送达人", example="示范县青禾商贸有限公司", width=28),
    Column("结案日期", example="2023-07-10", width=12),
    Column("结案情况", example="缴清罚款，已经改正。", width=30),
)
TITLES = tuple(column.title for column in COLUMNS)
TOGETHER = (("决定日期", ("违法事实", "法律依据", "处罚种类", "决定人编号")), ("送达日期", ("受送达人", "决定日期")),
            ("结案日期", ("结案情况",)))  # fmt: skip
"""A day that is given needs these beside it."""
SORTS = {word: name for name, word in PARTY_SORTS.items()} | {"单位": "organisation", "个人": "person"}
KINDS = {word: name for name, word in PENALTIES.items()}
ORDER = ("立案日期", "决定日期", "送达日期", "结案日期")
_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_MONEY = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)(\.\d{1,2})?")


def template() -> Sheet:
    """An empty table with an example in its first row."""
    columns = [(column.title + ("（必填）" if column.needed else ""), column.width) for column in COLUMNS]
    return Sheet("历史案件", columns, [[column.example for column in COLUMNS]])


def read_table(source: IO[bytes], name: str, owner: Owner) -> Iterator[Case | BadCase]:
    """Cases row by row. The example of the template is passed over. NotASheet, or BadCase for the head of the table."""
    rows = read(source, name)
    number, head = next(rows, (1, []))
    titles = [title.removesuffix("（必填）") for title in head]
    problems = _head(number, titles)
    if problems:
        yield BadCase(problems)
        return
    for number, cells in rows:
        row = {title: cell for title, cell in zip(titles, cells, strict=False) if title}
        if [row.get(title, "") for title in TITLES] == [column.example for column in COLUMNS]:
            continue
        try:
            yield _case(row, number, owner)
        except BadCase as bad:
            yield bad


def _head(number: int, titles: list[str]) -> list[Problem]:
    problems = []
    for title in titles:
        if title and title not in TITLES:
            near = get_close_matches(title, TITLES, 1)
            hint = f"是否指“{near[0]}”？" if near else "请用模板的列名，不需要的列请删去。"
            problems.append(Problem(number, 0, title, f"没有“{title}”这一列。{hint}"))
    missing = [column.title for column in COLUMNS if column.needed and column.title not in titles]
    if missing:
        problems.append(Problem(number, 0, missing[0], f"缺少必填的列：{'、'.join(missing)}。请用模板的表头。"))
    doubled = sorted({title for title in titles if title and titles.count(title) > 1})
    if doubled:
        problems.append(Problem(number, 0, doubled[0], f"列名重复：{'、'.join(doubled)}。每列只能有一次。"))
    return problems


def _case(row: Mapping[str, str], number: int, owner: Owner) -> Case:
    problems: list[Problem] = []
    for column in COLUMNS:
        if column.needed and not row.get(column.title):
            problems.append(Problem(number, 0, column.title, f"“{column.title}”没有填写。每个案件都要有这一项。"))
    for first, others in TOGETHER:
        missing = [other for other in others if row.get(first) and not row.get(other)]
        if missing:
            said = "、".join(f"“{other}”" for other in missing)
            problems.append(
                Problem(number, 0, missing[0], f"填写了“{first}”，没有填写{said}。请补上，或者删去{first}。")
            )
    read = _read(row, number, problems)
    if problems:
        raise BadCase(problems)
    line = {"format": FORMAT, "place": owner.place, "authority": owner.id, "procedure": "penalty",
            "stream": _name(row, owner.id), "facts": _facts(row, read, owner)}  # fmt: skip
    return read_line(json.dumps(line, ensure_ascii=False), number)


def _read(row: Mapping[str, str], number: int, problems: list[Problem]) -> dict[str, str]:
    """Days, amounts and choices in the form of the kinds; a sentence for each that cannot be read."""
    read: dict[str, str] = {}
    for title in ORDER:
        if text := row.get(title, ""):
            day = _day(text)
            if day is None:
                said = f"“{title}”写的是“{text}”，不是日期。请写成 2023-05-08。"
                problems.append(Problem(number, 0, title, said))
            else:
                read[title] = day
    known = [title for title in ORDER if title in read]
    for earlier, later in zip(known, known[1:], strict=False):
        if read[later] < read[earlier]:
            said = f"“{later}”（{read[later]}）早于“{earlier}”（{read[earlier]}）。请核对两个日期。"
            problems.append(Problem(number, 0, later, said))
    for title, words in (("当事人类型", SORTS), ("处罚种类", KINDS)):
        text = row.get(title, "")
        if text and text not in words:
            problems.append(Problem(number, 0, title, f"“{title}”没有“{text}”。可以填写：{'、'.join(words)}。"))
        elif text:
            read[title] = words[text]
    if text := row.get("罚没金额", "").removesuffix("元").strip():
        if _MONEY.fullmatch(text):
            whole, _, part = text.replace(",", "").partition(".")
            read["罚没金额"] = f"{int(whole)}.{part:0<2}"
        else:
            problems.append(Problem(number, 0, "罚没金额", f"“罚没金额”写的是“{text}”，不是金额。请写成 2000.00。"))
    return read


def _day(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def _name(row: Mapping[str, str], authority: str) -> str:
    """The case's name: of its number, or of party, day and cause where it has none."""
    known = (
        row.get("立案号")
        or row.get("决定书文号")
        or "|".join(row.get(t, "") for t in ("当事人名称", "立案日期", "案由"))
    )
    return f"case/old-{hashlib.sha256(f'{authority}|{known}'.encode()).hexdigest()[:24]}"


def _facts(row: Mapping[str, str], read: Mapping[str, str], owner: Owner) -> list[dict[str, Any]]:
    party = {"sort": read["当事人类型"], "name": row["当事人名称"]}
    for title, field in (("统一社会信用代码", "credit_code"), ("身份证号", "id_number"), ("地址", "address")):
        if row.get(title):
            party[field] = row[title]
    filing = {"number_text": row.get("立案号", ""), "cause": row["案由"], "matter": row["事项编码"],
              "basic_facts": row["基本案情"], "source": "历史案件补录", "unit": row.get("承办机构编号", ""),
              "parties": [party]}  # fmt: skip
    told = [("casefile.filing", read["立案日期"], filing)]
    if "决定日期" in read:
        told.append(("casefile.decision", read["决定日期"], _decision(row, read, party, owner)))
    if "送达日期" in read:
        service = {"about": 2, "documents": [{"name": "行政处罚决定书"}], "method": "direct",
                   "effective_on": read["送达日期"], "recipient": row["受送达人"]}  # fmt: skip
        told.append(("casefile.service", read["送达日期"], service))
    if "结案日期" in read:
        told.append(("casefile.closing", read["结案日期"], {"reason": "executed", "report": row["结案情况"]}))
    return [
        {"number": place, "kind": kind, "happened_at": f"{day}T12:0{place}:00+08:00", "content": content}
        for place, (kind, day, content) in enumerate(told, 1)
    ]


def _decision(
    row: Mapping[str, str], read: Mapping[str, str], party: Mapping[str, Any], owner: Owner
) -> dict[str, Any]:
    penalty = {"sort": read["处罚种类"], "amount": read.get("罚没金额", "0.00")}
    return {
        "number_text": row.get("决定书文号", ""), "parties": [party], "decided_on": read["决定日期"],
        "decided_by": row["决定人编号"], "authority_name": owner.name,
        "proposal": {"outcome": "penalty", "facts_found": row["违法事实"], "basis": row["法律依据"].split("；"),
                     "penalties": [penalty]},
    }  # fmt: skip
