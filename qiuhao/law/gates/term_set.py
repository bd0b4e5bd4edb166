"""写明公示期限 (anhui/disclosure/17): the last day of the publication lies after its beginning."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("published"):
        return
    if ask.body.ends_on is None:
        yield Shut("没有写明公示的截止日期", "请按公示期限的规定填写截止日期", field="ends_on")
    elif ask.body.ends_on <= ask.day:
        yield Shut(
            f"公示截止日期{said(ask.body.ends_on)}不晚于公示之日{said(ask.day)}",
            "请改正公示的截止日期",
            field="ends_on",
        )


gate = Gate("term-set", "公示期限", NoParams, shut, ("published",))
