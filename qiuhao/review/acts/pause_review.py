"""暂停审核: a stretch that the review clock does not count, for a cause that the clause on the clock names."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing
from qiuhao.review.acts import _about


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """There is a clock, it knows the cause, and it is not standing already."""
    yield from _about.still_open(asked, body)
    found = _about.submission(asked, body)
    lines = standing.clock_lines(asked.setting.rules, asked.procedure, asked.day)
    if not lines:
        yield asked.own("本地规定没有法制审核的期限，不需要暂停", "请直接向承办机构提出需要补充的事项")
        return
    causes = {cause: line for line in lines for cause in line.line.pauses}
    labels = {item.id: item.label for item in asked.setting.rules.items("pause-cause", asked.day, asked.procedure)}
    if not causes:
        yield asked.by_clause(lines[0].source, "审核期限没有不计入的事由", "请在期限内出具意见")
    elif body is not None and body.cause not in causes:
        known = "、".join(labels.get(cause, cause) for cause in causes)
        yield asked.by_clause(
            lines[0].source,
            f"“{labels.get(body.cause, body.cause)}”照常计入审核期限",
            f"不计入的事由：{known}",
            field="cause",
        )
    if found is not None and (paused := standing.open_pauses(asked.history, found.number)):
        yield asked.own(f"审核期限已经因第 {paused[0].number} 号记录暂停", "恢复后可以再次暂停", act="resume-review")


def fill(asked: Asked) -> dict[str, Any]:
    """The latest submission, paused by whoever is asked."""
    return _about.to_latest(asked) | {"paused_by": asked.by[0]}


verb = Verb("pause-review", "review.pause", own, fill)
