"""建立案件: the first record of every case stream. It says whose case it is and by which procedure it goes."""

from typing import Literal

from qiuhao.authority.values import Actor, Number, Officer, Short, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import Kind, register


@register
class Opened(Kind):
    """`authority` and `place` choose the rules, `procedure` the table; the rest is who begins to work on it.

    A case that goes on from another one (transferred here, split off) names it in `from_case`.
    """

    kind = "casefile.opened"
    title = "建立案件"
    stage = "启动"
    fills = ("opened",)

    authority: Actor = field("执法机关", group=PEOPLE, min_length=1)
    place: Actor = field("适用的法规包", group=MATTER, min_length=1)
    procedure: Literal[
        "penalty", "penalty-on-the-spot", "inspection", "licence", "coercive-measure", "coercive-execution",
        "levy", "expropriation",
    ] = field("适用程序", "penalty", group=MATTER, labels=PROCEDURES)  # fmt: skip
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    from_case: Short = field("来自案件", "", group=MATTER)
    from_number: Number | None = field("来自记录号", None, group=MATTER)
