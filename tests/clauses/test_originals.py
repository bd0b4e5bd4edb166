"""What every place asks of the record itself: kept, late when late, never changed, never quietly gone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from qiuhao.casefile import reading
from qiuhao.casefile.doing import report
from qiuhao.ledger.kinds import make
from qiuhao.ledger.models import Content, Record
from qiuhao.ledger.verify import verify
from tests.casefile import world
from tests.casefile.conftest import morning
from tests.ledger.conftest import signing_key
from tests.ledger.world import as_owner

__all__ = ["morning", "signing_key"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("morning")]


def filed() -> str:
    case = world.new_case()
    report(case, make("casefile.filing", world.filing()), [world.HANDLER])
    return case


@pytest.mark.clause("anze/record/20", "anze/record/22.4", "xuecheng/record/4", "yangquan/record/15.3")
@pytest.mark.clause("anhui/record/6", "anhui/record/19", "lingchuan/plan/2.2.4.p3", "lingchuan/plan/2.2.5.p3")
@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM ledger_record",
        "DELETE FROM ledger_content",
        "UPDATE ledger_record SET happened_at = recorded_at",
        "UPDATE ledger_content SET fields = '{}'",
    ],
)
def test_no_original_is_deleted_or_altered(sql: str) -> None:
    case = filed()
    before = list(Record.objects.filter(stream=case).values_list("seal", flat=True))
    with pytest.raises(DatabaseError, match="sealed cannot be changed"), transaction.atomic():
        connection.cursor().execute(sql)
    assert list(Record.objects.filter(stream=case).values_list("seal", flat=True)) == before != []


@pytest.mark.clause("anze/record/20", "anze/record/22.4", "yangquan/record/15.4", "anhui/record/6")
@pytest.mark.clause("lingchuan/plan/2.2.5.p3", "xuecheng/record/4")
def test_whoever_alters_or_removes_it_all_the_same_is_seen(signing_key: object) -> None:
    case = filed()
    assert verify().ok
    with as_owner():
        Content.objects.filter(record__stream=case, record__number=2).update(fields="{}")
    assert not verify().ok


@pytest.mark.clause("anhui/record/3", "anhui/record/4-2", "anze/record/4", "anze/record/6", "xuecheng/record/4")
@pytest.mark.clause("xuecheng/record/3", "nat/cf/47", "lingchuan/plan/2.3.6.p5", "lingchuan/plan/3.2.p2")
def test_what_was_corrected_leads_back_to_what_was_said_first_and_by_whom() -> None:
    case = filed()
    change = {"of": 3, "reason": "笔误", "changes": {"source": "投诉举报"}}
    report(case, make("casefile.correction", change), [world.SECOND])
    facts = reading.history(case)
    filing = facts.last("filed")
    assert filing is not None
    assert filing.body.source == "投诉举报"
    raw = Record.objects.get(stream=case, number=3)
    assert "检查发现" in Content.objects.get(record=raw).fields, "the first entry stands as it was sealed"
    assert [f.actors for f in facts.as_recorded if "correction" in f.body.fills] == [(world.SECOND,)]


@pytest.mark.clause("anhui/record/3", "xuecheng/record/4", "anhui/record/4-2")
def test_what_was_entered_late_shows_as_late() -> None:
    case = filed()
    done = report(case, make("casefile.certificate_shown", {"shown_to": "何某"}), [world.HANDLER],
                  happened_at=world.MORNING - timedelta(days=3))  # fmt: skip
    fact = reading.history(case).number(done.number)
    assert fact is not None
    assert fact.recorded_at - fact.happened_at >= timedelta(days=3)
    assert fact.door == "reported"
