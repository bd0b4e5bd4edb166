"""The officers whom a form names are held against the register on the day that the record is about."""

from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.casefile import reading
from tests.casefile import world
from tests.desk.browser import fill
from tests.desk.conftest import Visit
from tests.desk.test_walk import ON_SITE, PARTY, Walk, told

PAIR = [world.HANDLER, world.SECOND]


@pytest.fixture
def walk(visit: Visit) -> Walk:
    """A case that has been filed."""
    made = Walk(visit)
    made.do(
        "file-case", **PARTY, cause="超范围生产糕点", matter="m-food-1", act_ended_on="2026-02-20", handlers=PAIR,
        head_opinion__person=world.HEAD, head_opinion__agreed="on",
    )  # fmt: skip
    return made


def examined(walk: Walk, officers: list[str], day: str) -> Any:
    at = {"began_at": f"{day}T08:00", "ended_at": f"{day}T08:30"}
    said: HttpResponse = fill(
        walk.handler, reverse("desk:act", args=[walk.key, "examine"]), **{**ON_SITE, **at}, officers=officers,
        found="货架上有糕点 20 盒。", proves="超范围生产",
    )  # fmt: skip
    return said


@pytest.mark.clause("nat/cf/42")
def test_whoever_came_to_the_post_today_did_not_examine_yesterday(walk: Walk) -> None:
    held = Certificate(
        number="示执-新", issuer="示范县人民政府", valid_from=date(2024, 1, 1), valid_until=date(2029, 1, 1)
    )
    taken = PostTaken(authority=world.AUTHORITY, unit="u-1", post="handler", since=world.MORNING.date())
    enter("person/p-new", [PersonEntered(name="示丙某", authority=world.AUTHORITY), taken, held], ["p-registrar"])
    answer = examined(walk, [world.HANDLER, "p-new"], "2026-03-01")
    assert answer.status_code == 422, told(answer)
    assert "示丙某当日在本机关没有执法岗位" in told(answer)[1]
    page = answer.content.decode()
    assert "请从人员名录选择执法人员" in page
    assert "/desk/law/clauses/nat/cf/42/" in page
    assert examined(walk, [world.HANDLER, "p-new"], "2026-03-02").status_code == 302


def test_the_form_names_officers_as_the_register_has_them(walk: Walk) -> None:
    assert examined(walk, PAIR, "2026-03-02").status_code == 302
    done = reading.history(walk.case).last("officers")
    assert done is not None
    assert done.door == "act"
    assert [(o.person, o.certificate) for o in done.body.officers] == [
        (world.HANDLER, "示执0009"), (world.SECOND, "示执0008"),
    ]  # fmt: skip
