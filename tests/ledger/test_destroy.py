"""Destruction: content goes only under a record that says so; seals and log stay."""

import pytest
from django.db import DatabaseError, transaction

from qiuhao.ledger import files, kinds, problems, projections, reading
from qiuhao.ledger.append import Appended, append
from qiuhao.ledger.destroy import destroy
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.models import Content, Record, StoredFile
from qiuhao.ledger.verify import verify
from tests.ledger.kinds import Burnt, Decided, Noted
from tests.ledger.world import World, build

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(signing_key: object) -> World:
    return build()


@pytest.fixture
def burnt(world: World) -> Appended:
    (done,) = append("register/destruction", [Draft(Burnt(reason="保管期满"))], actors=["p-carol", "p-dave"])
    return done


def test_content_goes_and_the_ledger_still_verifies(world: World, burnt: Appended) -> None:
    before = reading.facts(world.one)
    report = destroy(world.one, [2, 4], under=(burnt.stream, burnt.number))
    assert (report.contents, report.files) == (2, (world.paper.sha256,))
    after = reading.facts(world.one)
    assert [f.seal for f in after] == [f.seal for f in before]
    gone = after[1].body
    assert isinstance(gone, kinds.Destroyed)
    assert (gone.kind, gone.under, gone.fills) == ("ledgertest.noted", "register/destruction#1", ())
    assert after[0].body == before[0].body
    assert not Content.objects.filter(fields__contains="食品店").exists()
    assert not files.path_of(world.paper.sha256).exists()
    assert verify().ok, verify().findings
    assert destroy(world.one, [2], under=(burnt.stream, burnt.number)).contents == 0


def test_a_file_stays_while_another_record_names_it(world: World, burnt: Appended) -> None:
    other = Decided(party="乙", amount="1.00", due="2026-12-01", papers=(world.paper,))
    append(world.two, [Draft(other)], actors=["p-bob"])
    assert destroy(world.one, [4], under=(burnt.stream, 1)).files == ()
    assert files.read(world.paper.sha256)
    assert destroy(world.two, [2], under=(burnt.stream, 1)).files == (world.paper.sha256,)


def test_a_destroyed_file_cannot_be_named_again_until_it_is_stored_again(world: World, burnt: Appended) -> None:
    destroy(world.one, [4], under=(burnt.stream, 1))
    again = Draft(Decided(party="乙", amount="1.00", due="2026-12-01", papers=(world.paper,)))
    with pytest.raises(problems.MissingFile):
        append(world.two, [again], actors=["p-bob"])
    files.put("询问笔录正文".encode(), media_type="text/plain", name="询问笔录.txt")
    append(world.two, [again], actors=["p-bob"])
    assert verify().ok


def test_a_crash_after_the_commit_is_made_good(world: World, burnt: Appended, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "erase", lambda digest: None)
    destroy(world.one, [4], under=(burnt.stream, 1))
    monkeypatch.undo()
    assert files.path_of(world.paper.sha256).exists()
    assert files.erase_marked() == 1
    assert not files.path_of(world.paper.sha256).exists()


@pytest.mark.parametrize(
    ("under", "told"),
    [(("register/destruction", 9), "没有找到销毁依据"), (None, "《记事》不是销毁记录")],
)
def test_without_a_destruction_record_nothing_goes(
    world: World, burnt: Appended, under: tuple[str, int] | None, told: str
) -> None:
    with pytest.raises(problems.DestructionRefused, match=told):
        destroy(world.one, [2], under=under or (world.two, 1))
    assert Content.objects.filter(record__stream=world.one).count() == 4
    assert StoredFile.objects.get().destroyed_at is None


def test_the_destruction_record_itself_and_unknown_numbers_are_refused(world: World, burnt: Appended) -> None:
    with pytest.raises(problems.DestructionRefused, match="本身不得销毁"):
        destroy(burnt.stream, [1], under=(burnt.stream, 1))
    with pytest.raises(problems.DestructionRefused, match="没有第 9 号记录"):
        destroy(world.one, [2, 9], under=(burnt.stream, 1))
    assert Content.objects.filter(record__stream=world.one).count() == 4


def test_the_database_lets_no_other_content_go(world: World, burnt: Appended) -> None:
    destroy(world.one, [2], under=(burnt.stream, 1))
    with pytest.raises(DatabaseError), transaction.atomic():
        Content.objects.filter(record__in=Record.objects.filter(stream=world.one)).delete()


def test_projections_follow(world: World, burnt: Appended) -> None:
    seen: list[list[bool]] = []

    def project(context: projections.Context) -> None:
        seen.append([isinstance(f.body, kinds.Destroyed) for f in context.facts])

    projections.register("case", project)
    try:
        destroy(world.two, [1], under=(burnt.stream, 1))
    finally:
        projections.unregister("case", project)
    assert seen == [[True]]
    assert append(world.two, [Draft(Noted(text="后来"))], actors=["p-bob"])[0].number == 2
