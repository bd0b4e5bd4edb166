"""逾期不告知的，自收到申请材料之日起即为受理 (许可法 32(4)).

The days come from the duty ``answer-application``. Once they have passed without an answer the application is
accepted by law: neither a notice of what is missing nor a refusal to accept is open any more, and an acceptance that is
recorded later bears the day of receipt.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _applications
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    day = _applications.deemed(ask)
    if day is None:
        return
    if not ask.fills("accepted"):
        if ask.act != "accept-application":
            yield Shut(
                f"没有在期限内告知申请人，申请自{said(day)}收到之日起即为受理",
                f"请登记受理，受理日期为{said(day)}",
                "accept-application",
            )
    elif ask.body.accepted_on != day:
        yield Shut(
            f"没有在期限内告知申请人，申请自{said(day)}收到之日起即为受理，受理日期不能写成别的日子",
            f"请把受理日期改为{said(day)}",
            field="accepted_on",
        )


gate = Gate("acceptance-lapse", "逾期视为受理", NoParams, shut)
