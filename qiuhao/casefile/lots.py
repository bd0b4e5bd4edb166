"""双随机抽取 of an authority: seal the lists, draw, and ask whether what was drawn is what anybody would draw.

stream = draw(pool, by)      lists sealed, lots drawn, both recorded
found = lots(stream)         pool, result, and whether the result follows from the pool
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from qiuhao.authority.rights import viewers
from qiuhao.casefile.kinds.inspection.draw import Lot, LotDrawn, LotPool
from qiuhao.casefile.models import Draw
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import Fact
from qiuhao.law.lots import drawn
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append, earlier
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft

STREAM = "draw"


@dataclass(frozen=True, slots=True)
class Lots:
    """One draw: the sealed lists, what was drawn from them, whether it agrees when drawn again."""

    stream: str
    pool: Fact
    result: Fact | None
    agrees: bool


def draw(pool: LotPool, by: Sequence[str], key: str | None = None, stream: str = "") -> str:
    """Seal the lists, then draw with their seal as the seed. `Refused` if these persons may not inspect for it.

    With `key`, a retry gives the first draw: nobody draws twice until it suits.
    """
    if not any(viewer.owns("handler", pool.authority) for viewer in viewers(by)):
        source = Source("", Rank.OWN, pool.authority)
        raise Refused([Refusal("post", "随机抽取由本机关执法人员办理，办理人没有这一岗位", source, "请由执法人员办理")])
    if key and (before := earlier(by[0], key)):
        name = before[0].stream
    else:
        name = append(stream or new_stream(STREAM), [Draft(pool)], actors=by, key=key)[0].stream
    found = lots(name)
    if found.result is None:
        # A draw that was cut off between the two records is finished, with the same lots.
        append(name, [Draft(_result(found.pool))], actors=by, expected_head=1)
    return name


def lots(stream: str) -> Lots:
    """The draw as recorded, drawn again to compare."""
    facts = ledger.facts(stream)
    pool = next(fact for fact in facts if isinstance(fact.body, LotPool))
    result = next((fact for fact in facts if isinstance(fact.body, LotDrawn)), None)
    return Lots(stream, pool, result, result is not None and result.body == _result(pool))


def _result(pool: Fact) -> LotDrawn:
    body: Any = pool.body
    objects = {one.identity: one for one in body.objects}
    officers = {officer.person: officer for officer in body.officers}
    found = drawn(pool.seal, list(objects), list(officers), body.count, body.each)
    chosen = [Lot(object=objects[name], officers=tuple(officers[p] for p in people)) for name, people in found]
    return LotDrawn(about=pool.number, seed=pool.seal, lots=tuple(chosen))


def draws(authorities: Sequence[str]) -> QuerySet[Draw]:
    """Draws of these authorities, into which the viewer may look; the latest first."""
    return Draw.objects.filter(authority__in=list(authorities)).order_by("-sealed_at", "stream")


def project(context: projections.Context) -> None:
    """The row of one draw."""
    pool = context.facts[0]
    if not isinstance(pool.body, LotPool):
        return
    done = any(isinstance(fact.body, LotDrawn) for fact in context.facts)
    Draw.objects.update_or_create(
        stream=context.stream,
        defaults={
            "authority": pool.body.authority, "cause": pool.body.cause, "matter": pool.body.matter, "drawn": done,
            "sealed_at": pool.recorded_at, "objects_listed": len(pool.body.objects), "count": pool.body.count,
        },
    )  # fmt: skip


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register(STREAM, project, (Draw,))
