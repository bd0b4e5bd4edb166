"""Electronic signatures on PDFs: what a signer must do, and one that signs with a key file (PAdES B-B).

`Signer` is the door for other hands: a seal server with a national-crypto seal (GB/T 38540), a smart card, a
provincial signing service. `KeyFileSigner` needs the extra ``sign`` (pyHanko) and signs by an incremental update:
the bytes that were rendered stay as they are, an earlier signature stays valid.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

from qiuhao.ledger.problems import LedgerProblem


class SigningProblem(LedgerProblem):
    """The document was not signed; the text says why and what to do."""


class Signer(Protocol):
    """Signs a finished PDF in an authority's or a person's name."""

    name: str

    def sign(self, pdf: bytes, *, reason: str) -> bytes:
        """The signed PDF, beginning with the bytes given; SigningProblem if it cannot be signed."""
        ...


@dataclass(frozen=True, slots=True)
class Seen:
    """One signature found in a PDF. ``intact``: the bytes it covers are unchanged. ``trusted``: its certificate leads
    to one of the given roots. ``whole``: nothing was added after it."""

    signer: str
    reason: str
    intact: bool
    trusted: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class KeyFileSigner:
    """Signs with a private key and certificate in PEM files, the key readable by its owner only."""

    name: str
    key: Path
    certificate: Path
    passphrase: bytes | None = None

    def sign(self, pdf: bytes, *, reason: str) -> bytes:
        """PAdES B-B with SHA-256, in a field of its own."""
        writers, signers, fields = _pyhanko()
        if self.key.stat().st_mode & 0o077:
            raise SigningProblem(f"签名私钥文件 {self.key.name} 可被其他用户读取。请把权限改为 0600 后重试。")
        signer = signers.SimpleSigner.load(str(self.key), str(self.certificate), key_passphrase=self.passphrase)
        if signer is None:
            raise SigningProblem("签名私钥或者证书无法读取。请核对文件是否为 PEM 格式、口令是否正确。")
        writer = writers.IncrementalPdfFileWriter(BytesIO(pdf))
        count = len(list(writer.prev.embedded_signatures))
        meta = signers.PdfSignatureMetadata(
            field_name=f"Signature{count + 1}",
            reason=reason,
            name=self.name,
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        signed: bytes = signers.sign_pdf(writer, meta, signer=signer).getvalue()
        return signed


def signatures(pdf: bytes, *, roots: tuple[Path, ...] = ()) -> list[Seen]:
    """Every signature in a PDF, in order, checked against the root certificates given; nothing is fetched."""
    _pyhanko()
    from pyhanko.keys import load_cert_from_pemder
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    load: Callable[[str], Any] = load_cert_from_pemder
    trust = [load(str(root)) for root in roots]
    found = []
    for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures:
        status = validate_pdf_signature(embedded, ValidationContext(trust_roots=trust, allow_fetching=False))
        whole = status.modification_level in (None, ModificationLevel.NONE)
        subject = status.signing_cert.subject.native.get("common_name", "")
        reason = str(embedded.sig_object.get("/Reason", ""))
        found.append(Seen(str(subject), reason, bool(status.intact and status.valid), bool(status.trusted), whole))
    return found


def _pyhanko() -> tuple[Any, Any, Any]:
    """pyHanko's modules, or a sentence if the extra is not installed."""
    try:
        from pyhanko.pdf_utils import incremental_writer
        from pyhanko.sign import fields, signers
    except ImportError as error:
        raise SigningProblem("本平台没有安装电子签名组件。请系统管理员安装附加组件 sign 后重试。") from error
    return incremental_writer, signers, fields
