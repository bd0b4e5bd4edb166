"""A record writes only what it changes of its case's row, and what others did meanwhile is never taken for granted."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.casefile import written
from qiuhao.casefile.doing import report
from qiuhao.casefile.models import Case, DueDate
from qiuhao.ledger import projections, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from tests.casefile import world
from tests.casefile.test_projecting import EVIDENCE, decided

pytestmark = pytest.mark.usefixtures("morning")

EARLIER = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)


def record(case: str, found: str = "货架") -> str:
    """One more record; the last statement that wrote the case's row."""
    with CaptureQueriesContext(connection) as asked:
        report(case, make("casefile.evidence", {**EVIDENCE, "source": found}), [world.HANDLER])
    wrote: list[str] = [
        q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE")) and '"casefile_case"' in q["sql"]
    ]
    return wrote[-1]


def test_only_what_a_record_changes_is_written() -> None:
    case = world.new_case()
    assert record(case).startswith("UPDATE")
    written_down, _, _ = record(case).partition(" WHERE ")
    assert '"head"' in written_down
    assert '"authority"' not in written_down
    assert projections.compare() == []


def test_a_row_that_another_process_wrote_is_written_whole() -> None:
    case = world.new_case()
    record(case)
    written.forget()
    assert record(case).startswith("INSERT")
    assert projections.compare() == []


@pytest.mark.parametrize("change", [{"reckoned_with": "other rules"}, {"next_due_at": None}, {"next_due_at": EARLIER}])
def test_due_dates_reckoned_anew_meanwhile_are_seen(change: dict[str, object]) -> None:
    case = world.new_case()
    decided(case)
    record(case)
    DueDate.objects.filter(case_id=case).update(clause="of another pack")
    Case.objects.filter(pk=case).update(**change, written="theirs")
    assert record(case).startswith("INSERT")
    assert projections.compare() == []


def test_what_another_process_took_out_of_the_row_is_written_again() -> None:
    """Content that was destroyed leaves the row without a new record; the next record must not trust what it wrote."""
    case = world.new_case()
    record(case)
    Case.objects.filter(pk=case).update(clue="", parties="", written="theirs")
    assert record(case).startswith("INSERT")
    assert projections.compare() == []


class Stop(Exception):
    """The transaction is broken off after the projections ran."""


def test_what_was_rolled_back_is_not_taken_for_written() -> None:
    case = world.new_case()
    before = reading.head(case)

    def stop(_: object) -> None:
        raise Stop

    draft = Draft(make("casefile.evidence", EVIDENCE), None, "reported")
    with pytest.raises(Stop):
        append(case, [draft], actors=[world.HANDLER], then=stop)
    assert reading.head(case) == before
    record(case)
    assert projections.compare() == []
