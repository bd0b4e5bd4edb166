"""Numbers taken into the field: a block for an officer's device, used one by one, the rest given back.

    held = reserve_block(series, 10, holder="p-01J…", device="phone-7", document="on_the_spot_decision", actors=[…])
    used = field_use_draft(facts, serial, holder, case, record)      in the transaction that records the paper
    give_back(series, [13, 14], "退出登录，未使用", holder="p-01J…", actors=[…])

What is given back is voided and never given out again: a paper may have been printed with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from qiuhao.documents.kinds.number_block import NumberBlock
from qiuhao.documents.kinds.number_used import NumberUsed
from qiuhao.documents.numbering import same_word, void_draft
from qiuhao.documents.numbering.series import (
    RESERVED,
    USED,
    VOIDED,
    Number,
    NumberProblem,
    Series,
    next_serial,
    numbers,
)
from qiuhao.law.facts import Fact
from qiuhao.ledger.append import writing
from qiuhao.ledger.kinds import Draft

MOST = 20
"""Numbers that one device may hold at a time."""


def held(facts: Sequence[Fact], holder: str, device: str = "") -> list[Number]:
    """Unused numbers of this holder (on this device), in order."""
    found = numbers(facts).values()
    return [n for n in found if n.state == RESERVED and n.holder == holder and device in ("", n.device)]


def reserve_block(
    series: Series,
    count: int,
    *,
    holder: str,
    device: str,
    document: str,
    actors: Sequence[str],
    besides: Collection[int | str] = (),
) -> list[Number]:
    """Fill the device up to `count` unused numbers; those that are there already are not given anew.

    `besides`: serials or texts that stand on papers the device has not sent yet; they do not count as unused.
    """
    if not 1 <= count <= MOST:
        raise NumberProblem(f"一台设备同时可以领用 1 至 {MOST} 个文号，不能领用 {count} 个。请减少数量。")
    with writing(series.stream) as w:
        facts = w.facts(series.stream)
        free = [number for number in held(facts, holder, device) if not _among(number, besides)]
        if len(free) < count:
            same_word(series, facts)
            first = next_serial(facts)
            block = NumberBlock(
                authority=series.authority, series=series.code, year=series.year, word=series.word, first=first,
                last=first + count - len(free) - 1, holder=holder, device=device, document=document,
            )  # fmt: skip
            w.append(series.stream, [Draft(block)], actors=actors)
        known = held(w.facts(series.stream), holder, device)
    return [number for number in known if not _among(number, besides)]


def _among(number: Number, named: Collection[int | str]) -> bool:
    return number.serial in named or number.text in named


def field_use_draft(facts: Sequence[Fact], serial: int, holder: str, case: str, record: int) -> Draft:
    """The fact that a paper made in the field carries this number; NumberProblem if it cannot be so.

    A number voided meanwhile (the device was thought lost) is used all the same: the paper is in the party's hands.
    """
    number = field_number(facts, serial, holder)
    door = "reported" if number.state == VOIDED else "act"
    return Draft(NumberUsed(serial=serial, case=case, record=record), door=door)  # type: ignore[arg-type]


def field_number(facts: Sequence[Fact], serial: int, holder: str) -> Number:
    """The number, if this holder took it into the field and no paper carries it yet; NumberProblem otherwise."""
    number = numbers(facts).get(serial)
    if number is None or number.holder != holder:
        text = number.text if number is not None else f"序号 {serial}"
        raise NumberProblem(f"文号{text}不在您领用的号段内。请核对纸面文号，或者另换文号重新制作文书。")
    if number.state == USED:
        raise NumberProblem(f"文号 {number.text} 已经用于另一份文书。请核对纸面文号，另换文号重新制作并交付。")
    return number


def give_back(
    series: Series, serials: Collection[int], reason: str, *, holder: str, actors: Sequence[str]
) -> list[Number]:
    """Void unused numbers of this holder, each with the reason; serials that are not his, or not unused, are left."""
    return give_back_in(series.stream, lambda number: number.serial in serials, reason, holder=holder, actors=actors)


def give_back_in(
    stream: str, wanted: Callable[[Number], bool], reason: str, *, holder: str, actors: Sequence[str], device: str = ""
) -> list[Number]:
    """The same of a series by its stream: those unused numbers of this holder (on this device) that are wanted."""
    with writing(stream) as w:
        mine = [number for number in held(w.facts(stream), holder, device) if wanted(number)]
        drafts = [void_draft(w.facts(stream), number.serial, reason) for number in mine]
        if drafts:
            w.append(stream, drafts, actors=actors)
        known = numbers(w.facts(stream))
    return [known[number.serial] for number in mine]
