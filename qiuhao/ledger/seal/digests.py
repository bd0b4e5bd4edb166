"""SHA-256 and SM3 (GB/T 32905) of the same bytes, in one pass."""

import hashlib
from typing import Protocol

from cryptography.hazmat.primitives import hashes


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...
    def digest(self) -> bytes: ...


class _Sm3FromCryptography:
    """SM3 where OpenSSL does not offer it to hashlib."""

    def __init__(self) -> None:
        self._hash = hashes.Hash(hashes.SM3())

    def update(self, data: bytes, /) -> None:
        self._hash.update(data)

    def digest(self) -> bytes:
        return self._hash.copy().finalize()


def new_sm3() -> _Hash:
    """A fresh SM3 computation."""
    try:
        return hashlib.new("sm3")
    except ValueError:
        return _Sm3FromCryptography()


class Digests:
    """Feed bytes with `update`; read `sha256`, `sm3` (lower-case hex) and `size` (bytes)."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._sm3 = new_sm3()
        self.size = 0

    def update(self, data: bytes) -> None:
        """Take in the next piece."""
        self._sha256.update(data)
        self._sm3.update(data)
        self.size += len(data)

    @property
    def sha256(self) -> str:
        """SHA-256 of what has been fed."""
        return self._sha256.hexdigest()

    @property
    def sm3(self) -> str:
        """SM3 of what has been fed."""
        return self._sm3.digest().hex()
