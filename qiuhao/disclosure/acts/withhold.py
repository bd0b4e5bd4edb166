"""决定不予公示: with a ground of the place's list, its basis, a reason and the person who decides."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.disclosure.acts import _promises
from qiuhao.disclosure.publications import live
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """What is public now is withdrawn, not withheld; who decides is among those who act."""
    decision = _promises.decision_of(asked, body)
    if decision is not None and live(asked.history, decision.number) is not None:
        yield asked.own("这份决定正在公示", "发现不应公开的，请先撤下并说明", act="withdraw", field="about")
    if body is not None and body.decided_by not in asked.by:
        yield asked.own("决定人不是办理本步骤的人员", "不予公示由负责人本人决定", field="decided_by")
    if body is not None:
        yield from _promises.no_secret_in(asked, body.basis, "basis")


def fill(asked: Asked) -> dict[str, Any]:
    """The latest decision, decided by whoever is asked."""
    decision = _promises.decision_of(asked, None)
    known: dict[str, Any] = {"decided_by": asked.by[0]}
    return known | ({"about": decision.number} if decision is not None else {})


verb = Verb("withhold", "disclosure.withheld", own, fill)
