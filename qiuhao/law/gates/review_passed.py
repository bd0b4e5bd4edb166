"""未经法制审核或者审核未通过，不得作出决定 (处罚法 58 and every place's own clause).

The latest opinion on the latest submission must have an effect that passes, by the place's list,
and the act must be of the same substance as what was reviewed.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _persons, _review
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``scope``: which decisions need a review: ``all-ordinary`` (every decision by the
    ordinary procedure) or ``major`` (those with a head of the place's list).
    ``heads``: only these heads of the list make it major here (empty: all of them), for a statute
    that names fewer than the place; among them ``hearing`` counts once a hearing was held (处罚法
    58: 经过听证程序), even where the place counts the right to one.
    ``lifted_by``: steps on the disagreement path whose recorded outcome, that the decision be made
    all the same, may stand in for a passed review (off by default; never for a national line)."""

    scope: _review.Scope = "major"
    heads: list[str] = []
    lifted_by: list[str] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if _review.on_the_spot(ask) or not (params.scope == "all-ordinary" or _major(ask, params)):
        return
    review = _review.latest(ask)
    if review.submission is None:
        yield Shut("没有经过法制审核", "请先送法制审核", "submit-review")
    elif review.opinion is None:
        yield Shut(
            f"{said(review.submission.day)}送审，法制审核还没有出具意见",
            "请等待审核意见；逾期不视为通过",
            "give-opinion",
        )
    elif review.effect != "pass" and not _lifted(ask, params, review.opinion.number):
        yield Shut(
            f"法制审核没有通过（{said(review.opinion.day)}意见：{review.label}）",
            "请按意见处理后再次送审",
            "submit-review",
        )
    elif own := _own(ask, review.opinion):
        yield Shut(
            f"出具审核意见的{listed(own)}是本案承办人员，不能审核自己办理的案件",
            "请由其他审核人员审核",
            "submit-review",
        )
    elif _changed(ask, review.submission):
        yield Shut("决定的实质内容与审核时不同，原审核意见不再适用", "请就改动后的内容重新送审", "submit-review")


def _own(ask: Ask, opinion: Fact) -> list[str]:
    """Reviewers of a reported opinion who handled the case by then. One given here was asked by its own gate."""
    if opinion.door == "act":
        return []
    own = set(opinion.body.reviewers) & set(_persons.handlers(ask.history.until(opinion)))
    return [_persons.called(person, ask) for person in sorted(own)]


def _major(ask: Ask, params: Params) -> bool:
    met = ask.rules.major_heads_met(ask.history, ask.day, ask.procedure)
    if not params.heads:
        return bool(met)
    named = {head.id for head in met} & set(params.heads)
    return bool(named - {"hearing"}) or ("hearing" in named and bool(ask.history.of("hearing-held")))


def _changed(ask: Ask, submission: Fact) -> bool:
    substance = getattr(ask.body, "substance", None)
    return substance is not None and substance != submission.body.substance


def _lifted(ask: Ask, params: Params, opinion: int) -> bool:
    return bool(params.lifted_by) and any(
        step.body.step in params.lifted_by and step.body.decided_to_go_on
        for step in ask.history.about("disagreement", opinion)
    )


gate = Gate("review-passed", "法制审核通过", Params, shut)
