"""A gate that looks at what is recorded says nothing where only the opening of an act is asked about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law.facts import History
from qiuhao.law.gates.base import Ask
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import places, rules
from tests.law.test_beginning import known

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)


@pytest.mark.parametrize("place", [place.id for place in places()])
def test_it_keeps_quiet(place: str) -> None:
    book, asked = rules(place), 0
    for facts in known():
        for history in (History(()), History(facts), History(facts[:9])):
            for procedure in PROCEDURES.values():
                for row in procedure.rows:
                    ask = Ask(history, row.act, None, NOW, (), book, calendar(), procedure.name)
                    for bound in book.gates(row.act, procedure.name, ask.day):
                        if bound.gate.looks_at:
                            asked += 1
                            assert not list(bound.gate.shut(ask, bound.params)), bound.gate.name
    assert asked
