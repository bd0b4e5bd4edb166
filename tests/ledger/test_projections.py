"""Projections run in the append's transaction, and can be rebuilt and compared."""

from collections.abc import Iterator

import pytest

from qiuhao.ledger import projections, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.models import Witnessed
from qiuhao.ledger.projections import Context
from tests.ledger.kinds import Noted
from tests.ledger.world import as_owner

pytestmark = pytest.mark.django_db
# A table of the ledger that nothing else uses in these tests stands in for a room's own.
TABLE = Witnessed


def project(context: Context) -> None:
    for fact in context.new:
        if fact.body.text == "坏":
            raise RuntimeError
    TABLE.objects.update_or_create(
        origin=context.stream,
        size=0,
        defaults={"root": str(len(context.facts)), "note": "", "line": "", "seen_at": context.facts[-1].recorded_at},
    )


@pytest.fixture(autouse=True)
def registered(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    projections.register("thing", project, [TABLE])
    monkeypatch.setattr(projections, "_PROJECTIONS", {"thing": projections._PROJECTIONS["thing"]})
    with as_owner():
        yield


def note(text: str = "一") -> Draft:
    return Draft(Noted(text=text))


def rows() -> dict[str, str]:
    return dict(TABLE.objects.values_list("origin", "root"))


def test_it_runs_with_the_append_or_not_at_all() -> None:
    append("thing/a", [note(), note()], actors=["p-alice"])
    assert rows() == {"thing/a": "2"}
    with pytest.raises(RuntimeError):
        append("thing/a", [note("坏")], actors=["p-alice"])
    assert len(reading.facts("thing/a")) == 2
    append("case/a", [note()], actors=["p-alice"])
    assert rows() == {"thing/a": "2"}


def test_it_can_be_rebuilt_from_the_ledger() -> None:
    append("thing/a", [note()], actors=["p-alice"])
    append("thing/b", [note(), note()], actors=["p-alice"])
    TABLE.objects.filter(origin="thing/a").delete()
    TABLE.objects.filter(origin="thing/b").update(root="7")
    assert projections.rebuild() == 2
    assert rows() == {"thing/a": "1", "thing/b": "2"}


def test_differences_are_told_and_nothing_is_changed() -> None:
    append("thing/a", [note()], actors=["p-alice"])
    assert projections.compare() == []
    TABLE.objects.update(root="7")
    assert projections.compare() == ["ledger.Witnessed: 1 rows not found on rebuilding, 1 rows missing"]
    assert rows() == {"thing/a": "7"}
