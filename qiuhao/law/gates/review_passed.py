"""未经法制审核或者审核未通过，不得作出决定 (处罚法 58 and every place's own clause)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``scope``: which decisions need a review: ``all-ordinary`` (every decision by the
    ordinary procedure) or ``major`` (those with a head of the place's list).
    ``lifted_by``: steps on the disagreement path whose outcome may stand in for a passed
    review (off by default; never for a national gate)."""

    scope: str = "major"
    lifted_by: list[str] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    decision = ask.body
    if decision is not None and decision.on_the_spot:
        return
    submissions = ask.history.of("submitted")
    if not _needed(ask, params, submissions):
        return
    if not submissions:
        yield Shut("没有经过法制审核", "请先送法制审核", act="submit-review")
        return
    submission = submissions[-1]
    opinions = ask.history.about("opinion", submission.number)
    if not opinions:
        yield Shut("法制审核还没有出具意见", "请等待审核意见；逾期不视为通过", act="give-opinion")
        return
    opinion = opinions[-1]
    effect = ask.rules.item("opinion", opinion.body.opinion, opinion.day)
    if effect is None or effect.more.get("effect") != "pass":
        if not _lifted(ask, params, opinion.number):
            label = effect.label if effect else opinion.body.opinion
            yield Shut(f"法制审核没有通过（{label}）", "请按意见处理后再次送审", act="submit-review")
            return
    if decision is not None and decision.substance != submission.body.substance:
        yield Shut(
            "决定的实质内容与审核时不同，原审核意见不再适用",
            "请就改动后的内容重新送审",
            act="submit-review",
        )


def _needed(ask: Ask, params: Params, submissions: object) -> bool:
    if params.scope == "all-ordinary":
        return True
    return bool(ask.rules.major_heads_met(ask.history, ask.day))


def _lifted(ask: Ask, params: Params, opinion: int) -> bool:
    return any(
        step.body.step in params.lifted_by and getattr(step.body, "decided_to_go_on", False)
        for step in ask.history.about("disagreement", opinion)
    )


gate = Gate("review-passed", "法制审核通过", Params, shut)
