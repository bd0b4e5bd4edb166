"""What each place makes public of a licence or of the result of an inspection: its fields, in its words, none missing.

The expected lists are the texts themselves, line by line; the words come from the sealed decision or result.
"""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.setting import Setting
from qiuhao.casefile.verb import Asked
from qiuhao.disclosure.summary import summary
from qiuhao.library.calendars import calendar
from tests.clauses.told import CLERK, HANDLER, Story

FOUR = ("执法机关", "执法对象", "执法类别", "执法结论")
ASKED = {
    "anze/disclosure/14": ("执法主体", "执法对象", "执法类别", "执法结论", "决定日期"),
    "xuecheng/disclosure/8-2": (
        "行政执法决定书文号", "行政执法相对人名称", "行政执法事项名称", "主要事实", "依据",
        "作出行政执法决定的行政执法机关名称", "作出行政执法决定的日期",
    ),
    "lingchuan/plan/2.1.4.p1": FOUR, "anhui/disclosure/11.1": FOUR, "yangquan/disclosure/6.3-2": FOUR,
}  # fmt: skip
"""Clause -> what its text enumerates."""
TOLD = {"authority_name": "示范县市场监督管理局", "public_matter": "粮食收购", "number_text": "示市监许〔2026〕1号"}
KINDS: dict[str, tuple[str, dict[str, Any], dict[str, str]]] = {
    "licence": ("casefile.licence_decision", {"decided_on": "2026-03-02"},
                {"执法类别": "行政许可", "执法结论": "准予行政许可：粮食收购许可证"}),
    "inspection": ("casefile.inspection_result", {"concluded_on": "2026-03-02", "basis": ["《示范条例》第三条"]},
                   {"执法类别": "行政检查", "执法结论": "未发现问题"}),
}  # fmt: skip


def drafted(place: str, procedure: str) -> tuple[Story, int, dict[str, str], dict[str, str]]:
    """The case with its result, the number of the result, what the draft begins with, and the labels of the place."""
    story = Story(place, procedure)
    kind, content, _ = KINDS[procedure]
    number = story.tell(kind, **TOLD, **content)
    first = Opened(authority="demo-market", place=place, procedure=procedure)
    setting = Setting(first, story.procedure, story.rules, calendar())
    asked = Asked("case/1", story.facts, story.history(), setting, (HANDLER,), story.at)
    items = story.rules.items("summary-field", asked.day, procedure)
    return story, number, summary(asked, story.facts[-1]), {item.id: item.label for item in items}


@pytest.mark.parametrize("procedure", KINDS)
@pytest.mark.parametrize("clause", [pytest.param(c, marks=pytest.mark.clause(c)) for c in ASKED])
def test_the_draft_begins_with_every_field_of_the_text_and_lacks_none(clause: str, procedure: str) -> None:
    story, number, fields, labels = drafted(clause.split("/")[0], procedure)
    assert tuple(labels.values()) == ASKED[clause]
    assert all(fields.values()), fields
    said = {labels[name]: words for name, words in fields.items()}
    for label, begins in KINDS[procedure][2].items():
        assert said.get(label, begins).startswith(begins)
    assert clause not in publishing(story, number, fields)
    for name in fields:
        assert clause in publishing(story, number, {other: said for other, said in fields.items() if other != name})


def publishing(story: Story, number: int, fields: dict[str, str]) -> set[str]:
    """The clauses that shut the publication of a draft with these fields for want of one of them."""
    draft = story.tell("disclosure.draft", CLERK, about=number, fields=fields)
    found = story.refusals("disclosure.published", CLERK, about=number, draft=draft, carriers=["portal"])
    return {reason.clause for reason in found if reason.gate == "summary-complete"}
