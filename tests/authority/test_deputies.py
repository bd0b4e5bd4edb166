"""Deputies: for a period, for the posts named, shown on the record; never where the law wants another person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority import rights
from qiuhao.authority.acts.deputising import DeputyProblem, end_deputy, name_deputy
from qiuhao.authority.kinds.deputy import DeputyNamed
from qiuhao.authority.reading import names
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import doing, reading
from qiuhao.ledger import clock, projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import make
from tests.casefile import samples, world
from tests.desk.conftest import Visit, morning, visit

__all__ = ["morning", "visit"]

pytestmark = pytest.mark.usefixtures("morning")
DEPUTY = world.CLERK
TODAY = date(2026, 3, 2)


def who(person: str) -> Viewer:
    return rights.viewers([person])[0]


def away(until: date = date(2026, 3, 6), deputy: str = DEPUTY, since: date = TODAY) -> None:
    body = DeputyNamed(deputy=deputy, posts=("principal-head",), since=since, until=until, reason="出差")
    name_deputy(who(world.HEAD), body)


@pytest.fixture
def after() -> Iterator[None]:
    with clock.fixed(world.MORNING + timedelta(days=5)):
        yield


def refused(case: str, by: str) -> set[str]:
    body = make("casefile.non_filing", samples.content("casefile.non_filing"))
    return {reason.gate for reason in doing.why_not(case, "refuse-filing", body, [by]) if reason.severity == "refuse"}


def test_a_deputy_sees_and_does_what_the_post_allows_and_no_other_post() -> None:
    case = world.new_case()
    assert not who(DEPUTY).owns("head", world.AUTHORITY)
    assert "post" in refused(case, DEPUTY)
    away()
    seen = who(DEPUTY)
    assert seen.owns("head", world.AUTHORITY)
    assert not seen.owns("handler", world.AUTHORITY)
    assert not seen.owns("reviewer", world.AUTHORITY)
    assert [held.title for held in seen.posts] == ["公示员", "机关主要负责人（代周负责）"]
    assert "post" not in refused(case, DEPUTY)
    assert reading.case(seen, case).stream == case


def test_the_record_shows_for_whom_it_was_done_and_own_posts_come_first() -> None:
    case = world.new_case()
    away()
    content = samples.content("casefile.non_filing")
    done = doing.report(case, make("casefile.non_filing", content), [DEPUTY])
    assert done.fact.actors == (DEPUTY, f"deputy:{world.HEAD}")
    assert done.fact.people == (DEPUTY, world.HEAD)
    assert list(names(set(done.fact.actors)).values()).count("代周负责") == 1
    own = doing.report(case, make("casefile.non_filing", content), [world.HEAD])
    assert own.fact.actors == (world.HEAD,)


def test_outside_the_days_nothing_is_left_of_it(after: None) -> None:
    with clock.fixed(world.MORNING):
        away(until=date(2026, 3, 6))
    assert not who(DEPUTY).owns("head", world.AUTHORITY), "7 March"
    with clock.fixed(world.MORNING + timedelta(days=4)):
        assert who(DEPUTY).owns("head", world.AUTHORITY), "6 March is the last day"


def test_it_begins_on_its_day() -> None:
    away(since=date(2026, 3, 3))
    assert not who(DEPUTY).owns("head", world.AUTHORITY)
    with clock.fixed(world.MORNING + timedelta(days=1)):
        assert who(DEPUTY).owns("head", world.AUTHORITY)


def test_whoever_is_back_ends_it() -> None:
    away()
    end_deputy(who(world.HEAD), DEPUTY)
    assert not who(DEPUTY).owns("head", world.AUTHORITY)
    with pytest.raises(DeputyProblem, match="没有正在进行"):
        end_deputy(who(world.HEAD), DEPUTY)
    assert projections.compare() == []


def test_a_deputy_has_no_deputy() -> None:
    away()
    body = DeputyNamed(deputy=world.ARCHIVIST, posts=("principal-head",), since=TODAY, until=TODAY, reason="出差")
    with pytest.raises(DeputyProblem, match="没有机关主要负责人这一岗位"):
        name_deputy(who(DEPUTY), body)


@pytest.mark.parametrize(
    ("deputy", "post", "since", "said"),
    [
        (world.HEAD, "principal-head", TODAY, "不能是本人"),
        (world.STRANGER, "principal-head", TODAY, "本机关的人员"),
        (DEPUTY, "unit-head", TODAY, "没有承办机构负责人"),
        (DEPUTY, "principal-head", TODAY - timedelta(days=1), "过去的日子"),
    ],
)
def test_who_cannot_be_named_and_why(deputy: str, post: str, since: date, said: str) -> None:
    body = DeputyNamed(deputy=deputy, posts=(post,), since=since, until=TODAY, reason="出差")  # type: ignore[arg-type]
    with pytest.raises(DeputyProblem, match=said):
        name_deputy(who(world.HEAD), body)


def test_one_post_has_one_deputy_at_a_time() -> None:
    away()
    with pytest.raises(DeputyProblem, match="已经有代理人"):
        away(deputy=world.ARCHIVIST, since=date(2026, 3, 6), until=date(2026, 3, 9))


@pytest.mark.parametrize("post", ["handler", "reviewer", "publicity-reviewer", "supervisor", "auxiliary", "registrar"])
def test_what_is_done_in_person_has_no_deputy(post: str) -> None:
    with pytest.raises(ValueError, match="posts"):
        DeputyNamed(deputy=DEPUTY, posts=(post,), since=TODAY, until=TODAY, reason="出差")  # type: ignore[arg-type]


def test_what_the_law_keeps_from_a_person_it_keeps_from_his_deputy() -> None:
    """The head worked on this case himself: neither he nor his deputy approves it."""
    case = world.new_case()
    officers = [{**world.officers()[0].model_dump(), "person": world.HEAD, "name": "周负责"}]
    content = samples.content("casefile.examination") | {"officers": officers}
    world.reported(case, "casefile.examination", **content)
    away()
    approval = samples.content("casefile.approval") | {"head_opinion": {"person": DEPUTY, "name": "钱公示"}}
    reasons = doing.why_not(case, "approve", make("casefile.approval", approval), [DEPUTY])
    assert "审批的人是本案的承办人，不能审批自己办理的案件" in [reason.text for reason in reasons]


def test_it_is_named_and_ended_on_ones_own_page(visit: Visit) -> None:
    head: Client = visit(world.HEAD)
    page = head.get(reverse("desk:me")).content.decode()
    assert "请人代理" in page
    asked = {"deputy": DEPUTY, "posts": ["principal-head"], "since": "2026-03-02", "until": "2026-03-06"}
    refused = head.post(reverse("desk:deputy"), asked)
    again = refused.content.decode()
    assert (refused.status_code, "请填写事由" in again) == (422, True)
    assert f'<option value="{DEPUTY}" selected>' in again, "what was typed is still there"
    assert 'name="until" required value="2026-03-06"' in again
    head.post(reverse("desk:deputy"), {**asked, "reason": "出差"})
    page = head.get(reverse("desk:me")).content.decode()
    assert "钱公示 代理机关主要负责人" in page
    clerk = visit(DEPUTY)
    assert "机关主要负责人（代周负责）" in clerk.get(reverse("desk:me")).content.decode()
    head.post(reverse("desk:deputy"), {"end": DEPUTY})
    assert "代周负责" not in clerk.get(reverse("desk:me")).content.decode()
    assert len(ledger.facts(f"person/{world.HEAD}")) == 4, "entered, posted, named, ended"
    assert "请人代理" not in visit(world.HANDLER).get(reverse("desk:me")).content.decode(), "officers act in person"
