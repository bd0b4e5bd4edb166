"""The log: every record gets one place, heads are signed, tiles and proofs hold."""

import pytest
from pytest_django import Settings

from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import keys, proof, sequencer, store
from qiuhao.ledger.models import Checkpoint, LogEntry, Record, Unlogged
from qiuhao.ledger.problems import KeyProblem, LogWouldFork
from qiuhao.ledger.seal import checkpoint, merkle, tiles
from qiuhao.ledger.seal.header import parse
from qiuhao.ledger.seal.note import KeySigner, NoteError
from qiuhao.ledger.verify import verify
from tests.ledger.kinds import Noted

pytestmark = pytest.mark.django_db


def record(count: int, stream: str = "case/a") -> None:
    append(stream, [Draft(Noted(text=str(i))) for i in range(count)], actors=["p-alice"])


def header(number: int, stream: str = "case/a") -> bytes:
    return Record.objects.get(stream=stream, number=number).header().to_bytes()


def test_every_record_gets_one_place_in_order(signing_key: KeySigner) -> None:
    record(5)
    newest = sequencer.run(batch=2)
    assert newest is not None
    assert newest.size == 6  # with the record of the key
    assert list(LogEntry.objects.order_by("index").values_list("index", flat=True)) == list(range(6))
    assert Unlogged.objects.count() == 0
    head = checkpoint.opened((store.root() / "checkpoint").read_text(), signing_key.verifier)
    leaves = [merkle.leaf_hash(r.header().to_bytes()) for r in Record.objects.order_by("pk")]
    assert (head.origin, head.size, head.root) == ("demo", 6, merkle.root(leaves))


def test_a_late_commit_with_a_low_key_is_not_passed_over(signing_key: KeySigner) -> None:
    record(2)
    late = Unlogged.objects.order_by("record_id")[1]
    Unlogged.objects.filter(pk=late.pk).delete()  # as if its transaction had not committed yet
    sequencer.run()
    Unlogged.objects.create(record_id=late.pk)
    sequencer.run()
    assert LogEntry.objects.get(record_id=late.pk).index == 2
    assert verify().ok


def test_nothing_new_signs_nothing_new(signing_key: KeySigner) -> None:
    first = sequencer.run()
    assert sequencer.run() == first
    assert Checkpoint.objects.count() == 1


def test_a_crash_between_claiming_and_publishing_is_made_good(signing_key: KeySigner) -> None:
    record(3)
    sequencer.claim()
    assert Checkpoint.objects.count() == 0
    newest = sequencer.run()
    assert newest is not None
    assert newest.size == 4
    (store.root() / "checkpoint").unlink()
    sequencer.run()
    assert (store.root() / "checkpoint").exists()


@pytest.mark.parametrize("counts", [[300, 1, 260], [255, 256]])
def test_tiles_and_bundles_hold_the_records(signing_key: KeySigner, counts: list[int]) -> None:
    for count in counts:
        record(count)
        sequencer.run()
    size = sum(counts) + 1
    for tile in tiles.grown(0, size):
        if tile.level == 0:
            entries = tiles.unbundle((store.root() / tile.entries_path).read_bytes())
            assert [merkle.leaf_hash(e) for e in entries] == tiles.hashes(store.read_tile(tile))
            assert parse(entries[-1]).kind.startswith("ledger")
    assert verify().ok
    for number in (1, 254, 255, 256, size - 1):
        text = proof.inclusion("case/a", number).to_text()
        assert proof.verify(text, header(number), signing_key.verifier) == size


def test_a_proof_holds_for_its_record_only(signing_key: KeySigner) -> None:
    record(5)
    with pytest.raises(proof.NotLoggedYet, match="尚未编入"):
        proof.inclusion("case/a", 1)
    sequencer.run()
    text = proof.inclusion("case/a", 1).to_text()
    assert text.startswith("c2sp.org/tlog-proof@v1\nindex 1\n")
    assert proof.parse(text).to_text() == text
    with pytest.raises(NoteError, match="not in the log"):
        proof.verify(text, header(2), signing_key.verifier)
    with pytest.raises(NoteError, match="no trusted key"):
        proof.verify(text, header(1), KeySigner.generate("demo").verifier)
    for bad in ("", "x\n\ny", text.replace("index 1", "index 01"), text.replace("index 1", "place 1")):
        with pytest.raises(NoteError):
            proof.parse(bad)


def test_an_older_log_is_continued(signing_key: KeySigner) -> None:
    roots = {}
    for count in (3, 300, 40):
        record(count)
        newest = sequencer.run()
        assert newest is not None
        roots[newest.size] = bytes.fromhex(newest.root)
    sizes = sorted(roots)
    for old, new in ((sizes[0], sizes[1]), (sizes[0], sizes[2]), (sizes[1], sizes[2])):
        assert merkle.verify_consistency(old, new, proof.consistency(old, new), roots[old], roots[new])


def test_a_database_gone_back_in_time_is_not_signed_again(signing_key: KeySigner) -> None:
    record(3)
    sequencer.run()
    other = checkpoint.Checkpoint("demo", 9, bytes(32))
    store.write("checkpoint", checkpoint.sign(other, signing_key).encode())
    record(1)
    with pytest.raises(LogWouldFork, match="较旧的备份"):
        sequencer.run()
    assert Checkpoint.objects.count() == 1


def test_a_key_is_replaced_by_a_record_and_old_heads_still_verify(signing_key: KeySigner) -> None:
    record(2)
    sequencer.run()
    fresh = keys.rotate(actors=("p-admin",), reason="定期更换")
    record(1)
    sequencer.run()
    assert [v.vkey for v in keys.verifiers()] == [fresh.vkey, signing_key.verifier.vkey]
    assert keys.path().stat().st_mode & 0o777 == 0o600
    assert verify().ok


def test_a_key_that_others_may_read_is_refused(signing_key: KeySigner) -> None:
    keys.path().chmod(0o640)
    with pytest.raises(KeyProblem, match="0600"):
        keys.signer()


def test_a_key_of_another_log_or_a_spoilt_one_is_refused(signing_key: KeySigner, settings: Settings) -> None:
    with pytest.raises(KeyProblem, match="已经存在"):
        keys.create()
    settings.QIUHAO_LOG_ORIGIN = "log.example"
    with pytest.raises(KeyProblem, match="属于日志“demo”"):
        keys.signer()
    keys.path().write_text("spoilt")
    with pytest.raises(KeyProblem, match="无法读取"):
        keys.signer()


def test_production_has_its_own_name_and_makes_no_key_by_itself(settings: Settings) -> None:
    settings.QIUHAO_PRODUCTION = True
    with pytest.raises(KeyProblem, match="QIUHAO_LOG_ORIGIN"):
        keys.origin()
    settings.QIUHAO_LOG_ORIGIN = "log.example"
    record(1)
    with pytest.raises(KeyProblem, match="没有日志签名密钥"):
        sequencer.run()


def test_elsewhere_a_missing_key_is_made() -> None:
    record(1)
    assert sequencer.run() is not None
    assert len(keys.verifiers()) == 1
    sequencer.run()
    assert verify().ok


def test_a_hardware_key_may_sign(signing_key: KeySigner) -> None:
    record(1)
    keys.use_signer(lambda: signing_key)
    try:
        keys.path().unlink()
        assert sequencer.run() is not None
    finally:
        keys.use_signer(None)


def test_a_key_that_was_never_recorded_is_recorded_before_it_signs(signing_key: KeySigner) -> None:
    other = KeySigner.generate("demo")
    keys.path().write_text(other.to_text())
    record(1)
    sequencer.run()
    assert [v.vkey for v in keys.verifiers()] == [other.verifier.vkey, signing_key.verifier.vkey]
    sequencer.run()
    assert len(keys.verifiers()) == 2
    assert verify().ok
