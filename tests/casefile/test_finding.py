"""Cases are found by what their facts say, within rights, page by page; the index follows what is destroyed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.authority.rights import NOBODY, viewers
from qiuhao.casefile.catching_up import catch_up
from qiuhao.casefile.doing import report
from qiuhao.casefile.finding import CHUNKS, Ask, find
from qiuhao.casefile.models import CaseText
from qiuhao.ledger import clock, projections
from qiuhao.ledger.append import append
from qiuhao.ledger.destroy import destroy
from qiuhao.ledger.kinds import Draft, Kind, make, register

from . import world
from .test_projecting import decided
from .test_reading import filed, person

pytestmark = pytest.mark.usefixtures("morning")


@register
class Shredded(Kind):
    """A record under which content may go."""

    kind = "sampletest.shredded"
    title = "试验用销毁记录"
    destroys = True


def names(text: str = "", by: str = world.HANDLER, **more: Any) -> list[str]:
    [who] = viewers([by])
    return [row.stream for row in find(who, Ask(text=text, **more)).rows]


@pytest.mark.parametrize(
    "text",
    [
        "青禾", "糕点", "超范围生产", "何某", "何", "示市监立〔2026〕1号", "示市监罚〔2026〕1号", "〔2026〕1号", "5000",
        "5,000.00", "5000元", "800", "91340123MA2DEM0K1K", "91340123", "13800000000", "人民路", "2026-02-20",
        "2026年2月20日", "2026年2月", "货架 5000元", "从轻处罚", "示执0009",
    ],
)  # fmt: skip
def test_what_the_facts_say_is_found(text: str) -> None:
    case = world.new_case()
    decided(case)
    assert names(text) == [case]


@pytest.mark.parametrize(
    "text", ["禾青", "点糕", "青禾药店", "500", "50000", "2026-02-21", "〔2026〕2号", "，", "监罚立"]
)
def test_what_they_do_not_say_is_not_found(text: str) -> None:
    decided(world.new_case())
    assert names(text) == []


def test_who_may_not_see_a_case_does_not_find_it_by_any_word() -> None:
    decided(world.new_case())
    stranger = person("other-unit", "handler", unit="u-2")
    for text in ("", "青禾", "91340123MA2DEM0K1K", "5000"):
        assert find(stranger, Ask(text=text)).rows == ()
        assert find(NOBODY, Ask(text=text)).rows == ()


def test_a_handler_finds_what_he_handles_in_another_unit() -> None:
    case = filed()
    enter_elsewhere = person("moved", "handler", unit="u-2")
    officer = {"person": enter_elsewhere.person, "name": "某人"}
    report(case, make("casefile.filing", world.filing(handlers=[officer])), [world.HANDLER])
    for text in ("", "青禾"):
        assert [row.stream for row in find(enter_elsewhere, Ask(text=text)).rows] == [case]


@pytest.mark.parametrize("text", ["", "青禾"])
def test_filters_narrow_lists_and_searches_alike(text: str) -> None:
    case, other = world.new_case(), filed()
    decided(case)
    said: list[tuple[dict[str, Any], list[str]]] = [
        ({"states": ("decided",)}, [case]), ({"states": ("investigating",)}, [other]),
        ({"procedure": "penalty-on-the-spot"}, []), ({"authority": "demo-city"}, []),
        ({"authority": world.AUTHORITY, "states": ("decided",)}, [case]),
        ({"least": 500_000, "most": 500_000}, [case]), ({"least": 500_001}, []), ({"most": 499_999}, []),
        ({"decided_since": date(2026, 3, 2), "decided_until": date(2026, 3, 2)}, [case]),
        ({"decided_since": date(2026, 3, 3)}, []), ({"opened_until": date(2026, 3, 1)}, []),
        ({"handler": world.SECOND, "states": ("decided",)}, [case]), ({"handler": world.HEAD}, []),
        ({"unit": "u-1", "states": ("decided",)}, [case]), ({"unit": "u-2"}, []),
        ({"overdue": True}, []), ({"owing": True, "states": ("decided",)}, [case]),
    ]  # fmt: skip
    for more, expected in said:
        assert names(text, **more) == expected, more
    with clock.fixed(world.later(days=40)):
        assert case in names(text, overdue=True)


@pytest.mark.parametrize("text", ["", "青禾"])
def test_pages_follow_one_another_and_none_comes_twice(text: str) -> None:
    cases = []
    for minute in range(7):
        with clock.fixed(world.MORNING + timedelta(minutes=minute // 2)):
            cases.append(filed())
    [who], shown, cursor = viewers([world.HANDLER]), list[str](), ""
    for _ in range(4):
        page = find(who, Ask(text=text), cursor, limit=2)
        shown += [row.stream for row in page.rows]
        cursor = page.older
    assert cursor == ""
    assert sorted(shown) == sorted(cases)
    assert len({row.stream for row in find(who, Ask(text=text), "garbage", limit=9).rows}) == 7


def test_a_search_that_finds_much_and_may_show_little_breaks_off_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qiuhao.casefile.finding.CHUNKS", (2, 2))
    oldest = world.new_case()
    decided(oldest)
    for minute in range(1, 6):
        with clock.fixed(world.later(minutes=minute)):
            filed()
    catch_up()
    [who] = viewers([world.HANDLER])
    first = find(who, Ask(text="青禾", least=1))
    assert (first.rows, first.more) == ((), True)
    second = find(who, Ask(text="青禾", least=1), first.older)
    assert [row.stream for row in second.rows] == [oldest]
    assert sum(CHUNKS) > 1000


def test_what_is_corrected_is_found_by_its_new_name() -> None:
    case = filed()
    wrong = {"of": 3, "reason": "抄错", "changes": {"cause": "未经许可生产月饼"}}
    report(case, make("casefile.correction", wrong), [world.HANDLER])
    assert names("月饼") == [case]


def test_destroyed_content_is_found_no_more() -> None:
    case = filed()
    [under] = append("register/shredded", [Draft(Shredded())], actors=["p-archivist"])
    assert names("货架") == [case]
    destroy(case, [2], under=(under.stream, under.number))
    assert names("货架") == []
    assert names("青禾") == [case]


def test_the_index_is_rebuilt_the_same_and_tampering_is_seen() -> None:
    for _ in range(2):
        decided(world.new_case())
    catch_up()
    assert projections.compare() == []
    CaseText.objects.filter(pk=CaseText.objects.first().pk).update(words=" 别的 词 ")
    assert any("CaseText" in line for line in projections.compare())


def test_a_page_costs_the_same_statements_however_many_cases_there_are() -> None:
    counts = []
    names("")  # Who may see what is known from now on.
    for _ in range(2):
        for _ in range(4):
            filed()
        catch_up()
        for text in ("", "青禾"):
            with CaptureQueriesContext(connection) as queries:
                names(text)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 4


@pytest.mark.parametrize(
    "cursor",
    ["9" * 19, "0001-01-01T00:00:00+23:59|case/x", "9999-12-31T23:59:59-23:59|case/x", "2026-03-01|x",
     "2026-03-09T00:00:00+08:00|\x00"],
)  # fmt: skip
def test_a_cursor_that_is_none_begins_at_the_newest(cursor: str) -> None:
    case = world.new_case()
    [who] = viewers([world.HANDLER])
    for text in ("", "糕点"):
        assert [row.stream for row in find(who, Ask(text=text), cursor).rows] == [case]
