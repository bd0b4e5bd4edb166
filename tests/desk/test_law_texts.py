"""The law at hand: a clause's own words beside the work, a regulation to read, to search and to compare."""

from __future__ import annotations

from datetime import date

import pytest

from qiuhao.library.acts.importing import import_text, stream_of
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.library import samples

BY = [world.HANDLER]
LAW = "中华人民共和国行政处罚法"
PAGE = f"/desk/law/texts/{stream_of('示范甲法').removeprefix('regulation/')}/"


def body(answer: object) -> str:
    assert answer.status_code == 200  # type: ignore[attr-defined]
    return answer.content.decode()  # type: ignore[attr-defined, no-any-return]


def statute() -> None:
    """An invented text under the title of a statute that the base pack knows, long enough to hold its article 37."""
    articles = "".join(f"第{n}条 示范条文第{n}号。\n" for n in range(1, 40))
    import_text(f"{LAW}\n{articles}", "法.txt", BY)


def test_a_clause_opens_its_own_words_in_their_place(visit: Visit) -> None:
    browser = visit(world.HANDLER)
    before = body(browser.get("/desk/law/clauses/nat/cf/37/"))
    assert "qiuhao library import" in before, "not here yet, and how it comes here"
    assert "适用行为发生时的规定" in before, "the summary of the index"
    statute()
    page = body(browser.get("/desk/law/clauses/nat/cf/37/", headers={"HX-Request": "true"}))
    assert "示范条文第37号。" in page
    assert "qiuhao library import" not in page
    assert "/desk/law/texts/nat-cf/?v=1#a37" in page, "the way to the whole text"


def test_a_part_and_its_surroundings(visit: Visit) -> None:
    import_text(samples.law(LAW, "2021年7月15日"), "法.txt", BY)
    browser = visit(world.HANDLER)
    page = body(browser.get("/desk/law/clauses/nat/cf/2-2/", headers={"HX-Request": "true"}))
    assert page.index("违反本法的") < page.index("情节严重的")
    marked = page[page.index('aria-current="location"') :]
    assert "情节严重的" in marked
    assert "违反本法的" not in marked


def test_a_regulation_is_read_with_what_keeps_each_article(visit: Visit) -> None:
    statute()
    page = body(visit(world.HANDLER).get("/desk/law/texts/nat-cf/"))
    assert "现行有效" in page
    row = page[page.index('id="a36"') : page.index('id="a37"')]
    assert "关口“追责期限”" in row


def test_a_regulation_is_searched(visit: Visit) -> None:
    import_text(samples.WHOLE, "通知.txt", BY)
    browser = visit(world.HANDLER)
    page = body(browser.get("/desk/law/texts/?q=主管部门"))
    assert "示范县乙事项管理办法" in page
    assert "示范县甲事项管理办法" not in page
    assert "没有找到" in body(browser.get("/desk/law/texts/?q=没有这些字"))
    inside = f"/desk/law/texts/{stream_of('示范县乙事项管理办法').removeprefix('regulation/')}/"
    found = body(browser.get(f"{inside}?q=主管部门"))
    assert 'id="a2"' in found
    assert 'id="a1"' not in found


def test_versions_are_listed_and_compared(visit: Visit) -> None:
    import_text(samples.law(), "甲.txt", BY, {"since": date(2024, 4, 1)})
    import_text(samples.law(second="罚款五千元以下。"), "甲.txt", BY, {"since": date(2025, 7, 1)})
    browser = visit(world.HANDLER)
    page = body(browser.get(PAGE))
    assert "罚款五千元以下。" in page
    assert "罚款一千元以下。" not in page, "today's version"
    assert "已失效" in page
    old = body(browser.get(f"{PAGE}?v=1"))
    assert "罚款一千元以下。" in old
    both = body(browser.get(f"{PAGE}?v=2&with=1"))
    table = both[both.index("<tbody>") : both.index("</tbody>")]
    assert "罚款一千元以下。" in table
    assert "罚款五千元以下。" in table
    assert "为了示范" not in table, "what is the same is left out"


@pytest.mark.parametrize("address", ["/desk/law/texts/none/", PAGE])
def test_what_is_not_held_says_how_it_comes_here(visit: Visit, address: str) -> None:
    answer = visit(world.HANDLER).get(address)
    assert answer.status_code == 404
    assert "qiuhao library import" in answer.content.decode()


def test_the_list_of_the_law_names_what_is_held(visit: Visit) -> None:
    browser = visit(world.HANDLER)
    assert "法规正文还没有导入" in body(browser.get("/desk/law/"))
    import_text(samples.law(), "甲.txt", BY)
    statute()
    page = body(browser.get("/desk/law/"))
    assert "法规正文还没有导入" not in page
    assert PAGE in page
    assert f'href="/desk/law/texts/nat-cf/?v=1">{LAW}</a>' in page
