"""答复更正要求: corrected first where it is true, told and in writing where the place says so."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal


def _waiting(asked: Asked) -> list[Fact]:
    return [
        fact
        for fact in asked.history.of("correction-asked")
        if not asked.history.about("correction-answered", fact.number)
    ]


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """There is a request that waits; one answer to each."""
    if not _waiting(asked):
        yield asked.own("没有等待答复的更正要求")
    elif body is not None and asked.history.about("correction-answered", body.about):
        yield asked.own(f"第 {body.about} 号更正要求已经答复", "需要补充的，请另行告知要求人", field="about")


def fill(asked: Asked) -> dict[str, Any]:
    """The request that has waited longest."""
    waiting = _waiting(asked)
    return {"answered_by": asked.by[0]} | ({"about": asked.about or waiting[0].number} if waiting else {})


verb = Verb("answer-correction", "disclosure.correction_answer", own, fill)
