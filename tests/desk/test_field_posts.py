"""What somebody did in the field without the post for it, or before he lost it: sealed as it was, never refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.reading import registered
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.documents.reading import series_of, series_report
from qiuhao.ledger import clock
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.desk.field import DEVICE, record, send, take
from tests.desk.test_field_inspection import planned, visited

__all__ = ["planned"]

DAY = date(2026, 3, 2)
NO_POST = "当日在本机关没有执法岗位"
NEXT = world.MORNING + timedelta(days=1)


def ended(person: str, on: date) -> None:
    left = PostEnded(authority=world.AUTHORITY, unit="u-1", post="handler", on=on)
    enter(f"person/{person}", [left], ["p-registrar"])


def taken(person: str, since: date, authority: str = world.AUTHORITY) -> None:
    enter(
        f"person/{person}", [PostTaken(authority=authority, unit="u-1", post="handler", since=since)], ["p-registrar"]
    )


def sealed() -> list[Any]:
    """What was sealed beside the opening and the entry."""
    return list(reading.history(Case.objects.get().stream).as_recorded)[1:-1]


def found() -> list[tuple[str, str]]:
    """What the register is found to say beside the entry: clause and sentence."""
    told = reading.answer(Case.objects.get().stream).findings
    return [(one.clause, one.text) for one in told if one.id.startswith(("register@", "post@"))]


def lost_nothing(answer: Any) -> None:
    assert answer.status_code == 201, answer.content.decode()
    assert {fact.door for fact in sealed()} == {"reported"}


@pytest.fixture
def handler(visit: Visit) -> Client:
    client = visit(world.HANDLER)
    take(client)
    return client


@pytest.fixture
def newcomer(visit: Visit) -> Client:
    """Somebody whose post begins the day after."""
    told = [PersonEntered(name="示新来", authority=world.AUTHORITY, unit="u-1"), world.certificate("p-new")]
    enter("person/p-new", told, ["p-registrar"])
    taken("p-new", DAY + timedelta(days=1))
    return visit("p-new")


def test_a_penalty_by_somebody_whose_post_began_later_is_sealed_with_its_finding(newcomer: Client) -> None:
    with clock.fixed(NEXT):
        take(newcomer)
        answer = send(newcomer, record(officers=["p-new", world.SECOND]), at=24 * 60)
        lost_nothing(answer)
        assert [clause for clause, text in found() if f"示新来{NO_POST}" in text] == ["nat/cf/42"]
    assert any(NO_POST in one["text"] and one["mark"] for one in answer.json()["found"])


def test_who_acted_after_his_post_had_ended_is_found_and_nothing_is_made_here(handler: Client) -> None:
    ended(world.HANDLER, DAY - timedelta(days=1))
    lost_nothing(send(handler, record()))
    assert any(f"李办案{NO_POST}" in text for _, text in found())


def test_a_post_that_ended_before_it_was_sent_is_no_fault(handler: Client) -> None:
    ended(world.HANDLER, DAY)
    with clock.fixed(NEXT):
        assert handler.get("/desk/field/kit.json").status_code == 403
        answer = send(handler, record(), at=24 * 60)
        lost_nothing(answer)
        assert answer.json()["found"] == []
        assert found() == []
        assert send(handler, record(), at=24 * 60).json()["replayed"]


def test_the_number_and_not_the_new_post_says_whose_case_it_is(handler: Client) -> None:
    other = Registered(place=world.PLACE, name="别县市场监督管理局", short_name="别市监", area_code="340001")
    enter("authority/demo-other", [other], ["p-registrar"])
    ended(world.HANDLER, DAY - timedelta(days=3))
    taken(world.HANDLER, DAY - timedelta(days=2), "demo-other")
    lost_nothing(send(handler, record()))
    assert Case.objects.get().authority == world.AUTHORITY


def test_a_colleague_without_a_post_that_day_is_named_with_his_finding(handler: Client) -> None:
    ended(world.SECOND, DAY - timedelta(days=1))
    lost_nothing(send(handler, record()))
    (told,) = {text for _, text in found()}
    assert f"王协办{NO_POST}" in told
    assert "李办案" not in told


def test_a_clue_of_somebody_without_a_post_that_day_says_so_too(newcomer: Client) -> None:
    clue = record(sort="clue", party=None, number=None, penalty="", signatures=[], photos=[], officers=["p-new"])
    with clock.fixed(NEXT):
        lost_nothing(send(newcomer, clue, at=24 * 60))
        (told,) = found()
    assert "示新来当日在本机关没有这一岗位" in told[1]
    assert told[0].startswith("nat/cf/")


def test_an_inspection_goes_on_though_its_officer_has_left_meanwhile(planned: str, visit: Visit) -> None:
    client = visit(world.HANDLER)
    ended(world.HANDLER, DAY)
    with clock.fixed(NEXT):
        answer = send(client, visited(planned), at=24 * 60)
        assert answer.status_code == 201, answer.content.decode()
        assert reading.answer(planned).state == "concluded"


def test_another_units_inspection_is_shut_to_who_never_saw_it(planned: str, visit: Visit) -> None:
    """An ended post opens what it opened then, and nothing more."""
    taken("p-elsewhere", DAY - timedelta(days=9), "demo-other")
    enter("person/p-elsewhere", [PersonEntered(name="示别处", authority="demo-other", unit="u-1")], ["p-registrar"])
    answer = send(visit("p-elsewhere"), visited(planned))
    assert (answer.status_code, "没有这次检查" in answer.json()["problem"]) == (422, True)


def test_who_left_before_the_case_was_opened_does_not_enter_it(planned: str, visit: Visit) -> None:
    """What he could see when he held the post does not hold what came after."""
    client = visit(world.HANDLER)
    ended(world.HANDLER, DAY - timedelta(days=2))
    assert send(client, visited(planned)).status_code == 422


def test_who_has_left_gets_a_token_to_send_with_and_nothing_else(handler: Client) -> None:
    ended(world.HANDLER, DAY - timedelta(days=1))
    said = handler.get("/desk/field/kit.json").json()
    assert set(said) == {"problem", "token", "person"}
    assert said["person"] == {"id": world.HANDLER, "name": "李办案"}
    assert said["token"]


def test_who_has_left_opens_the_page_and_gives_his_numbers_back(handler: Client, visit: Visit) -> None:
    ended(world.HANDLER, DAY - timedelta(days=1))
    assert handler.get("/desk/field/").status_code == 200
    back = handler.post("/desk/field/numbers/", {"device": DEVICE, "give_back": ["1", "2"], "year": "2026"})
    assert [text[-3:] for text in back.json()["given_back"]] == ["〕1号", "〕2号"]
    more = handler.post("/desk/field/numbers/", {"device": DEVICE})
    assert (more.status_code, "没有这一岗位" in more.json()["problem"]) == (403, True)
    never = visit(world.HEAD)
    assert never.get("/desk/field/").status_code == 403
    refused = never.post("/desk/field/numbers/", {"device": DEVICE, "give_back": ["3"]})
    assert refused.status_code == 403


def moved_on() -> None:
    """The handler goes to another authority, which has given him no number yet."""
    ended(world.HANDLER, DAY - timedelta(days=1))
    world.register("anhui", "demo-other")
    named = registered("demo-other").model_copy(update={"short_name": "示他局"})
    enter("authority/demo-other", [named], ["p-registrar"])
    taken(world.HANDLER, DAY, "demo-other")


def unused(authority: str) -> list[str]:
    return [
        number.text
        for stream in series_of(authority, document="on_the_spot_decision")
        for number in series_report(stream).numbers
        if number.state == "reserved"
    ]


def test_a_number_goes_back_to_the_register_it_was_taken_from(handler: Client) -> None:
    """The other authority's register has the same serials."""
    first = [number["text"] for number in take(handler)["numbers"]]
    moved_on()
    later = [number["text"] for number in take(handler, used=["1"], used_text=first[:1])["numbers"]]
    assert unused(world.AUTHORITY) == first[:1], "it stands on a paper that is not sent yet"
    assert unused("demo-other") == later
    said = {"give_back": ["1", "2"], "give_back_text": [first[0], later[1]]}
    gone = handler.post("/desk/field/numbers/", {"device": DEVICE, **said}).json()["given_back"]
    assert sorted(gone) == sorted([first[0], later[1]])
    assert unused(world.AUTHORITY) == []
    assert unused("demo-other") == [text for text in later if text != later[1]]


def test_a_page_that_names_no_texts_leaves_the_other_register_alone(handler: Client) -> None:
    first = [number["text"] for number in take(handler)["numbers"]]
    moved_on()
    take(handler, used=["1"])
    assert unused(world.AUTHORITY) == first


def test_nobody_gives_back_what_another_holds(handler: Client, visit: Visit) -> None:
    first = [number["text"] for number in take(handler)["numbers"]]
    other = visit(world.SECOND).post(
        "/desk/field/numbers/", {"device": DEVICE, "give_back": ["1"], "give_back_text": first}
    )
    assert other.json()["given_back"] == []
    assert unused(world.AUTHORITY) == first
