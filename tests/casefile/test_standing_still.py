"""A due date whose clock stands is kept so that the row is the same on whatever day it is reckoned."""

from __future__ import annotations

from datetime import date

import pytest

from qiuhao.casefile.models import Case, DueDate
from qiuhao.casefile.reading import overdue
from qiuhao.ledger import clock, projections
from tests.casefile import licences, world
from tests.casefile.test_licence import WINDOW, Walk
from tests.review.story import Story

pytestmark = pytest.mark.usefixtures("morning")
DAYS = (2, 9, 40, 400)
"""Days after the morning on which the rows are reckoned again."""


@pytest.mark.clause("anze/review/14")
def test_a_clock_that_stands_is_kept_with_the_date_at_which_it_stopped() -> None:
    story = Story("anze")
    story.submit()
    story.act("confirm-materials")
    with clock.fixed(world.later(days=1)):
        story.act("pause-review", cause="supplement")
    row = DueDate.objects.get(case=story.case, duty="review")
    assert (row.day, row.paused) == (date(2026, 3, 16), True)
    for days in DAYS:
        with clock.fixed(world.later(days=days)):
            assert projections.compare() == []
            assert row not in overdue(DueDate.objects.all())
            assert Case.objects.get(stream=story.case).next_due_at != row.due_at
    with clock.fixed(world.later(days=8)):
        story.act("resume-review")
    row.refresh_from_db()
    # Stood from Tuesday 3 March to Tuesday 10 March: five workdays.
    assert (row.day, row.paused) == (date(2026, 3, 23), False)


@pytest.mark.clause("nat/xk/45")
def test_a_pause_whose_end_was_told_has_its_date_from_the_beginning() -> None:
    licences.authority()
    walk = Walk()
    walk.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某")
    walk.later(5)
    walk.do(
        "exclude-time", sort="expert-review", until="2026-03-13", reason="需要专家评审。", told_to="何某", told=True
    )
    row = DueDate.objects.get(case=walk.case, duty="decide-case")
    assert (row.day, row.paused) == (date(2026, 4, 3), False)
    for days in (6, 20):
        with clock.fixed(world.later(days=days)):
            assert projections.compare() == []
