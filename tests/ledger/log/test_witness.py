"""Witnesses cosign what continues, and catch a log that shows two histories."""

import pytest

from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import keys, proof, sequencer, store, witness
from qiuhao.ledger.log.kinds import KEYS, WitnessKey
from qiuhao.ledger.models import Cosignature, Record, Witnessed
from qiuhao.ledger.seal import checkpoint
from qiuhao.ledger.seal.note import COSIGNATURE, KeySigner, NoteError
from qiuhao.ledger.verify import verify
from tests.ledger.kinds import Noted

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau() -> KeySigner:
    return KeySigner.generate("witness.example/bureau", COSIGNATURE)


def grow(count: int = 3) -> int:
    append("case/a", [Draft(Noted(text=str(i))) for i in range(count)], actors=["p-alice"])
    newest = sequencer.run()
    assert newest is not None
    return newest.size


def register(bureau: KeySigner, *, active: bool = True) -> None:
    key = WitnessKey(vkey=bureau.verifier.vkey, name="某司法局", active=active)
    append(KEYS, [Draft(key)], actors=["p-admin"])


def test_a_checkpoint_is_cosigned_kept_and_proved(signing_key: KeySigner, bureau: KeySigner) -> None:
    register(bureau)
    grow()
    answer = witness.add_checkpoint(witness.request(0), [signing_key.verifier], bureau)
    assert answer.status == 200
    witness.accept(answer.body)
    witness.accept(answer.body)
    assert Cosignature.objects.count() == 1
    shown = (store.root() / "checkpoint").read_text()
    assert answer.body in shown
    text = proof.inclusion("case/a", 1).to_text()
    header = Record.objects.get(stream="case/a", number=1).header().to_bytes()
    assert proof.verify(text, header, signing_key.verifier, (bureau.verifier,), quorum=1)
    assert verify().ok


def test_a_growing_log_is_followed(signing_key: KeySigner, bureau: KeySigner) -> None:
    old = 0
    for _ in range(3):
        size = grow(100)
        assert witness.add_checkpoint(witness.request(old), [signing_key.verifier], bureau).status == 200
        old = size
    assert Witnessed.objects.count() == 3
    assert witness.add_checkpoint(witness.request(old), [signing_key.verifier], bureau).status == 200
    assert Witnessed.objects.count() == 3


def test_a_wrong_old_size_is_told_the_right_one(signing_key: KeySigner, bureau: KeySigner) -> None:
    size = grow()
    witness.add_checkpoint(witness.request(0), [signing_key.verifier], bureau)
    grow()
    answer = witness.add_checkpoint(witness.request(0), [signing_key.verifier], bureau)
    assert (answer.status, answer.body) == (409, f"{size}\n")


def test_two_histories_are_not_cosigned(signing_key: KeySigner, bureau: KeySigner) -> None:
    size = grow()
    witness.add_checkpoint(witness.request(0), [signing_key.verifier], bureau)
    same = checkpoint.sign(checkpoint.Checkpoint("demo", size, bytes(32)), signing_key)
    assert witness.add_checkpoint(f"old {size}\n\n{same}", [signing_key.verifier], bureau).status == 409
    longer = checkpoint.sign(checkpoint.Checkpoint("demo", size + 1, bytes(32)), signing_key)
    assert witness.add_checkpoint(f"old {size}\n\n{longer}", [signing_key.verifier], bureau).status == 422
    assert Witnessed.objects.count() == 1


def test_strangers_and_nonsense_are_turned_away(signing_key: KeySigner, bureau: KeySigner) -> None:
    grow()
    body = witness.request(0)
    assert witness.add_checkpoint(body, [], bureau).status == 404
    assert witness.add_checkpoint(body, [KeySigner.generate("demo").verifier], bureau).status == 403
    for bad in ("", "old x\n\n" + body, "old 1", body.replace("old 0", "old 00"), "old 0\n!\n\n" + body):
        assert witness.add_checkpoint(bad, [signing_key.verifier], bureau).status == 400
    assert witness.add_checkpoint(body.replace("old 0", "old 99"), [signing_key.verifier], bureau).status == 400
    assert Witnessed.objects.count() == 0


def test_only_registered_witnesses_are_kept(signing_key: KeySigner, bureau: KeySigner) -> None:
    grow()
    answer = witness.add_checkpoint(witness.request(0), [signing_key.verifier], bureau)
    with pytest.raises(NoteError, match="not a registered witness"):
        witness.accept(answer.body)
    register(bureau)
    foreign = checkpoint.cosign(checkpoint.Checkpoint("demo", 1, bytes(32)).text(), bureau, 1)
    with pytest.raises(NoteError, match="none of the last"):
        witness.accept(foreign)
    witness.accept(answer.body)
    register(bureau, active=False)
    assert keys.witnesses() == []
    assert verify().ok
