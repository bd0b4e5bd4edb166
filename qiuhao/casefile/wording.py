"""What a decision comes to, in words: the same words on the public page and in the sealed record. Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qiuhao.authority.values import ExpropriationTerms, LevyTerms, LicenceTerms
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import said
from qiuhao.law.views import INSPECTION_RESULTS, OUTCOMES, PENALTIES


def conclusion(proposal: Any) -> str:
    """给予行政处罚：罚款 5,000.00 元；没收违法所得 800.00 元. A proposal that has its own words is said in them."""
    if words := said(proposal, "words", ""):
        return str(words)
    parts = [_penalty(penalty) for penalty in proposal.penalties]
    parts += given_words(proposal)
    return OUTCOMES[proposal.outcome] + (f"：{'；'.join(parts)}" if parts else "")


def outcome_word(procedure: str, outcome: str) -> str:
    """What a decision or the result of an inspection comes to, in one word of the vocabulary."""
    words = INSPECTION_RESULTS if procedure == "inspection" else OUTCOMES
    return words.get(outcome, outcome)


def given_words(proposal: Any) -> list[str]:
    """What a proposal gives, levies or takes for use, each in words."""
    parts = [licence_words(proposal.licence)] if proposal.licence is not None else []
    parts += [levy_words(proposal.levy)] if proposal.levy is not None else []
    return parts + ([expropriation_words(proposal.expropriation)] if proposal.expropriation is not None else [])


def levy_words(given: LevyTerms) -> str:
    """城市道路占用费 2,400.00 元."""
    return f"{given.name} {Decimal(given.amount):,.2f} 元"


def expropriation_words(given: ExpropriationTerms) -> str:
    """移动抽水泵车 2 台，用于排涝抢险，2026年3月10日至2026年3月20日."""
    things = "、".join(f"{one.name} {one.quantity}" for one in given.things)
    span = "至".join(chinese_day(day) for day in (given.since, given.until) if day is not None)
    return f"{things}，用于{given.purpose}" + (f"，{span}" if span else "")


def licence_words(given: LicenceTerms) -> str:
    """食品经营许可证（热食类制售），有效期 2026年3月2日 至 2031年3月1日."""
    words = given.name + (f"（{given.content}）" if given.content else "")
    words += f"，适用区域：{given.area}" if given.area else ""
    span = [chinese_day(day) for day in (given.valid_from, given.valid_until) if day is not None]
    return f"{words}，有效期{'自' if given.valid_until is None else ''}{'至'.join(span)}" if span else words


def _penalty(penalty: Any) -> str:
    name = PENALTIES[penalty.sort]
    if penalty.amount != "0.00":
        return f"{name} {Decimal(penalty.amount):,.2f} 元"
    return f"{name}（{penalty.words}）" if penalty.words and penalty.words != name else name
