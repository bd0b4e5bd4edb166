"""阳泉市发展和改革委员会三个制度: what only the edges of a clause show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import DAY, Story, at, decision, drafted, recording, volume, withheld
from tests.clauses.told import CHECKLIST, HEADS, Case

clause = pytest.mark.clause


@clause("yangquan/disclosure/7")
@pytest.mark.parametrize(
    ("ground", "more", "right"),
    [
        ("security", {}, True),
        ("related-cases", {}, True),
        ("embarrassing", {}, False),
        ("other-law", {}, False),
        ("other-law", {"basis": "某规章第三条", "basis_rank": "部门规章"}, True),
        ("other-law", {"basis": "某通知", "basis_rank": "规范性文件"}, False),
    ],
)
def test_one_of_six_grounds_and_no_other(ground: str, more: dict[str, Any], right: bool) -> None:
    said = withheld(drafted("yangquan"), ground, **more)
    assert (("withhold-ground", "disclosure/7") not in said) is right


@clause("yangquan/record/12")
@pytest.mark.parametrize("left_out", [0, 1, 2, 3])
def test_what_a_decision_on_the_spot_left_behind_is_bound_too(left_out: int) -> None:
    story = Story("yangquan", "penalty-on-the-spot")
    spot = decision(cause="违法停放", matter="m-1")
    story.add("casefile.on_the_spot_decision", DAY, **spot)
    story.add("evidence.recording", DAY, **recording(1))
    story.add("casefile.closing", "2026-03-03", reason="executed", report="办结。")
    numbers = [number for number in (1, 2, 3) if number != left_out]
    said = story.shut("archive", "2026-04-01", "archive.volume", **volume(*numbers))
    assert (("archive-contents", "record/12") in said) is bool(left_out)


@clause("yangquan/review/8.3", "yangquan/review/8")
@pytest.mark.parametrize(
    ("opinion", "ground", "fits"),
    [
        ("change", "定性不准确", True),
        ("change", "处罚种类与情节不相当", True),  # the text says 等
        ("correct", "程序不合法", True),
        ("correct", "处罚种类与情节不相当", False),
        ("investigate", "处罚种类与情节不相当", False),
    ],
)
def test_only_the_opinion_to_change_rests_on_other_grounds_too(opinion: str, ground: str, fits: bool) -> None:
    case = Case("yangquan").walk("opinion", major={"heads": [], "answered": HEADS})
    found = case.try_("opinion", opinion=opinion, grounds=[ground], checklist={**CHECKLIST, "discretion": "no"})
    assert ("yangquan/review/8" not in found) is fits


@clause("yangquan/review/9")
def test_the_board_studies_last() -> None:
    steps = Story("yangquan").rules.items("disagreement-step", at(DAY).date())
    assert [step.id for step in sorted(steps, key=lambda s: s.more["order"])][-1] == "collective-study"
