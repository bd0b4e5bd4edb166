"""加处罚款、滞纳金的标准和上限 (强制法 45): told to the party, and never above the principal."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import money, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("execution-ordered") or not money(ask.body.surcharge):
        return
    if not ask.body.surcharge_told:
        yield Shut("没有告知加处罚款或者滞纳金的标准", "没有告知的不得加处，请先告知", field="surcharge_told")
    if money(ask.body.surcharge) > money(ask.body.principal):
        yield Shut(
            f"加处 {yuan(money(ask.body.surcharge))}，超出金钱给付义务的 {yuan(money(ask.body.principal))}",
            "请改正数额",
            field="surcharge",
        )


gate = Gate("execution-surcharge", "加处罚款的标准和上限", NoParams, shut, ("execution-ordered",))
