"""公示."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Actor, Line, Number, Short, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Published(Kind):
    """The decision is on the shelf and on the carriers named."""

    kind = "disclosure.published"
    title = "公示"
    stage = "送达执行"
    act = "publish"
    fills = ("published",)

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    draft: Number = field("公示稿（记录号）", group=MATTER, widget="fact:publication-drafted")
    carriers: tuple[Line, ...] = field("公示载体", group=MATTER, widget="list:carrier", min_length=1)
    ends_on: date | None = field("公示截止日期", None, group=MATTER)
    term_basis: Short = field("公示期限的依据", "", group=MATTER)
    exit: Literal["", "consent", "public-interest", "other-law", "masking"] = field(
        "仍予公示的途径",
        "",
        group=MATTER,
        help="存在不予公开情形时填写：同意、公共利益、其他法律、隐去处理",
        labels={
            "consent": "权利人同意",
            "public-interest": "公共利益",
            "other-law": "其他法律规定",
            "masking": "隐去处理",
        },
    )
    exit_basis: Short = field("仍予公示的依据", "", group=MATTER)
    address: Short = field("公示地址", "", group=MATTER)
    published_by: Actor = field("公示人", "", group=PEOPLE, widget="person")
