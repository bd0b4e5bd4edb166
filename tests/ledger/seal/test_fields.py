"""Salted fields: a shown field can be proved to be sealed, and nothing else can."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.ledger.seal import fields
from qiuhao.ledger.seal.canonical import NotCanonicalError, canonical
from tests.ledger.seal.test_canonical import VALUES

NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
CONTENTS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=12)


@given(CONTENTS, st.data())
def test_a_disclosed_field_is_proved_and_a_changed_one_is_not(content: dict[str, object], data: st.DataObject) -> None:
    salts = fields.new_salts(content)
    root, size = fields.root(content, salts), len(content)
    names = data.draw(st.lists(st.sampled_from(sorted(content)), unique=True))
    for field in fields.disclose(content, salts, names):
        assert fields.verify(field, size, root)
        assert not fields.verify(replace(field, value=["another", field.value]), size, root)
        assert not fields.verify(replace(field, name=field.name + "x"), size, root)
        assert not fields.verify(replace(field, salt="0" * 32), size, root)
        assert not fields.verify(replace(field, index=field.index + 1), size, root)
        assert not fields.verify(replace(field, salt="no hex"), size, root)


@given(CONTENTS)
def test_the_same_content_has_another_root_each_time(content: dict[str, object]) -> None:
    assert fields.root(content, fields.new_salts(content)) != fields.root(content, fields.new_salts(content))


def test_the_root_is_that_of_the_definition() -> None:
    content, salts = {"b": "乙", "a": 1}, {"a": "00" * 16, "b": "11" * 16}
    first = hashlib.sha256(b'\x00{"name":"a","salt":"' + b"00" * 16 + b'","value":1}').digest()
    second = hashlib.sha256(b'\x00{"name":"b","salt":"' + b"11" * 16 + '","value":"乙"}'.encode()).digest()
    assert fields.root(content, salts) == hashlib.sha256(b"\x01" + first + second).digest()


@given(NAMES, st.one_of(st.text(), VALUES))
def test_a_leaf_is_the_hash_of_canonical_bytes_whatever_the_value(name: str, value: object) -> None:
    salt = "5a" * 16
    told = canonical({"name": name, "salt": salt, "value": value})
    assert fields.leaf(name, salt, value) == hashlib.sha256(b"\x00" + told).digest()


def test_the_seal_of_a_content_stays_what_it_was() -> None:
    """Known text and root, of the first version: whoever has such a record must find it unchanged."""
    officer = {"person": "p-1", "name": "甲示例", "valid_until": None, "auxiliary": False, "unit": ""}
    content = {
        "found": "货架上有“糕点” 20 盒，\\标签\t不全。\n", "officers": [officer, {**officer, "auxiliary": True}],
        "files": [], "amount": "12000.00", "times": -3, "told": None, "on_site": True,
        "changes": {"甲": 1, "\U0001f600": {}, "b": ["\x7f"]},
    }  # fmt: skip
    salts = {name: hashlib.sha256(name.encode()).hexdigest()[:32] for name in content}
    text, root = fields.sealed(fields.spelled(content), salts)
    assert (
        hashlib.sha256(text.encode()).hexdigest() == "f66b7d475c21ebc44a0ec3fad0ac9e4f6cfb8d4f0879b3e172ddd4ce0c1709d2"
    )
    assert root.hex() == "07b6dbb622e049d7ff22194a8154c52e7215735254a5e4b859411e2604726fae"
    assert root == fields.root(content, salts)


def test_half_of_a_surrogate_pair_is_refused_by_its_place() -> None:
    with pytest.raises(NotCanonicalError, match=r"\$\.value: .*surrogate"):
        fields.leaf("a", "00" * 16, "\ud800")


def test_fields_and_salts_must_match() -> None:
    with pytest.raises(ValueError, match="differ at: b"):
        fields.root({"a": 1}, fields.new_salts(["a", "b"]))
    with pytest.raises(ValueError, match="16 bytes"):
        fields.root({"a": 1}, {"a": "00"})
