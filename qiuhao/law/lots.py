"""双随机: drawing by lot so that anybody can draw again and get the same.

The lot of an entry is the SHA-256 of the seed and the entry; the lowest lots are drawn. The seed is the seal of the
record that holds the lists, which nobody could know before the lists were sealed. Pure: no clock, no randomness.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

DOMAIN = "qiuhao/lot/1"


def lot(seed: str, *words: str) -> str:
    """The lot of an entry: hex digits, compared as text."""
    return hashlib.sha256("\n".join((DOMAIN, seed, *words)).encode("utf-8")).hexdigest()


def drawn(
    seed: str, objects: Sequence[str], officers: Sequence[str], count: int, each: int
) -> list[tuple[str, tuple[str, ...]]]:
    """`count` objects in the order of their lots, each with `each` officers drawn for it by lots of their own."""
    chosen = sorted(objects, key=lambda name: lot(seed, "object", name))[:count]
    return [
        (name, tuple(sorted(officers, key=lambda person: lot(seed, "officer", name, person))[:each])) for name in chosen
    ]
