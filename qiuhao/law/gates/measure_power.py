"""强制权的主体和依据 (强制法 13, 17, 22, 29, 30).

A measure is taken by the body that a law or regulation names and by its qualified officers: never by an entrusted
body, never by auxiliary staff; body and officers are those of the register, sealed with the measure. Freezing,
measures on liberty and every execution need a law.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

LAW_ONLY = {"freezing": "冻结存款、汇款", "liberty": "限制公民人身自由"}


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    taken = ask.fills("measure-taken")
    if not taken and not ask.fills("execution-ordered"):
        return
    if blank(ask.body.power_basis):
        yield Shut("没有写明强制权的依据", "请写明法律、法规的名称和条款", field="power_basis")
    if taken and ask.body.by_entrusted:
        yield Shut("强制措施权不得委托，受委托组织不能实施", "请由有权的行政机关以自己的名义实施", field="officers")
    if taken and ask.body.unqualified:
        text = f"强制措施须由行政机关具备资格的执法人员实施：{listed(ask.body.unqualified)}"
        yield Shut(text, "请改派本机关名录中的执法人员；名录有误的，请先更正名录", field="officers")
    helpers = [o.name for o in ask.body.officers if o.auxiliary] if taken else []
    if helpers:
        yield Shut(f"{listed(helpers)}是辅助人员，不能实施强制措施", "请由具备资格的执法人员实施", field="officers")
    what = LAW_ONLY.get(ask.body.sort, "") if taken else "行政强制执行"
    if what and ask.body.power_rank != "law":
        yield Shut(f"{what}只能由法律规定", "请核对依据；没有法律依据的不得实施", field="power_rank")


gate = Gate("measure-power", "强制权的主体和依据", NoParams, shut, ("measure-taken", "execution-ordered"))
