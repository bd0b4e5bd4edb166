"""Joint offenders: two parties in one case, one fined and one warned, each told, heard and decided by itself."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo import invented
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import approved, decided, heard, notified, reviewed
from qiuhao.config.demo.stories.ending import archived, closed, drafted, on_the_shelf, performance_published, performed
from qiuhao.config.demo.stories.investigating import ended, investigation, opening
from qiuhao.config.demo.walk import Walk

Party = dict[str, Any]
WARNED: dict[str, Any] = {"penalties": [{"sort": "warning", "words": "警告"}], "large_amount": None}
BESIDE = 300
"""Added to the number of the case, so that the second party is nobody else's."""


def together(w: Walk) -> Times:
    """The first is fined, the second warned; the case is closed when both have performed."""
    first = w.party
    second = invented.company(int(w.case.rsplit("-", 1)[1]) + BESIDE, w.body.area_name)
    w.parties = (first, second)
    whose: tuple[tuple[Party, dict[str, Any]], ...] = ((first, {}), (second, WARNED))
    yield from opening(w)
    yield from investigation(w)
    of(w, second, **WARNED)
    ended(w)
    for party, more in whose:
        of(w, party, **more)
        yield from notified(w)
        yield from heard(w, waived=party is second)
    made: dict[str, int] = {}
    for party, more in whose:
        of(w, party, **more)
        yield from reviewed(w)
        yield from approved(w)
        yield from decided(w)
        made[party["name"]] = w.last["decide"]
        yield 2, "10:30"
        drafted(w)
        on_the_shelf(w)
    yield from finished(w, first, second, made)
    yield from closed(w)
    yield from archived(w)


def finished(w: Walk, first: Party, second: Party, made: dict[str, int]) -> Times:
    """The fine is paid; of a warning there is nothing to perform."""
    yield 1, "09:40"
    of(w, second, **WARNED)
    w.act("end-execution", about=made[second["name"]], result="nothing-to-perform", reason="警告已经送达。")
    of(w, first)
    w.last["decide"] = made[first["name"]]
    yield from performed(w, after=3)
    if w.rules.duty_lines("publish-performance", "penalty", w.today):
        for number in made.values():
            w.last["decide"] = number
            yield from performance_published(w)


def of(w: Walk, party: Party, **more: Any) -> None:
    """What follows concerns this party."""
    w.party, w.asked["proposal"] = party, dict(more)
