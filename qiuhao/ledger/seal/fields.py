"""The content of a record as a small Merkle tree over individually salted fields.

    leaf  = SHA-256(0x00 ‖ canonical({"name": …, "salt": hex of 16 random bytes, "value": …}))
    root  = RFC 6962 tree over the leaves in the order of their names (UTF-8 bytes)

The salt keeps a hidden field hidden: without it nobody can try out values against the leaf. The header
seals the root together with the number of fields, so a proof cannot pretend to a tree of another size.
A disclosed field (name, salt, value, index, path) proves that the sealed record has exactly this value.
"""

import hashlib
import json.encoder
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qiuhao.ledger.seal import merkle
from qiuhao.ledger.seal.canonical import canonical

SALT_BYTES = 16
_quoted = json.encoder.encode_basestring
"""A text as JSON writes it, nothing escaped that need not be: what `canonical` does with texts."""


@dataclass(frozen=True, slots=True)
class DisclosedField:
    """One field shown to the outside, with what is needed to check it against the content root.

    `salt` and the hashes of `path` are lower-case hex; `index` is the field's place among all fields.
    """

    name: str
    value: Any
    salt: str
    index: int
    path: tuple[str, ...]


def new_salts(names: Iterable[str]) -> dict[str, str]:
    """A fresh random salt (hex) for every field name."""
    return {name: secrets.token_hex(SALT_BYTES) for name in names}


def leaf(name: str, salt: str, value: object) -> bytes:
    """The leaf hash of one field. ValueError if the salt is not 16 bytes of hex."""
    if len(bytes.fromhex(salt)) != SALT_BYTES:
        raise ValueError(f"field {name}: a salt is {SALT_BYTES} bytes of hex")
    return hashlib.sha256(b"\x00" + _told(name, salt, value)).digest()


def _told(name: str, salt: str, value: object) -> bytes:
    """The canonical bytes of a leaf. Its own three names are in order already, and most values are plain text."""
    if type(value) is str:
        try:
            return f'{{"name":{_quoted(name)},"salt":{_quoted(salt)},"value":{_quoted(value)}}}'.encode()
        except UnicodeEncodeError:
            pass  # The long way says where.
    return canonical({"name": name, "salt": salt, "value": value})


def leaves(content: Mapping[str, object], salts: Mapping[str, str]) -> list[bytes]:
    """The leaf hashes in the order of the names. ValueError if fields and salts do not match one to one."""
    if content.keys() != salts.keys():
        odd = sorted(content.keys() ^ salts.keys())
        raise ValueError(f"fields and salts differ at: {', '.join(odd)}")
    return [leaf(name, salts[name], content[name]) for name in in_order(content)]


def root(content: Mapping[str, object], salts: Mapping[str, str]) -> bytes:
    """The content root: 32 bytes."""
    return merkle.root(leaves(content, salts))


def disclose(content: Mapping[str, object], salts: Mapping[str, str], names: Iterable[str]) -> list[DisclosedField]:
    """Proofs for the chosen fields. KeyError names a field that the record does not have."""
    hashes, order = leaves(content, salts), in_order(content)
    places = {name: index for index, name in enumerate(order)}
    return [
        DisclosedField(
            name=name,
            value=content[name],
            salt=salts[name],
            index=places[name],
            path=tuple(h.hex() for h in merkle.inclusion_path(hashes, places[name])),
        )
        for name in names
    ]


def verify(field: DisclosedField, fields: int, content_root: bytes) -> bool:
    """True if the field belongs to the sealed content with this root and this number of fields."""
    try:
        path = [bytes.fromhex(h) for h in field.path]
        found = leaf(field.name, field.salt, field.value)
    except ValueError:
        return False
    return merkle.verify_inclusion(found, field.index, fields, path, content_root)


def in_order(content: Mapping[str, object]) -> list[str]:
    """Field names in the order of the tree."""
    # Letters of ASCII stand in the same order as characters and as bytes.
    plain = all(name.isascii() for name in content)
    return sorted(content) if plain else sorted(content, key=lambda name: name.encode("utf-8"))
