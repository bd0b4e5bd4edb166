"""没收财物的处理方式和款项 (处罚法 74): a way of the list ``disposal-manner``, the money to the treasury."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qiuhao.law.gates._words import listed, money, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("things-disposed"):
        return
    known = {item.id: item for item in ask.rules.items("disposal-manner", ask.day, ask.procedure)}
    if ask.body.manner not in known:
        yield Shut(
            f"处理方式“{ask.body.manner}”不在可以采用的方式中：{listed(item.label for item in known.values())}",
            "请选择公开拍卖或者国家规定的其他方式",
            field="manner",
        )
    proceeds = money(ask.body.proceeds)
    if proceeds > Decimal(0) and not ask.body.treasury_receipt:
        yield Shut(
            f"所得价款 {yuan(proceeds)}没有写明缴库凭证，应当全部上缴国库",
            "请上缴后填写缴库凭证号",
            field="treasury_receipt",
        )


gate = Gate("things-disposal", "没收财物的处理", NoParams, shut, ("things-disposed",))
