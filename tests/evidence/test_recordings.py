"""Recordings by their acts: made, stored once, excused only as the place allows, explained for a cause of its list."""

import pytest

from qiuhao.authority.rights import NOBODY, viewers
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.evidence import reading
from qiuhao.evidence.acts import VERBS
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.disclosure.story import Story as Base

pytestmark = pytest.mark.usefixtures("morning")


class Story(Base):
    """A case with a certificate shown on the spot, to be filmed."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.shown = self.reported(
            "casefile.certificate_shown", officers=world.officers(), certificates_shown=True, rights_told=True
        ).number

    def act(self, act: str, by: str = world.HANDLER, **content: object) -> Appended:
        verb = VERBS[act]
        return verb.do(self.case, make(verb.kind, {**verb.prefill(self.case, [by]), **content}), [by])

    def refused(self, act: str, by: str = world.HANDLER, **content: object) -> list[str]:
        verb = VERBS[act]
        body = make(verb.kind, {**verb.prefill(self.case, [by]), **content})
        return [r.text for r in verb.why_not(self.case, body, [by]) if r.severity == "refuse"]

    def film(self) -> Appended:
        return self.act(
            "make-recording", started_at="2026-03-02T08:00:00+08:00", ended_at="2026-03-02T08:30:00+08:00",
            device="示仪-01", spoken_start=True,
        )  # fmt: skip


def handler() -> object:
    return viewers([world.HANDLER])[0]


@pytest.mark.clause("anze/record/17", "anhui/record/17")
@pytest.mark.parametrize(("place", "day"), [("anze", "2026-03-04"), ("anhui", "2026-03-03")])
def test_a_recording_waits_to_be_stored_by_the_places_own_clock(place: str, day: str) -> None:
    story = Story(place)
    film = story.film()
    assert film.fact.body.maker == "李办案"
    assert [(w.recording, str(w.due)) for w in reading.to_store(handler())] == [(film.number, day)]
    stored = story.act("store-recording", store=STORES[place], no_private_copy=True)
    assert stored.fact.body.about == film.number
    assert reading.to_store(handler()) == []
    assert any("已经存储" in r for r in story.refused("store-recording", about=film.number, store=STORES[place],
                                                  no_private_copy=True))  # fmt: skip
    shown = reading.recordings(handler(), story.case)[0]
    assert (shown.act.number, shown.stored.number) == (story.shown, stored.number)


STORES = {"anze": "执法信息系统", "anhui": "指定的存储设备"}


@pytest.mark.clause("anze/record/17-2", "anhui/record/17-2")
@pytest.mark.parametrize("place", ["anze", "anhui"])
def test_only_situations_of_the_places_list_move_the_clock(place: str) -> None:
    story = Story(place)
    story.film()
    assert any("不是可以延后" in r for r in story.refused("excuse-storage", situation="天气不好", reason="下雨。"))
    story.act("excuse-storage", situation="remote", reason="山区。", returned_at="2026-03-05T10:00:00+08:00")
    with clock.fixed(world.later(days=3, hours=3)):
        due = reading.to_store(handler())[0]
        assert (str(due.due), due.excused) == (RETURNED[place], "remote")


RETURNED = {"anze": "2026-03-09", "anhui": "2026-03-06"}


def test_a_place_without_a_list_knows_no_excuse() -> None:
    story = Story("xuecheng")
    story.film()
    assert any("没有可以延后" in r for r in story.refused("excuse-storage", situation="remote", reason="山区。"))


def test_recordings_are_seen_by_those_who_may_see_the_case() -> None:
    story = Story("anze")
    story.film()
    assert reading.to_store(NOBODY) == []
    with pytest.raises(NoSuchCase):
        reading.recordings(NOBODY, story.case)
