"""Canonical JSON bytes: one value, one byte string, on every machine.

Subset of RFC 8785 (JSON Canonicalization Scheme): str, int, bool, None, list, dict with str keys.
Object keys are ordered by their UTF-16 code units, no white space, the shortest escapes, UTF-8.
Text is taken as given (no Unicode normalisation). Floats are refused: they have more than one
faithful spelling, and money and measures are decimal strings here.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from json.encoder import encode_basestring

MAX_INT = 2**53 - 1
MAX_DEPTH = 64
MANY = 100
"""Names of one object, and letters of one name, that are usual at most."""


class NotCanonicalError(ValueError):
    """A value that has no canonical bytes; the message says where and why."""


def canonical(value: object) -> bytes:
    """Return the canonical JSON bytes of `value`; raise NotCanonicalError naming the place of a bad part."""
    try:
        return spelled(value).encode("utf-8")
    except UnicodeEncodeError:
        return _long_way(value).encode("utf-8")  # Says where.


def spelled(value: object, depth: int = 0) -> str:
    """The same as text, of a value that stands inside so many others.

    Half of a surrogate pair, which has no bytes, is found when the text is encoded.
    """
    try:
        return _spelled(value, depth)
    except (_UnusualError, TypeError):
        return _long_way(value, depth)


class _UnusualError(Exception):
    """A value is not of the common sort; never leaves this module."""


def _spelled(value: object, depth: int) -> str:
    """The text of a value of the common sort: exact types, small integers, short ASCII names, not too deep.

    The text is the same as the long way's; this is asked of every value that is sealed, and several times faster.
    """
    kind = type(value)
    if kind is str:
        return _quoted(value)  # type: ignore[arg-type]
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    if kind is int and -MAX_INT <= value <= MAX_INT:  # type: ignore[operator]
        return str(value)
    if depth >= MAX_DEPTH:
        raise _UnusualError
    deeper = depth + 1
    if kind is dict:
        members: dict[str, object] = value  # type: ignore[assignment]
        told = []
        for name, written in _names(tuple(members)):
            member = members[name]
            told.append(written + (_quoted(member) if type(member) is str else _spelled(member, deeper)))
        return f"{{{','.join(told)}}}"
    if kind is list or kind is tuple:
        items: list[object] = value  # type: ignore[assignment]
        return f"[{','.join([_quoted(one) if type(one) is str else _spelled(one, deeper) for one in items])}]"
    raise _UnusualError


@lru_cache(maxsize=1024)
def _names(given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Names in their order, each with what is written before its value; the same few sets of names come all the time.

    Only what does not take much room is kept. TypeError where a name is no text, as sorting has it.
    """
    ordered = sorted(given)
    if len(ordered) > MANY or not all(type(name) is str and name.isascii() and len(name) <= MANY for name in ordered):
        raise _UnusualError
    return tuple((name, f"{_quoted(name)}:") for name in ordered)


_quoted = encode_basestring
"""A text as JSON writes it, nothing escaped that need not be."""
_AS_GIVEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _long_way(value: object, depth: int = 0) -> str:
    return _AS_GIVEN.encode(_checked(value, "$", depth))


def _checked(value: object, where: str, depth: int) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value, where)
    if isinstance(value, int):
        if abs(value) > MAX_INT:
            raise NotCanonicalError(f"{where}: the integer is beyond ±(2^53−1); store it as a string")
        return int(value)
    if isinstance(value, float):
        raise NotCanonicalError(f"{where}: a float has no single spelling; use a decimal string such as '12.50'")
    if depth >= MAX_DEPTH:
        raise NotCanonicalError(f"{where}: nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, list | tuple):
        return [_checked(item, f"{where}[{i}]", depth + 1) for i, item in enumerate(value)]
    if isinstance(value, Mapping):
        return _object(value, where, depth)
    raise NotCanonicalError(f"{where}: {type(value).__name__} is not one of str, int, bool, None, list, dict")


def _object(value: Mapping[object, object], where: str, depth: int) -> dict[str, object]:
    names: list[str] = []
    for name in value:
        if not isinstance(name, str):
            raise NotCanonicalError(f"{where}: an object's key must be text, not {type(name).__name__}")
        names.append(_text(name, where))
    # ASCII sorts alike by code point and by UTF-16 unit; only other names need the slower key.
    plain = all(name.isascii() for name in names)
    ordered = sorted(names) if plain else sorted(names, key=lambda n: n.encode("utf-16-be"))
    return {name: _checked(value[name], f"{where}.{name}", depth + 1) for name in ordered}


def _text(value: str, where: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonicalError(f"{where}: the text holds half of a surrogate pair at {error.start}") from None
    return str(value)
