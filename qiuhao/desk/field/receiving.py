"""A sending arrives: told apart by its sort, put together, sealed once."""

from __future__ import annotations

from datetime import datetime

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading
from qiuhao.casefile.acts.field import Entered, Step, Taken, already, enter
from qiuhao.casefile.acts.open_case import opened
from qiuhao.casefile.kinds.field.field_entry import FieldEntry
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.desk.field.inspecting import Inspecting
from qiuhao.desk.field.payload import BadSending, Sent
from qiuhao.desk.field.sender import sender, staff
from qiuhao.desk.field.sending import Clocks, Work
from qiuhao.desk.field.uploads import Pictures
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock

PROCEDURES = {"penalty": "penalty-on-the-spot", "clue": "penalty", "inspection": "inspection"}


def receive(who: Viewer, sent: Sent, digest: str, sent_at: datetime, pictures: Pictures) -> Entered:
    """Seal what came, once. NotYours, `Refused`, InvalidContent, NumberProblem, BadSending: nothing saved, each says
    why."""
    if (before := already(who.person, sent.key, digest)) is not None:
        return before
    arrived = clock.now()
    clocks = Clocks(sent_at, arrived, sent.ahead_before)
    day = legal_date(clocks.right(sent.finished_at))
    by = sender(who, sent, day)
    post, people = by.post, staff(who, sent, day)
    case = sent.visit.case if sent.visit is not None and sent.sort == "inspection" else ""
    first = (
        _planned(case)
        if case
        else opened(post.authority, PROCEDURES[sent.sort], post.unit, [one.person for one in people])
    )
    work = (Inspecting if sent.sort == "inspection" else Work)(who, post, sent, people, clocks, pictures)
    steps, taken = _steps(work, first)
    entry = FieldEntry(
        device=sent.device, key=sent.key, digest=digest, offline=sent.offline, began_at=sent.began_at,
        finished_at=sent.finished_at, sent_at=sent_at, ahead=clocks.ahead, ahead_before=sent.ahead_before,
        put_right=clocks.put_right, remarks=clocks.words() + work.unset,
    )  # fmt: skip
    return enter(first, steps, entry, [who.person], arrived=arrived, taken=taken, case=case, held_on=by.day)


def _steps(work: Work, first: Opened) -> tuple[list[Step], Taken | None]:
    if isinstance(work, Inspecting):
        return work.inspection(first), None
    return work.penalty(first) if work.sent.sort == "penalty" else (work.clue(), None)


def _planned(case: str) -> Opened:
    """The inspection that the device took along."""
    first = reading.opened(case)
    if first.procedure != "inspection":
        raise BadSending("这个案件不是行政检查，没有登记。本机仍保存全部内容，请在本机核对。")
    return first
