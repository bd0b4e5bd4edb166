"""当事人要求听证的，先听证，再根据听证笔录作出决定 (处罚法 63–65; 许可法 48).

A request made in time obliges; it ends with a later waiver (staying away without good reason is
recorded as one). A request after the period does not oblige.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _notices, _proposals
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    notice = ask.history.last("notified")
    if notice is None or not _proposals.hears(ask):
        return
    request = _notices.standing_request(ask, notice)
    if request is not None and not _notices.since(ask.history, "hearing-held", request):
        yield Shut(
            f"当事人于{said(request.day)}要求听证，还没有举行听证、形成听证笔录",
            "请组织听证，或者记载当事人撤回要求、无正当理由不出席的情况",
            "hold-hearing",
        )


gate = Gate("hearing-before-decision", "先听证后决定", NoParams, shut)
