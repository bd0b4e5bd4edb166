"""说明音像记录的中断、未作或者丢失: a written explanation for a cause that the place admits."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """A cause outside the place's list explains nothing, but what happened may still be reported."""
    if body is None or body.sort != "interrupted":
        return
    entries = asked.setting.rules.sourced_items("interruption-cause", asked.day)
    if entries and body.cause not in {name for e in entries for name in (e.line.id, e.line.label)}:
        known = "、".join(e.line.label for e in entries)
        yield asked.by_clause(
            entries[0].source,
            f"“{body.cause}”不属于中断的客观原因",
            f"规定的原因：{known}；其他原因请如实补录",
            field="cause",
        )


def fill(asked: Asked) -> dict[str, Any]:
    """About the latest act of officers, to be signed by them."""
    act = asked.chosen("officers")
    if act is None:
        return {}
    return {"about": act.number, "signed_by": [officer.person for officer in act.body.officers]}


verb = Verb("explain-recording", "evidence.recording_explained", own, fill)
