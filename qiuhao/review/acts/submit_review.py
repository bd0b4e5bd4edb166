"""送法制审核: exactly this substance, with the materials of the place's list.

The form begins with what the investigation ended with or the notice proposed; evidence papers are named by the
engine, so that a paper added later gives another substance, and the opinion no longer fits.
"""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing
from qiuhao.review.materials import claimed_but_absent, materials


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """A material that is named is in the case."""
    if body is None:
        return
    rows = materials(asked.setting.rules, asked.day, asked.procedure, asked.history, body)
    for row in claimed_but_absent(rows):
        yield asked.by_clause(
            row.source, f"送审材料列有“{row.label}”，案卷中没有", "请先登记该材料，或者不列", field="materials"
        )


def fill(asked: Asked) -> dict[str, Any]:
    """Parties, proposal, materials that are there, heads that are met, and the problems to be answered."""
    known: dict[str, Any] = {"submitted_by": asked.by[0], "unit": asked.setting.opened.unit}
    filed = asked.history.last("filed")
    if filed is not None:
        known["parties"] = filed.body.parties
    proposals = [*asked.history.of("investigation-ended"), *asked.history.of("notified")]
    if proposals:
        known["proposal"] = max(proposals, key=lambda fact: (fact.happened_at, fact.number)).body.proposal
    rows = materials(asked.setting.rules, asked.day, asked.procedure, asked.history)
    known["materials"] = [row.id for row in rows if row.wanted and row.there]
    known["enclosed"] = [
        {"material": row.id, "fact": number, "name": row.label} for row in rows if row.wanted for number in row.facts
    ]
    heads = asked.setting.rules.major_heads_met(asked.history, asked.day, asked.procedure)
    known["heads"] = [head.id for head in heads]
    return known | _after_failed_opinion(asked)


def _after_failed_opinion(asked: Asked) -> dict[str, Any]:
    before = standing.latest(asked.history)
    opinion = standing.opinion_on(asked.history, before.number) if before is not None else None
    if opinion is None or standing.effect(asked.setting.rules, opinion) == "pass":
        return {}
    return {"after_opinion": opinion.number, "handling": ["" for _ in opinion.body.problems]}


verb = Verb("submit-review", "review.submission", own, fill)
