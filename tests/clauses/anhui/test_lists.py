"""What the two Anhui regulations enumerate, held against their words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated

clause = pytest.mark.clause
LISTED = [
    pytest.param(
        "anhui/record/11",
        "行政执法决定文书 调查取证文书 内部审批文书 听证文书 送达文书",
        marks=clause("anhui/record/11"),
    ),
    pytest.param(
        "anhui/record/15.1",
        "现场执法环境以及行政执法人员检查、取证情况",
        marks=clause("anhui/record/15", "anhui/record/15.1"),
    ),
    pytest.param(
        "anhui/record/15.2",
        "当事人、证人、第三人等现场有关人员的体貌特征和言行举止",
        marks=clause("anhui/record/15", "anhui/record/15.2"),
    ),
    pytest.param(
        "anhui/record/15.3",
        "与行政执法相关的重要物品及其主要特征，以及其他证据",
        marks=clause("anhui/record/15", "anhui/record/15.3"),
    ),
    pytest.param(
        "anhui/record/15.4", "行政执法人员采取行政强制措施的情况", marks=clause("anhui/record/15", "anhui/record/15.4")
    ),
    pytest.param(
        "anhui/record/15.5",
        "行政执法人员现场制作、送达行政执法文书的情况",
        marks=clause("anhui/record/15", "anhui/record/15.5"),
    ),
    pytest.param(
        "anhui/record/15.6",
        "法律、法规、规章规定应当记录的其他重要内容",
        marks=clause("anhui/record/15", "anhui/record/15.6"),
    ),
    pytest.param("anhui/record/16-2", "设备故障 天气恶劣 人为阻挠 其他客观原因", marks=clause("anhui/record/16-2")),
    pytest.param(
        "anhui/record/17-2",
        "连续执法 异地执法 边远地区执法 水上执法 交通不便地区执法",
        marks=clause("anhui/record/17-2"),
    ),
    pytest.param(
        "anhui/disclosure/14.4", "法律、法规、规章规定不予公开的其他信息", marks=clause("anhui/disclosure/14.4")
    ),
]


@pytest.mark.parametrize(("article", "labels"), LISTED)
def test_the_list_is_the_articles_own(article: str, labels: str) -> None:
    assert enumerated("anhui", article) == labels.split(" ")
