"""A correction puts a slip right; it is no way round a review, an approval, a notice or the register."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.doing import do, report
from qiuhao.law.refusal import Refused
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from tests.casefile import samples, world
from tests.desk.conftest import morning
from tests.disclosure.story import NUMBER, Story

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
HEAVIER = {"proposal": world.proposal("50000.00")}


def here(case: str, kind: str, by: str = world.HANDLER, **content: Any) -> int:
    """A record made here; what opens its gate is not in question."""
    return append(case, [Draft(make(kind, content))], actors=[by])[0].number


def decided(story: Story) -> int:
    said = {"authority_name": "示范县市场监督管理局", "decided_by": world.HEAD, "number_text": NUMBER}
    return here(story.case, "casefile.decision", parties=[story.party], proposal=world.proposal(), **said)


def corrected(case: str, of: int, changes: dict[str, Any], by: str = world.HANDLER, door: str = "act") -> Any:
    body = make("casefile.correction", {"of": of, "reason": "笔误", "changes": changes})
    do(case, "correct-record", body, [by]) if door == "act" else report(case, body, [by])
    fact = reading.history(case).number(of)
    return fact.body if fact is not None else None


def refused(case: str, of: int, changes: dict[str, Any], words: str) -> None:
    """Through either door, and nothing is recorded."""
    before = len(reading.history(case).as_recorded)
    for door in ("act", "reported"):
        with pytest.raises(Refused) as caught:
            corrected(case, of, changes, door=door)
        [reason] = caught.value.refusals
        assert words in reason.text
        assert reason.remedy
        assert reason.field == "of"
    assert len(reading.history(case).as_recorded) == before


def test_what_was_reviewed_does_not_become_something_else() -> None:
    case = world.new_case()
    number = world.reported(case, "review.submission", **samples.content("review.submission")).number
    first = corrected(case, number, {"explanation": "补充说明。", **HEAVIER})
    assert first.penalties[0].amount == "50000.00", "before the opinion it is still the unit's own paper"
    world.reported(case, "review.opinion", world.REVIEWER, **{**samples.content("review.opinion"), "about": number})
    refused(case, number, {"proposal": world.proposal("60000.00")}, "已经出具法制审核意见")
    assert corrected(case, number, {"explanation": "补充说明二。"}).substance == first.substance


def test_a_decision_made_here_is_changed_by_another_decision() -> None:
    story = Story("anze")
    number = decided(story)
    refused(story.case, number, HEAVIER, "不能用记录更正改动")
    other = {**story.party, "name": "另一家公司", "credit_code": ""}
    refused(story.case, number, {"parties": [other]}, "不能用记录更正改动")
    assert corrected(story.case, number, {"performance_text": "十五日内缴纳。"}).performance_text
    misspelt = {**story.party, "name": "示范县青禾糕点店（有限公司）"}
    assert corrected(story.case, number, {"parties": [misspelt]}).parties[0].name == misspelt["name"]


def test_a_decision_reported_from_elsewhere_is_put_right_as_it_is() -> None:
    story = Story("anze")
    number = story.decide()
    assert corrected(story.case, number, HEAVIER).penalties[0].amount == "50000.00"


def test_a_notice_says_after_its_service_what_it_said() -> None:
    story = Story("anze")
    content = {**samples.content("casefile.rights_notice"), "parties": [story.party], "proposal": world.proposal()}
    number = here(story.case, "casefile.rights_notice", **content)
    assert corrected(story.case, number, HEAVIER).penalties[0].amount == "50000.00"
    story.reported("casefile.service", **{**samples.content("casefile.service"), "about": number})
    refused(story.case, number, {"proposal": world.proposal("60000.00")}, "告知书已经送达")


@pytest.mark.parametrize(
    ("asked", "word", "changes"),
    [
        ("casefile.measure_request", "casefile.measure_approval", {"object": "另一处仓库"}),
        ("casefile.inspection_plan", "casefile.inspection_approval", {"urgent": True, "urgent_reason": "紧急"}),
    ],
)
def test_what_the_head_allowed_is_what_he_was_asked(asked: str, word: str, changes: dict[str, Any]) -> None:
    case = world.new_case(procedure="penalty")
    number = world.reported(case, asked, **samples.content(asked)).number
    corrected(case, number, changes)
    world.reported(case, word, world.HEAD, **{**samples.content(word), "about": number, "head_opinion": world.voice()})
    refused(case, number, changes, "机关负责人已经批准")


def test_what_the_register_said_is_not_a_persons_to_correct() -> None:
    case = world.new_case()
    content = samples.content("casefile.inspection_plan")
    refused(case, here(case, "casefile.inspection_plan", **content), {"counted_before": 0, "cap": 9}, "由系统填写")
    there = world.reported(case, "casefile.inspection_plan", **content).number
    assert corrected(case, there, {"counted_before": 0}).counted_before == 0
