"""解除不予公示: the ground has ceased; the decision is then to be drafted, reviewed and published like any other."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.facts import withheld_now
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Only a withholding that stands is lifted, by the person who decides it."""
    if body is None:
        return
    withheld = asked.history.number(body.about)
    if withheld is None or "withheld" not in withheld.body.fills:
        yield asked.own("没有写明解除的是哪一项不予公示", "请选择不予公示的记录", field="about")
    elif withheld not in withheld_now(asked.history, withheld.body.about):
        yield asked.own("这项不予公示已经解除，或者已有新的决定", "请选择仍然有效的不予公示", field="about")
    if body.decided_by not in asked.by:
        yield asked.own("决定人不是办理本步骤的人员", "解除不予公示由负责人本人决定", field="decided_by")


def fill(asked: Asked) -> dict[str, Any]:
    """The latest withholding, decided by whoever is asked."""
    withheld = asked.chosen("withheld")
    known: dict[str, Any] = {"decided_by": asked.by[0]}
    return known | ({"about": withheld.number} if withheld is not None else {})


verb = Verb("lift-withholding", "disclosure.withholding_lifted", own, fill)
