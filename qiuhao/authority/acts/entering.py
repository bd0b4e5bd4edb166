"""Entering and changing authorities, units, matters, persons, certificates and posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from qiuhao.authority.kinds.override import PeriodOverride
from qiuhao.authority.reading import authority
from qiuhao.law.clause import Rank, Source
from qiuhao.law.merging import override_refused
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger.append import Appended, append
from qiuhao.ledger.kinds import Draft, Kind
from qiuhao.library.packs import chain


def enter(
    stream: str, bodies: Sequence[Kind], by: Sequence[str], happened_at: datetime | None = None
) -> list[Appended]:
    """Record one or more changes in an authority's or a person's stream.

    An override whose basis does not suffice is refused with the clause that says so.
    """
    for body in bodies:
        if isinstance(body, PeriodOverride):
            _check_override(stream, body)
    return append(stream, [Draft(body, happened_at) for body in bodies], actors=by)


def _check_override(stream: str, body: PeriodOverride) -> None:
    place = authority(stream.split("/", 1)[1]).place
    packs = chain(place)
    sentence = override_refused(packs, body.as_rule())
    if not sentence:
        return
    lines = [line for pack in packs for line in pack.duties if line.duty == body.duty]
    source = packs[-1].source(lines[-1]) if lines else Source("", Rank.OWN, place)
    raise Refused([Refusal("override", sentence, source, "请改用位阶足够的依据", field="rank")])
