"""公示: the reviewed draft goes onto the shelf. What the public will read is searched before it is released."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.disclosure.acts import _promises
from qiuhao.disclosure.publications import annulled, live
from qiuhao.law.refusal import Refusal


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Reviewed, clean, and not on the shelf already."""
    yield from _promises.reviewed(asked, body)
    decision, draft = _promises.decision_of(asked, body), _promises.draft_of(asked, body)
    if decision is not None and (standing := live(asked.history, decision.number)) is not None:
        day = standing.published.day
        yield asked.own(
            f"这份决定已经于{day.month}月{day.day}日公示",
            "内容有误的，请更正公示",
            act="correct-publication",
            field="about",
        )
    if decision is not None and annulled(asked.history, decision.number) is not None:
        yield asked.own("这份决定已经被撤销或者确认无效", "不再公示；已经公示的，请撤下公示", field="about")
    yield from _promises.clean(asked, decision, draft.body if draft is not None else None)


def fill(asked: Asked) -> dict[str, Any]:
    """The latest draft, on the carriers that the place demands."""
    decision, draft = _promises.decision_of(asked, None), _promises.draft_of(asked, None)
    rules = asked.setting.rules
    wanted = rules.parameter("disclosure.decision-carriers", asked.day) or rules.parameter(
        "disclosure.main-carriers", asked.day
    )
    known: dict[str, Any] = {"published_by": asked.by[0], "carriers": list(wanted or [])[:1]}
    if decision is not None:
        known["about"] = decision.number
    if draft is not None:
        known |= {"draft": draft.number, "ends_on": draft.body.ends_on}
    return known | {"term_basis": rules.parameter("disclosure.term", asked.day, "")}


verb = Verb("publish", "disclosure.published", own, fill)
