"""What the Lingchuan plan enumerates, held against its words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated

clause = pytest.mark.clause
LISTED = [
    pytest.param(
        "lingchuan/plan/2.3.1.p1",
        "审核主体 审核范围 审核内容 审核程序 审核责任",
        marks=clause("lingchuan/plan/2.3.1.p1"),
    ),
    pytest.param(
        "lingchuan/plan/2.3.4.p1",
        "行政执法行为类别 执法层级 所属领域 涉案金额",
        marks=clause("lingchuan/plan/2.3.4.p1"),
    ),
    pytest.param("lingchuan/plan/2.1.4.p6", "县人民政府 上级主管部门", marks=clause("lingchuan/plan/2.1.4.p6")),
    pytest.param(
        "lingchuan/plan/2.1.3.p2",
        "执法检查 调查取证 采取强制措施 强制执行 送达执法文书",
        marks=clause("lingchuan/plan/2.1.3.p2"),
    ),
    pytest.param(
        "lingchuan/plan/2.2.3.p3",
        "现场执法 调查取证 举行听证 留置送达 公告送达",
        marks=clause("lingchuan/plan/2.2.3.p3"),
    ),
]


@pytest.mark.parametrize(("article", "labels"), LISTED)
def test_the_list_is_the_plans_own(article: str, labels: str) -> None:
    assert enumerated("lingchuan", article) == labels.split(" ")
