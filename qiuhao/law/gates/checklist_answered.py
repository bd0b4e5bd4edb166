"""审核内容逐项回答 (xuecheng/review/7; yangquan/review/7; lingchuan/plan/2.3.5; anze/review/11).

Each point is answered yes, no or not-applicable; the answer that means trouble, and 不适用, need a
reason. An open-ended point (其他) may stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import (
    CHECKLIST_ANSWERS,
)


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("opinion"):
        return
    given, reasons = ask.body.checklist, ask.body.checklist_reasons
    missing, bare = [], []
    for item in ask.rules.items("checklist", ask.day, ask.procedure):
        answer = given.get(item.id, "")
        if answer not in CHECKLIST_ANSWERS:
            if answer or not item.more.get("open_ended"):
                missing.append(item.label)
        elif answer in (item.more.get("wrong", "no"), "not-applicable") and blank(reasons.get(item.id)):
            bare.append(f"{item.label}（{CHECKLIST_ANSWERS[answer]}）")
    if missing:
        yield Shut(
            f"审核内容还有 {len(missing)} 项没有回答：{listed(missing)}", "请逐项填写审核结论", field="checklist"
        )
    if bare:
        yield Shut(f"这些审核结论没有写明理由：{listed(bare)}", "请逐项写明理由", field="checklist_reasons")


gate = Gate("checklist-answered", "审核内容逐项回答", NoParams, shut, ("opinion",))
