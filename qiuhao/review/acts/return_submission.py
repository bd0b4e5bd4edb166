"""退回送审: the materials are not complete; this review is over, and the clock with it."""

from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.review.acts import _about
from qiuhao.review.materials import materials


def fill(asked: Asked) -> dict[str, Any]:
    """What is missing, by the place's list."""
    found = _about.submission(asked, None)
    known = _about.to_latest(asked) | {"returned_by": asked.by[0]}
    if found is None:
        return known
    rows = [
        row
        for row in materials(asked.setting.rules, found.day, asked.procedure, asked.history, found.body)
        if row.missing
    ]
    labels = "、".join(row.label for row in rows)
    return known | {"missing": [row.id for row in rows], "reason": f"送审材料不齐，缺少：{labels}" if labels else ""}


verb = Verb("return-submission", "review.return", _about.still_open, fill)
