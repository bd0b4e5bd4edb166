"""阳泉市发展和改革委员会三个制度: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param(
        "yangquan/disclosure/6", "disclosure.review-before", True, marks=pytest.mark.clause("yangquan/disclosure/6")
    ),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("yangquan", capsys)[clause, name] == value
