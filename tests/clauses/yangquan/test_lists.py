"""What the three Yangquan systems enumerate, held against their words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated

clause = pytest.mark.clause
LISTED = [
    pytest.param(
        "yangquan/record/4",
        "受案 立案 调查取证 审查决定 送达 终结 抽样调查（特别环节） 先行登记保存（特别环节） "
        "听证（特别环节） 中止（特别环节） 延期（特别环节）",
        marks=clause("yangquan/record/4"),
    ),
    pytest.param("yangquan/record/5", "文字记录 音像记录", marks=clause("yangquan/record/5")),
    pytest.param(
        "yangquan/record/5-2",
        "行政执法文书 调查取证相关文书 鉴定意见 专家论证报告 听证报告 内部程序审批 送达回证",
        marks=clause("yangquan/record/5-2"),
    ),
    pytest.param(
        "yangquan/record/5-3",
        "照相机 录音机 摄像机 执法记录仪 手持执法终端 视频监控",
        marks=clause("yangquan/record/5-3"),
    ),
    pytest.param("yangquan/record/11.3", "行政执法现场环境及行政执法情况", marks=clause("yangquan/record/11.3")),
    pytest.param("yangquan/record/11.4", "涉案场所、设施、设备和财物等", marks=clause("yangquan/record/11.4")),
    pytest.param("yangquan/record/11.5", "其他应当记录的内容", marks=clause("yangquan/record/11.5")),
    pytest.param("yangquan/review/6.6", "其他相关材料", marks=clause("yangquan/review/6.6")),
]


@pytest.mark.parametrize(("article", "labels"), LISTED)
def test_the_list_is_the_articles_own(article: str, labels: str) -> None:
    assert enumerated("yangquan", article) == labels.split(" ")
