"""The content of a record as a small Merkle tree over individually salted fields.

    leaf  = SHA-256(0x00 ‖ canonical({"name": …, "salt": hex of 16 random bytes, "value": …}))
    root  = RFC 6962 tree over the leaves in the order of their names (UTF-8 bytes)

The salt keeps a hidden field hidden: without it nobody can try out values against the leaf. The header
seals the root together with the number of fields, so a proof cannot pretend to a tree of another size.
A disclosed field (name, salt, value, index, path) proves that the sealed record has exactly this value.
"""

import json
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from typing import Any

from qiuhao.ledger.seal import canonical as spelling
from qiuhao.ledger.seal import merkle
from qiuhao.ledger.seal.canonical import NotCanonicalError, canonical

SALT_BYTES = 16
_SALT = re.compile(rf"[0-9A-Fa-f]{{{2 * SALT_BYTES}}}")


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
    named = list(names)
    drawn, width = secrets.token_hex(SALT_BYTES * len(named)), 2 * SALT_BYTES
    return {name: drawn[width * place : width * (place + 1)] for place, name in enumerate(named)}


def leaf(name: str, salt: str, value: object) -> bytes:
    """The leaf hash of one field. ValueError if the salt is not 16 bytes of hex."""
    try:
        return _leaves({name: _told(value)}, {name: salt})[0]
    except UnicodeEncodeError:
        canonical({"name": name, "salt": salt, "value": value})  # Says where.
        raise


def _told(value: object) -> str:
    # As it stands in the content: no deeper.
    return spelling.spelled(value, 1)


def leaves(content: Mapping[str, object], salts: Mapping[str, str]) -> list[bytes]:
    """The leaf hashes in the order of the names. ValueError if fields and salts do not match one to one."""
    return _leaves(spelled(content), salts)


def spelled(content: Mapping[str, object]) -> dict[str, str]:
    """Each field's value in canonical spelling, in the order of the tree. NotCanonicalError names a bad place."""
    try:
        found = {
            name: _quoted(value) if type(value := content[name]) is str else _told(value) for name in in_order(content)
        }
        "".join(found.values()).encode()
    except (NotCanonicalError, UnicodeEncodeError):
        canonical(content)  # Says where.
        raise
    return found


def sealed(told: Mapping[str, str], salts: Mapping[str, str]) -> tuple[str, bytes]:
    """The canonical text of a content that was spelled out, and its root."""
    if all(name.isascii() for name in told):
        text = ",".join([f"{_quoted(name)}:{value}" for name, value in told.items()])
        return f"{{{text}}}", merkle.root(_leaves(told, salts))
    content = {name: json.loads(value) for name, value in told.items()}
    return canonical(content).decode(), merkle.root(_leaves(told, salts))


def _leaves(told: Mapping[str, str], salts: Mapping[str, str]) -> list[bytes]:
    """Of values in canonical spelling; the leaf's own three names are in order already."""
    if told.keys() != salts.keys():
        odd = sorted(told.keys() ^ salts.keys())
        raise ValueError(f"fields and salts differ at: {', '.join(odd)}")
    for name, salt in salts.items():
        if not _SALT.fullmatch(salt):
            raise ValueError(f"field {name}: a salt is {SALT_BYTES} bytes of hex")
    return [
        sha256(f'\0{{"name":{_quoted(name)},"salt":"{salts[name]}","value":{value}}}'.encode()).digest()
        for name, value in told.items()
    ]


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


def in_order(content: Mapping[str, object]) -> tuple[str, ...]:
    """Field names in the order of the tree."""
    return _ordered(tuple(content))


@lru_cache(maxsize=1024)
def _ordered(names: tuple[str, ...]) -> tuple[str, ...]:
    # Letters of ASCII stand in the same order as characters and as bytes.
    plain = all(name.isascii() for name in names)
    return tuple(sorted(names) if plain else sorted(names, key=lambda name: name.encode("utf-8")))
