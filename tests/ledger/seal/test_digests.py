"""SHA-256 and SM3 of the same bytes."""

import hashlib

from qiuhao.ledger.seal.digests import Digests, _Sm3FromCryptography, new_sm3

DATA = "检查笔录".encode() * 1000


def test_sm3_is_that_of_the_standard() -> None:
    # GB/T 32905-2016, appendix A.1.
    digests = Digests()
    digests.update(b"abc")
    assert digests.sm3 == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert (digests.sha256, digests.size) == (hashlib.sha256(b"abc").hexdigest(), 3)


def test_both_ways_to_sm3_agree() -> None:
    one, two = new_sm3(), _Sm3FromCryptography()
    one.update(DATA)
    two.update(DATA)
    assert one.digest() == two.digest()
