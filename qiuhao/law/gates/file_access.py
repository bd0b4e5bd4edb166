"""查阅案卷 (复议法 47; 地方：查阅须经负责人同意).

During a reconsideration the applicant, a third person and their agents may read the file: refused only on a ground
that the law names. Otherwise a place may ask for the head's consent (``consent``); a reader in a pending
reconsideration needs none. A refusal there states its reason.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law import remedies
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

ENTITLED = ("applicant", "third-person", "agent")


class Params(Strict):
    """``consent``: outside a reconsideration the file is shown with the head's consent only."""

    consent: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("file-access"):
        return
    entitled = _in_reconsideration(ask) and ask.body.capacity in ENTITLED
    if params.consent:
        if ask.body.granted and not entitled and not ask.body.approved_by:
            yield Shut("查阅、使用案卷没有经机关负责人同意", "请报机关负责人同意", field="head_opinion")
        if not ask.body.granted and not ask.body.ground and not ask.body.reason:
            yield Shut("不同意查阅，没有写明理由", "请写明不同意的理由和依据", field="reason")
    elif entitled and not ask.body.granted and not ask.body.ground:
        yield Shut(
            "行政复议期间，申请人、第三人及其委托代理人可以查阅、复制，没有写明法定的不同意情形",
            "请同意查阅，或者选择涉及国家秘密、商业秘密、个人隐私、危害安全稳定的情形",
            field="ground",
        )


def _in_reconsideration(ask: Ask) -> bool:
    remedy = ask.history.number(ask.body.about or 0)
    if remedy is None or "reconsideration-received" not in remedy.body.fills:
        return False
    return remedies.end_of(ask.history, remedy) is None


gate = Gate("file-access", "查阅案卷", Params, shut, ("file-access",))
