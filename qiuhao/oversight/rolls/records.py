"""Rolls whose rows are records: documents issued, hearings, reviews, publications, recordings, archives."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from qiuhao.authority.reading import unit_names
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading, secrecy
from qiuhao.law.facts import Fact, History, legal_date
from qiuhao.law.rules import Rules
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Kind, all_kinds
from qiuhao.oversight.rolls.roll import PAGE, Page, Period, Roll, Row

COMMON = (("日期", 12), ("案件", 40), ("承办机构", 18))
Cells = Callable[[Any, Fact, History, Rules], tuple[Any, ...]]
GONE = "内容已依法销毁"
CLOSED = "涉密，须经指定查阅"


def _roll(name: str, title: str, view: str, columns: tuple[tuple[str, int], ...], cells: Cells) -> Roll:
    """A roll of the records that fill a view (``number``: those that carry a document number)."""
    width = len(columns)

    def page(who: Viewer, period: Period, before: str) -> Page:
        mine = reading.cases(who).order_by().values("stream")
        found, older = ledger.of_kinds(kinds_of(view), mine, *period.moments(), before, PAGE)
        cases = {case.stream: case for case in reading.cases(who).filter(stream__in={stream for stream, _ in found})}
        units = unit_names({(case.authority, case.unit) for case in cases.values()})
        rows = [_row(who, cases[stream], number, units, cells, width) for stream, number in found]
        return Page(tuple(row for row in rows if row is not None), older)

    return Roll(name, title, "发生日期", (*COMMON, *columns), page)


@cache
def kinds_of(view: str) -> tuple[str, ...]:
    """Names of the kinds whose records stand in a roll."""
    if view == "number":
        return tuple(name for name, cls in all_kinds().items() if "number_text" in cls.model_fields)
    return tuple(name for name, cls in all_kinds().items() if view in cls.fills)


def _row(
    who: Viewer, case: Any, number: int, units: dict[tuple[str, str], str], cells: Cells, width: int
) -> Row | None:
    history = secrecy.opened_to(who, reading.history(case.stream), case.authority)
    fact = history.number(number) or next(f for f in history.as_recorded if f.number == number)
    common = (legal_date(fact.happened_at), case.name, units.get((case.authority, case.unit), case.unit))
    if not isinstance(fact.body, Kind):
        said = CLOSED if isinstance(fact.body, secrecy.Closed) else GONE
        return Row(case.stream, (*common, said, *[None] * (width - 1)))
    made = cells(fact.body, fact, history, reading.setting(case.stream).rules)
    return Row(case.stream, (*common, *made)) if made else None


def _document(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    """Only what has a number was issued under one."""
    door = "本平台制作" if fact.door == "act" else "登记"
    return (body.title, body.number_text, door) if body.number_text else ()


def _hearing(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    officers = "、".join(officer.name for officer in body.officers)
    return (body.chair_name or body.chair, body.clerk, "公开" if body.public else "不公开", body.place, officers)


def _review(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    submitted = history.number(body.about)
    day = legal_date(submitted.happened_at) if submitted is not None else None
    labels = {item.id: item.label for item in rules.items("opinion", fact.day)}
    people = "、".join(reviewer.name for reviewer in body.reviewed_by)
    return (body.number_text, labels.get(body.opinion, body.opinion), day, people)


def _publication(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    decision = history.number(body.about)
    labels = {item.id: item.label for item in rules.items("carrier", fact.day)}
    where = "、".join(labels.get(name, name) for name in body.carriers)
    return (getattr(decision.body, "number_text", "") if decision else "", where, body.ends_on)


def _recording(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    about, stored = history.number(body.about), history.about("recording-stored", fact.number)
    seconds = int((body.ended_at - body.started_at).total_seconds())
    return (
        about.body.title if about is not None and isinstance(about.body, Kind) else "", body.place, body.device_kind,
        body.device, body.maker, f"{seconds // 60} 分 {seconds % 60} 秒",
        legal_date(stored[0].happened_at) if stored else None,
    )  # fmt: skip


def _archive(body: Any, fact: Fact, history: History, rules: Rules) -> tuple[Any, ...]:
    return (body.volume_number, body.retention, len(body.entries), body.archivist_name or body.archivist)


RECORDS = (
    _roll("documents", "文书台账", "number", (("文书", 22), ("文号", 26), ("来源", 12)), _document),
    _roll(
        "hearings",
        "听证台账",
        "hearing-held",
        (("主持人", 12), ("记录员", 12), ("方式", 10), ("地点", 24), ("执法人员", 20)),
        _hearing,
    ),
    _roll(
        "reviews",
        "法制审核台账",
        "opinion",
        (("文号", 24), ("审核意见", 20), ("送审日期", 12), ("审核人员", 20)),
        _review,
    ),
    _roll(
        "publications",
        "公示台账",
        "published",
        (("决定书文号", 26), ("公示载体", 30), ("公示截止日期", 14)),
        _publication,
    ),
    _roll(
        "recordings",
        "音像记录台账",
        "recording",
        (
            ("执法行为", 20),
            ("地点", 24),
            ("设备种类", 14),
            ("设备编号", 16),
            ("制作人", 12),
            ("时长", 14),
            ("存储日期", 12),
        ),
        _recording,
    ),
    _roll(
        "archives",
        "归档台账",
        "archived",
        (("归档号", 16), ("保管期限", 12), ("卷内材料（件）", 14), ("立卷人", 12)),
        _archive,
    ),
)
