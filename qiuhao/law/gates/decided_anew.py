"""重新作出决定 (复议法 64 ¶2; 行诉法 70, 71): after a ruling, the decision is made anew, not repeated.

What the first decision rested on falls with it: the party is told and heard again, the head approves again, and where
there was a review there is another. The same facts and reasons do not carry the same result a second time, unless the
first was set aside for its procedure alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

STEPS = (
    ("submitted", "法制审核", "submit-review"),
    ("approved", "负责人审批", "approve"),
)
"""View of what the first decision had, what it is called, and the act that does it again."""


class Params(Strict):
    """``what``: the steps before the decision once more, or another result. ``route``: only rulings on this remedy; a
    ruling that names none is taken for both."""

    what: Literal["steps", "result"] = "steps"
    route: Literal["", "reconsideration", "lawsuit"] = ""


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    reopened = ask.history.last("reopened")
    if not ask.fills("decided") or reopened is None:
        return
    if any(fact.number > reopened.number for fact in ask.history.of("decided")):
        return
    if params.what == "steps":
        yield from _steps(ask, reopened)
        return
    ruling = ask.history.number(reopened.body.about or 0)
    if ruling is None or ruling.body.for_procedure or not _by(ask.history, ruling, params.route):
        return
    first = ask.history.number(ruling.body.about or 0)
    if first is not None and "decided" in first.body.fills and _same(ask.body.proposal, first.body.proposal):
        yield Shut(
            f"与{said(first.day)}作出、已被撤销的决定事实、理由和结果相同",
            "请根据重新调查的事实和理由作出决定；原决定只因违反法定程序被撤销的，请在登记的文书中写明",
            field="proposal",
        )


def _steps(ask: Ask, reopened: Fact) -> Iterator[Shut]:
    since = f"本案{said(reopened.day)}重新处理"
    told = ask.history.last("notified")
    if _proposals.burdens(ask) and not ask.fills("on-the-spot") and (told is None or told.number < reopened.number):
        yield Shut(f"{since}，还没有重新告知当事人", "请重新告知并听取意见", "notify")
    for view, word, act in STEPS:
        done = ask.history.last(view)
        if done is not None and done.number < reopened.number:
            yield Shut(f"{since}，原{word}是对原决定的", f"请重新办理{word}", act)


def _by(history: History, ruling: Fact, route: str) -> bool:
    remedy = history.number(ruling.body.remedy or 0)
    return not route or remedy is None or remedy.body.route == route


def _same(new: Any, old: Any) -> bool:
    """Result, penalties, facts and reasons in the same words, blanks aside."""
    plain = [("".join(one.facts_found.split()), "".join(one.reasons.split())) for one in (new, old)]
    return new.outcome == old.outcome and _proposals.totals(new) == _proposals.totals(old) and plain[0] == plain[1]


gate = Gate("decided-anew", "重新作出决定", Params, shut, ("decided",))
