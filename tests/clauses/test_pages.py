"""What clauses ask to be seen: by everybody on the portal, by those concerned on the desk."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from tests.casefile import world
from tests.clauses.told import Case, on_duty
from tests.desk.conftest import Visit, morning, visit
from tests.disclosure.story import PERSON, Story

__all__ = ["morning", "visit"]

pytestmark = pytest.mark.usefixtures("morning")


def get(address: str, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status, address
    return answer.content.decode("utf-8")


@pytest.mark.clause("anhui/disclosure/8", "anhui/disclosure/11", "nat/cf/48", "lingchuan/plan/2.1.p3")
@pytest.mark.clause("nat/xx/20.6", "anhui/disclosure/4-2", "lingchuan/plan/2.1")
@pytest.mark.parametrize("place", ["anhui", "anze"])
def test_a_published_decision_is_found_and_read_by_everybody(place: str) -> None:
    story = Story(place)
    story.decide(public_impact=True)
    assert "糕点店" not in get("/d/?q=青禾"), "nothing is public before it was published"
    id = story.published().seal[:16]
    assert "糕点店" in get("/d/?q=青禾")
    text = get(f"/d/{id}/")
    assert "示范县市场监督管理局" in text, "whose decision it is"
    assert "青禾糕点店" in text


@pytest.mark.clause("anhui/disclosure/16")
def test_what_was_said_on_the_way_to_the_decision_is_not_public() -> None:
    story = Story("anhui", **PERSON)
    secret = "内部讨论认为可以从轻"
    story.reported("casefile.discussion", parties=[story.party], proposal=world.proposal(), chair="周负责",
                   voices=[world.voice(words=secret), world.voice(world.REVIEWER)], agreed=True)  # fmt: skip
    id = story.published().seal[:16]
    for address in (f"/d/{id}/", f"/d/{id}/verify/", "/d/"):
        text = get(address)
        assert secret not in text
        assert "周负责" not in text


@pytest.mark.clause("lingchuan/plan/2.1.1.1.p1")
def test_published_brought_up_to_date_and_taken_down() -> None:
    story = Story("anhui")
    id = story.published(form="summary").seal[:16]
    draft = story.draft(form="summary", fields={**_fields(story), "conclusion": "罚款四千元（更正）"})
    story.review()
    story.do("correct-publication", world.CLERK, draft=draft.number, explanation="更正数额。")
    assert "罚款四千元（更正）" in get(f"/d/{id}/")
    story.do("withdraw", world.CLERK, cause="撤销", explanation="决定已被依法撤销，现予撤下。")
    assert "罚款四千元" not in get(f"/d/{id}/", 410)


def _fields(story: Story) -> dict[str, str]:
    draft = reading.history(story.case).last("publication-drafted")
    assert draft is not None
    return dict(draft.body.fields)


@pytest.mark.clause("anze/record/19", "lingchuan/plan/2.2.1.1.p3", "xuecheng/record/26")
def test_the_records_of_a_case_are_called_up_by_those_who_may(visit: Visit) -> None:
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing(number_text="示市监立〔2026〕7号"))
    address = reverse("desk:case", args=[case_key(case)])
    assert "立案" in visit(world.HANDLER).get(address).content.decode("utf-8")
    assert visit("").get(address).status_code in (302, 403, 404), "the technical account sees no case"
    assert Client().get(address).status_code in (302, 403)


@pytest.mark.clause("lingchuan/plan/3.1.p2")
@pytest.mark.parametrize("act", ["register-clue", "file-case", "approve"])
def test_registering_filing_and_approving_are_done_online(visit: Visit, act: str) -> None:
    case = world.new_case()
    answer = visit(world.HANDLER).get(reverse("desk:act", args=[case_key(case), act]))
    assert answer.status_code == 200
    assert "act-form" in answer.content.decode("utf-8") or "不能" in answer.content.decode("utf-8")


@pytest.mark.clause("anhui/disclosure/23.2", "anhui/disclosure/23.3", "anhui/disclosure/23.4")
@pytest.mark.django_db
def test_what_was_not_shown_not_examined_or_not_corrected_is_listed() -> None:
    case = Case("anhui").walk("draft-review")
    assert "anhui/disclosure/11-2" not in case.found("2026-03-11")
    assert "anhui/disclosure/11-2" in case.found("2026-03-12"), "seven workdays are over"
    shown = case.on("2026-03-05").tell("disclosure.published", about=case.n["decision"], draft=case.n["draft"])
    assert "anhui/disclosure/7" in case.found("2026-03-05"), "published without being examined"
    case.on("2026-03-09").tell(
        "disclosure.correction_request", about=shown, asked_by={"name": "赵某"}, wrong="数额有误。"
    )
    assert {one.status(case.at) for one in case.owed("correct-publication")} == {"promptly"}


@pytest.mark.clause("anhui/disclosure/10")
@pytest.mark.parametrize("left_out", [{"certificates_shown": False}, {"rights_told": False}])
def test_during_the_act_the_party_sees_who_acts_and_is_told_its_rights(left_out: dict[str, Any]) -> None:
    case = Case("anhui")
    good = {**on_duty(), "began_at": case.at.isoformat(), "ended_at": case.at.isoformat()}
    bound = {"anhui/disclosure/10.1", "anhui/disclosure/10.4"}
    assert not bound & case.shut("casefile.examination", **good)
    assert bound & case.shut("casefile.examination", **{**good, **left_out})
