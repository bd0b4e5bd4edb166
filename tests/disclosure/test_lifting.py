"""What was withheld on a ground that has ceased is lifted by the one who decides, and then published like any other."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.disclosure.models import Decision
from qiuhao.law.refusal import Refused
from tests.casefile import world
from tests.disclosure.story import Story

pytestmark = pytest.mark.usefixtures("morning")


def stage(story: Story) -> str:
    return str(Decision.objects.get(case=story.case).stage)


def withheld(ground: str = "enforcement-harm") -> tuple[Story, int]:
    story = Story("xuecheng")
    story.decide()
    done = story.do("withhold", world.HEAD, ground=ground, reason="调查还在进行。")
    return story, done.number


@pytest.mark.clause("nat/xx/18", "xuecheng/disclosure/10.3")
def test_a_lifted_decision_is_drafted_reviewed_and_published() -> None:
    story, number = withheld()
    assert stage(story) == "withheld"
    story.draft()
    story.review()
    with pytest.raises(Refused):
        story.publish()
    story.do("lift-withholding", world.HEAD, about=number, reason="调查已经结束。")
    assert stage(story) == "passed"
    assert [due.duty.name for due in reading.answer(story.case).duties if due.ended is None].count(
        "publish-lifted"
    ) == 1
    story.publish()
    assert stage(story) == "published"
    assert "publish-lifted" not in [d.duty.name for d in reading.answer(story.case).duties if d.ended is None]


@pytest.mark.clause("nat/xx/18")
def test_the_head_lifts_it_himself_once_and_only_what_stands() -> None:
    story, number = withheld()
    reason = {"reason": "调查已经结束。"}
    assert story.why_not("lift-withholding", world.CLERK, about=number, decided_by=world.HEAD, **reason)
    assert not story.why_not("lift-withholding", world.HEAD, about=number, **reason)
    story.do("lift-withholding", world.HEAD, about=number, **reason)
    assert story.why_not("lift-withholding", world.HEAD, about=number, **reason) == [
        "这项不予公示已经解除，或者已有新的决定"
    ]


@pytest.mark.clause("nat/xx/14")
def test_a_second_ground_does_not_hide_the_first() -> None:
    story, first = withheld("security")
    story.do("withhold", world.HEAD, ground="privacy", reason="涉及隐私。")
    story.draft()
    story.review()
    exits = {"exit": "masking", "exit_basis": "依法确需公开，已作处理。"}
    assert any(
        "国家安全" in text for text in story.why_not("publish", world.CLERK, carriers=["government-site"], **exits)
    )
    story.do("lift-withholding", world.HEAD, about=first, reason="情形已经消失。")
    assert not story.why_not("publish", world.CLERK, carriers=["government-site"], **exits)
