"""查阅、调取案卷 (复议法 47; 地方：查阅须经负责人同意；对外提供须有依据；依法调取的应当配合).

During a reconsideration the applicant, a third person and their agents may read the file: refused only on a ground
that the law names. Otherwise a place may ask for the head's consent (``consent``); a reader in a pending
reconsideration needs none. A refusal there states its reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law import remedies
from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

ENTITLED = ("applicant", "third-person", "agent")
OF_THE_CASE = ("party", *ENTITLED)
CALLING = "calling-body"


class Params(Strict):
    """``consent``: outside a reconsideration the file is shown with the head's consent only, to the people of the case
    too unless ``parties`` is false. ``basis``: readers (READER_SORTS) for whom the record names its basis. ``bodies``:
    a body that calls the file up by law is served. With none of them the rule of the reconsideration itself."""

    consent: bool = False
    parties: bool = True
    basis: list[Literal["calling-body", "other"]] = []
    bodies: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("file-access"):
        return
    if params.consent:
        yield from _agreed(ask, params)
    if ask.body.granted and ask.body.capacity in params.basis and blank(ask.body.basis):
        yield Shut("对外提供记录，没有写明依据", "请写明准予提供的规定或者调取文书", field="basis")
    if params.bodies and ask.body.capacity == CALLING and not ask.body.granted:
        yield Shut("依法调取记录的，应当配合提供", "请提供；还没有提供的，提供后再登记一次", field="granted")
    if not (params.consent or params.basis or params.bodies):
        yield from _not_refused(ask)


def _agreed(ask: Ask, params: Params) -> Iterable[Shut]:
    asked = params.parties or ask.body.capacity not in OF_THE_CASE
    if ask.body.granted and asked and not _entitled(ask) and not ask.body.approved_by:
        yield Shut("查阅、使用案卷没有经机关负责人同意", "请报机关负责人同意", field="head_opinion")
    if not ask.body.granted and not ask.body.ground and not ask.body.reason:
        yield Shut("不同意查阅，没有写明理由", "请写明不同意的理由和依据", field="reason")


def _not_refused(ask: Ask) -> Iterable[Shut]:
    if _entitled(ask) and not ask.body.granted and not ask.body.ground:
        yield Shut(
            "行政复议期间，申请人、第三人及其委托代理人可以查阅、复制，没有写明法定的不同意情形",
            "请同意查阅，或者选择涉及国家秘密、商业秘密、个人隐私、危害安全稳定的情形",
            field="ground",
        )


def _entitled(ask: Ask) -> bool:
    """A reader of a pending reconsideration."""
    remedy = ask.history.number(ask.body.about or 0)
    if ask.body.capacity not in ENTITLED or remedy is None or "reconsideration-received" not in remedy.body.fills:
        return False
    return remedies.end_of(ask.history, remedy) is None


gate = Gate("file-access", "查阅案卷", Params, shut, ("file-access",))
