"""更正公示: a new draft, reviewed like the first, takes the place of what stands; what was wrong is said."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.disclosure.acts import _promises
from qiuhao.disclosure.publications import live
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """On the shelf; a new draft that passed; clean, the explanation too."""
    yield from _promises.on_the_shelf(asked, body)
    yield from _promises.reviewed(asked, body)
    decision, draft = _promises.decision_of(asked, body), _promises.draft_of(asked, body)
    standing = live(asked.history, decision.number) if decision is not None else None
    if standing is not None and draft is not None and draft.number == standing.draft.number:
        yield asked.own(
            "这份公示稿就是现在公示的内容", "请先拟制更正后的公示稿", act="draft-publication", field="draft"
        )
    note = body.explanation if body is not None else ""
    yield from _promises.clean(asked, decision, draft.body if draft is not None else None, note)


def fill(asked: Asked) -> dict[str, Any]:
    """The latest draft, and the request that asked for it."""
    decision, draft = _promises.decision_of(asked, None), _promises.draft_of(asked, None)
    requests = [
        fact.number
        for fact in asked.history.of("correction-asked")
        if not asked.history.about("correction-answered", fact.number)
    ]
    known: dict[str, Any] = {"corrected_by": asked.by[0], "request": requests[-1] if requests else None}
    if decision is not None:
        known["about"] = decision.number
    return known | ({"draft": draft.number} if draft is not None else {})


verb = Verb("correct-publication", "disclosure.corrected", own, fill)
