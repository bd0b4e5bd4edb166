"""恢复审核: a pause ends, and the clock runs on."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing


def _open(asked: Asked) -> list[int]:
    found = standing.latest(asked.history)
    return [pause.number for pause in standing.open_pauses(asked.history, found.number)] if found else []


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The pause is one that nobody has ended."""
    waiting = _open(asked)
    if not waiting:
        yield asked.own("审核期限没有暂停", "不需要恢复")
    elif body is not None and body.about not in waiting:
        yield asked.own(f"第 {body.about} 号记录不是尚未恢复的暂停", f"尚未恢复的：第 {waiting[0]} 号", field="about")


def fill(asked: Asked) -> dict[str, Any]:
    """The pause that stands."""
    waiting = _open(asked)
    return {"resumed_by": asked.by[0]} | ({"about": waiting[0]} if waiting else {})


verb = Verb("resume-review", "review.resume", own, fill)
