"""Executed and not closed: where the volume's clock starts with the closing only, and no clause says by when to close.

Nothing is late there, and nothing is invented: the desk says so beside the case and on the archive's page, so that the
case does not lie forgotten with no date at all.
"""

from __future__ import annotations

from datetime import date

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.models import Case
from qiuhao.law.rules import Rules
from qiuhao.ledger import clock
from qiuhao.library.packs import rules as rules_of

STATE = "executed"
STARTS = "closed"


def clause(rules: Rules, procedure: str, on: date) -> str:
    """The clause that counts to the volume from the closing alone; '' where its clock starts before, or none does."""
    lines = rules.duty_lines("archive", procedure, on)
    return lines[0].source.clause if lines and all(one.line.starts == STARTS for one in lines) else ""


def sentence(rules: Rules, state: str, procedure: str, on: date) -> str:
    """What is said beside a case in this state; '' where nothing is to be said."""
    found = clause(rules, procedure, on) if state == STATE else ""
    if not found:
        return ""
    counted = f"立卷归档的期限从结案之日起算（{rules.mark(found)}），条文没有写结案的期限，请及时结案。"
    return f"已经执行终结，尚未结案。{counted}"


def unclosed(who: Viewer, limit: int = 25) -> list[Case]:
    """The viewer's executed cases whose volume waits for the closing, the latest changed first."""
    rows, today = newest(who, Ask(states=(STATE,)), limit=limit), clock.today()
    return [row for row in rows if clause(rules_of(row.place), row.procedure, today)]
