"""是否属于应当法制审核的情形已逐项回答 (anze/review/9; xuecheng/review/4).

Every head of the place's list that facts cannot answer needs a yes or a no. Where the list says
that all ordinary penalties are reviewed, nothing is left to ask; on-the-spot penalties have no review.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _review
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

AUTOMATIC = ("hearing-right", "hearing-held", "all-ordinary-penalties")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if _review.on_the_spot(ask):
        return
    heads = ask.rules.items("major-head", ask.day, ask.procedure)
    if any(head.more.get("automatic") == "all-ordinary-penalties" for head in heads):
        return
    answers = ask.history.last("major-answers")
    answered = set(answers.body.answered) | set(answers.body.heads) if answers else set()
    missing = [h.label for h in heads if h.more.get("automatic") not in AUTOMATIC and h.id not in answered]
    if missing:
        yield Shut(
            f"是否属于应当法制审核的情形，还有 {len(missing)} 项没有回答：{listed(missing)}",
            "请由承办机构逐项回答“是”或者“否”",
            "answer-major",
        )


gate = Gate("major-answered", "逐项回答审核情形", NoParams, shut)
