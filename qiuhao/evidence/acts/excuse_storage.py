"""说明延后存储: why a recording cannot be stored in time; only situations that the place names move the clock."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The situation stands on the place's list; a place without a list knows no excuse."""
    if body is None:
        return
    entries = asked.setting.rules.sourced_items("storage-situation", asked.day)
    if not entries:
        yield asked.own("本地规定没有可以延后存储的情形", "请按期存储；已经逾期的，请如实登记并说明")
    elif body.situation not in {name for e in entries for name in (e.line.id, e.line.label)}:
        known = "、".join(e.line.label for e in entries)
        yield asked.by_clause(
            entries[0].source, f"“{body.situation}”不是可以延后存储的情形", f"规定的情形：{known}", field="situation"
        )


def fill(asked: Asked) -> dict[str, Any]:
    """The oldest recording that is not stored yet."""
    stored = {fact.body.about for fact in asked.history.of("recording-stored")}
    waiting = [fact.number for fact in asked.history.of("recording") if fact.number not in stored]
    return {"about": asked.about or waiting[0]} if waiting else {}


verb = Verb("excuse-storage", "evidence.storage_excuse", own, fill)
