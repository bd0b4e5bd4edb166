"""安徽省两个办法: settings that the text decides, as the pack shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.settings import said

SETTINGS = [
    pytest.param(
        "anhui/disclosure/7", "disclosure.review-before", True, marks=pytest.mark.clause("anhui/disclosure/7")
    ),
    pytest.param("anhui/record/20", "record.access-consent", True, marks=pytest.mark.clause("anhui/record/20")),
    pytest.param(
        "anhui/record/16-2", "record.interruption-signatures", 2, marks=pytest.mark.clause("anhui/record/16-2")
    ),
]


@pytest.mark.parametrize(("clause", "name", "value"), SETTINGS)
def test_the_pack_says_so(clause: str, name: str, value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("anhui", capsys)[clause, name] == value
