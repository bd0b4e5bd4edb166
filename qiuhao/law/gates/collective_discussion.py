"""集体讨论决定 (处罚法 57 ¶2; anze/review/15-2).

Needed for a penalty where one of ``when`` applies or which is of one of the kinds ``penalties``: then
the latest discussion must agree to exactly this substance.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates import _proposals, _review
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.views import (
    PENALTIES,
)


class Params(Strict):
    """``when``: ``hearing-held`` (a hearing took place), ``major`` (a head of the place's list is met),
    ``complex`` (the unit answered 情节复杂, or the head ``complex``). ``penalties``: kinds of penalty."""

    when: list[Literal["hearing-held", "major", "complex"]] = []
    penalties: list[_proposals.Sort] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if _review.on_the_spot(ask) or not _proposals.penalises(ask):
        return
    because = _because(ask, params)
    if not because:
        return
    discussion = ask.history.last("discussed")
    substance = getattr(ask.body, "substance", None)
    if discussion is None:
        yield Shut(f"{because}，应当由机关负责人集体讨论，还没有集体讨论", "请组织集体讨论并形成记录", "discuss")
    elif not discussion.body.agreed:
        yield Shut(f"{said(discussion.day)}集体讨论没有同意", "请按讨论结论处理后再次讨论", "discuss")
    elif substance is not None and discussion.body.substance != substance:
        yield Shut(f"内容与{said(discussion.day)}集体讨论时不同", "请就改动后的内容再次集体讨论", "discuss")


def _because(ask: Ask, params: Params) -> str:
    if "hearing-held" in params.when and ask.history.of("hearing-held"):
        return "本案经过听证"
    if "major" in params.when or "complex" in params.when:
        heads = ask.rules.major_heads_met(ask.history, ask.day, ask.procedure)
        if "major" in params.when and heads:
            return f"本案属于重大行政执法决定（{heads[0].label}）"
        answers = ask.history.last("major-answers")
        if "complex" in params.when and (
            any(head.id == "complex" for head in heads) or (answers is not None and answers.body.complex)
        ):
            return "本案情节复杂"
    if params.penalties:
        proposal = _proposals.proposal(ask)
        found = [PENALTIES[s] for s in _proposals.totals(proposal) if s in params.penalties] if proposal else []
        if found:
            return f"拟给予{listed(found)}"
    return ""


gate = Gate("collective-discussion", "集体讨论", Params, shut)
