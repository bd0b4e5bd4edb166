"""What the three Anze measures enumerate, held against their words."""

from __future__ import annotations

import pytest

from tests.clauses.story import enumerated
from tests.clauses.told import Case, on_duty

clause = pytest.mark.clause
LISTED = [
    pytest.param("anze/record/3-3", "照相机 录音机 摄像机 执法记录仪 视频监控", marks=clause("anze/record/3-3")),
    pytest.param("anze/record/4", "合法 公正 客观 全面", marks=clause("anze/record/4")),
    pytest.param("anze/record/12.1", "开始和结束的时间", marks=clause("anze/record/12")),
    pytest.param("anze/record/12.2", "执法现场环境", marks=clause("anze/record/12", "anze/record/12.2")),
    pytest.param("anze/record/12.3", "行政相对人、证人、第三人", marks=clause("anze/record/12", "anze/record/12.3")),
    pytest.param("anze/record/12.4", "场所、设施、设备和财物", marks=clause("anze/record/12", "anze/record/12.4")),
    pytest.param("anze/record/12.5", "有关人员、财物采取措施", marks=clause("anze/record/12", "anze/record/12.5")),
    pytest.param("anze/record/12.6", "现场制作、送达相关文书", marks=clause("anze/record/12", "anze/record/12.6")),
    pytest.param("anze/record/12.7", "其他应当记录的重要内容", marks=clause("anze/record/12", "anze/record/12.7")),
    pytest.param(
        "anze/record/14",
        "时间 地点 执法人员 执法事由 执法对象 执法环节 正在进行音像记录",
        marks=clause("anze/record/14"),
    ),
    pytest.param("anze/record/16", "国家秘密 商业秘密 个人隐私", marks=clause("anze/record/16")),
    pytest.param("anze/record/18-2", "国家秘密 商业秘密 个人隐私", marks=clause("anze/record/18-2")),
    pytest.param("anze/record/20", "伪造 篡改 编辑 剪辑 删改", marks=clause("anze/record/20")),
    pytest.param("anze/review/4", "合法 公正 公平", marks=clause("anze/review/4")),
]


@pytest.mark.parametrize(("article", "words"), LISTED)
def test_the_list_is_the_articles_own(article: str, words: str) -> None:
    labels = enumerated("anze", article)
    assert len(labels) == len(words.split(" "))
    assert [word for word, label in zip(words.split(" "), labels, strict=True) if word not in label] == []


@pytest.mark.clause("anze/record/11.1", "anze/record/11.5")
@pytest.mark.parametrize(("method", "prone", "asked"), [("direct", True, True), ("direct", False, False)])
def test_what_is_marked_as_prone_to_dispute_asks_whether_it_was_filmed(method: str, prone: bool, asked: bool) -> None:
    case = Case("anze").walk("volume", examination={"not_recorded_because": "场面平静"})
    case.tell("casefile.service", **on_duty(about=case.n["decision"], method=method, dispute_prone=prone))
    assert ("anze/record/11" in case.try_("volume", severity="warn")) is asked


@pytest.mark.clause("anze/review/5-2")
def test_an_ordinary_decision_may_be_submitted_too() -> None:
    case = Case("anze").walk("submission")
    assert not {one for one in case.try_("submission") if one.startswith("anze/review")}


@pytest.mark.clause("anze/review/10.6", "anze/review/11.8")
def test_what_is_other_may_be_added_and_need_not() -> None:
    case = Case("anze").walk("submission")
    good = case.good("submission")["materials"]
    assert "anze/review/10" not in case.try_("submission", materials=[*good, "other"])
    assert "anze/review/10" not in case.try_("submission")
    case.walk("opinion")
    checklist = case.good("opinion")["checklist"]
    assert not {"anze/review/11", "anze/review/12.1"} & case.try_("opinion", checklist=checklist)
    trouble = case.try_("opinion", checklist={**checklist, "other": "no"})
    assert "anze/review/11" in trouble, "a negative answer needs its reason"
