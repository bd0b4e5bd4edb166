"""申报利害关系: each reviewer says before the opinion whether he has a direct interest; who has one does not review."""

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.reading import names
from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.review.acts import _about


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Everybody declares for himself; whoever has an interest is among those who declare."""
    yield from _about.still_open(asked, body)
    if body is None:
        return
    others = sorted(set(body.persons) - set(asked.by))
    if others:
        known = names(set(others))
        said = "、".join(known.get(person, person) for person in others)
        yield asked.own(f"利害关系由本人申报，不能代{said}申报", "请由本人登录后申报", field="persons")
    strange = sorted(set(body.interested) - set(body.persons))
    if strange:
        yield asked.own("有直接利害关系的人员不在申报人之中", "请把他们列为申报人", field="interested")


def fill(asked: Asked) -> dict[str, Any]:
    """Whoever is asked declares for himself."""
    return _about.to_latest(asked) | {"persons": list(asked.by)}


verb = Verb("declare-interest", "review.interest_declaration", own, fill)
