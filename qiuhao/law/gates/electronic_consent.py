"""电子送达须经当事人同意并签订确认书 (处罚法 61; 民诉法 90)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("served") or ask.body.method != "electronic":
        return
    consent = ask.history.number(ask.body.consent) if ask.body.consent is not None else None
    if consent is None or "electronic-consent" not in consent.body.fills:
        yield Shut(
            "电子送达没有当事人签订的确认书",
            "请先由当事人同意并签订确认书，或者改用其他送达方式",
            "consent-electronic",
            "consent",
        )
    elif not consent.body.signed:
        yield Shut(
            f"{said(consent.day)}的电子送达确认书没有当事人签名",
            "请由当事人签名，或者改用其他送达方式",
            "consent-electronic",
            "consent",
        )


gate = Gate("electronic-consent", "电子送达的同意", NoParams, shut, ("served",))
