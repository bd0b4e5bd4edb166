"""What the three Xuecheng measures enumerate, held against their words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated
from tests.clauses.told import Case

clause = pytest.mark.clause
LISTED = [
    pytest.param(
        "xuecheng/record/3-3",
        "照相机 录音机 摄像机 执法记录仪 视频监控 照片 录音 录像 视频",
        marks=clause("xuecheng/record/3-3"),
    ),
    pytest.param("xuecheng/record/4", "合法 全面 客观 及时 可追溯", marks=clause("xuecheng/record/4")),
    pytest.param("xuecheng/record/12.1", "执法现场的环境", marks=clause("xuecheng/record/12", "xuecheng/record/12.1")),
    pytest.param(
        "xuecheng/record/12.2", "体貌特征和言行举止", marks=clause("xuecheng/record/12", "xuecheng/record/12.2")
    ),
    pytest.param(
        "xuecheng/record/12.3", "涉案物品等相关证据", marks=clause("xuecheng/record/12", "xuecheng/record/12.3")
    ),
    pytest.param(
        "xuecheng/record/12.4", "有关人员、财物采取措施", marks=clause("xuecheng/record/12", "xuecheng/record/12.4")
    ),
    pytest.param(
        "xuecheng/record/12.5", "现场送达行政执法文书", marks=clause("xuecheng/record/12", "xuecheng/record/12.5")
    ),
    pytest.param(
        "xuecheng/record/12.6", "其他应当记录的内容", marks=clause("xuecheng/record/12", "xuecheng/record/12.6")
    ),
    pytest.param(
        "xuecheng/record/3", "文字记录 音像记录 启动 调查取证 审核决定 送达执行", marks=clause("xuecheng/record/3")
    ),
]


@pytest.mark.parametrize(("article", "words"), LISTED)
def test_the_list_is_the_articles_own(article: str, words: str) -> None:
    labels = enumerated("xuecheng", article)
    assert len(labels) == len(words.split(" "))
    assert [word for word, label in zip(words.split(" "), labels, strict=True) if word not in label] == []


@pytest.mark.clause("xuecheng/review/7.9")
def test_what_is_other_need_not_be_answered_but_counts_when_it_is() -> None:
    case = Case("xuecheng").walk("opinion")
    checklist = case.good("opinion")["checklist"]
    assert "other" not in checklist
    assert not {one for one in case.try_("opinion") if one.startswith("xuecheng/review")}
    assert [one for one in case.try_("opinion", checklist={**checklist, "other": "no"}) if one.startswith("xuecheng")]


@pytest.mark.clause("xuecheng/review/9")
@pytest.mark.parametrize("kind", ["review.return", "review.pause"])
def test_incomplete_papers_are_sent_back_or_asked_for(kind: str) -> None:
    case = Case("xuecheng").walk("complete")
    assert not {one for one in case.shut(kind, "p-reviewer", about=case.n["submission"]) if one.startswith("xuecheng")}
    case.tell(kind, "p-reviewer", about=case.n["submission"])
    reviewed = {"xuecheng/review/4-2"}
    assert reviewed <= case.shut("casefile.decision", **case.matter()), "neither is a passed review"
