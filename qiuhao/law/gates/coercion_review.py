"""重大强制决定在本案之外先经审核: heads are gone through; a major one inside another case goes in a case of its own.

In a case of its own the gates on the review itself speak. What is urgent (强制法 19) is exempt.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

OWN = ("coercive-measure", "coercive-execution")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("ordered") or ask.procedure in OWN or ask.body.urgent:
        return
    if not ask.body.major_answered:
        yield Shut("没有判断是否属于重大执法决定", "请对照清单逐项判断后勾选", field="major_answered")
    elif ask.body.major_heads:
        labels = {item.id: item.label for item in ask.rules.items("major-head", ask.day)}
        said = listed(labels.get(head, head) for head in ask.body.major_heads)
        yield Shut(
            f"属于重大执法决定（{said}），须先经法制审核", "请另立行政强制案件，送法制审核后作出", field="major_heads"
        )


gate = Gate("coercion-review", "重大强制决定先经审核", NoParams, shut, ("ordered",))
