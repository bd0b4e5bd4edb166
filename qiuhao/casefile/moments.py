"""When an act made here happens: now, or at the moment that its own record states.

An examination ended, a document was served, a certificate was shown at a time that the record itself says. Every other
act happens as it is recorded: what was decided or approved earlier elsewhere is reported, not done (decision 0005).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from qiuhao.ledger import clock
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.problems import BadMoment

MOMENTS = ("served_at", "shown_at")
"""Fields that say when the thing happened that a record is about."""
BEGINNINGS = {"began_at", "started_at"}
"""What lasted happened when it ended; a pause begins with its record, its end is none."""
TOLERANCE = timedelta(minutes=5)
"""How far a caller's clock may differ from ours."""


def own_moment(body: Kind) -> datetime | None:
    """When it happened, where the record itself says so."""
    fields = type(body).model_fields.keys()
    names = ("ended_at", *MOMENTS) if fields & BEGINNINGS else MOMENTS
    return next((at for name in names if name in fields and (at := getattr(body, name)) is not None), None)


def moment_of_act(body: Kind, given: datetime | None) -> datetime | None:
    """The moment of an act made here, None for now. BadMoment for any other than its own, or about now."""
    own = own_moment(body)
    if given is None:
        return own
    if given.tzinfo is None:
        raise BadMoment("没有保存：发生时间没有写明时区。请在时刻后写 +08:00。")
    if given == own or abs(clock.now() - given) <= TOLERANCE:
        return given
    raise BadMoment(
        "没有保存：在本平台办理的步骤发生在办理之时，不能另填发生时间。"
        "此前已经在别处发生的，请作为已经发生的事补录（接口：facts）；检查、送达等的时间请填在记录自己的时间栏。"
    )
