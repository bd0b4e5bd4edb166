"""The index on both databases: phrases, marks, beginnings, newest first, long documents, what was taken out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.casefile.models import CaseText
from qiuhao.ledger.search import postgres
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


@pytest.mark.parametrize("most", [8, 30, 500])
def test_what_is_found_does_not_depend_on_how_the_rows_are_read(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Common and rare words, words in another order, marks and cursors, each with every way of reading them."""
    monkeypatch.setattr(postgres, "PROBE", 3)
    monkeypatch.setattr(postgres, "WALK", most)
    texts = {}
    for place in range(60):
        text = "经查属实" + "糕点" * (place % 7 == 0) + "金额货值" * (place % 2) + "货值金额" * (place % 5 == 0)
        texts[f"case/{place:02}"] = text + "独此一家" * (place == 11)
        write(f"case/{place:02}", texts[f"case/{place:02}"], minutes=place, marks=OURS if place % 3 else THEIRS)
    for asked in ("经查", "糕点", "货值金额", "独此一家", "经查 糕点", "没有", "独"):
        for limit in (1, 4, 100):
            for marks, step in (([], 1), ([[THEIRS]], 3), ([[OURS, THEIRS]], 1)):
                has = [name for name in sorted(texts, reverse=True) if int(name[5:]) % step == 0]
                has = [name for name in has if all(part in texts[name] for part in asked.split())]
                found = INDEX.newest(terms(asked), marks, None, limit)
                assert [one.document for one in found] == has[:limit], (asked, limit, marks)
                if found:
                    following = INDEX.newest(terms(asked), marks, found[-1].place, limit)
                    assert [one.document for one in following] == has[limit : 2 * limit], (asked, limit, marks)


def test_common_words_are_not_all_collected_and_rare_ones_not_all_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL: what stands nearly everywhere costs one statement over the newest rows, whatever lies behind them."""
    monkeypatch.setattr(postgres, "PROBE", 5)
    monkeypatch.setattr(postgres, "WALK", 60)
    for place in range(50):
        write(f"case/{place}", "经查属实" + "糕点" * (place % 4 == 3) + "独此一家" * (place == 1), minutes=place)

    def kinds(asked: str) -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            INDEX.newest(terms(asked), (), None, 4)
        return ["collected" if "MATERIALIZED" in one["sql"] else "walked" for one in queries]

    if connection.vendor == "postgresql":
        assert kinds("经查") == ["walked"]
        assert kinds("糕点") == ["walked", "walked"]
        assert kinds("独此一家") == ["walked", "collected"]
    else:
        assert [len(kinds(asked)) for asked in ("经查", "糕点", "独此一家")] == [1, 1, 1]
