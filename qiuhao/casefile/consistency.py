"""Whether the documents of a case say the same: names, numbers, amounts and dates, each told with both places.

Asked before a decision is issued and before it is served. A difference may be right (the party changed its name), so
it is a warning; a person looks at both places and corrects one of them, or goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from qiuhao.documents.wording import capital_amount
from qiuhao.law.facts import History, legal_date
from qiuhao.law.refusal import Refusal
from qiuhao.law.rules import Rules

GATE = "consistency"
CLAUSE = "nat/cf/59"
"""What a decision states: party, facts and basis, penalty, authority, date."""
REMEDY = "请核对两处，改正有误的一处；两处都对的，可以继续"
ASKED = frozenset({"decided", "served"})
"""Views of records before which it is asked."""
IDENTITIES = (
    ("credit_code", "统一社会信用代码"), ("id_number", "证件号码"), ("registration_number", "工商注册号"),
    ("representative", "法定代表人、负责人或者经营者"),
)  # fmt: skip
CAPITALS = re.compile(r"[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*元(?:整|[零壹贰叁肆伍陆柒捌玖角分]+)?")
FIGURES = re.compile(r"(?:人民币|罚款|没收违法所得|￥|¥|金额)\s*(\d[\d,，]*(?:\.\d+)?)\s*(万|亿)?元?")
TIMES = {"": 1, "万": 10_000, "亿": 100_000_000}
MONEY = ("fine", "confiscate-gains")
ORDER = (("filed", "立案"), ("notified", "事先告知"), ("approved", "审批"), ("decided", "决定"), ("served", "送达"))
"""Steps in the order in which their dates stand; the service is that of the decision."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value and where it stands: the record's title and number; 0 is the record being made."""

    value: str
    title: str
    number: int

    @property
    def where(self) -> str:
        """《行政处罚决定》（第 9 号记录）."""
        return f"《{self.title}》（{f'第 {self.number} 号记录' if self.number else '本次'}）"


def reasons(rules: Rules, history: History, body: Any, names: tuple[str, ...] = ()) -> list[Refusal]:
    """Every difference as a warning. ``names``: what the authority is called on record."""
    if body is None or not ASKED & set(body.fills):
        return []
    source = rules.source_of(CLAUSE)
    told = dict.fromkeys(differences(history, body, names))
    return [
        Refusal(GATE, text, source, "请核对两处，改正有误的一处；两处都对的，可以继续", severity="warn")
        for text in told
    ]


def differences(history: History, body: Any, names: tuple[str, ...] = ()) -> Iterator[str]:
    """A sentence for each difference, with both places."""
    records = [(fact.body, fact.number) for fact in history if getattr(fact.body, "title", "")] + [(body, 0)]
    yield from _parties(records)
    yield from _authority(records, names)
    yield from _amounts(records)
    yield from _numbers(records)
    yield from _recipient(records)
    yield from _dates(history, body)


def _parties(records: list[tuple[Any, int]]) -> Iterator[str]:
    """The same party has the same name and numbers everywhere. Told apart by name, or by number where that fits."""
    known: list[dict[str, Said]] = []
    for body, number in records:
        for party in getattr(body, "parties", ()):
            said = {
                name: Said(getattr(party, name), body.title, number)
                for name in ("name", *(name for name, _ in IDENTITIES))
                if getattr(party, name, "")
            }
            before = next((one for one in known if _same(one, said)), None)
            if before is None:
                known.append(said)
                continue
            for name, title in (("name", "当事人名称"), *IDENTITIES):
                if name in said and name in before and said[name].value != before[name].value:
                    yield _both(title, before[name], said[name])
            known[known.index(before)] = before | said


def _same(one: dict[str, Said], other: dict[str, Said]) -> bool:
    numbers = ("credit_code", "id_number", "registration_number")
    if any(n in one and n in other and one[n].value == other[n].value for n in numbers):
        return True
    return "name" in one and "name" in other and one["name"].value == other["name"].value


def _authority(records: list[tuple[Any, int]], names: tuple[str, ...]) -> Iterator[str]:
    said = [Said(b.authority_name, b.title, n) for b, n in records if getattr(b, "authority_name", "")]
    if said and names and not said[-1].number and said[-1].value not in names:
        yield f"行政机关名称：{said[-1].where}写“{said[-1].value}”，执法主体登记写“{names[0]}”"
    for before, now in zip(said, said[1:], strict=False):
        if before.value != now.value:
            yield _both("行政机关名称", before, now)


def _amounts(records: list[tuple[Any, int]]) -> Iterator[str]:
    """The amount of a penalty is the one in its words, in figures and in capitals."""
    for body, number in records:
        for penalty in getattr(body, "penalties", ()):
            if penalty.sort not in MONEY:
                continue
            here = Said(penalty.amount, body.title, number)
            for figure, times in FIGURES.findall(penalty.words):
                if Decimal(re.sub("[,，]", "", figure)) * TIMES[times] != Decimal(penalty.amount):
                    yield f"金额：{here.where}的金额是 {penalty.amount} 元，处罚内容中写“{figure}{times}元”"
            for capital in CAPITALS.findall(penalty.words):
                if capital.removesuffix("整") != capital_amount(penalty.amount).removesuffix("整"):
                    right = capital_amount(penalty.amount)
                    yield f"金额大写：{here.where}的金额是 {penalty.amount} 元（{right}），处罚内容中写“{capital}”"


def _numbers(records: list[tuple[Any, int]]) -> Iterator[str]:
    """A number that is served or cited is the one the paper has."""
    given = {n: Said(b.number_text, b.title, n) for b, n in records if getattr(b, "number_text", "")}
    for body, number in records:
        about = getattr(body, "about", None)
        if "served" not in body.fills or about not in given:
            continue
        for document in body.documents:
            cited = document.number_text
            if cited and _titled(document.name, given[about].title) and cited != given[about].value:
                yield _both("文号", given[about], Said(cited, body.title, number))


def _titled(name: str, title: str) -> bool:
    """Whether a served document is this paper: its name and the record's title share their core."""
    return any(core in name and core in title for core in ("决定", "告知", "通知"))


def _recipient(records: list[tuple[Any, int]]) -> Iterator[str]:
    """Who is served is a party of the paper that is served."""
    by_number = {n: b for b, n in records}
    for body, number in records:
        paper = by_number.get(getattr(body, "about", 0)) if "served" in body.fills else None
        named = [party.name for party in getattr(paper, "parties", ())] if paper is not None else []
        if named and body.recipient not in named:
            there = Said("、".join(named), getattr(paper, "title", ""), body.about)
            yield _both("受送达人和当事人名称", there, Said(body.recipient, body.title, number))


def _dates(history: History, body: Any) -> Iterator[str]:
    """The steps' dates stand in their order."""
    days: list[tuple[str, date, Said]] = []
    for view, title in ORDER:
        record, number, day = _step(history, body, view)
        if day is not None:
            days.append((title, day, Said(day.isoformat(), record.title, number)))
    for (first, before, where), (second, after, there) in zip(days, days[1:], strict=False):
        if after < before:
            yield f"日期先后：{there.where}的{second}日期 {after} 早于{where.where}的{first}日期 {before}"


def _step(history: History, body: Any, view: str) -> tuple[Any, int, date | None]:
    """The record of a step, its number (0: the one being made), its day; the service of another paper is left out."""
    if view in body.fills and (view != "served" or _of_decision(history, body)):
        return body, 0, _day(body, None)
    facts = [fact for fact in history.of(view) if view != "served" or _of_decision(history, fact.body)]
    last = facts[-1] if facts else None
    return (last.body, last.number, _day(last.body, last.day)) if last is not None else (None, 0, None)


def _of_decision(history: History, service: Any) -> bool:
    fact = history.number(service.about)
    return fact is not None and "decided" in fact.body.fills


def _day(body: Any, otherwise: date | None) -> date | None:
    for name in ("decided_on", "effective_on"):
        found: date | None = getattr(body, name, None)
        if found is not None:
            return found
    at = getattr(body, "signed_at", None) or getattr(body, "served_at", None)
    return legal_date(at) if at is not None else otherwise


def _both(title: str, one: Said, other: Said) -> str:
    return f"{title}：{one.where}写“{one.value}”，{other.where}写“{other.value}”"
