"""代理: somebody does another's post while he is away."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.posts import POSTS
from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register

DeputyPost = Literal[
    "unit-head", "review-head", "head", "principal-head", "publicity-clerk", "archivist", "window",
]  # fmt: skip
"""Posts that a deputy may do. Officers and auxiliary staff act in person with their own certificates; whoever reviews
answers for his own judgement, so another reviewer is named to the post; so are supervisors and registrars."""


@register
class DeputyNamed(Kind):
    """In the stream of the person who is away: who does which of his posts, from when to when."""

    kind = "authority.deputy"
    title = "代理登记"
    act = "name-deputy"
    fills = ("deputy",)

    deputy: Actor = field("代理人", min_length=1)
    posts: tuple[DeputyPost, ...] = field("代理的岗位", min_length=1, labels=POSTS)
    since: date = field("自")
    until: date = field("至")
    reason: Line = field("事由", help="例如：出差、休假、学习")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.since:
            raise ValueError("代理的结束日期早于开始日期。请核对两个日期。")
        return self
