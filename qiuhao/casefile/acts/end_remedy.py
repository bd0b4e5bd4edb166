"""登记复议、诉讼结果: the remedy that is pending, and the decision it is against."""

from __future__ import annotations

from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law import remedies


def fill(asked: Asked) -> dict[str, Any]:
    """The latest remedy that nothing has ended."""
    opened = [f for f in asked.history.of("remedy-opened") if remedies.end_of(asked.history, f) is None]
    if not opened:
        return {}
    latest = opened[-1]
    return {"remedy": latest.number, "about": latest.body.about, "body": latest.body.body}


verb = Verb("end-remedy", "casefile.remedy_end", fill=fill)
