"""审核意见分歧的处理: one step on the place's path."""

from typing import Literal

from qiuhao.authority.values import Actor, Number, Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.law.views import DISAGREEMENT_STEPS
from qiuhao.ledger.kinds import register


@register
class Disagreement(TextRecord):
    """Consult, recheck, report, the head decides, the leaders study: who said what, and what follows."""

    kind = "review.disagreement"
    title = "审核意见分歧处理记录"
    stage = "审核决定"
    act = "disagree"
    fills = ("disagreement", "text-record")

    about: Number = field("关于审核意见（记录号）", group=MATTER, widget="fact:opinion")
    step: Literal["consult", "recheck", "report", "head-decides", "collective-study"] = field(
        "环节", group=MATTER, labels=DISAGREEMENT_STEPS
    )
    by_body: Literal["handling-unit", "review-body", "head", "leaders"] = field(
        "由谁进行",
        group=PEOPLE,
        labels={
            "handling-unit": "承办机构",
            "review-body": "法制审核机构",
            "head": "机关负责人",
            "leaders": "领导班子",
        },
    )
    person: Actor = field("经办人", "", group=PEOPLE, widget="person")
    words: Text = field("内容和理由", group=MATTER, widget="long")
    outcome: Short = field("结果", "", group=MATTER)
    decided_to_go_on: bool = field("决定按拟作出的决定办理", False, group=MATTER)
    voices: tuple[Voice, ...] = field("意见", (), group=VOICES)
