"""What an answer rests on tells when it stays: what is not reckoned again would have come out the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.law.duties.reckoning import Setting, modified, owed, timeless
from qiuhao.law.facts import Fact, History
from qiuhao.law.resting import Watched
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules
from tests.law.test_beginning import known

PLACES = ("anhui", "anze", "lingchuan", "xuecheng", "yangquan")


def setting(place: str, procedure: str, now: datetime) -> Setting:
    return Setting(rules(place), calendar(), procedure, "", now)


def procedure(facts: list[Fact]) -> str:
    return next((fact.body.procedure for fact in facts if "opened" in fact.body.fills), "penalty")


def parts(data: st.DataObject) -> tuple[list[Fact], list[Fact]]:
    """Some facts of a case, and some others of it that come after them."""
    facts = list(data.draw(st.sampled_from(known())))
    places = data.draw(st.lists(st.sampled_from(range(len(facts))), min_size=2, unique=True))
    cut = data.draw(st.integers(1, len(places) - 1))
    return [facts[place] for place in sorted(places[:cut])], [facts[place] for place in places[cut:]]


@settings(deadline=None, max_examples=400)
@given(st.data())
def test_what_no_new_fact_moves_comes_out_the_same(data: st.DataObject) -> None:
    some, others = parts(data)
    asked = setting(data.draw(st.sampled_from(PLACES)), procedure([*some, *others]), some[-1].recorded_at)
    history = Watched(some)
    before, rest = owed(history, asked), history.rest
    if not timeless(history, asked):
        return
    for new in others:
        if not rest.moved_by([new]):
            assert owed(History([*some, new]), replace(asked, now=asked.now + timedelta(days=900))) == before


@settings(deadline=None, max_examples=200)
@given(st.data(), st.integers(-900, 900))
def test_what_no_clock_and_no_lapse_touches_is_the_same_at_any_time(data: st.DataObject, days: int) -> None:
    some, _ = parts(data)
    asked = setting(data.draw(st.sampled_from(PLACES)), procedure(some), some[-1].recorded_at)
    history = History(some)
    if timeless(history, asked):
        assert owed(history, asked) == owed(history, replace(asked, now=asked.now + timedelta(days=days)))


def test_evidence_moves_no_due_date_and_a_decision_does() -> None:
    """Were every fact taken for one that may move something, nothing would be saved."""
    facts = next(facts for facts in known() if any("decided" in fact.body.fills for fact in facts))
    decided = next(place for place, fact in enumerate(facts) if "decided" in fact.body.fills)
    papers = [fact for fact in facts[:decided] if fact.kind == "casefile.evidence"]
    assert papers
    history = Watched(facts[:decided])
    owed(history, setting("anhui", "penalty", facts[decided].recorded_at))
    assert not history.rest.moved_by(papers)
    assert history.rest.moved_by([facts[decided]])


ASKS: dict[str, Any] = {
    "facts": lambda history: history.facts,
    "as_recorded": lambda history: history.as_recorded,
    "each": list,
    "how many": len,
    "a number that is not there": lambda history: history.number(10_000),
    "as known then": lambda history: history.known_at(known()[0][0].recorded_at),
    "of some": lambda history: history.only(frozenset({1}), frozenset()),
    "all facts of a cut": lambda history: list(history.until(history.of("opened")[0])),
}


@pytest.mark.parametrize("name", ASKS)
def test_whoever_asks_for_more_than_views_rests_on_everything(name: str) -> None:
    history = Watched(known()[0])
    assert not history.rest.everything
    ASKS[name](history)
    assert history.rest.everything
    assert history.rest.moved_by([known()[0][-1]])


def test_a_cut_asks_for_the_whole() -> None:
    history = Watched(known()[0])
    history.until(known()[0][-1]).last("filed")
    assert history.rest.views == {"filed"}


def test_a_correction_moves_whatever_was_asked() -> None:
    history = Watched(known()[0])
    fact = known()[0][-1]
    assert not history.rest.moved_by([fact])
    assert history.rest.moved_by([replace(fact, body=SimpleNamespace(fills=("correction",)))])


def test_a_view_that_was_empty_moves_who_asked_which_are_filled() -> None:
    facts = next(facts for facts in known() if any("decided" in fact.body.fills for fact in facts))
    decided = next(fact for fact in facts if "decided" in fact.body.fills)
    history = Watched(facts[:2])
    assert not history.rest.moved_by([decided])
    assert not modified(history)
    assert history.rest.moved_by([decided])
