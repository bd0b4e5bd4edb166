"""verify() finds whatever somebody with all rights on the database or the disk has done, and says where."""

import re
from collections.abc import Callable

import pytest

from qiuhao.ledger import files
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import sequencer, store
from qiuhao.ledger.models import Checkpoint, Content, LogEntry, Record, RecordFile, Stream, Unlogged
from qiuhao.ledger.verify import Report, verify
from tests.ledger.kinds import Noted
from tests.ledger.world import World, as_owner, build

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(signing_key: object) -> World:
    return build()


def tampered(deed: Callable[[], object]) -> Report:
    """Do something as the owner of the database, who can drop triggers, and verify."""
    with as_owner():
        deed()
    return verify()


def places(report: Report, what: str) -> set[str]:
    return {finding.where for finding in report.findings if finding.what == what}


def test_an_untouched_ledger_holds(world: World) -> None:
    steps = []
    report = verify(lambda step, done, of: steps.append((step, done, of)))
    assert report.ok, report.findings
    assert report.counts == {"records": 6, "files": 1, "log": 6}
    assert ("records", 6, 6) in steps


def first(stream: str, number: int) -> Record:
    return Record.objects.get(stream=stream, number=number)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "x.y"),
        ("actors", "p-eve"),
        ("door", "reported"),
        ("version", 9),
        ("content_fields", 9),
        ("previous", "0" * 64),
    ],
)
def test_a_changed_header_is_found(world: World, column: str, value: object) -> None:
    report = tampered(lambda: Record.objects.filter(pk=first(world.one, 2).pk).update(**{column: value}))
    assert f"{world.one}#2" in places(report, "changed")
    assert all(world.two not in where for where in places(report, "changed"))


def test_a_header_resealed_with_its_chain_is_found_by_the_log(world: World) -> None:
    def forge() -> None:
        seal = None
        for record in Record.objects.filter(stream=world.one).order_by("number"):
            if record.number == 2:
                record.actors = "p-eve"
            record.previous = seal or record.previous
            seal = record.seal = record.header().seal()
            record.save()
        Stream.objects.filter(pk=world.one).update(head_seal=seal)

    report = tampered(forge)
    assert places(report, "changed") == {f"{world.one}#{n}" for n in (2, 3, 4)}


def test_a_log_forged_throughout_is_found_by_its_signatures(world: World) -> None:
    def forge() -> None:
        from qiuhao.ledger.seal import merkle

        Record.objects.filter(pk=first(world.two, 1).pk).update(actors="p-eve")
        record = first(world.two, 1)
        Record.objects.filter(pk=record.pk).update(seal=record.header().seal())
        Stream.objects.filter(pk=world.two).update(head_seal=record.header().seal())
        leaf = merkle.leaf_hash(record.header().to_bytes()).hex()
        LogEntry.objects.filter(record=record).update(leaf=leaf)

    report = tampered(forge)
    newest = Checkpoint.objects.get()
    assert {f"checkpoint {newest.size}", f"kept checkpoint {newest.size}"} <= places(report, "changed")


@pytest.mark.parametrize("change", [{"fields": '{"about":null,"text":"改"}'}, {"salts": "{}"}, {"fields": "no json"}])
def test_a_changed_content_is_found(world: World, change: dict[str, str]) -> None:
    report = tampered(lambda: Content.objects.filter(record=first(world.one, 1)).update(**change))
    assert places(report, "changed") == {f"{world.one}#1"}


def test_a_missing_content_is_found(world: World) -> None:
    report = tampered(lambda: Content.objects.filter(record=first(world.one, 1)).delete())
    assert places(report, "missing") == {f"{world.one}#1"}


def _delete(record: Record) -> None:
    Content.objects.filter(record=record).delete()
    RecordFile.objects.filter(record=record).delete()
    LogEntry.objects.filter(record=record).delete()
    record.delete()


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_missing_record_is_found_wherever_it_stood(world: World, number: int) -> None:
    report = tampered(lambda: _delete(first(world.one, number)))
    assert f"{world.one}#{number}" in places(report, "missing")
    assert any(where.startswith("log ") for where in places(report, "missing"))


def test_a_stream_that_lost_all_is_found(world: World) -> None:
    report = tampered(lambda: _delete(first(world.two, 1)))
    assert world.two in places(report, "missing")


def test_a_record_slipped_in_at_the_end_is_found(world: World) -> None:
    def slip() -> None:
        last = first(world.two, 1)
        last.pk, last.number, last.previous = None, 2, last.seal
        last.seal = last.header().seal()
        last.save(force_insert=True)

    report = tampered(slip)
    assert f"{world.two}#2" in places(report, "doubled")
    assert f"{world.two}#2" in places(report, "missing")  # its content, and its place in the log


def test_records_changing_places_in_the_log_are_found(world: World) -> None:
    def swap() -> None:
        one, two = LogEntry.objects.order_by("index")[1:3]
        one_leaf, two_leaf = one.leaf, two.leaf
        LogEntry.objects.filter(index=one.index).update(leaf=two_leaf)
        LogEntry.objects.filter(index=two.index).update(leaf=one_leaf)

    report = tampered(swap)
    assert {f"{world.one}#1", f"{world.one}#2"} <= places(report, "changed")


def test_a_changed_checkpoint_is_found(world: World) -> None:
    row = Checkpoint.objects.get()
    report = tampered(lambda: Checkpoint.objects.update(note=row.note.replace("\n6\n", "\n4\n")))
    assert f"checkpoint {row.size}" in places(report, "changed")


def test_a_log_that_was_cut_contradicts_a_checkpoint_kept_elsewhere(world: World) -> None:
    kept = Checkpoint.objects.get().note

    def cut() -> None:
        _delete(Record.objects.order_by("pk").last())  # type: ignore[arg-type]
        Checkpoint.objects.all().delete()
        (store.root() / "checkpoint").unlink()

    tampered(cut)
    report = verify(kept_checkpoints=[kept])
    assert "kept checkpoint 6" in places(report, "missing")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: "写在纸上的", "不是签名检查点"),
        (lambda text: text.replace("\n6\n", "\n4\n"), "不是本日志的密钥所签，或者签名后被改动"),
    ],
)
def test_a_kept_checkpoint_that_does_not_hold_is_named_in_one_language(
    world: World, change: Callable[[str], str], words: str
) -> None:
    report = verify(kept_checkpoints=[change(Checkpoint.objects.get().note)])
    [finding] = report.findings
    assert words in finding.sentence
    assert not re.search("[A-Za-z]", finding.sentence)


def test_a_log_shorter_than_its_checkpoint_is_named_in_one_language(world: World) -> None:
    kept = Checkpoint.objects.get().note

    def cut() -> None:
        _delete(Record.objects.order_by("pk").last())  # type: ignore[arg-type]
        Checkpoint.objects.all().delete()

    tampered(cut)
    said = [one.sentence for one in verify(kept_checkpoints=[kept]).findings if one.where == "kept checkpoint 6"]
    assert said
    assert not [sentence for sentence in said if re.search("[A-Za-z]", sentence)]


def test_a_changed_or_missing_file_is_found(world: World) -> None:
    path = files.path_of(world.paper.sha256)
    data = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(data[:-1] + b"x")
    assert places(verify(), "changed") == {world.paper.sha256}
    path.write_bytes(data[:-1])
    assert "长度已变" in verify().findings[0].sentence
    path.unlink()
    assert places(verify(), "missing") == {world.paper.sha256}
    assert verify(files=False).ok


def test_a_file_no_longer_registered_is_found(world: World) -> None:
    report = tampered(lambda: RecordFile.objects.all().delete())
    assert places(report, "missing") == {world.paper.sha256}


def test_changed_and_missing_tiles_are_found_and_can_be_made_again(world: World) -> None:
    tile = store.root() / "tile/0/000.p/6"
    tile.write_bytes(b"x" * 192)
    assert places(verify(), "changed") == {"tile/0/000.p/6"}
    tile.unlink()
    assert places(verify(), "missing") == {"tile/0/000.p/6"}
    sequencer.write_tiles(0, 6)
    assert verify().ok


def test_a_record_fallen_out_of_the_log_is_found_and_swept_back(world: World) -> None:
    append(world.two, [Draft(Noted(text="又一条"))], actors=["p-bob"])
    assert verify().ok  # waiting in the in-tray is no fault
    Unlogged.objects.all().delete()
    assert places(verify(), "missing") == {f"{world.two}#2"}
    assert sequencer.sweep() == 1
    sequencer.run()
    assert verify().ok


def test_a_missing_guard_is_found(world: World) -> None:
    with as_owner():
        assert "guard_ledger_record_update" in places(verify(), "guard")
