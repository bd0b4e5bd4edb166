"""Who took a measure, as the register knows it: sealed with the measure, so that the gate need not believe a tick box.

A measure is taken by the body that has the power and by its qualified officers, never by an entrusted body (强制法 17).
What somebody says against himself stands; what he leaves out the register adds. A body that is not registered here
(a case from elsewhere) is taken as it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qiuhao.authority.reading import doubts_about, sort_of
from qiuhao.casefile.kinds.coercion.measures import Measure
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger.kinds import Kind


def seen(body: Kind, facts: Sequence[Fact]) -> Kind:
    """The measure with what the register knows of its body and its officers on its day; any other record as it is."""
    opened = facts[0].body if facts else None
    if not isinstance(body, Measure) or not isinstance(opened, Opened):
        return body
    sort = sort_of(opened.authority)
    if not sort:
        return body
    return body.model_copy(
        update={"by_entrusted": body.by_entrusted or sort == "entrusted", "unqualified": _unqualified(body)}
    )


def _unqualified(body: Measure) -> tuple[str, ...]:
    day = legal_date(body.ended_at)
    told = doubts_about({one.person for one in body.officers if not one.auxiliary and _seems_valid(one, day)}, day)
    return tuple(f"{one.name}（{told[one.person]}）" for one in body.officers if one.person in told)


def _seems_valid(officer: object, day: date) -> bool:
    """Whether the record itself shows a certificate of the day: of one that has ended another gate speaks."""
    ends = getattr(officer, "valid_until", None)
    return bool(getattr(officer, "certificate", "")) and (ends is None or day <= ends)
