"""`qiuhao due PLACE WHAT DATE`: when a duty is due, its clause, and every day of the counting.

Exit codes: 0 answered (also 及时 and "not set", which have no date) · 1 no such place or duty
· 2 wrong use: a date, a period, a procedure or an event that cannot be read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date, datetime, time
from typing import Any

from qiuhao.law.answer import reckoned_as_dict
from qiuhao.law.duties.asking import YEAR_BEGAN, Asked, NoSuchDuty, ask, start_title
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.naming import names, unknown_choice
from qiuhao.law.duties.remarks import UNITS, period_words
from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.law.pack import PackProblems
from qiuhao.law.periods import Unit, explain
from qiuhao.law.views import PROCEDURES
from qiuhao.law.workdays import Calendar, CalendarProblem

help = "某地某项职责从某日起最迟何时完成，依据哪一条，逐日怎样计算"

ISO = re.compile(r"\d{4}-\d\d-\d\d($|[T ])")
"""How a date begins; Python would also read weeks (2026-W01-1)."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="地方", help="法规包的名称，见 qiuhao pack")
    parser.add_argument("what", metavar="职责", help="职责的名称，例如 publish-decision；写 list 列出全部")
    parser.add_argument("date", metavar="日期", nargs="?", help="起算事由发生之日，2026-09-28 或 2026-09-28T15:00")
    parser.add_argument("--procedure", default="", metavar="程序", help="、".join(PROCEDURES))
    parser.add_argument("--pause", action="append", default=[], metavar="[事由:]自..至", help="不计入的期间，可以重复")
    parser.add_argument("--extended", action="store_true", help="已经依条文批准延长")
    parser.add_argument("--start", default="", metavar="事件", help="条文有几个起算事由时，指定一个")
    parser.add_argument("--outcome", default="", metavar="情形", help="条文按情形规定不同期限时，指定一种")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")


def run(args: argparse.Namespace) -> int:
    from qiuhao.library.calendars import calendar
    from qiuhao.library.packs import UnknownPack, rules

    try:
        book = rules(args.place)
        if args.what == "list":
            return _list(book, args.json)
        if not args.date:
            return _wrong("请写明起算日期，例如 2026-09-28")
        unknown = unknown_choice(args.procedure, args.start)
        if unknown:
            return _wrong(unknown)
        days = calendar()
        start = moment(args.date)
        pauses = [pause(text) for text in args.pause]
        asked = ask(book, days, args.what, start, args.procedure, pauses, args.extended, args.start, args.outcome)
    except (UnknownPack, NoSuchDuty, PackProblems, CalendarProblem) as error:
        print(error, file=sys.stderr)
        return 1
    except ValueError as error:
        return _wrong(str(error))
    if args.json:
        print(json.dumps(as_dict(asked, args, start, days), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_text(asked, args, start, days, book)))
    return 0


def _wrong(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def moment(text: str) -> datetime:
    """A date or a date with time, in legal time unless it carries its own offset."""
    try:
        if not ISO.match(text):
            raise ValueError(text)
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time(0, 0), SHANGHAI)
        read = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}”不是有效的日期。请写成 2026-09-28，或者 2026-09-28T15:00") from None
    return read if read.tzinfo else read.replace(tzinfo=SHANGHAI)


def pause(text: str) -> tuple[str, datetime, datetime]:
    """``[cause:]FROM..TO``; the days d with FROM < d <= TO do not count."""
    span, cause = text, ""
    if ":" in text.split("..")[0] and not text[:4].isdigit():
        cause, _, span = text.partition(":")
    low, dots, high = span.partition("..")
    if not dots:
        raise ValueError(f"“{text}”不是一段期间。请写成 2026-09-01..2026-09-10")
    start, until = moment(low), moment(high)
    if until < start:
        raise ValueError(f"“{text}”的结束早于开始。请对调")
    return cause, start, until


def _list(book: Any, as_json: bool) -> int:
    known = {name: DUTIES[name].title for name in names(book)}
    if as_json:
        print(json.dumps(known, ensure_ascii=False, indent=2))
        return 0
    for name, title in known.items():
        print(f"{name:<28}{title}")
    return 0


def as_dict(asked: Asked, args: argparse.Namespace, start: datetime, days: Calendar) -> dict[str, Any]:
    """The answer as plain values; a public shape, kept stable."""
    governing = asked.governing
    due = governing.due if governing else None
    return {
        "place": args.place,
        "duty": asked.duty.name,
        "title": asked.duty.title,
        "procedure": args.procedure or None,
        "starts": asked.start_event,
        "start": start.isoformat(),
        "due": due.at.isoformat() if due and due.at else None,
        "due_date": due.day.isoformat() if due and due.day else None,
        "unit": governing.line.period.unit.value if governing else None,
        "clause": governing.source.clause if governing else None,
        "rank": governing.source.rank.value if governing else None,
        "checked": governing.source.checked if governing else None,
        "provisional": bool(due and due.provisional),
        "lapse": governing.line.lapse or None if governing else None,
        "reading": governing.line.reading or None if governing else None,
        "sources": [reckoned_as_dict(r) for r in asked.reckonings],
        "unset": [{"clause": u.clause, "note": u.note} for u in asked.unset],
        "notes": list(asked.notes) + _hour_note(asked, args),
        "explanation": _days(asked, days),
    }


def _days(asked: Asked, days: Calendar) -> list[dict[str, Any]]:
    if asked.governing is None:
        return []
    return [
        {"day": note.day.isoformat(), "counted": note.counted, "number": note.number, "why": note.why}
        for note in explain(asked.governing.due, days)
    ]


def _hour_note(asked: Asked, args: argparse.Namespace) -> list[str]:
    if asked.governing and asked.governing.line.period.unit is Unit.HOUR and len(args.date) == 10:
        return ["期限按小时计算而只给了日期，从该日零时起算；请写明时刻，例如 2026-09-28T15:00"]
    return []


def _text(asked: Asked, args: argparse.Namespace, start: datetime, days: Calendar, book: Any) -> list[str]:
    name = book.place.identity.name
    lines = [f"{name} · {asked.duty.title}（{asked.duty.name}）"]
    governing = asked.governing
    began = governing.due.start if governing is not None and asked.start_event == YEAR_BEGAN else start
    lines.append(f"起算：{start_title(asked.start_event)}，{words(began)}")
    if governing is None:
        lines.append("期限：没有规定")
    elif governing.due.at is None:
        lines.append("期限：及时（条文没有写天数）")
    else:
        exact = governing.line.period.unit is Unit.HOUR
        lines.append(f"最迟：{words(governing.due.at, exact)}{_doubt(governing, days)}")
    for reckoned in asked.reckonings:
        lines.append("依据：" + _basis(reckoned, book))
        if reckoned.line.reading:
            lines.append(f"　　读法：{reckoned.line.reading}")
        if reckoned.line.lapse:
            lines.append(f"　　逾期的后果：{reckoned.line.lapse}")
    lines += [f"未定：{u.note}（{u.clause}）" for u in asked.unset]
    lines += [f"说明：{note}" for note in (*asked.notes, *_hour_note(asked, args))]
    if governing is not None:
        lines += [_day_line(note) for note in explain(governing.due, days)]
    return lines


def _doubt(governing: Any, days: Calendar) -> str:
    """Which year's notice is missing: that of the last day, or of the first where the date runs back."""
    if not governing.due.provisional:
        return ""
    reached = sorted((legal_date(governing.due.start).year, governing.due.day.year))
    missing = [year for year in range(reached[0], reached[1] + 1) if year not in days.years]
    return f"（暂定：{'、'.join(days.unknown(year) for year in missing)}）"


def _basis(reckoned: Any, book: Any) -> str:
    unchecked = "" if reckoned.source.checked else "，未核对"
    where = f"{reckoned.source.clause}，{reckoned.source.rank.value}{unchecked}"
    longer = reckoned.due.period.count - reckoned.line.period.count
    more = f"，延长 {longer} {UNITS[reckoned.line.period.unit.value]}" if longer else ""
    back = "前" if reckoned.line.period.back else ""
    return f"{book.mark(reckoned.source.clause)}（{where}）{period_words(reckoned.line.period)}{back}{more}"


def _day_line(note: Any) -> str:
    mark = f"第 {note.number} 日" if note.counted else "不计"
    return f"　{note.day}（周{'一二三四五六日'[note.day.weekday()]}）{mark}　{note.why}"


def words(at: datetime, exact: bool = False) -> str:
    """2026年10月12日（周一） and the time where it matters: always where it is counted in hours (``exact``)."""
    local = at.astimezone(SHANGHAI)
    day = f"{local.year}年{local.month}月{local.day}日（周{'一二三四五六日'[local.weekday()]}）"
    whole = not exact and (local.hour, local.minute) in ((23, 59), (0, 0))
    return day if whole else f"{day} {local:%H:%M}"
