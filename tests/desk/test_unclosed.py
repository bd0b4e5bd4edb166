"""A case that was executed and never closed is not forgotten where the archive's clock waits for the closing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from tests.casefile import samples, world
from tests.desk.conftest import Visit
from tests.disclosure.story import Story

HINT = "已经执行终结，尚未结案"


def executed(place: str) -> str:
    story = Story(place)
    story.decide()
    story.reported("casefile.execution_end", **{**samples.content("casefile.execution_end"), "about": story.decision})
    return story.case


def shown(client: Client, case: str) -> tuple[bool, bool]:
    """Whether the case's page says it, and whether the archive's page lists the case under it."""
    key = case_key(case)
    page = client.get(reverse("desk:case", args=[key])).content.decode()
    listed = client.get(reverse("desk:archives")).context["executed"]
    return HINT in page, [line.href for line in listed] == [reverse("desk:case", args=[key])]


@pytest.mark.parametrize(
    ("place", "clause"),
    [
        pytest.param("anhui", "anhui/record/18", marks=pytest.mark.clause("anhui/record/18")),
        pytest.param("yangquan", "yangquan/record/12", marks=pytest.mark.clause("yangquan/record/12")),
    ],
)
def test_where_the_clock_waits_for_the_closing_the_case_says_so_and_is_listed(
    visit: Visit, place: str, clause: str
) -> None:
    case = executed(place)
    assert [d for d in reading.answer(case).duties if d.duty.name == "archive"] == []
    archivist = visit(world.ARCHIVIST)
    assert shown(archivist, case) == (True, True)
    page = archivist.get(reverse("desk:case", args=[case_key(case)])).content.decode()
    assert f"（{reading.setting(case).rules.mark(clause)}），条文没有写结案的期限" in page
    world.reported(case, "casefile.closing", **samples.content("casefile.closing"))
    assert shown(archivist, case) == (False, False)


@pytest.mark.clause("xuecheng/record/29")
def test_where_it_runs_from_the_end_of_the_execution_there_is_a_date_and_nothing_more_is_said(visit: Visit) -> None:
    case = executed("xuecheng")
    assert [d.governing.due.day is not None for d in reading.answer(case).duties if d.duty.name == "archive"] == [True]
    archivist = visit(world.ARCHIVIST)
    assert shown(archivist, case) == (False, False)
