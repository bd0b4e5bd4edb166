"""Who is first responsible for the review system, and whether an authority has the reviewers its rules ask for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.casefile import reading
from qiuhao.casefile.verb import asked as asked_now
from qiuhao.desk.access import case_key
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make
from qiuhao.review import opinion_sheet
from qiuhao.review.acts import VERBS
from qiuhao.review.staffing import responsible, staffing
from tests.casefile import world
from tests.desk.conftest import Visit, morning, visit
from tests.review.story import Story
from tests.rights.visitors import another_authority, browser

__all__ = ["morning", "visit"]
clause = pytest.mark.clause
NAME = world.POSTS[world.HEAD][0]


def staff(post: str, count: int) -> None:
    """So many more persons in this post of the authority."""
    for number in range(count):
        person = f"person/p-{post}-{number}"
        enter(person, [PersonEntered(name=f"乙{number}", authority=world.AUTHORITY)], ["p-registrar"])
        taken = PostTaken(authority=world.AUTHORITY, unit="u-1", post=post, since=clock.today())
        enter(person, [taken], ["p-registrar"])


def page(client: Any) -> str:
    return str(client.get(reverse("desk:staffing")).content.decode())


@pytest.mark.usefixtures("morning")
@pytest.mark.parametrize(
    ("place", "asks"),
    [
        pytest.param("lingchuan", "lingchuan/plan/2.3.2.p2", marks=clause("lingchuan/plan/2.3.2.p2")),
        pytest.param("anze", "anze/review/7", marks=clause("anze/review/7")),
    ],
)
def test_a_share_of_five_in_a_hundred_rounded_up_and_what_is_short_is_said_not_shut(place: str, asks: str) -> None:
    world.register(place)
    handler = browser("handler")
    before = staffing(world.AUTHORITY, clock.today())
    assert before.source is not None
    assert (before.source.clause, before.needed, before.short) == (asks, 1, 0)
    staff("handler", 20 * before.reviewers - before.officers)
    assert staffing(world.AUTHORITY, clock.today()).short == 0
    enter("person/p-one-more", [PersonEntered(name="丙", authority=world.AUTHORITY)], ["p-registrar"])
    assert "还差" not in page(handler)
    taken = PostTaken(authority=world.AUTHORITY, unit="u-1", post="handler", since=clock.today())
    enter("person/p-one-more", [taken], ["p-registrar"])
    after = staffing(world.AUTHORITY, clock.today())
    assert (after.officers, after.needed, after.short) == (20 * before.reviewers + 1, before.reviewers + 1, 1)
    another_authority()
    for visitor in ("head", "supervisor of the area"):
        assert "还差" in page(browser(visitor)), visitor
    assert "示范县市场监督管理局" not in page(browser("supervisor of another area"))
    assert not reading.answer(world.new_case()).breached, "the share is asked for in principle"


@pytest.mark.usefixtures("morning")
@clause("anze/review/8", "xuecheng/review/12", "lingchuan/plan/2.3.7.p2")
def test_the_principal_head_of_the_day_is_first_responsible() -> None:
    today = clock.today()
    person = f"person/{world.HEAD}"
    assert (responsible(world.AUTHORITY, today), responsible(world.AUTHORITY, date(2019, 1, 1))) == (NAME, "")
    ended = PostEnded(authority=world.AUTHORITY, unit="u-1", post="principal-head", on=today)
    enter(person, [ended], ["p-registrar"])
    new = "person/p-new-head"
    enter(new, [PersonEntered(name="冯接任", authority=world.AUTHORITY)], ["p-registrar"])
    since = today + timedelta(days=10)
    taken = PostTaken(authority=world.AUTHORITY, unit="u-1", post="principal-head", since=since)
    enter(new, [taken], ["p-registrar"])
    days = [today, today + timedelta(days=1), since - timedelta(days=1), since]
    assert [responsible(world.AUTHORITY, day) for day in days] == [NAME, "", "", "冯接任"]
    with clock.fixed(clock.now() + timedelta(days=5)):
        assert "没有登记机关主要负责人" in page(browser("reviewer"))


@clause("anze/review/8", "xuecheng/review/12")
def test_the_paper_of_the_review_and_the_pages_of_the_case_name_the_first_responsible(visit: Visit) -> None:
    story = Story("anze")
    submission = story.submit()
    verb = VERBS["give-opinion"]
    body: Any = make(verb.kind, {**verb.prefill(story.case, [world.REVIEWER]), **story.opinion()})
    asked = asked_now(story.case, [world.REVIEWER])
    assert opinion_sheet.content(asked, submission.fact, body, "")["responsible"] == NAME
    assert opinion_sheet.sheet(asked, submission.fact, body, "").startswith(b"%PDF-")
    key, client = case_key(story.case), visit(world.HANDLER)
    review = client.get(reverse("desk:case-review", args=[key])).content.decode()
    assert f"第一责任人：{NAME}（机关主要负责人）" in review
    decided = client.get(reverse("desk:case-fact", args=[key, story.decide()])).content.decode()
    assert f"<dt>决定之日的机关主要负责人（第一责任人）</dt><dd>{NAME}</dd>" in decided
    other = client.get(reverse("desk:case-fact", args=[key, 2])).content.decode()
    assert "第一责任人" not in other
