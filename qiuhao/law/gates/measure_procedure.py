"""实施强制措施的程序 (强制法 18(4)–(9), 30): called, told, heard, a signed on-site record, a witness for the absent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

Item = Literal["called", "told", "heard", "record", "witness"]


class Params(Strict):
    """``items``: what the clause asks of this measure (冻结 asks for the record alone)."""

    items: list[Item] = ["called", "told", "heard", "record", "witness"]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("measure-taken"):
        return
    body = ask.body
    if "called" in params.items and not body.party_called:
        yield Shut("没有记载通知当事人到场", "请通知当事人到场并记载", field="party_called")
    if "told" in params.items and body.party_present and not body.rights_told:
        yield Shut("没有记载当场告知理由、依据、权利和救济途径", "请当场告知并记载", field="rights_told")
    if "heard" in params.items and body.party_present and blank(body.statement):
        yield Shut("没有记载当事人的陈述和申辩", "请听取并记载；没有提出的，写明没有提出", field="statement")
    if "record" in params.items and not body.signed:
        yield Shut("现场笔录没有签名或者拒绝签名的注明", "请由在场人员签名；拒绝的写明情况", field="signatures")
    if "witness" in params.items and not body.party_present and blank(body.attested_by):
        yield Shut("当事人不到场，没有见证人", "请邀请见证人到场并在现场笔录上签名", field="attested_by")


gate = Gate("measure-procedure", "实施强制措施的程序", Params, shut, ("measure-taken",))
