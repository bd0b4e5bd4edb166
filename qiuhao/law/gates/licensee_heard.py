"""变更、撤回、撤销许可前，告知被许可人和利害关系人，听取陈述和申辩 (许可法 7).

Asked of the proposal that waits for its decision: everybody it touches must have been told by a notice made after it
and served, and each such notice needs a statement or an express waiver, a hearing, or the end of the days it gives.
A decision that leaves the licence as it is burdens nobody and waits for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law import revisions
from qiuhao.law.gates import _notices
from qiuhao.law.gates._hearing_out import untold, waiting
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    proposal = revisions.proposed(ask.history)
    if proposal is None or not ask.fills("decided") or ask.body.proposal.outcome == "keep":
        return
    notices = _notices.since(ask.history, "interested-told", proposal)
    missing = untold(proposal.body.interested, notices)
    if missing:
        yield Shut(
            f"拟改变{listed(missing)}的许可或者影响其利益，还没有告知", "请告知并听取陈述、申辩", "notify-interested"
        )
    for notice in notices:
        yield from waiting(ask, notice)


gate = Gate("licensee-heard", "听取被许可人陈述、申辩", NoParams, shut, ("decided",))
