"""The index on both databases: phrases, marks, beginnings, newest first, long documents, what was taken out."""

from datetime import UTC, datetime, timedelta

import pytest

from qiuhao.casefile.models import CaseText
from qiuhao.ledger.search.index import BLOCK, Index, mark
from qiuhao.ledger.search.terms import index_words, terms

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
INDEX = Index(CaseText)
OURS, THEIRS = mark("authority", "ours"), mark("authority", "theirs")


def write(document: str, *texts: str, minutes: int = 0, marks: str = OURS, anew: bool = False) -> None:
    pieces = [index_words(text) for text in texts]
    INDEX.write(document, MORNING + timedelta(minutes=minutes), marks, pieces, anew=anew)


def documents(query: str, **more: object) -> list[str]:
    return [one.document for one in INDEX.newest(terms(query), **more)]  # type: ignore[arg-type]


def test_words_are_found_as_phrases_and_the_latest_changed_comes_first() -> None:
    write("case/a", "对青禾糕点店的行政处罚")
    write("case/b", "糕点与青禾无关，处罚行政", minutes=1)
    assert documents("糕点") == ["case/b", "case/a"]
    assert documents("行政处罚") == ["case/a"]
    write("case/a", "补充材料", minutes=2)
    assert documents("糕点") == ["case/a", "case/b"]
    assert documents("补充 行政处罚") == ["case/a"]
    assert documents("对") == ["case/a"], "of a single character the beginning of a word is known"
    assert documents("'; DROP TABLE x --") == []


def test_marks_narrow_and_cursors_go_on() -> None:
    for place in range(5):
        write(f"case/{place}", "同一个词", minutes=place, marks=OURS if place % 2 else THEIRS)
    assert documents("同一", marks=[[OURS]]) == ["case/3", "case/1"]
    assert documents("同一", marks=[[OURS, THEIRS]], limit=2) == ["case/4", "case/3"]
    first = INDEX.newest(terms("同一"), limit=2)
    assert documents("同一", before=first[-1].place) == ["case/2", "case/1", "case/0"]
    assert INDEX.newest(()) == []


def test_a_long_document_has_several_rows_and_new_marks_reach_them_all() -> None:
    for place in range(4):
        write("case/long", f"第{place}段独有词{place}号" + "甲乙丙丁" * (BLOCK // 16), minutes=place)
    assert CaseText.objects.filter(document="case/long").count() > 1
    assert documents("第0段独有词") == ["case/long"]
    write("case/long", "又一段", minutes=5, marks=THEIRS)
    assert documents("第0段独有词", marks=[[OURS]]) == []
    assert documents("第0段独有词", marks=[[THEIRS]]) == ["case/long"]
    write("case/long", "只剩这些", anew=True)
    assert documents("第0段独有词") == []
    INDEX.drop(["case/long"])
    assert documents("只剩") == []


def test_one_piece_longer_than_a_row_is_cut_between_words() -> None:
    write("case/huge", "天地玄黄宇宙洪荒" * (BLOCK // 4))
    assert CaseText.objects.filter(document="case/huge").count() > 2
    assert all(len(row.words) <= BLOCK + 2 for row in CaseText.objects.all())
    assert set(documents("宇宙洪荒")) == {"case/huge"}


def test_documents_of_the_same_moment_each_have_their_place() -> None:
    for place in range(300):
        write(f"case/{place}", "同时")
    assert len(set(documents("同时", limit=400))) == 300
