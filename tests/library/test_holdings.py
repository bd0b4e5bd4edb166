"""What the library holds: texts as sealed records, versions in time, citations judged by the day."""

from __future__ import annotations

from datetime import date

import pytest

from qiuhao.ledger import projections
from qiuhao.ledger import reading as ledger
from qiuhao.library import reading
from qiuhao.library.acts.importing import ImportProblem, end, import_text, stream_of
from qiuhao.library.kinds.ended import Ended
from qiuhao.library.models import Version
from qiuhao.library.texts.citing import citations
from tests.library import samples

pytestmark = pytest.mark.django_db
BY = ["p-librarian"]
STREAM = stream_of("示范甲法")


def take(since: str = "2024年4月1日", day: str = "2024-04-01", second: str = "罚款一千元以下。") -> None:
    said = {"since": date.fromisoformat(day)}
    import_text(samples.law(since=since, second=second), "甲.txt", BY, said)


def doubt(words: str, day: str) -> tuple[str, str] | None:
    named = citations(words)
    found = reading.Shelf(named).doubt(named[0], date.fromisoformat(day))
    return (found.sort, found.text) if found is not None else None


def test_each_regulation_of_a_file_is_a_record_of_its_own_and_once() -> None:
    done = import_text(samples.WHOLE, "通知.txt", BY)
    assert [(one.body.name, one.changed) for one in done] == [
        ("示范县甲事项管理办法", True), ("示范县乙事项管理办法", True),
    ]  # fmt: skip
    assert [one.changed for one in import_text(samples.WHOLE, "通知.txt", BY)] == [False, False]
    assert len(ledger.facts(done[0].stream)) == 1


def test_an_own_title_for_a_file_of_several_is_refused_with_their_names() -> None:
    with pytest.raises(ImportProblem, match="2 部法规：《示范县甲事项管理办法》"):
        import_text(samples.WHOLE, "通知.txt", BY, {"number": "示〔2024〕1号"})
    assert not Version.objects.exists()


def test_a_document_of_a_pack_is_recognised_by_its_title() -> None:
    text = samples.law("中华人民共和国行政处罚法", "2021年7月15日")
    [one] = import_text(text, "处罚法.txt", BY)
    assert one.body.document == "nat/cf"
    assert one.stream == "regulation/nat-cf"
    place = reading.place_of("nat/cf/2-2", date(2026, 3, 2))
    assert place is not None
    assert place.node.text == "情节严重的，责令停产停业。"
    assert [node.path for node in place.around] == ["2", "2-2"]
    assert reading.place_of("nat/cf/99", date(2026, 3, 2)) is None
    assert reading.place_of("nat/qz/2", date(2026, 3, 2)) is None


def test_a_later_version_ends_the_earlier_one_the_day_before() -> None:
    take()
    take("2025年7月1日", "2025-07-01", "罚款五千元以下。")
    versions = reading.versions_of(STREAM)
    assert [(str(v.since), str(v.until)) for v in versions] == [("2025-07-01", "None"), ("2024-04-01", "2025-06-30")]
    [named] = citations("《示范甲法》第二条")
    shelf = reading.Shelf([named])
    for day, since in (("2024-04-01", "2024-04-01"), ("2025-06-30", "2024-04-01"), ("2025-07-01", "2025-07-01")):
        held = shelf.holding(named, date.fromisoformat(day))
        assert held is not None
        assert str(held.since) == since
    assert shelf.holding(named, date(2024, 3, 31)) is None


def test_the_same_first_day_again_replaces_the_text_but_keeps_the_record() -> None:
    take(second="罚款一千元以上。")
    take()
    [version] = reading.versions_of(STREAM)
    assert [row.text for row in reading.text_of(version, "罚款")] == ["违反本法的，罚款一千元以下。"]
    assert len(ledger.facts(STREAM)) == 2
    take(second="罚款一千元以上。")
    assert len(ledger.facts(STREAM)) == 3, "the first text again is a change again"


def test_what_is_not_held_is_not_judged() -> None:
    take()
    assert doubt("《示范乙法》第九十九条", "2026-03-02") is None


@pytest.mark.parametrize("words", ["《示范甲法》", "《示范甲法》第二条", "《中华人民共和国示范甲法》第二条第二款"])
def test_a_good_citation_raises_no_doubt(words: str) -> None:
    take()
    assert doubt(words, "2026-03-02") is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("《示范甲法》第四条", "没有第四条"),
        ("《示范甲法》第二条第三款", "没有第二条第三款"),
        ("《示范甲法》第二条第（一）项", "没有第二条第一项"),
    ],
)
def test_a_place_that_is_not_there_is_told(words: str, said: str) -> None:
    take()
    assert doubt(words, "2026-03-02") == ("unknown", f"法规库收录的《示范甲法》{said}")


def test_not_yet_in_force_and_no_longer_in_force() -> None:
    take()
    found = doubt("《示范甲法》第二条", "2024-03-31")
    assert found is not None
    assert found[0] == "not-yet"
    assert "自2024年4月1日起施行，2024年3月31日还没有施行" in found[1]
    end(STREAM, Ended(on=date(2026, 1, 1), by="示范丙法"), BY)
    assert doubt("《示范甲法》第二条", "2025-12-31") is None
    found = doubt("《示范甲法》第二条", "2026-01-01")
    assert found == ("repealed", "《示范甲法》自2025年12月31日之后已经失效（示范丙法）")


def test_one_provision_may_end_before_the_rest() -> None:
    take()
    with pytest.raises(ImportProblem, match="没有编号为 9 的条文"):
        end(STREAM, Ended(on=date(2026, 1, 1), by="示范丙法", provisions=("9",)), BY)
    end(STREAM, Ended(on=date(2026, 1, 1), by="示范丙法", provisions=("2-2",)), BY)
    assert doubt("《示范甲法》第二条", "2026-01-01") is None
    assert doubt("《示范甲法》第二条第二款", "2025-12-31") is None
    found = doubt("《示范甲法》第二条第二款", "2026-01-01")
    assert found == ("repealed", "《示范甲法》第二条第二款自2026年1月1日起已经失效")


def test_a_title_repealed_by_another_is_known_even_if_it_is_not_held() -> None:
    import_text(samples.WHOLE, "通知.txt", BY)
    assert doubt("《示范县甲事项暂行规定》第三条", "2024-03-31") is None
    found = doubt("《示范县甲事项暂行规定》第三条", "2024-04-01")
    assert found == ("repealed", "《示范县甲事项暂行规定》已由《示范县甲事项管理办法》自2024年4月1日起废止")


def test_an_unknown_regulation_cannot_be_ended() -> None:
    with pytest.raises(ImportProblem, match="请先导入"):
        end("regulation/none", Ended(on=date(2026, 1, 1), by="某法"), BY)


def test_words_are_found_in_every_regulation() -> None:
    import_text(samples.WHOLE, "通知.txt", BY)
    take()
    assert [(row.version.name, row.path) for row in reading.search("主管部门 管理")] == [("示范县乙事项管理办法", "2")]
    assert reading.search("没有这些字") == []


def test_the_tables_can_be_computed_again() -> None:
    import_text(samples.WHOLE, "通知.txt", BY)
    take()
    end(STREAM, Ended(on=date(2026, 1, 1), by="示范丙法", provisions=("2-2",)), BY)
    assert projections.compare() == []
