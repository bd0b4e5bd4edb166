"""What is passed over because its views are not there would not have been found either."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.config.kinds import load_kinds
from qiuhao.exchange.cases.format import read_line
from qiuhao.law.duties.beginning import possible, views_of
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.facts import Fact, History
from qiuhao.library.packs import rules

EXAMPLES = Path(__file__).parents[2] / "docs" / "formats" / "examples"


@cache
def known() -> tuple[tuple[Fact, ...], ...]:
    """The facts of every case among the documented examples."""
    load_kinds()
    lines = [line for file in sorted(EXAMPLES.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    return tuple(tuple(read_line(line).facts) for line in lines)


@pytest.mark.parametrize("event", EVENTS)
def test_of_every_event_the_views_are_known(event: str) -> None:
    """An event that can be told from no view would make every case ask for it again."""
    assert views_of(event)


@settings(deadline=None)
@given(st.data())
def test_nothing_that_has_begun_is_passed_over(data: st.DataObject) -> None:
    facts = data.draw(st.sampled_from(known()))
    kept = data.draw(st.sets(st.sampled_from(range(len(facts))), min_size=1))
    history = History([fact for place, fact in enumerate(facts) if place in kept])
    for name, event in EVENTS.items():
        if history.filled.isdisjoint(views_of(name) or history.filled):
            assert not list(event.find(history)), name
    book = rules("anhui")
    looked_for = {duty.name for duty in possible(history, book)}
    begun = {name for name in book.duty_names if any(list(EVENTS[one].find(history)) for one in DUTIES[name].starts)}
    assert begun <= looked_for


def test_no_lapse_waits_for_another() -> None:
    """What the law makes happen is looked for once, among the duties that facts have begun; a duty with a lapse of its
    own that began with another's would be passed over."""
    made = {duty.lapses for duty in DUTIES.values() if duty.lapses}
    assert made
    assert not [duty.name for duty in DUTIES.values() if duty.lapses and made & set(duty.starts)]
