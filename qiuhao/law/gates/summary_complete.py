"""摘要内容齐全 (anze/disclosure/14; xuecheng/disclosure/8-2; anhui/disclosure/11.1).

Judges the draft itself, or the draft that is being published. The full decision needs no summary,
but must be there (``text``, or a rendered document).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    draft = _draft(ask)
    if draft is None:
        return
    if draft.form == "full":
        if blank(draft.fields.get("text")) and getattr(draft, "document", None) is None:
            yield Shut("选择公开决定书全文，但没有全文", "请附上处理后的决定书全文", "draft-publication", "fields")
        return
    missing = [
        item.label
        for item in ask.rules.items("summary-field", ask.day, ask.procedure)
        if blank(draft.fields.get(item.id))
    ]
    if missing:
        yield Shut(f"公示的摘要缺少：{listed(missing)}", "请补齐后送审核", "draft-publication", "fields")


def _draft(ask: Ask) -> Any:
    if ask.fills("publication-drafted"):
        return ask.body
    number = getattr(ask.body, "draft", None)
    fact = ask.history.number(number) if number is not None else None
    return fact.body if fact is not None and "publication-drafted" in fact.body.fills else None


gate = Gate(
    "summary-complete", "摘要内容齐全", NoParams, shut, ("publication-drafted", "published", "publication-corrected")
)
