"""Document numbers: set aside, used and voided by facts; no gap, no double, however many ask at once.

A number is reserved before its document is set, since it is printed on it, and becomes used in the same
transaction in which the case records the document:

    number = reserve(series, case="case/01J…", document="penalty_decision", actors=["p-…"])
    pdf = render("penalty_decision", {… "number": number.text})
    with writing("case/01J…", series.stream) as w:
        [decision] = w.append("case/01J…", [Draft(body)], actors=actors, gates=ask)
        w.append(series.stream, [use_draft(w.facts(series.stream), number.serial, "case/01J…", decision.number)],
                 actors=actors)

Where nothing is printed first, ``reserve_draft`` and ``use_draft`` serve in one transaction together.
"""

from __future__ import annotations

from collections.abc import Sequence

from qiuhao.documents.kinds.number_reserved import NumberReserved
from qiuhao.documents.kinds.number_used import NumberUsed
from qiuhao.documents.kinds.number_voided import NumberVoided
from qiuhao.documents.numbering.series import (
    RESERVED,
    USED,
    VOIDED,
    Number,
    NumberProblem,
    Series,
    first_of,
    gaps,
    next_serial,
    numbers,
)
from qiuhao.law.facts import Fact
from qiuhao.ledger.append import writing
from qiuhao.ledger.kinds import Door, Draft

__all__ = [
    "RESERVED", "USED", "VOIDED", "Number", "NumberProblem", "Series", "gaps", "next_serial", "numbers",
    "reserve", "reserve_draft", "same_word", "use_draft", "void", "void_draft",
]  # fmt: skip


def reserve(series: Series, *, case: str, document: str, actors: Sequence[str]) -> Number:
    """Set the next number aside for a document of a case, in a transaction of its own.

    Asked again for the same document of the same case while its number is unused, gives that number again.
    """
    with writing(series.stream) as w:
        facts = w.facts(series.stream)
        if case and (held := _held(facts, case, document)):
            return held
        w.append(series.stream, [reserve_draft(series, facts, case=case, document=document)], actors=actors)
        known = numbers(w.facts(series.stream))
    return known[max(known)]


def reserve_draft(series: Series, facts: Sequence[Fact], *, case: str, document: str, door: Door = "act") -> Draft:
    """The fact that reserves the next number; *facts* are those of ``series.stream``, read under its lock.

    *door* is "reported" when a number given out on paper or elsewhere is entered afterwards.
    """
    same_word(series, facts)
    serial = next_serial(facts)
    return Draft(
        NumberReserved(
            authority=series.authority,
            series=series.code,
            year=series.year,
            serial=serial,
            word=series.word,
            case=case,
            document=document,
        ),
        door=door,
    )


def same_word(series: Series, facts: Sequence[Fact]) -> None:
    """NumberProblem if the series of this year was begun with other words before the year."""
    first = first_of(facts)
    if first is not None and first.word != series.word:
        raise NumberProblem(
            f"本年度该系列的机关代字是“{first.word}”，不能改用“{series.word}”。"
            "请沿用原代字；机关代字确已变更的，请另建文号系列。"
        )


def use_draft(facts: Sequence[Fact], serial: int, case: str, record: int) -> Draft:
    """The fact that the record *record* of *case* carries the number; NumberProblem if it may not."""
    number = _open(facts, serial, "使用")
    if number.case and number.case != case:
        raise NumberProblem(f"文号 {number.text} 是为另一案件预留的，不能用于本案。请为本案另取文号。")
    return Draft(NumberUsed(serial=serial, case=case, record=record))


def void(series: Series, serial: int, reason: str, *, actors: Sequence[str]) -> Number:
    """Void a reserved number with its reason. A used number is not voided: its document is withdrawn instead."""
    with writing(series.stream) as w:
        w.append(series.stream, [void_draft(w.facts(series.stream), serial, reason)], actors=actors)
        return numbers(w.facts(series.stream))[serial]


def void_draft(facts: Sequence[Fact], serial: int, reason: str) -> Draft:
    """The fact that voids a reserved number; NumberProblem without a reason or if it is not reserved."""
    number = _open(facts, serial, "作废")
    if len(reason.strip()) < 2:
        raise NumberProblem(f"作废文号 {number.text} 没有写明原因。请填写原因，它会一直留在文号登记簿上。")
    return Draft(NumberVoided(serial=serial, reason=reason.strip()))


def _open(facts: Sequence[Fact], serial: int, what: str) -> Number:
    number = numbers(facts).get(serial)
    if number is None:
        raise NumberProblem(f"序号 {serial} 还没有预留，不能{what}。请先取文号。")
    if number.state == USED:
        raise NumberProblem(
            f"文号 {number.text} 已经用于文书，不能再{what}。文书有误的，请另行作出更正或者撤销，文号不变。"
        )
    if number.state == VOIDED:
        raise NumberProblem(f"文号 {number.text} 已经作废（{number.reason}），不能{what}。请另取文号。")
    return number


def _held(facts: Sequence[Fact], case: str, document: str) -> Number | None:
    wanted = (RESERVED, case, document)
    found = numbers(facts).values()
    return next((number for number in found if (number.state, number.case, number.document) == wanted), None)
