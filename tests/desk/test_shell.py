"""The frame around the pages: places by post, the day, the cast of the demonstration, marks with names."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from qiuhao.desk import cast, clauses
from tests.casefile import world
from tests.desk.conftest import Visit

Somebody = Callable[..., Client]


@pytest.fixture
def giver() -> Iterator[None]:
    """A cast, taken away again."""
    cast.cast_with(lambda: ([{"login": "li", "name": "李办案", "post": "执法人员"}], "open-sesame"))
    yield
    cast._givers.clear()


@pytest.mark.parametrize(
    ("post", "places"),
    [
        ("handler", ["工作台", "案件", "法制审核", "公示", "归档", "检查", "台账", "机构人员", "法规", "现场"]),
        ("archivist", ["工作台", "案件", "归档", "台账", "机构人员", "法规"]),
        ("publicity-clerk", ["工作台", "案件", "公示", "台账", "机构人员", "法规"]),
        ("window", ["工作台", "案件", "台账", "机构人员", "法规"]),
    ],
)
def test_the_rail_leads_where_the_posts_lead(somebody: Somebody, post: str, places: list[str]) -> None:
    page = somebody(f"p-{post}-x", post).get(reverse("desk:today"))
    assert [place["title"] for place in page.context["shell"]["nav"]] == places
    assert [place["title"] for place in page.context["shell"]["nav"] if place["here"]] == ["工作台"]


def test_the_day_on_top_is_the_legal_day_with_its_sort(visit: Visit) -> None:
    shell = visit(world.HANDLER).get(reverse("desk:cases")).context["shell"]
    assert (str(shell["today"]["date"]), shell["today"]["workday"]) == ("2026-03-02", True)
    assert shell["person"]["name"] == "李办案"


def test_the_cast_stands_on_the_door_only_in_the_demonstration(db: None, giver: None, settings: Settings) -> None:
    door = reverse("account_login")
    assert "李办案" not in Client().get(door).content.decode()
    settings.QIUHAO_DEMO = True
    page = Client().get(door).content.decode()
    assert "李办案" in page
    assert "open-sesame" in page


def test_a_mark_has_the_name_people_use_and_the_term_of_the_register() -> None:
    said = clauses.label("nat/cf/57")
    assert said is not None
    assert said["label"] == "国家·处罚法·五十七"
    assert said["title"]
    assert clauses.label("nowhere/x/1") is None
    found = clauses.read("nat/cf/57")
    assert found is not None
    assert found.document.startswith("中华人民共和国行政处罚法")


def test_a_certificate_that_ended_shows_late_among_the_people(visit: Visit) -> None:
    from datetime import date

    from qiuhao.authority.values import Officer
    from qiuhao.desk.people.cards import lamp

    today = date(2026, 3, 2)
    ends = {date(2026, 3, 1): "late", date(2026, 3, 2): "close", date(2026, 5, 1): "close", date(2026, 5, 2): "in_time"}
    for end, state in ends.items():
        officer = Officer(person="p", name="某", certificate="1", valid_from=date(2024, 1, 1), valid_until=end)
        assert lamp(officer, today)["lamp"] == state, end
    assert lamp(Officer(person="p", name="某"), today)["word"] == "没有执法证件"
    page = visit(world.HANDLER).get(reverse("desk:people")).content.decode()
    assert "示执0009" in page


def test_people_of_another_authority_are_not_shown(visit: Visit, somebody: Somebody) -> None:
    somebody("p-far", "handler", authority="elsewhere")
    client = visit(world.HANDLER)
    assert client.get(reverse("desk:person", args=[world.SECOND])).status_code == 200
    assert client.get(reverse("desk:person", args=["p-far"])).status_code == 404
    assert client.get(reverse("desk:person", args=["p-none"])).status_code == 404
