"""What a review opinion says by the place's list, where it may combine several outcomes (yangquan/review/8).

An opinion names one outcome and, where the place allows it, further ones. It passes only if everything it says passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qiuhao.law.facts import Fact
from qiuhao.law.lines import ItemLine

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules

COMBINED = "review.opinions-combined"
"""The parameter by which a place lets one opinion combine several outcomes."""


def named(body: Any) -> tuple[str, ...]:
    """Ids of all outcomes of an opinion, the first being the leading one."""
    return (body.opinion, *body.also)


def items(rules: Rules, opinion: Fact) -> tuple[ItemLine, ...]:
    """The entries of the place's list for them; one that the place does not know is left out."""
    found = (rules.item("opinion", name, opinion.day) for name in named(opinion.body))
    return tuple(item for item in found if item is not None)


def effect(rules: Rules, opinion: Fact) -> str:
    """What the opinion does: `pass` only if every outcome passes; '' where the place does not know one of them."""
    known = items(rules, opinion)
    if len(known) < len(named(opinion.body)):
        return ""
    effects = [str(item.more.get("effect", "")) for item in known]
    return next((one for one in effects if one != "pass"), "pass")


def words(rules: Rules, opinion: Fact) -> str:
    """The outcomes in the place's words, 继续调查、纠正."""
    return "、".join(_label(rules, name, opinion) for name in named(opinion.body))


def _label(rules: Rules, name: str, opinion: Fact) -> str:
    item = rules.item("opinion", name, opinion.day)
    return item.label if item is not None else name
