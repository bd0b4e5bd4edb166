"""审核人员独立于本案 (xuecheng/review/3; anze/review/8-3).

Nobody reviews a case in which he is an officer, investigator, submitter or approver, nor where he
declared a direct interest. Asked without a body, it judges the person who asks.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    reviewers = set(ask.by) | _persons.persons(getattr(ask.body, "reviewers", ()))
    if not reviewers:
        return
    taken = _persons.handlers(ask.history)
    interested = {person for fact in ask.history.of("interest-declared") for person in fact.body.interested}
    reasons = []
    for person in sorted(reviewers):
        name = _persons.called(person, ask)
        if person in taken:
            reasons.append(f"{name}是{taken[person]}，不能审核本案")
        elif person in interested:
            reasons.append(f"{name}与本案有直接利害关系，不能审核本案")
    if reasons:
        yield Shut("；".join(reasons), "请由其他审核人员审核", field="reviewers")


gate = Gate("reviewer-independent", "审核人员独立", NoParams, shut)
