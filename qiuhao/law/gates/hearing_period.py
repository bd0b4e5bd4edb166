"""要求听证的期限届满之前，不作出决定 (处罚法 64(1); 许可法 47).

The days come from the duty ``ask-hearing`` and run from the service of the notice that offered the
hearing. A request or a waiver ends the waiting; a notice served but without any period on file
waits for one of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _notices, _proposals
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    notice = ask.history.last("notified")
    if notice is None or not notice.body.hearing_offered or not _proposals.hears(ask):
        return
    if _notices.asked(ask.history, notice) or _notices.waived_after(ask.history, notice, None):
        return
    served = _notices.served_on(ask.history, notice.number)
    if served is None:
        yield Shut("写明听证权利的告知书还没有送达，要求听证的期限没有开始", "请送达告知书", "serve")
        return
    end = _notices.asking_ends(ask, served)
    if end is None or end.day is None:
        yield Shut(
            "当事人没有要求听证，也没有放弃；没有登记要求听证的期限",
            "请记载当事人要求或者放弃听证的情况",
            "waive-hearing",
        )
    elif ask.day <= end.day:
        doubt = "（该年放假安排尚未公布，暂定）" if end.provisional else ""
        yield Shut(
            f"告知书于{said(served)}送达，当事人可以在{said(end.day)}{doubt}前（含当日）要求听证",
            f"请等到{said(end.day)}之后，或者记载当事人放弃听证",
            "waive-hearing",
        )


gate = Gate("hearing-period", "要求听证的期限", NoParams, shut)
