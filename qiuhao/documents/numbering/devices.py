"""Devices with numbers on them: what each took along, and what becomes of it when the device is lost.

    for one in devices(authority, "on_the_spot_decision"): one.holder, one.unused, one.lost
    lose(authority, holder, device, "随车被盗", document="…", actors=[…])    lost, numbers voided: one transaction
    find_again(authority, holder, device, "已找回", actors=[…])

A lost device gets no further numbers. What it sends later is sealed all the same: a paper may be in a party's hands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from qiuhao.documents.kinds.device_lost import DeviceLost
from qiuhao.documents.numbering import void_draft
from qiuhao.documents.numbering.series import RESERVED, USED, VOIDED, Number, NumberProblem, numbers
from qiuhao.documents.reading import series_of
from qiuhao.law.facts import Fact
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import writing
from qiuhao.ledger.kinds import Draft


@dataclass(frozen=True, slots=True)
class Device:
    """One device of one holder with every number it ever took along, by series."""

    holder: str
    device: str
    numbers: tuple[tuple[str, Number], ...]
    state: Fact | None = None

    @property
    def lost(self) -> bool:
        """Whether it is lost now."""
        return self.state is not None and bool(self.state.body.lost)

    @property
    def unused(self) -> list[Number]:
        """Numbers that no paper carries yet, as far as anybody here knows."""
        return [n for _, n in self.numbers if n.state == RESERVED]

    @property
    def used(self) -> list[Number]:
        """Numbers that papers carry."""
        return [n for _, n in self.numbers if n.state == USED]

    @property
    def voided(self) -> list[Number]:
        """Numbers that will stand on no paper."""
        return [n for _, n in self.numbers if n.state == VOIDED]

    @property
    def taken_at(self) -> datetime:
        """When it took numbers along last."""
        return max(n.reserved_at for _, n in self.numbers)


def register_of(authority: str) -> str:
    """The stream of an authority's lost and found devices."""
    return f"register/devices-{authority}"


def devices(authority: str, document: str) -> list[Device]:
    """Devices that took numbers of this paper along, the latest first."""
    found: dict[tuple[str, str], list[tuple[str, Number]]] = defaultdict(list)
    for stream in series_of(authority, document=document):
        for number in numbers(ledger.facts(stream)).values():
            if number.device:
                found[number.holder, number.device].append((stream, number))
    states = _states(_facts(authority))
    rows = [Device(holder, name, tuple(held), states.get((holder, name))) for (holder, name), held in found.items()]
    return sorted(rows, key=lambda one: one.taken_at, reverse=True)


def lost(authority: str, holder: str, device: str) -> Fact | None:
    """The record that this device is lost; None where it is not, or was found again."""
    state = _states(_facts(authority)).get((holder, device))
    return state if state is not None and state.body.lost else None


def lose(
    authority: str, holder: str, device: str, reason: str, *, document: str, actors: Sequence[str]
) -> list[Number]:
    """Record the loss and void every unused number of the device, each with the reason, in one transaction."""
    _worded(reason)
    streams = series_of(authority, document=document)
    voided: list[Number] = []
    with writing(register_of(authority), *streams) as w:
        if _lost(w.facts(register_of(authority)), holder, device):
            raise NumberProblem("这台设备已经登记遗失，没有重复登记。")
        body = DeviceLost(holder=holder, device=device, lost=True, reason=reason.strip())
        w.append(register_of(authority), [Draft(body)], actors=actors)
        for stream in streams:
            facts = w.facts(stream)
            mine = [n for n in numbers(facts).values() if _unused(n, holder, device)]
            drafts = [void_draft(facts, n.serial, f"设备遗失：{reason.strip()}"[:500]) for n in mine]
            if drafts:
                w.append(stream, drafts, actors=actors)
            known = numbers(w.facts(stream))
            voided += [known[n.serial] for n in mine]
    return voided


def find_again(authority: str, holder: str, device: str, reason: str, *, actors: Sequence[str]) -> None:
    """Record that the device is back; it may take new numbers along, the voided ones stay voided."""
    _worded(reason)
    with writing(register_of(authority)) as w:
        if not _lost(w.facts(register_of(authority)), holder, device):
            raise NumberProblem("这台设备没有登记遗失，不需要登记找回。")
        body = DeviceLost(holder=holder, device=device, lost=False, reason=reason.strip())
        w.append(register_of(authority), [Draft(body)], actors=actors)


def _unused(number: Number, holder: str, device: str) -> bool:
    return (number.state, number.holder, number.device) == (RESERVED, holder, device)


def _worded(reason: str) -> None:
    if not 2 <= len(reason.strip()) <= 400:
        raise NumberProblem("没有写明情况。请用 2 至 400 字写明何时、何地、如何遗失或者找回；它会一直留在登记簿上。")


def _facts(authority: str) -> Sequence[Fact]:
    stream = register_of(authority)
    return ledger.facts(stream) if ledger.exists(stream) else ()


def _states(facts: Iterable[Fact]) -> dict[tuple[str, str], Fact]:
    return {(f.body.holder, f.body.device): f for f in facts if isinstance(f.body, DeviceLost)}


def _lost(facts: Iterable[Fact], holder: str, device: str) -> bool:
    state = _states(facts).get((holder, device))
    return state is not None and bool(state.body.lost)
