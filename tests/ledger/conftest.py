"""What the ledger's tests share."""

import pytest

from qiuhao.ledger.log import keys
from qiuhao.ledger.seal.note import KeySigner


@pytest.fixture
def signing_key(db: None) -> KeySigner:
    """A signing key in the test's own keys directory, recorded in the register of keys."""
    keys.create(reason="试验")
    signer = keys.signer()
    assert isinstance(signer, KeySigner)
    return signer
