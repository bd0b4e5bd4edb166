"""直接关系他人重大利益的，告知利害关系人，听取申请人、利害关系人的意见 (许可法 36).

Asked of the latest examination: every interested person it names must have been told by a notice that was served, and
each notice needs a statement or an express waiver about it, a hearing held after it, or the end of the days that it
gives, counted in workdays from its service. No law sets a number of days; silence alone never opens the decision.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._hearing_out import untold, waiting
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    examined = ask.history.last("examined")
    if examined is None or not examined.body.interested:
        return
    notices = ask.history.of("interested-told")
    missing = untold(examined.body.interested, notices)
    if missing:
        yield Shut(
            f"许可直接关系{listed(missing)}的重大利益，还没有告知", "请告知利害关系人并听取意见", "notify-interested"
        )
    for notice in notices:
        yield from waiting(ask, notice)


gate = Gate("interested-heard", "听取利害关系人意见", NoParams, shut)
