"""审核人员先声明有无直接利害关系 (anze/review/8-3): before the opinion, for this very submission."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons, _review
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    submission = _review.submission_of(ask)
    if submission is None:
        return
    reviewers = _persons.persons(getattr(ask.body, "reviewers", ())) or set(ask.by)
    declared = {
        person for fact in ask.history.about("interest-declared", submission.number) for person in fact.body.persons
    }
    missing = [_persons.called(person, ask) for person in sorted(reviewers - declared)]
    if missing:
        yield Shut(
            f"{listed(missing)}还没有声明与本案有无直接利害关系",
            "请先作出声明，再查看送审材料和出具意见",
            "declare-interest",
            "reviewers",
        )


gate = Gate("reviewer-declared", "审核人员声明", NoParams, shut)
