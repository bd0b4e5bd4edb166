"""确认送审材料齐全: where a place counts the review from completeness, the clock starts here."""

from collections.abc import Iterable
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.review.acts import _about
from qiuhao.review.materials import materials


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """The submission is open, was not confirmed before, and names every material that the list wants."""
    yield from _about.still_open(asked, body)
    found = _about.submission(asked, body)
    if found is None:
        return
    if asked.history.about("materials-complete", found.number):
        yield asked.own(f"第 {found.number} 号送审的材料已经确认齐全", field="about")
    rows = materials(asked.setting.rules, found.day, asked.procedure, asked.history, found.body)
    missing = [row for row in rows if row.missing]
    if missing:
        yield asked.by_clause(
            missing[0].source,
            f"送审材料缺少 {len(missing)} 项：{'、'.join(row.label for row in missing)}",
            "请退回送审，由承办机构补齐",
            act="return-submission",
        )


def fill(asked: Asked) -> dict[str, Any]:
    """The latest submission, confirmed by whoever is asked."""
    return _about.to_latest(asked) | {"confirmed_by": asked.by[0]}


verb = Verb("confirm-materials", "review.materials_complete", own, fill)
