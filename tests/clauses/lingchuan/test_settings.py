"""陵川县司法局实施方案: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param(
        "lingchuan/plan/2.3.2.p2", "review.reviewer-ratio", "0.05", marks=pytest.mark.clause("lingchuan/plan/2.3.2.p2")
    ),
    pytest.param(
        "lingchuan/plan/2.1.p2", "disclosure.review-before", True, marks=pytest.mark.clause("lingchuan/plan/2.1.p2")
    ),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("lingchuan", capsys)[clause, name] == value
