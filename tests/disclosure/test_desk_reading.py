"""The publication desk: what waits, by when; what the page would show; and nobody sees what he may not."""

import pytest

from qiuhao.authority.rights import NOBODY, Viewer, viewers
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.disclosure import desk_reading
from qiuhao.disclosure.acts.ask_correction import receive
from qiuhao.ledger import clock
from tests.casefile import world

from .story import PERSON, Story

pytestmark = pytest.mark.usefixtures("morning")


def clerk() -> Viewer:
    return viewers([world.CLERK])[0]


@pytest.mark.clause("anze/disclosure/13", "anhui/disclosure/11-2", "xuecheng/disclosure/8", "yangquan/disclosure/6.3")
@pytest.mark.parametrize("place", ["anze", "anhui", "xuecheng", "yangquan"])
def test_a_decision_waits_with_its_day_and_moves_through_the_desk(place: str) -> None:
    story = Story(place)
    story.decide()
    words = []
    for step in (story.draft, story.review, story.publish):
        [item] = desk_reading.items(clerk())
        assert (str(item.due), item.late) == ("2026-03-11", False)
        words.append(item.word)
        step()
    assert words == ["待拟稿", "待审核", "待公示"]
    assert desk_reading.items(clerk()) == []
    assert [item.word for item in desk_reading.items(clerk(), "published")] == ["已公示"]
    assert desk_reading.counts(clerk())["published"] == 1


def test_what_is_over_its_day_is_late_and_the_earliest_due_stands_first() -> None:
    first = Story("anze")
    first.decide(number="示市监罚〔2026〕1号")
    with clock.fixed(world.later(days=2)):
        second = Story("anze")
        second.decide(number="示市监罚〔2026〕2号")
    with clock.fixed(world.later(days=10)):
        found = desk_reading.items(clerk())
        assert [(item.number[-2:], item.late) for item in found] == [("1号", True), ("2号", False)]


def test_the_sheet_shows_the_page_and_marks_what_must_not_be_on_it() -> None:
    story = Story("anze", **PERSON)
    story.decide()
    draft = story.draft()
    sheet = desk_reading.sheet(clerk(), story.case, story.decision)
    assert sheet is not None
    assert (sheet.stage, sheet.marked) == ("drafted", ())
    assert sheet.page is not None
    assert sheet.page.title == "赵甲一 · 行政处罚决定"
    story.draft(fields={**draft.fact.body.fields, "conclusion": "罚款，电话 13900000001"})
    sheet = desk_reading.sheet(clerk(), story.case, story.decision)
    assert sheet is not None
    assert [mark.value for mark in sheet.marked] == ["13900000001"]
    assert desk_reading.sheet(clerk(), story.case, 1) is None


def test_requests_and_withheld_decisions_come_back_to_the_desk() -> None:
    story = Story("anhui")
    publication = story.published()
    receive(story.case, publication.number, {"asked_by": {"name": "钱乙二"}, "wrong": "有误。"})
    assert [request.number for request in desk_reading.requests(clerk())] == ["示市监罚〔2026〕7号"]
    assert desk_reading.requests(clerk(), answered=True) == []
    other = Story("anhui")
    other.decide(number="示市监罚〔2026〕8号")
    other.do("withhold", world.HEAD, ground="state-secret", reason="依法定密。", look_again_on="2026-03-05")
    assert desk_reading.to_look_at_again(clerk()) == []
    with clock.fixed(world.later(days=4)):
        assert [row.number for row in desk_reading.to_look_at_again(clerk())] == ["示市监罚〔2026〕8号"]


def test_every_list_is_filtered_by_rights() -> None:
    story = Story("anhui")
    publication = story.published()
    receive(story.case, publication.number, {"asked_by": {"name": "钱乙二"}, "wrong": "有误。"})
    for who in (NOBODY, viewers([world.STRANGER])[0] if viewers([world.STRANGER]) else NOBODY):
        assert desk_reading.items(who, *desk_reading.STAGES) == []
        assert desk_reading.requests(who, answered=None) == []
        assert set(desk_reading.counts(who).values()) == {0}
        with pytest.raises(NoSuchCase):
            desk_reading.sheet(who, story.case, story.decision)


def test_the_list_costs_the_same_for_one_and_for_twelve(django_assert_max_num_queries: object) -> None:
    for number in range(1, 13):
        story = Story("anze")
        story.decide(number=f"示市监罚〔2026〕{number}号")
    who = clerk()
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        assert len(desk_reading.items(who)) == 12
