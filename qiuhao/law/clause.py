"""Clauses, ranks and the documents they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rank(StrEnum):
    """Rank of a legal document, from the highest to the lowest (宪法 left out)."""

    LAW = "法律"
    ADMIN_REGULATION = "行政法规"
    LOCAL_REGULATION = "地方性法规"
    MINISTRY_RULE = "部门规章"
    LOCAL_RULE = "地方政府规章"
    INTERPRETATION = "司法解释"
    NORMATIVE = "规范性文件"
    OWN = "本机关制度"

    @property
    def height(self) -> int:
        """A number that is larger the higher the rank; equal heights are equal in rank."""
        return _HEIGHTS[self]

    @classmethod
    def named(cls, words: str) -> tuple[Rank, ...]:
        """Ranks meant by a word of the regulations: 法规 is two ranks, 规章 is two ranks."""
        if words in _GROUPS:
            return _GROUPS[words]
        return (cls(words),)


_HEIGHTS = {
    Rank.LAW: 60,
    Rank.INTERPRETATION: 55,
    Rank.ADMIN_REGULATION: 50,
    Rank.LOCAL_REGULATION: 40,
    Rank.MINISTRY_RULE: 30,
    Rank.LOCAL_RULE: 30,
    Rank.NORMATIVE: 20,
    Rank.OWN: 10,
}

_GROUPS = {
    "法规": (Rank.ADMIN_REGULATION, Rank.LOCAL_REGULATION),
    "规章": (Rank.MINISTRY_RULE, Rank.LOCAL_RULE),
}


RANK_WORDS = (*(rank.value for rank in Rank), *_GROUPS)
"""Every word by which a regulation may name ranks."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule stands: clause id, rank, the pack that holds it, and how far it was checked.

    ``clause`` is an id such as ``anhui/disclosure/11-2`` or ``nat/cf/58``. ``checked`` is
    False for a national value that nobody compared with the statute yet (shown as 未核对).
    """

    clause: str
    rank: Rank
    pack: str
    checked: bool = True


_NUMERALS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """Chinese numeral of an article number below one thousand: 11 -> 十一, 105 -> 一百零五."""
    if number < 0 or number >= 1000:
        raise ValueError(f"article number out of range: {number}")
    if number < 10:
        return _NUMERALS[number]
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_NUMERALS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _NUMERALS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_NUMERALS[ones] if ones else "")
