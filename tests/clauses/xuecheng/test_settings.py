"""薛城区三个办法: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param(
        "xuecheng/disclosure/14",
        "disclosure.withdraw-explained",
        True,
        marks=pytest.mark.clause("xuecheng/disclosure/14"),
    ),
    pytest.param("xuecheng/record/30", "record.access-consent", True, marks=pytest.mark.clause("xuecheng/record/30")),
    pytest.param(
        "xuecheng/disclosure/5", "disclosure.review-before", True, marks=pytest.mark.clause("xuecheng/disclosure/5")
    ),
    pytest.param(
        "xuecheng/review/3-2", "review.first-time-qualification", True, marks=pytest.mark.clause("xuecheng/review/3-2")
    ),
    pytest.param(
        "xuecheng/review/10-3", "review.head-decision-lifts", False, marks=pytest.mark.clause("xuecheng/review/10-3")
    ),
    pytest.param(
        "xuecheng/review/11-2", "review.counts-in-case-period", True, marks=pytest.mark.clause("xuecheng/review/11-2")
    ),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("xuecheng", capsys)[clause, name] == value
