"""Entering and changing authorities, units, matters, persons, certificates and posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from qiuhao.authority import edition
from qiuhao.authority.kinds.override import PeriodOverride
from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.reading import authority, sort_of
from qiuhao.law.clause import Rank, Source
from qiuhao.law.merging import override_refused
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger.append import Appended, append, writer
from qiuhao.ledger.kinds import Draft, Kind
from qiuhao.library.packs import chain


def enter(
    stream: str, bodies: Sequence[Kind], by: Sequence[str], happened_at: datetime | None = None
) -> list[Appended]:
    """Record one or more changes in an authority's or a person's stream.

    An override whose basis does not suffice is refused with the clause that says so, and so is a body that could not
    be what it is registered as.
    """
    for body in bodies:
        if isinstance(body, Registered):
            _check_registered(body)
        if isinstance(body, PeriodOverride):
            _check_override(stream, body, next((one.place for one in bodies if isinstance(one, Registered)), ""))
    with writer():
        # Before the stream is locked: whoever enters several things at once, and whoever enters one of them, wait here.
        edition.move()
        return append(stream, [Draft(body, happened_at) for body in bodies], actors=by)


def _check_override(stream: str, body: PeriodOverride, entered: str) -> None:
    """`entered`: the place that is entered with it, '' if the authority stands in the register already."""
    place = entered or authority(stream.split("/", 1)[1]).place
    packs = chain(place)
    sentence = override_refused(packs, body.as_rule())
    if not sentence:
        return
    lines = [line for pack in packs for line in pack.duties if line.duty == body.duty]
    source = packs[-1].source(lines[-1]) if lines else Source("", Rank.OWN, place)
    raise Refused([Refusal("override", sentence, source, "请改用位阶足够的依据", field="rank")])


def _check_registered(body: Registered) -> None:
    """An entrusted body names who entrusted it, which was not entrusted itself (处罚法 20); only against a justice
    bureau is there a choice of reconsideration bodies (复议法 24, 28)."""
    wrong = []
    if body.sort == "entrusted" and not body.entrusted_by:
        wrong.append(_refusal("受委托组织没有登记委托机关", "请填写委托机关", "nat/cf/20", "entrusted_by"))
    elif body.sort == "entrusted" and sort_of(body.entrusted_by) == "entrusted":
        text = "委托机关自己是受委托组织，受委托组织不得再委托"
        wrong.append(_refusal(text, "请登记直接委托的行政机关", "nat/cf/20", "entrusted_by"))
    if len(body.remedies.reconsideration_bodies) > 1 and not body.justice_bureau:
        text = "登记了两个以上的行政复议机关，只有对司法行政部门才可以选择"
        wrong.append(
            _refusal(text, "请只填写有管辖权的一个：本级人民政府，垂直管理的为上一级", "nat/fy/24", "remedies")
        )
    if wrong:
        raise Refused(wrong)


def _refusal(text: str, remedy: str, clause: str, field: str) -> Refusal:
    return Refusal("register", text, Source(clause, Rank.LAW, "national"), remedy, field=field)
