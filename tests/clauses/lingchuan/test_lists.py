"""What the Lingchuan plan enumerates, held against its words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated

clause = pytest.mark.clause
LISTED = [
    pytest.param(
        "lingchuan/plan/2.1.3.p2",
        "执法检查 调查取证 采取强制措施 强制执行 送达执法文书",
        marks=clause("lingchuan/plan/2.1.3.p2"),
    ),
]


@pytest.mark.parametrize(("article", "labels"), LISTED)
def test_the_list_is_the_plans_own(article: str, labels: str) -> None:
    assert enumerated("lingchuan", article) == labels.split(" ")
