"""The gate about what a monitoring device recorded: the device, the check of the record, the party who was told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest

from tests.law.asking import shuts
from tests.law.bodies import Body, Decided, Story, moment


@dataclass(frozen=True)
class Capture(Body):
    fills = ("device-capture", "evidence-paper")
    captured_at: datetime = moment("2026-03-01 08:00")
    legality_reviewed_on: date | None = date(2026, 3, 1)
    technical_reviewed_on: date | None = date(2026, 3, 1)
    place_public_on: date | None = date(2026, 3, 1)


@dataclass(frozen=True)
class Extract(Body):
    fills = ("evidence-paper",)
    from_device: bool = True
    device_reviewed: bool = False


@dataclass(frozen=True)
class Review(Body):
    fills = ("device-review",)
    about: int = 1
    admitted: bool = True


@dataclass(frozen=True)
class Told(Body):
    fills = ("device-told",)
    about: int = 1
    asking: str = "网站"
    stating: str = "窗口"


@dataclass(frozen=True)
class Named:
    number: int


@dataclass(frozen=True)
class Rests(Decided):
    evidence: tuple[Named, ...] = (Named(1),)


def texts(*bodies: Body, told: bool = True, decision: Body | None = None) -> list[str]:
    story = Story()
    for body in bodies:
        story.add(body)
    return [shut.text for shut in shuts("device-evidence", story, decision or Rests(), told=told)]


def test_reviewed_public_checked_and_told_it_is_evidence() -> None:
    assert texts(Capture(), Review(), Told()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("legality_reviewed_on", "没有经过法制审核"),
        ("technical_reviewed_on", "没有经过技术审核"),
        ("place_public_on", "设置地点没有向社会公布"),
    ],
)
@pytest.mark.parametrize("done", [None, date(2026, 3, 2)])
def test_what_the_device_lacked_on_the_day_shuts(name: str, words: str, done: date | None) -> None:
    (text,) = texts(replace(Capture(), **{name: done}), Review(), Told())
    assert words in text


def test_the_day_of_the_recording_is_a_day_of_this_country() -> None:
    early = Capture(captured_at=datetime.fromisoformat("2026-02-28T17:00:00+00:00"))
    assert texts(early, Review(), Told()) == []


def test_a_record_is_checked_before_use_and_the_latest_review_counts() -> None:
    assert "没有审核" in texts(Capture(), Told())[0]
    assert "经审核不符合" in texts(Capture(), Review(), Review(admitted=False), Told())[0]
    assert texts(Capture(), Review(admitted=False), Review(), Told()) == []
    assert "没有审核" in texts(Capture(), Review(about=9), Told())[0]


@pytest.mark.parametrize("told", [None, Told(asking=""), Told(stating=""), Told(about=9)])
def test_the_party_is_told_with_ways_to_ask_and_to_be_heard(told: Told | None) -> None:
    bodies = [Capture(), Review(), *([told] if told else [])]
    (text,) = texts(*bodies)
    assert "没有告知当事人" in text
    assert texts(*bodies, told=False) == [], "a notice is itself on the way to the party"


def test_evidence_that_says_it_comes_from_a_device_is_checked_too() -> None:
    assert "没有审核" in texts(Extract())[0]
    assert texts(Extract(), Review(), Told()) == []
    assert texts(Extract(device_reviewed=True)) == []
    assert texts(Extract(from_device=False)) == []


def test_what_is_not_named_as_evidence_does_not_matter() -> None:
    assert texts(Capture(), decision=Rests(evidence=())) == []
    assert texts(decision=Rests(evidence=(Named(7),))) == []
