"""Signing a document: the rendered bytes stay, a changed byte is found, a second signature keeps the first."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from qiuhao.documents.signing import KeyFileSigner, SigningProblem, signatures
from tests.documents import samples
from tests.documents.papers import made, read


def signer(place: Path, name: str) -> KeyFileSigner:
    """A self-signed identity that lives as long as the test."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    place.mkdir()
    (place / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (place / "key.pem").chmod(0o600)
    (place / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return KeyFileSigner(name, place / "key.pem", place / "cert.pem")


@pytest.fixture
def pdf() -> bytes:
    return made("penalty_decision", samples.penalty_decision())


def test_a_signed_document_begins_with_the_rendered_bytes(tmp_path: Path, pdf: bytes) -> None:
    one = signer(tmp_path / "a", "示范机关")
    signed = one.sign(pdf, reason="签发行政处罚决定书")
    assert signed.startswith(pdf)
    (seen,) = signatures(signed, roots=(one.certificate,))
    assert (seen.signer, seen.reason) == ("示范机关", "签发行政处罚决定书")
    assert seen.intact
    assert seen.trusted
    assert seen.whole
    assert "行政处罚决定书" in read(signed).text
    assert signatures(pdf) == []


def test_a_changed_byte_is_found(tmp_path: Path, pdf: bytes) -> None:
    one = signer(tmp_path / "a", "示范机关")
    signed = bytearray(one.sign(pdf, reason="签发"))
    place = signed.index(b"pdfaid:part>2") + len("pdfaid:part>")
    signed[place] = ord("3")
    (seen,) = signatures(bytes(signed), roots=(one.certificate,))
    assert not seen.intact


def test_a_stranger_is_not_trusted(tmp_path: Path, pdf: bytes) -> None:
    one, other = signer(tmp_path / "a", "示范机关"), signer(tmp_path / "b", "另一机关")
    (seen,) = signatures(one.sign(pdf, reason="签发"), roots=(other.certificate,))
    assert seen.intact
    assert not seen.trusted


def test_a_second_signature_keeps_the_first(tmp_path: Path, pdf: bytes) -> None:
    one, other = signer(tmp_path / "a", "承办机关"), signer(tmp_path / "b", "当事人")
    both = other.sign(one.sign(pdf, reason="签发"), reason="签收")
    seen = signatures(both, roots=(one.certificate, other.certificate))
    assert [item.signer for item in seen] == ["承办机关", "当事人"]
    assert all(item.intact and item.trusted for item in seen)


def test_a_key_that_others_can_read_signs_nothing(tmp_path: Path, pdf: bytes) -> None:
    one = signer(tmp_path / "a", "示范机关")
    os.chmod(one.key, 0o644)
    with pytest.raises(SigningProblem, match="0600"):
        one.sign(pdf, reason="签发")


def test_without_the_extra_there_is_a_sentence(tmp_path: Path, pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    one = signer(tmp_path / "a", "示范机关")
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(SigningProblem, match="附加组件 sign"):
        one.sign(pdf, reason="签发")
