"""申请强制执行的材料 (强制法 55): every paper of the list ``court-paper``, the head's signature, the seal, the date.

An entry ``when = "as-needed"`` is enclosed where another law asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("court-applied"):
        return
    wanted = [i for i in ask.rules.items("court-paper", ask.day, ask.procedure) if i.more.get("when") != "as-needed"]
    missing = [item for item in wanted if item.id not in ask.body.papers]
    if missing:
        yield Shut(
            f"申请材料缺少：{listed(item.label for item in missing)}", "请备齐后勾选", field="papers", item=missing[0]
        )
    if not ask.body.approved_by:
        yield Shut("强制执行申请书没有机关负责人签名", "请由机关负责人签名", field="head_opinion")
    if not ask.body.sealed_paper:
        yield Shut("强制执行申请书没有加盖机关印章", "请加盖机关印章", field="sealed_paper")
    if ask.body.applied_on is None:
        yield Shut("强制执行申请书没有注明日期", "请填写申请日期", field="applied_on")


gate = Gate("court-papers", "申请强制执行的材料", NoParams, shut, ("court-applied",))
