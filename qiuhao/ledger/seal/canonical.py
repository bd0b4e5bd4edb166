"""Canonical JSON bytes: one value, one byte string, on every machine.

Subset of RFC 8785 (JSON Canonicalization Scheme): str, int, bool, None, list, dict with str keys.
Object keys are ordered by their UTF-16 code units, no white space, the shortest escapes, UTF-8.
Text is taken as given (no Unicode normalisation). Floats are refused: they have more than one
faithful spelling, and money and measures are decimal strings here.
"""

import json
from collections.abc import Mapping

MAX_INT = 2**53 - 1
MAX_DEPTH = 64


class NotCanonicalError(ValueError):
    """A value that has no canonical bytes; the message says where and why."""


def canonical(value: object) -> bytes:
    """Return the canonical JSON bytes of `value`; raise NotCanonicalError naming the place of a bad part."""
    if _ordinary(value, 0):
        try:
            return _SORTING.encode(value).encode("utf-8")
        except UnicodeEncodeError:
            pass  # The long way says where.
    return _AS_GIVEN.encode(_checked(value, "$", 0)).encode("utf-8")


_AS_GIVEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_SORTING = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, sort_keys=True)


def _ordinary(value: object, depth: int) -> bool:
    """Whether a value is of the common sort, which the encoder puts in order by itself: exact types, small integers,
    ASCII names, not too deep. The bytes are the same as the long way's; it is several times faster."""
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return True
    if kind is int:
        return -MAX_INT <= value <= MAX_INT  # type: ignore[operator]
    if depth >= MAX_DEPTH:
        return False
    if kind is dict:
        members: dict[object, object] = value  # type: ignore[assignment]
        for name, member in members.items():
            if type(name) is not str or not name.isascii():
                return False
            if type(member) is not str and not _ordinary(member, depth + 1):
                return False
        return True
    if kind is list or kind is tuple:
        # A loop: this is asked of every value that is sealed, and a generator would be made for each list.
        for member in value:  # type: ignore[attr-defined]  # noqa: SIM110
            if type(member) is not str and not _ordinary(member, depth + 1):
                return False
        return True
    return False


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
