"""内设机构 (anze/disclosure/10.1; xuecheng/disclosure/4.1)."""

from typing import Literal

from qiuhao.authority.values import Actor, Line, Words, field
from qiuhao.ledger.kinds import Kind, register


@register
class Unit(Kind):
    """A unit of an authority; a later record with the same ``unit`` replaces it."""

    kind = "authority.unit"
    title = "内设机构登记"
    act = "register-unit"
    fills = ("unit",)

    unit: Actor = field("机构编号", min_length=1)
    name: Line = field("名称")
    sort: Literal["handling", "review", "publicity", "archive", "window", "office"] = field(
        "类别",
        "handling",
        labels={
            "handling": "承办机构",
            "review": "法制审核机构",
            "publicity": "公示机构",
            "archive": "档案机构",
            "window": "窗口",
            "office": "综合机构",
        },
    )
    duties: Words = field("职责分工", "", widget="long")
    closed: bool = field("已撤销", False)
