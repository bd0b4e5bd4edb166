"""责令改正的复查 (yangquan/record/4-2): what was ordered is looked at again, or it is said why not."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    orders = ask.history.of("correction-ordered")
    if any(not ask.history.about("correction-checked", order.number) for order in orders):
        yield Shut("责令改正后没有复查", "请先复查改正情况", "check-correction")
    elif not orders and ask.fills("inspection-closed") and blank(ask.body.no_recheck_because):
        yield Shut("没有复查，也没有注明不需要复查的理由", "请注明不需要复查的理由", field="no_recheck_because")


gate = Gate("recheck-settled", "复查", NoParams, shut)
