"""What the reviewers' verbs share: the submission they speak of, and whether it is still open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal
from qiuhao.review import standing


def submission(asked: Asked, body: Any) -> Fact | None:
    """The submission that the body names, else the latest."""
    about = body.about if body is not None else asked.about
    found = asked.history.number(about) if about is not None else None
    return found if found is not None and "submitted" in found.body.fills else standing.latest(asked.history)


def still_open(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The latest submission is meant, it was not returned, and no opinion was given on it."""
    found = submission(asked, body)
    if found is None:
        yield asked.own("本案还没有送法制审核", "请先送审", act="submit-review")
        return
    newest = standing.latest(asked.history)
    if newest is not None and newest.number != found.number:
        yield asked.own(
            f"第 {found.number} 号送审之后又有第 {newest.number} 号送审", "请就最新的送审办理", field="about"
        )
    elif standing.returned(asked.history, found.number):
        yield asked.own(f"第 {found.number} 号送审已经退回", "请等待承办机构补齐材料后再次送审", field="about")
    elif standing.opinion_on(asked.history, found.number):
        yield asked.own(f"第 {found.number} 号送审已经出具意见", "需要再次审核的，请由承办机构再次送审", field="about")


def to_latest(asked: Asked) -> dict[str, Any]:
    """`about` the latest submission."""
    found = submission(asked, None)
    return {"about": found.number} if found is not None else {}
