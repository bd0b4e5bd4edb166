"""What is owed first: by date, on each ground, each duty once; nothing of cases that are not the viewer's."""

from datetime import timedelta

import pytest

from qiuhao.authority.rights import NOBODY, Viewer, viewers
from qiuhao.casefile import reading
from qiuhao.casefile.models import DueDate
from qiuhao.casefile.owing import STAFF, Ground, dated, earliest, own_grounds
from qiuhao.ledger import clock

from . import world
from .test_projecting import decided
from .test_reading import person

pytestmark = pytest.mark.usefixtures("morning")


def keys(who: Viewer, duty: str = "", limit: int = 60) -> list[str]:
    duties = frozenset({duty}) if duty else frozenset[str]()
    return [due.key for due in earliest(who, own_grounds(who, duties), STAFF, limit)]


def test_the_earliest_come_first_each_once_and_only_in_cases_one_may_see() -> None:
    for day in range(3):
        with clock.fixed(world.MORNING + timedelta(days=day)):
            decided(world.new_case())
    with clock.fixed(world.later(days=3)):
        [handler, head] = sorted(viewers([world.HANDLER, world.HEAD]), key=lambda who: who.person != world.HANDLER)
        found = earliest(handler, own_grounds(handler), STAFF, 60)
        dated = [due.due_at for due in found if due.due_at is not None]
        assert dated == sorted(dated)
        assert {due.key for due in found} == {due.key for due in reading.dues(head)}
        assert len(found) == len({due.key for due in found}) == 6
        assert keys(handler, limit=2) == [due.key for due in found[:2]]
        assert {key.rsplit("|", 1)[0] for key in keys(head, "serve-decision")} == {d.case_id for d in found}
        assert keys(person("other-unit", "handler", unit="u-2")) == []
        assert earliest(NOBODY, [Ground(ground.grant) for ground in own_grounds(head)]) == []


def test_dated_duties_follow_one_another_page_by_page_and_the_late_alone() -> None:
    for day in range(3):
        with clock.fixed(world.MORNING + timedelta(days=day)):
            decided(world.new_case())
    with clock.fixed(world.later(days=3)):
        [head] = viewers([world.HEAD])
        expected = list(reading.dues(head).exclude(due_at=None))
        assert len(expected) == 6
        shown, after = list[DueDate](), None
        for size in (2, 1, 2, 9):
            page = dated(head, STAFF, after, limit=size)
            shown += page
            assert page[-1].due_at is not None
            after = (page[-1].due_at, page[-1].key)
        assert [due.key for due in shown] == [due.key for due in expected]
        assert dated(head, STAFF, after) == []
        assert dated(NOBODY, STAFF) == []
        assert dated(head, STAFF, late=True) == []
    first = expected[0].due_at
    assert first is not None
    with clock.fixed(first + timedelta(seconds=1)):
        late = dated(head, STAFF, late=True)
        assert [due.key for due in late] == [due.key for due in reading.overdue(reading.dues(head))]
        assert 0 < len(late) < 6
