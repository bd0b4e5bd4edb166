"""案卷包含应有的材料 (lingchuan/plan/2.2.2.p2; yangquan/record/8, 9).

Every entry of the list ``archive-content`` needs a fact of its kind (or view), with its field filled
where the entry names one; and every such fact is in the volume that is being bound.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _contents
from qiuhao.law.gates._views import act_for
from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``optional``: ids of entries that are demanded only where the case has such a fact."""

    optional: list[str] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    bound = set(ask.body.contents) if ask.fills("archived") else None
    for item in ask.rules.items("archive-content", ask.day, ask.procedure):
        kind, field = str(item.more.get("kind", "")), str(item.more.get("field", ""))
        if not kind:
            continue
        facts = [fact for fact in ask.history if _contents.concerns(kind, fact.body)]
        if not facts:
            if item.id not in params.optional:
                yield Shut(f"案卷缺少{item.label}", f"请补齐{item.label}后归档", act_for(kind))
            continue
        empty = [fact for fact in facts if field and blank(_contents.reach(fact.body, field))]
        if empty:
            yield Shut(f"{item.label}没有填写（{_numbers(empty)}）", f"请补充{item.label}", "correct-record")
        outside = [fact for fact in facts if bound is not None and fact.number not in bound]
        if outside:
            yield Shut(f"{item.label}没有编入案卷（{_numbers(outside)}）", "请编入卷内目录", field="contents")


def _numbers(facts: list[Fact]) -> str:
    return "第 " + listed(str(fact.number) for fact in facts) + " 号记录"


gate = Gate("archive-contents", "案卷材料", Params, shut)
