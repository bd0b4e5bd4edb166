"""安泽县三个办法: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param("anze/record/7", "record.text-mandatory", True, marks=pytest.mark.clause("anze/record/7")),
    pytest.param("anze/record/18", "record.access-consent", False, marks=pytest.mark.clause("anze/record/18")),
    pytest.param("anze/review/7", "review.reviewer-ratio", "0.05", marks=pytest.mark.clause("anze/review/7")),
    pytest.param("anze/review/13", "review.opinion-copies", 2, marks=pytest.mark.clause("anze/review/13")),
    pytest.param("anze/disclosure/7", "disclosure.review-before", True, marks=pytest.mark.clause("anze/disclosure/7")),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("anze", capsys)[clause, name] == value
