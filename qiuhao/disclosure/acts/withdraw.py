"""撤下公示: list, search and address lose the content at once; the explanation stays in its place."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.disclosure.acts import _promises
from qiuhao.law.refusal import Refusal
from qiuhao.law.views import RULINGS


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The decision is on the shelf, and the explanation gives nothing away."""
    yield from _promises.on_the_shelf(asked, body)
    if body is not None:
        yield from _promises.no_secret_in(asked, body.explanation, "explanation")


def fill(asked: Asked) -> dict[str, Any]:
    """The latest decision, with the ruling that demands it."""
    decision = _promises.decision_of(asked, None)
    if decision is None:
        return {"withdrawn_by": asked.by[0]}
    known: dict[str, Any] = {"about": decision.number, "withdrawn_by": asked.by[0]}
    rulings = asked.history.about("ruling", decision.number)
    if rulings:
        result = RULINGS[rulings[-1].body.result]
        known |= {
            "ruling": rulings[-1].number,
            "cause": f"决定被依法{result}",
            "explanation": f"本决定已被依法{result}，现予撤下。",
        }
    return known


verb = Verb("withdraw", "disclosure.withdrawn", own, fill)
