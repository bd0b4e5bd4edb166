"""执法月报: what an authority did in a month and since New Year, each figure from the same rows as the rolls.

Authorities stand in the order of their names. There is no figure of fines: units are not measured by them (处罚法 74).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from qiuhao.authority.reading import authority_names
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading
from qiuhao.ledger import reading as ledger
from qiuhao.oversight.rolls.records import kinds_of
from qiuhao.oversight.rolls.roll import Period

BY_DAY = (("建立案件", "opened_on"), ("立案", "filed_on"), ("作出决定", "decided_on"), ("结案", "closed_on"),
          ("归档", "archived_on"))  # fmt: skip
BY_RECORD = (("听证", "hearing-held"), ("法制审核意见", "opinion"), ("公示", "published"),
             ("音像记录", "recording"))  # fmt: skip
COLUMNS = (("执法机关", 30), ("项目", 18), ("本月", 10), ("本年累计", 12))


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one authority. `roll`: where the rows behind it stand, '' for cases by another day than opening."""

    authority: str
    authority_name: str
    title: str
    month: int
    year: int
    roll: str = ""


def month_of(first: date) -> Period:
    """The whole month in which a day lies."""
    return Period(first.replace(day=1), first.replace(day=monthrange(first.year, first.month)[1]))


def figures(who: Viewer, month: Period) -> list[Figure]:
    """Every figure of the authorities whose cases this viewer may see: of those cases, and of no others."""
    year = Period(month.since.replace(month=1, day=1), month.until)
    mine = reading.cases(who).order_by()
    found: dict[str, list[Figure]] = {}
    asked = {f"{name}_{place}": Count("pk", filter=_in(name, period)) for _, name in BY_DAY
             for place, period in (("month", month), ("year", year))}  # fmt: skip
    rows = {row["authority"]: row for row in mine.values("authority").annotate(**asked)}
    words = authority_names(set(rows))
    for name, row in sorted(rows.items(), key=lambda pair: words.get(pair[0], pair[0])):
        here = words.get(name, name)
        lines = []
        for title, day in BY_DAY:
            roll = "cases" if day == "opened_on" else ""
            lines.append(Figure(name, here, title, row[f"{day}_month"], row[f"{day}_year"], roll))
        own = mine.filter(authority=name).values("stream")
        for title, view in BY_RECORD:
            counts = [ledger.counted(kinds_of(view), own, *period.moments()) for period in (month, year)]
            lines.append(Figure(name, here, title, counts[0], counts[1], ROLL_OF[view]))
        found[name] = lines
    return [line for lines in found.values() for line in lines]


ROLL_OF = {"hearing-held": "hearings", "opinion": "reviews", "published": "publications",
           "recording": "recordings"}  # fmt: skip


def _in(day: str, period: Period) -> Q:
    return Q(**{f"{day}__gte": period.since, f"{day}__lte": period.until})
