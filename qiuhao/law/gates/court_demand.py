"""申请法院强制执行前的催告 (强制法 54): a demand was served, and its days have passed.

The days are counted from the day after the service took effect, the application is possible after the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.periods import Period, Unit, due


class Params(Strict):
    """``days``: workdays that must have passed since the demand was served."""

    days: Annotated[int, Field(ge=1, le=60)]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("court-applied"):
        return
    demands = ask.history.about("court-demanded", ask.body.about or 0)
    served = [day for d in demands if (day := _notices.served_on(ask.history, d.number)) is not None]
    if not demands:
        yield Shut("申请法院强制执行前没有催告当事人", "请先制作并送达催告书", "demand-before-court", "demand")
    elif not served:
        yield Shut("催告书还没有送达", "请先送达催告书", "serve", "demand")
    else:
        last = due(Period(Unit.WORKDAY, params.days), _notices.noon(min(served)), ask.calendar).day
        if last is not None and ask.day <= last:
            yield Shut(
                f"催告书于{said(min(served))}送达，须满 {params.days} 个工作日（{said(last)}）后当事人仍不履行才能申请",
                f"请在{said(last)}后申请",
                field="applied_on",
            )


gate = Gate("court-demand", "申请执行前的催告", Params, shut, ("court-applied",))
