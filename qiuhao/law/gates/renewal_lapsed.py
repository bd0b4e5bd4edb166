"""逾期未作是否准予延续的决定的，视为准予延续 (许可法 50 ¶2).

Whether the date has passed undone is what the duty ``decide-renewal`` says. From then on the renewal may be confirmed,
and may no longer be refused; before then there is nothing to confirm.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from qiuhao.law.gates import _applications
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``what`` is asked: may the renewal be confirmed, or may it be refused."""

    what: Literal["confirm", "refuse"]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    ended = _applications.renewed_by_law(ask)
    yield from _confirming(ask, ended) if params.what == "confirm" else _refusing(ask, ended)


def _confirming(ask: Ask, ended: date | None) -> Iterable[Shut]:
    if ended is None:
        yield Shut(
            "不是延续申请，或者有效期还没有届满，或者已经在届满前作出决定：没有视为准予延续",
            "请在有效期届满前作出是否准予延续的决定",
            "decide",
        )
    elif ask.fills("renewed-by-law") and ask.body.valid_from != ended + timedelta(days=1):
        yield Shut("延续后的有效期应当自原有效期届满的次日起", "请核对起日和原许可的截止日", field="valid_from")


def _refusing(ask: Ask, ended: date | None) -> Iterable[Shut]:
    if ended is not None and ask.fills("decided") and ask.body.proposal.outcome == "refuse":
        yield Shut(
            f"原许可{said(ended)}届满前没有作出决定，视为准予延续，不能再作不予延续的决定",
            "请确认视为准予延续；认为不符合条件的，依法另行处理",
            "confirm-renewal",
            "proposal",
        )


gate = Gate("renewal-lapsed", "视为准予延续", Params, shut)
