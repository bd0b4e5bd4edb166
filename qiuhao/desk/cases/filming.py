"""What the place's list says about filming the act whose form is open: shown beside the form, with its clause."""

from __future__ import annotations

from datetime import date
from typing import Any

from qiuhao.law.rules import Rules
from qiuhao.ledger.kinds import Kind

WORDS = {
    "required": "应当全程音像记录",
    "as-needed": "根据实际情况音像记录，不记录的写明理由",
    "phased": "逐步实现全过程音像记录，不记录的写明理由",
    "may": "根据具体情况确定是否音像记录和记录的内容，不记录的写明理由",
    "text-suffices": "文字记录能够全面有效记录的，可以不作音像记录",
}


def rows(cls: type[Kind], rules: Rules, on: date, procedure: str) -> list[Any]:
    """A line for every entry that names this act; the officer judges which of them the case in hand is."""
    if "officers" not in cls.fills:
        return []
    named = [i for i in rules.items_with("recording-case", "steps", cls.act, on, procedure) if i.more.get("steps")]
    return [
        ("音像记录", f"{item.label}：{WORDS[str(item.more['duty'])]}（{rules.mark(item.clause)}）") for item in named
    ]
