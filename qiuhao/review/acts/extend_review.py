"""延长审核: as far and as often as the clause allows, approved by the head before the period is over."""

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.reading import names
from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing
from qiuhao.review.acts import _about


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The clause knows an extension, it is not used up, and it is not longer than the clause says."""
    yield from _about.still_open(asked, body)
    lines = standing.clock_lines(asked.setting.rules, asked.procedure, asked.day)
    line = next((sourced for sourced in lines if sourced.line.extension is not None), None)
    if line is None or line.line.extension is None:
        why = "没有规定审核期限的延长" if lines else "没有规定法制审核的期限"
        yield asked.own(f"本地规定{why}", "请尽快出具意见")
        return
    allowed, found = line.line.extension, _about.submission(asked, body)
    granted = [f for f in asked.history.of("extended") if found is not None and f.body.about == found.number]
    if len(granted) >= allowed.times:
        yield asked.by_clause(line.source, f"审核期限已经延长 {len(granted)} 次，不能再延长", "请在期限内出具意见")
    if body is not None and body.days > allowed.count:
        text = f"延长 {body.days} 日，超过规定的 {allowed.count} 日"
        yield asked.by_clause(line.source, text, f"请改为不超过 {allowed.count} 日", field="days")
    if found is not None and (late := _over(asked, found)):
        yield asked.own(f"审核期限已于{late}届满，现在批准属于迟批", "仍可批准，逾期照实显示", severity="warn")


def _over(asked: Asked, submission: Fact) -> str:
    """The day on which the period ended, if it is over."""
    for owed in asked.setting.answer(asked.history, asked.at).duties:
        due = owed.governing.due
        if owed.duty.name == "review" and owed.subject == submission.number and due.at and due.at < asked.at:
            return f"{due.day.month}月{due.day.day}日" if due.day else ""
    return ""


def fill(asked: Asked) -> dict[str, Any]:
    """As many days as the clause allows, by the head who is asked."""
    lines = standing.clock_lines(asked.setting.rules, asked.procedure, asked.day)
    extension = next((s.line.extension for s in lines if s.line.extension is not None), None)
    person = asked.by[0]
    known = _about.to_latest(asked) | {"head_opinion": {"person": person, "name": names({person}).get(person, "")}}
    return known | ({"days": extension.count} if extension is not None else {})


verb = Verb("extend-review", "review.extension", own, fill)
