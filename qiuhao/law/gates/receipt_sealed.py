"""受理或者不予受理，应当出具加盖印章和注明日期的书面凭证 (许可法 32 ¶2)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("receipt"):
        return
    if blank(ask.body.number_text):
        yield Shut("没有出具书面凭证：没有凭证文号", "请出具书面凭证，由系统取得文号", field="number_text")
    if ask.body.dated is None:
        yield Shut("书面凭证没有注明日期", "请填写日期", field="accepted_on")
    if not ask.body.sealed_paper:
        yield Shut("书面凭证没有加盖本机关专用印章", "请加盖印章并勾选", field="sealed_paper")


gate = Gate("receipt-sealed", "受理凭证", NoParams, shut, ("receipt",))
