"""Open a case: a new stream, its first record, and with it the clue, the filing or what else began it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from qiuhao.authority.reading import authority as authority_row
from qiuhao.authority.reading import listed
from qiuhao.casefile.acts.licence import received
from qiuhao.casefile.doing import as_registered, gates
from qiuhao.casefile.inspections import completed, looked_up
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.moments import moment_of_act
from qiuhao.casefile.setting import setting_of
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger.append import append, earlier
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Door, Draft, Kind


def opened(authority: str, procedure: str, unit: str, handlers: Sequence[str] = ()) -> Opened:
    """The first record of a case of this authority; handlers are persons, kept as they stand today."""
    place = authority_row(authority).place
    register = listed(authority, handlers, clock.today()) or {} if handlers else {}
    known = [register[person].officer for person in handlers if person in register]
    return Opened.model_validate(
        {"authority": authority, "place": place, "procedure": procedure, "unit": unit, "handlers": known}
    )


def open_case(
    first: Opened,
    body: Kind,
    by: Sequence[str],
    happened_at: datetime | None = None,
    *,
    door: Door = "act",
    key: str | None = None,
    stream: str = "",
) -> str:
    """Open a case and record what began it; return the name of its stream. `Refused` holds every reason.

    Both records stand or fall together. With `key`, a retry gives the case that was opened the first time.
    """
    if door == "act" and not (key and earlier(by[0], key)):
        happened_at = moment_of_act(body, happened_at)
    case = stream or new_stream("case")
    body = received(first, body)
    day = legal_date(happened_at or clock.now())
    body = as_registered(body, first, by, happened_at, key) if door == "act" else body
    body = completed(body, first, case, by, key) if door == "act" else looked_up(body, first, case, by, day, key)
    # The opening itself is always a plain note; only what it begins with is an act the law may shut.
    drafts = [Draft(first, happened_at, "reported"), Draft(body, happened_at, door)]
    ask = gates(setting_of(first), case, body.act, by) if door == "act" else None
    done = append(case, drafts, actors=by, gates=ask, key=key)
    return done[0].stream
