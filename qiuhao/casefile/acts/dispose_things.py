"""处理没收财物: the things of a receipt that still wait."""

from __future__ import annotations

from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.ledger import clock


def fill(asked: Asked) -> dict[str, Any]:
    """The chosen receipt and what stands on it."""
    taken = asked.chosen("things-taken")
    if taken is None:
        return {}
    things = [thing.model_dump(mode="json") for thing in taken.body.things]
    return {"about": taken.number, "things": things, "done_on": clock.today()}


verb = Verb("dispose-things", "casefile.things_disposed", fill=fill)
