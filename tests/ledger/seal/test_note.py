"""Signed notes, checkpoints and cosignatures: known answers, and what must not be believed."""

import pytest

from qiuhao.ledger.seal import checkpoint, note
from qiuhao.ledger.seal.checkpoint import Checkpoint
from qiuhao.ledger.seal.note import COSIGNATURE, KeySigner, NoteError, Verifier

# The example key and note in the documentation of Go's sumdb/note; Ed25519 is deterministic.
SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
LINE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
# The examples of c2sp.org/signed-note, tlog-checkpoint and tlog-cosignature (their keys are not published).
POEM = """Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
"""  # noqa: E501
SOFA = """example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
"""  # noqa: E501


def test_known_note() -> None:
    signer = KeySigner.parse(SKEY)
    assert (signer.verifier.vkey, signer.to_text()) == (VKEY, SKEY)
    assert note.sign(TEXT, [signer]) == TEXT + "\n" + LINE
    assert note.verified(note.parse(TEXT + "\n" + LINE), [Verifier.parse(VKEY)]) == [signer.verifier]


def test_examples_of_the_specifications_are_read() -> None:
    poem = note.parse(POEM)
    assert poem.text.startswith("Ognuno")
    assert poem.text.endswith("sole:\n\ned è subito sera.\n")
    assert (poem.signatures[0].name, len(poem.signatures[0].signature)) == ("quasimodo.example/salvatore", 64)
    sofa = note.parse(SOFA)
    head = checkpoint.parse_text(sofa.text)
    assert (head.origin, head.size, head.text()) == ("example.com/behind-the-sofa", 20852163, sofa.text)
    assert checkpoint.cosigned_at(sofa.signatures[1].signature) == 1679315147
    expected = b"cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYap"
    assert checkpoint.cosigned_message(sofa.text, 1679315147).startswith(expected)


def test_a_changed_note_is_not_believed() -> None:
    verifier = Verifier.parse(VKEY)
    for changed in (TEXT.replace("your", "my") + "\n" + LINE, TEXT + "\n" + LINE.replace("x08go/ZJ", "x08go/ZK")):
        with pytest.raises(NoteError, match="does not hold"):
            note.verified(note.parse(changed), [verifier])


def test_many_signatures_are_read_but_not_any_number() -> None:
    assert len(note.parse(TEXT + "\n" + LINE * note.MOST_SIGNATURES).signatures) == 64
    with pytest.raises(NoteError, match="more than 64"):
        note.parse(TEXT + "\n" + LINE * 65)


def test_unknown_keys_are_passed_over() -> None:
    other = KeySigner.generate("PeterNeumann")
    signed = note.sign(TEXT, [other, KeySigner.parse(SKEY)])
    assert [v.vkey for v in note.verified(note.parse(signed), [Verifier.parse(VKEY)])] == [VKEY]
    with pytest.raises(NoteError, match="no trusted key"):
        note.verified(note.parse(note.sign(TEXT, [other])), [Verifier.parse(VKEY)])


@pytest.mark.parametrize(
    "bad",
    ["", "text", "text\n", "text\n\n", "text\n\n— a\n", "a\tb\n\n" + LINE, "text\n\n— a !!\n", "x\n\n" + LINE * 65],
)
def test_malformed_notes_are_refused(bad: str) -> None:
    with pytest.raises(NoteError):
        note.parse(bad)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "a+b",
        "PeterNeumann+c74f20a4+" + VKEY.split("+", 2)[2],
        "PeterNeumann+zzzzzzzz+AA==",
        "X+c74f20a3+AQ==",
        VKEY[:-4],
    ],
)
def test_malformed_keys_are_refused(bad: str) -> None:
    with pytest.raises(NoteError):
        Verifier.parse(bad)
    with pytest.raises(NoteError):
        KeySigner.parse(bad)
    with pytest.raises(NoteError):
        KeySigner.parse("PRIVATE+KEY+" + bad)


ROOT = "A" * 43 + "="


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("a\n1\n", "three non-empty lines"),
        (f"\n1\n{ROOT}\n", "three non-empty lines"),
        (f"a\n1\n{ROOT}\n\n", "three non-empty lines"),
        (f"a\n01\n{ROOT}\n", "plain number"),
        (f"a\n-1\n{ROOT}\n", "plain number"),
        (f"a\n²\n{ROOT}\n", "plain number"),
        ("a\n1\nAAAA\n", "32 bytes"),
        ("a\n1\n!\n", "base64"),
    ],
)
def test_malformed_checkpoints_are_refused(bad: str, told: str) -> None:
    with pytest.raises(NoteError, match=told):
        checkpoint.parse_text(bad)


def test_a_checkpoint_of_nothing_and_one_with_extensions_are_read() -> None:
    assert checkpoint.parse_text(f"a\n0\n{ROOT}\n") == Checkpoint("a", 0, bytes(32))
    extended = Checkpoint("a", 10, bytes(32), ("one", "two"))
    assert checkpoint.parse_text(extended.text()) == extended


def test_a_checkpoint_is_believed_from_its_own_log_only() -> None:
    signer = KeySigner.generate("log.example/one")
    head = Checkpoint("log.example/one", 5, bytes(32))
    assert checkpoint.opened(checkpoint.sign(head, signer), signer.verifier) == head
    foreign = Checkpoint("log.example/two", 5, bytes(32))
    with pytest.raises(NoteError, match="is of log.example/two"):
        checkpoint.opened(checkpoint.sign(foreign, signer), signer.verifier)


def test_a_cosignature_binds_text_and_time() -> None:
    witness = KeySigner.generate("witness.example/w1", COSIGNATURE)
    text = Checkpoint("log.example/one", 5, bytes(32)).text()
    item = note.parse_line(checkpoint.cosign(text, witness, 1679315147))
    assert checkpoint.check_cosignature(witness.verifier, text, item.signature)
    assert not checkpoint.check_cosignature(witness.verifier, text.replace("5", "6"), item.signature)
    later = (1679315148).to_bytes(8, "big") + item.signature[8:]
    assert not checkpoint.check_cosignature(witness.verifier, text, later)
    with pytest.raises(NoteError, match="0x04"):
        checkpoint.cosign(text, KeySigner.generate("w"), 1)
