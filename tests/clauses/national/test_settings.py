"""National law: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param("nat/118/nb", "review.reviewer-ratio", "0.05", marks=pytest.mark.clause("nat/118/nb")),
    pytest.param("nat/cf/58", "review.first-time-qualification", True, marks=pytest.mark.clause("nat/cf/58")),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("national", capsys)[clause, name] == value
