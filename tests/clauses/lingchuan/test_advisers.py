"""陵川：重大复杂疑难法律事务由法律顾问、公职律师研究，意见逐条答复."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import samples
from tests.clauses.story import Story, decision

clause = pytest.mark.clause
STUDY = samples.content("casefile.consultation")


def told(**answers: Any) -> Story:
    story = Story("lingchuan")
    heads = ["public-interest", "hearing", "complex", "by-law", "other"]
    story.add("casefile.major_answers", "2026-03-03", **{"heads": [], "answered": heads, **answers})
    return story


def waits(story: Story) -> bool:
    said = story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    return ("advisers-consulted", "plan/2.3.3.p2") in said


@clause("lingchuan/plan/2.3.3.p2")
@pytest.mark.parametrize("answers", [{"complex": True}, {"heads": ["complex"]}])
def test_a_difficult_matter_is_studied_before_it_is_decided(answers: dict[str, Any]) -> None:
    story = told(**answers)
    assert waits(story)
    story.add("casefile.consultation", "2026-03-10", **STUDY)
    assert not waits(story)


@clause("lingchuan/plan/2.3.3.p2")
@pytest.mark.parametrize("answers", [{}, {"heads": ["other"]}])
def test_what_the_unit_did_not_mark_as_difficult_needs_no_study(answers: dict[str, Any]) -> None:
    assert not waits(told(**answers))


@clause("lingchuan/plan/2.3.3.p2")
@pytest.mark.parametrize(
    ("without", "words"), [("held_on", "研究日期"), ("advice", "参加人员和意见"), ("result", "研究结果")]
)
def test_the_study_names_its_day_its_people_and_its_result(without: str, words: str) -> None:
    make("casefile.consultation", STUDY)
    with pytest.raises(InvalidContent, match=words):
        make("casefile.consultation", {name: said for name, said in STUDY.items() if name != without})


@clause("lingchuan/plan/2.3.3.p3")
def test_every_opinion_is_taken_up_or_answered() -> None:
    opinion = {"name": "冯律师", "sort": "public-lawyer", "opinion": "罚款数额偏高。", "taken": False}
    with pytest.raises(InvalidContent, match="没有采纳冯律师的意见"):
        make("casefile.consultation", {**STUDY, "advice": [opinion]})
    answered = {**opinion, "reason": "在裁量基准幅度以内。"}
    body = make("casefile.consultation", {**STUDY, "advice": [answered]})
    assert body.model_dump()["advice"][0]["reason"] == "在裁量基准幅度以内。"
