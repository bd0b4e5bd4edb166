"""The review that stands: latest submission, its latest opinion, and what the opinion does."""

from __future__ import annotations

from typing import Literal, NamedTuple

from qiuhao.law import opinions
from qiuhao.law.facts import Fact
from qiuhao.law.gates.base import Ask

Scope = Literal["all-ordinary", "major"]


class Review(NamedTuple):
    """``effect`` is the opinion's effect on the place's list, '' when there is no opinion (or the
    place knows no such opinion); ``label`` its words."""

    submission: Fact | None
    opinion: Fact | None
    effect: str
    label: str


def latest(ask: Ask) -> Review:
    submission = ask.history.last("submitted")
    if submission is None:
        return Review(None, None, "", "")
    given = ask.history.about("opinion", submission.number)
    if not given:
        return Review(submission, None, "", "")
    opinion = given[-1]
    return Review(submission, opinion, opinions.effect(ask.rules, opinion), opinions.words(ask.rules, opinion))


def submission_of(ask: Ask) -> Fact | None:
    """The submission that the act concerns: the one its body is about, else the latest."""
    about = getattr(ask.body, "about", None)
    if about is not None:
        fact = ask.history.number(about)
        if fact is not None and "submitted" in fact.body.fills:
            return fact
    return ask.history.last("submitted")


def is_major(ask: Ask) -> bool:
    """Whether a head of the place's list makes the decision major, as facts or people say."""
    return bool(ask.rules.major_heads_met(ask.history, ask.day, ask.procedure))


def on_the_spot(ask: Ask) -> bool:
    """The law's own exemptions from the review: 处罚法 57, 58 speak of the ordinary procedure; an urgent coercive
    measure is approved afterwards (强制法 19)."""
    urgent = ask.fills("measure-taken") and ask.body.urgent
    return urgent or ask.procedure == "penalty-on-the-spot" or bool(getattr(ask.body, "on_the_spot", False))
