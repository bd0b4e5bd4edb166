"""任职 (anze/disclosure/6; yangquan/record/12; xuecheng/record/29-2)."""

from datetime import date
from typing import Literal

from qiuhao.authority.posts import POSTS
from qiuhao.authority.values import Actor, Short, field
from qiuhao.ledger.kinds import Kind, register

PostName = Literal[
    "handler", "unit-head", "reviewer", "review-head", "head", "principal-head", "publicity-clerk",
    "publicity-reviewer", "archivist", "window", "auxiliary", "supervisor", "registrar",
]  # fmt: skip


@register
class PostTaken(Kind):
    """A person takes a post in an authority. A supervisor's ``area`` is the area he oversees."""

    kind = "authority.post"
    title = "任职登记"
    act = "take-post"
    fills = ("post",)

    authority: Actor = field("机关", min_length=1)
    unit: Actor = field("机构", "")
    post: PostName = field("岗位", labels=POSTS)
    area: Short = field("监督区域代码", "", pattern=r"^\d{0,12}$")
    since: date = field("自")
    until: date | None = field("至", None)
