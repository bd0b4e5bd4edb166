"""The tables of disclosure, computed from a case's facts inside the transaction that appends them.

A case without a decision costs nothing; one whose new records do not concern disclosure costs nothing either.
"""

from __future__ import annotations

import logging

from qiuhao.casefile.kinds.opened import Opened
from qiuhao.disclosure.models import Decision, Request, Shelf, ShelfText
from qiuhao.disclosure.public_page import page_of, rows_as_lists
from qiuhao.disclosure.publications import Publication, progress, publications
from qiuhao.disclosure.summary import decided_on
from qiuhao.law.facts import Fact, History, decisions
from qiuhao.law.pack import PackProblems
from qiuhao.law.rules import Rules
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger import projections
from qiuhao.ledger.kinds import Destroyed
from qiuhao.ledger.search.index import Index, mark
from qiuhao.ledger.search.terms import index_words
from qiuhao.ledger.statements import insert, run, select
from qiuhao.library.packs import UnknownPack, rules

log = logging.getLogger(__name__)

INDEX = Index(ShelfText)
CONCERNS = frozenset({
    "decided", "ordered", "publication-drafted", "publication-reviewed", "published", "publication-corrected",
    "withdrawn",
    "withheld", "withholding-lifted", "ruling", "correction-asked", "correction-answered", "correction",
})  # fmt: skip


def project(context: projections.Context) -> None:
    """Rows of one case stream; others are left alone."""
    opened = context.facts[0].body
    if not isinstance(opened, Opened) or not any(_concerns(fact) for fact in context.new):
        return
    history = History(context.facts, context.stream)
    # What is new has nothing to be taken away first.
    if len(context.new) < len(context.facts) or _there(context.stream):
        _empty(context.stream)
    shelf = [_shelf(opened, history, item) for item in publications(history)]
    insert(Shelf, shelf)
    for row in shelf:
        index(row)
    insert(Decision, [_decision(opened, history, fact) for fact in decisions(history)])
    insert(Request, [_request(opened, history, fact) for fact in history.of("correction-asked")])


def _there(case: str) -> bool:
    return bool(select(Decision, '"case" = %s LIMIT 1', [case]))


def _empty(case: str) -> None:
    before = list(Shelf.objects.filter(case=case).values_list("id", flat=True))
    if before:
        INDEX.drop(before)
    for model in (Shelf, Decision, Request):
        run(f'DELETE FROM {model._meta.db_table} WHERE "case" = %s', [case])  # noqa: S608 (ours)


def index(row: Shelf) -> None:
    """The words of a page that is public; of one that is not, none."""
    if not row.title:
        return
    rows = [f"{label}：{words}" for label, words in row.fields]
    words = index_words("\n".join([row.title, row.number, PROCEDURES[row.procedure], *rows, row.text]))
    marks = f"{mark('authority', row.authority)} {mark('procedure', row.procedure)}"
    INDEX.write(row.id, row.published_at, marks, [words], anew=False)


def _concerns(fact: Fact) -> bool:
    # Destroyed content fills no view, and what was public of it must go from the tables.
    return isinstance(fact.body, Destroyed) or bool(CONCERNS & set(fact.body.fills))


def _shelf(opened: Opened, history: History, item: Publication) -> Shelf:
    row = Shelf(
        id=item.id,
        case=history.stream,
        decision=item.decision.number,
        published=item.published.number,
        draft=item.draft.number,
        authority=opened.authority,
        place=opened.place,
        procedure=item.decision.body.procedure,
        number=item.decision.body.number_text,
        decided_on=decided_on(item.decision),
        published_at=item.published.happened_at,
        ends_on=item.ends_on,
        title="",
        form=item.draft.body.form,
    )
    if item.withdrawn is not None:
        row.withdrawn_at, row.withdrawal = item.withdrawn.happened_at, item.withdrawn.body.explanation
    elif item.live:
        _fill(row, opened, item)
    return row


def _fill(row: Shelf, opened: Opened, item: Publication) -> None:
    """What a live publication shows. A withdrawn one keeps none of it, so that no list can leak it."""
    page = page_of(_rules(opened), item.published.day, item.decision, item.draft.body)
    row.title, row.fields, row.text = page.title, [list(pair) for pair in rows_as_lists(page)], "\n".join(page.text)
    row.carriers = list(item.published.body.carriers)
    if item.corrected is not None:
        row.corrected_at, row.correction = item.corrected.happened_at, item.corrected.body.explanation


def _rules(opened: Opened) -> Rules | None:
    """None if the place's data cannot be read: facts are sealed all the same, and labels follow on rebuilding."""
    try:
        return rules(opened.place)
    except (UnknownPack, PackProblems) as error:
        log.error("The rules of %s cannot be read; public fields keep their ids as labels: %s", opened.place, error)
        return None


def _decision(opened: Opened, history: History, fact: Fact) -> Decision:
    state = progress(history, fact)
    withheld = state.withheld.body if state.withheld is not None else None
    return Decision(
        key=f"{history.stream}|{fact.number}",
        case=history.stream,
        fact=fact.number,
        authority=opened.authority,
        place=opened.place,
        procedure=fact.body.procedure,
        number=fact.body.number_text,
        decided_on=decided_on(fact),
        seal=fact.seal,
        stage=state.stage,
        draft=state.draft.number if state.draft is not None else 0,
        shelf=state.publication.id if state.publication is not None else "",
        published_at=state.published.happened_at if state.published is not None else None,
        ground=withheld.ground if withheld is not None else "",
        clause=withheld.basis if withheld is not None else "",
        look_again_on=withheld.look_again_on if withheld is not None else None,
        ended_on=state.ended.day if state.ended is not None else None,
    )


def _request(opened: Opened, history: History, fact: Fact) -> Request:
    answers = history.about("correction-answered", fact.number)
    answer = answers[-1] if answers else None
    about = history.number(fact.body.about)
    decision = history.number(about.body.about) if about is not None and "published" in about.body.fills else None
    return Request(
        key=f"{history.stream}|{fact.number}",
        receipt=fact.body.receipt,
        case=history.stream,
        fact=fact.number,
        authority=opened.authority,
        shelf=about.seal[:16] if about is not None else "",
        number=decision.body.number_text if decision is not None else "",
        asked_at=fact.happened_at,
        answered_at=answer.happened_at if answer is not None else None,
        outcome=answer.body.outcome if answer is not None else "",
        answer=answer.body.checked if answer is not None else "",
        other_body=answer.body.other_body if answer is not None else "",
    )


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register("case", project, (Shelf, ShelfText, Decision, Request))
