"""How a case begins at the desk: one door for each procedure, with the act that opens it and the posts it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from qiuhao.authority.rights import Held, Viewer
from qiuhao.desk.forms.coercion import MEASURE_SHOWN

HANDLERS = ("handler", "unit-head")


@dataclass(frozen=True, slots=True)
class Door:
    """`press` stands on the pages that lead here, `title` above the form, `button` below it; `said` when it is done,
    and `then` is the act whose form comes next ('': the case). `shown`: the fields that the form asks at once
    (none: as the layout has them); `posts`: who may begin so; `by_matter`: the matter is chosen first."""

    procedure: str
    act: str
    press: str
    title: str
    button: str
    said: str
    icon: str = "plus"
    then: str = ""
    shown: tuple[str, ...] = ()
    posts: tuple[str, ...] = HANDLERS
    by_matter: bool = field(default=False)

    def post(self, who: Viewer) -> Held | None:
        """The post by which this viewer may begin so."""
        return next((held for name in self.posts for held in who.posts if held.post == name), None)


_ALL = (
    Door(
        "penalty", "register-clue", "登记线索", "登记线索，新建案件", "登记线索",
        "已登记线索，案件已建立。下一步：核查后决定是否立案。",
    ),
    Door(
        "penalty-on-the-spot", "show-certificate", "当场处罚", "当场处罚：到达现场，先出示证件", "已出示证件，继续",
        "已记录出示证件。现在填写当场处罚决定；不处罚的，可以离开本页。", "hand", "decide-on-the-spot",
        ("officers", "shown_to", "shown_at", "certificates_shown", "rights_told", "place"),
    ),
    Door(
        "inspection", "plan-inspection", "申请检查", "申请检查", "提出申请",
        "已提出检查申请。下一步：报机关负责人批准；情况紧急的，可以先行检查。", "search",
    ),
    Door(
        "licence", "receive-application", "许可收件", "行政许可：接收申请材料", "收件",
        "已经收件。下一步：五日内受理、不予受理，或者一次告知需要补正的全部内容。", "doc",
        posts=(*HANDLERS, "window"), by_matter=True,
    ),
    Door(
        "coercive-measure", "register-coercion", "强制措施", "行政强制措施：登记事项", "登记事项",
        "已登记，案件已建立。下一步：报机关负责人批准；情况紧急的，可以当场实施，事后补办批准。", "lock",
        shown=MEASURE_SHOWN,
    ),
    Door(
        "coercive-execution", "register-coercion", "强制执行", "行政强制执行：登记事项", "登记事项",
        "已登记，案件已建立。下一步：催告当事人履行，听取陈述和申辩。", "lock",
    ),
    Door(
        "levy", "register-clue", "征收", "行政征收：登记来源", "登记来源",
        "已登记来源，案件已建立。下一步：启动征收。",
    ),
    Door(
        "expropriation", "register-clue", "征用", "行政征用：登记来源", "登记来源",
        "已登记来源，案件已建立。下一步：启动征用。",
    ),
)  # fmt: skip

DOORS: Mapping[str, Door] = {door.procedure: door for door in _ALL}
"""Procedure -> its door."""


def doors(who: Viewer) -> list[dict[str, str]]:
    """The doors that stand open to this viewer, as buttons."""
    address = reverse("desk:open-case")
    return [
        {"press": door.press, "icon": door.icon, "href": f"{address}?procedure={door.procedure}"}
        for door in DOORS.values()
        if door.post(who) is not None
    ]
