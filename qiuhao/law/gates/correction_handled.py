"""更正要求的处理 (anze/disclosure/18; xuecheng/disclosure/13; anhui/disclosure/20; 信息公开条例 41).

Found true: corrected (or withdrawn) on the shelf *before* the request is answered, and the person
told. Outside the authority's functions: forwarded to, or named, another body, and told. In writing
where the parameter ``disclosure.correction-reply`` says so.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import (
    CORRECTION_OUTCOMES,
)


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("correction-answered"):
        return
    body = ask.body
    request = ask.history.number(body.about) if body.about is not None else None
    if request is None or "correction-asked" not in request.body.fills:
        yield Shut("没有写明答复的是哪一项更正要求", "请选择更正要求", field="about")
        return
    if body.outcome not in CORRECTION_OUTCOMES:
        yield Shut("没有写明更正要求的处理结果", f"处理结果：{listed(CORRECTION_OUTCOMES.values())}", field="outcome")
    elif body.outcome == "corrected" and not _corrected(ask.history, request):
        yield Shut("更正要求属实，公示的信息还没有更正", "请先更正公示的信息，再答复", "correct-publication", "outcome")
    elif body.outcome in ("forwarded", "referred") and blank(body.other_body):
        yield Shut("没有写明有权更正的机关", "请写明转送或者告知的机关", field="other_body")
    if not body.told:
        yield Shut("没有记载告知要求更正的人", "请告知处理结果并记载", field="told")
    elif ask.rules.parameter("disclosure.correction-reply", ask.day) == "written" and not body.written:
        yield Shut("更正要求应当书面答复", "请书面答复并记载", field="written")


def _corrected(history: History, request: Fact) -> bool:
    published = history.number(request.body.about) if request.body.about is not None else None
    decision = published.body.about if published is not None else None
    return any(
        decision is None or fact.body.about == decision
        for view in ("publication-corrected", "withdrawn")
        for fact in _notices.since(history, view, request)
    )


gate = Gate("correction-handled", "更正要求的处理", NoParams, shut, ("correction-answered",))
