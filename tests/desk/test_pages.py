"""Every page of the desk opens for whom it is meant, and for nobody else."""

import pytest
from django.urls import reverse

from qiuhao.desk.access import case_key
from tests.casefile import world
from tests.desk.conftest import Visit

PAGES = ("today", "cases", "reviews", "publications", "archives", "people", "law", "me")
OF_A_CASE = ("case", "case-papers", "case-review", "case-disclosure", "case-log", "drawing")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_when_nothing_is_there(visit: Visit, name: str) -> None:
    assert visit(world.HANDLER).get(reverse(f"desk:{name}")).status_code == 200


@pytest.mark.parametrize("name", OF_A_CASE)
def test_every_page_of_a_case_opens(visit: Visit, name: str) -> None:
    client = visit(world.HANDLER)
    case = world.new_case()
    assert client.get(reverse(f"desk:{name}", args=[case_key(case)])).status_code == 200


def test_every_act_shows_its_form(visit: Visit) -> None:
    from qiuhao.casefile.acting import offer
    from qiuhao.casefile.procedures import PROCEDURES

    client = visit(world.HANDLER)
    case = world.new_case()
    shown = 0
    for row in PROCEDURES["penalty"].rows:
        if offer(row.act) is None or row.act == "correct-record":
            continue
        answer = client.get(reverse("desk:act", args=[case_key(case), row.act]))
        assert answer.status_code == 200, row.act
        shown += 1
    assert shown > 40
