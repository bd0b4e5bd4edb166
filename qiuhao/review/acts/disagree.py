"""处理审核意见分歧: one step on the place's own path, taken by the body whose step it is."""

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.reading import names
from qiuhao.authority.rights import viewers
from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing

POSTS_OF = {
    "handling-unit": ("handler", "unit-head"),
    "review-body": ("reviewer", "review-head"),
    "head": ("head", "principal-head"),
    "leaders": ("head", "principal-head"),
}
HIMSELF = frozenset({"head", "leaders"})
"""Bodies whose step ends the disagreement; nobody enters it in their name."""
BODIES = {"handling-unit": "承办机构", "review-body": "法制审核机构", "head": "机关负责人", "leaders": "领导集体"}


def _opinion(asked: Asked, body: Any) -> Fact | None:
    about = body.about if body is not None else asked.about
    found = asked.history.number(about) if about is not None else None
    return found if found is not None and "opinion" in found.body.fills else asked.history.last("opinion")


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """There is an opinion that does not pass, and the person who takes the step belongs to the right body."""
    opinion = _opinion(asked, body)
    if opinion is None:
        yield asked.own("还没有审核意见，谈不上分歧", "请先送法制审核", act="submit-review")
        return
    if standing.effect(asked.setting.rules, opinion) == "pass":
        yield asked.own("审核意见是同意，没有分歧需要处理")
    if body is None:
        return
    # Whoever decides between the two sides enters it himself; of the sides one writes down what both said.
    alone = body.by_body in HIMSELF
    taker = [body.person] if body.person and not alone else list(asked.by)
    wanted, taken_by = POSTS_OF.get(body.by_body, ()), BODIES.get(body.by_body, body.by_body)
    if not any(who.holds(*wanted, authority=asked.authority) for who in viewers(taker, asked.day)):
        known = "、".join(names(set(taker)).get(person, person) for person in taker)
        yield asked.own(
            f"这一步由{taken_by}进行，{known}在本机关没有相应的岗位",
            f"请由{taken_by}本人登录后办理" if alone else "请填写规定的一方的经办人",
            field="person",
        )
    elif alone and body.person and body.person not in asked.by:
        yield asked.own("经办人不是办理这一步骤的负责人", "请填写本人", field="person")


def fill(asked: Asked) -> dict[str, Any]:
    """The next step of the path."""
    opinion = _opinion(asked, None)
    if opinion is None:
        return {}
    steps = standing.path(asked.setting.rules, asked.procedure, asked.history, opinion)
    following = next((step for step in steps if step.next), None)
    known: dict[str, Any] = {"about": opinion.number}
    return known | ({"step": following.id, "by_body": following.by} if following else {})


verb = Verb("disagree", "review.disagreement", own, fill)
