"""Publications read from the facts of one case: what is on the shelf, what was, and how far each decision has come.

Only what was published here, through the act, of a draft that somebody else passed, stands on the shelf. What was
published elsewhere and reported is known, and not shown: nobody here has searched its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from qiuhao.law.facts import Fact, History, is_decision, withheld_now


@dataclass(frozen=True, slots=True)
class Publication:
    """`draft` is what is public now (the corrected one); `withdrawn` the record by which it left the shelf;
    `followed` the later publication of the same decision that took its place."""

    decision: Fact
    published: Fact
    draft: Fact
    corrected: Fact | None
    withdrawn: Fact | None
    followed: Fact | None = None

    @property
    def id(self) -> str:
        """Its address."""
        return self.published.seal[:16]

    @property
    def live(self) -> bool:
        """Neither withdrawn nor followed; whether its term is over is a question of the day."""
        return self.withdrawn is None and self.followed is None

    @property
    def ends_on(self) -> date | None:
        """Last day on the shelf."""
        ends: date | None = self.published.body.ends_on or self.draft.body.ends_on
        return ends


def publications(history: History) -> list[Publication]:
    """All of one case, in the order in which they were published."""
    found = [made for fact in history.of("published") if (made := _publication(history, fact)) is not None]
    later = {}
    for publication in reversed(found):
        follower = later.get(publication.decision.number)
        later[publication.decision.number] = publication.published
        if follower is not None:
            found[found.index(publication)] = Publication(
                publication.decision, publication.published, publication.draft, publication.corrected,
                publication.withdrawn, follower,
            )  # fmt: skip
    return found


def live(history: History, decision: int) -> Publication | None:
    """The publication of a decision that stands now."""
    standing = [p for p in publications(history) if p.decision.number == decision and p.live]
    return standing[-1] if standing else None


def passed(history: History, draft: Fact) -> Fact | None:
    """The review that passed exactly this draft, made here by another person than its drafter; None if there is none.

    A review that is only reported opens nothing: whoever enters it could name anybody as the reviewer.
    """
    for review in reversed(history.about("publication-reviewed", draft.number)):
        own = {review.body.reviewed_by, *review.people} & {draft.body.drafted_by, *draft.people}
        same = review.body.passed and review.body.digest == draft.body.digest
        return review if same and not own and review.door == "act" else None
    return None


def _publication(history: History, fact: Fact) -> Publication | None:
    decision = history.number(fact.body.about or 0)
    draft = _draft(history, fact)
    if fact.door != "act" or decision is None or not is_decision(decision) or draft is None:
        return None
    withdrawn = _first_after(history, "withdrawn", fact)
    until = withdrawn.happened_at if withdrawn is not None else None
    corrections = [
        (change, new)
        for change in history.about("publication-corrected", decision.number)
        if _between(fact, change, until) and change.door == "act" and (new := _draft(history, change)) is not None
    ]
    corrected, draft = corrections[-1] if corrections else (None, draft)
    return Publication(decision, fact, draft, corrected, withdrawn)


def _draft(history: History, fact: Fact) -> Fact | None:
    draft = history.number(fact.body.draft)
    if draft is None or "publication-drafted" not in draft.body.fills or passed(history, draft) is None:
        return None
    return draft


def _first_after(history: History, view: str, fact: Fact) -> Fact | None:
    return next(
        (
            f
            for f in history.about(view, fact.body.about)
            if (f.happened_at, f.number) > (fact.happened_at, fact.number)
        ),
        None,
    )


def _between(start: Fact, fact: Fact, until: datetime | None) -> bool:
    after = (fact.happened_at, fact.number) > (start.happened_at, start.number)
    return after and (until is None or fact.happened_at <= until)


@dataclass(frozen=True, slots=True)
class Progress:
    """`stage` as `models.Decision.stage`; the facts that brought it there."""

    stage: str
    draft: Fact | None = None
    publication: Publication | None = None
    published: Fact | None = None
    withheld: Fact | None = None
    ended: Fact | None = None


def progress(history: History, decision: Fact) -> Progress:
    """How far the publication of one decision has come."""
    number = decision.number
    drafts = history.about("publication-drafted", number)
    draft = drafts[-1] if drafts else None
    mine = [p for p in publications(history) if p.decision.number == number]
    published = history.about("published", number)
    withheld = withheld_now(history, number)
    if mine and mine[-1].live:
        return Progress("published", draft, mine[-1], published[-1])
    withdrawn = history.about("withdrawn", number)
    if mine or (published and withdrawn):
        return Progress("withdrawn", draft, mine[-1] if mine else None, published[-1], ended=withdrawn[-1])
    if published:
        return Progress("elsewhere", draft, None, published[-1])
    if withheld:
        return Progress("withheld", draft, withheld=withheld[-1])
    if (gone := annulled(history, number)) is not None:
        return Progress("annulled", draft, ended=gone)
    return Progress(_drafting(history, draft), draft)


def annulled(history: History, decision: int) -> Fact | None:
    """The ruling that took the decision away, if there is one: it is not made public any more (处罚法 48)."""
    gone = (ruling for ruling in history.about("ruling", decision) if ruling.body.result in ("revoked", "void"))
    return next(gone, None)


def _drafting(history: History, draft: Fact | None) -> str:
    if draft is None:
        return "drafting"
    if passed(history, draft) is not None:
        return "passed"
    return "failed" if history.about("publication-reviewed", draft.number) else "drafted"
