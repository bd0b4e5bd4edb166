"""What a decision says in the words of a public summary, each a sealed field of its own.

Every top-level field has its own salt, so a published line can be proved equal to the sealed decision without showing
anything else of it. Where the decision's own fields serve (number, day, authority), they are not repeated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import model_validator

from qiuhao.authority.values import field
from qiuhao.casefile.wording import conclusion
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import Content, Kind

GROUP = "公示用语"
NAMES = ("public_party", "public_category", "public_conclusion", "public_facts", "public_basis")
"""Computed from the decision's other fields."""
MATTER = "public_matter"
"""From the list of matters, filled in where the record is made."""


class PublicWords(Kind):
    """Fields that hold the words of a public summary. Computed where they are left open; kept as sealed ever after."""

    public_party: str = field("当事人（公示用语）", "", group=GROUP, widget="computed")
    public_category: str = field("执法类别（公示用语）", "", group=GROUP, widget="computed")
    public_conclusion: str = field("处理结果（公示用语）", "", group=GROUP, widget="computed")
    public_facts: str = field("事实（公示用语）", "", group=GROUP, widget="computed")
    public_basis: str = field("依据（公示用语）", "", group=GROUP, widget="computed")
    public_matter: str = field("执法事项（公示用语）", "", group=GROUP, widget="computed")

    @model_validator(mode="after")
    def _public(self) -> Self:
        for name, words in self.public_words().items():
            if not getattr(self, name):
                object.__setattr__(self, name, words)
        return self

    def public_words(self) -> Mapping[str, str]:
        """The words as this record's other fields give them."""
        return {}


class DecidedInPublic(PublicWords):
    """A decision about parties with a proposal."""

    def public_words(self) -> Mapping[str, str]:
        body: Any = self
        return {
            "public_party": "、".join(party.name for party in body.parties),
            "public_category": PROCEDURES[body.procedure],
            "public_conclusion": conclusion(body.proposal),
            "public_facts": body.proposal.facts_found,
            "public_basis": "；".join(body.proposal.basis),
        }


def first_to_second(content: Content) -> Content:
    """Upcaster: a record sealed before it held public words; a decision computes them when it is read."""
    return content | dict.fromkeys((*NAMES, MATTER), "")
