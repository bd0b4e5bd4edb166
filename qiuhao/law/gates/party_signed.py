"""涉及当事人的文字记录由当事人签字确认 (anhui/record/11-3): signed by somebody else than the officers, or why not.

Refusal, absence and incapacity are lawful: other law lets the work go on, so the note takes the place of the signature.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``acts``: those whose record concerns the party."""

    acts: list[str]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    for fact in ask.history.of("officers"):
        if fact.body.act in params.acts and not _confirmed(fact.body):
            yield Shut(
                f"{said(fact.day)}的{getattr(fact.body, 'title', '') or '记录'}（第 {fact.number} 号）没有当事人签字，"
                "也没有写明拒绝或者不能签字的情况",
                "请由当事人签字；拒绝或者不能签字的，更正该记录，写明原因、时间和在场人员",
                "correct-record",
                about=fact.number,
            )


def _confirmed(body: Any) -> bool:
    officers = {officer.name for officer in body.officers}
    return any(not one.signed or one.name not in officers for one in getattr(body, "signatures", ()))


gate = Gate("party-signed", "当事人签字", Params, shut)
