"""The log over HTTP: hashes are public, headers are not, and no path leads out of it."""

import pytest

from qiuhao.ledger.log.serving import resource
from tests.ledger.world import build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log(signing_key: object) -> None:
    build()


def test_checkpoint_and_hash_tiles_are_public() -> None:
    found = resource("checkpoint")
    assert found is not None
    assert (found.data[:7], found.content_type, found.seconds) == (b"demo\n6\n", "text/plain; charset=utf-8", 5)
    tile = resource("tile/0/000.p/6")
    assert tile is not None
    assert (len(tile.data), tile.content_type) == (192, "application/octet-stream")


def test_headers_are_shown_to_those_who_may_see_them_only() -> None:
    assert resource("tile/entries/000.p/6") is None
    found = resource("tile/entries/000.p/6", entries=True)
    assert found is not None
    assert b"qiuhao-record/1" in found.data


@pytest.mark.parametrize(
    "path",
    [
        "", "tile", "tile/0", "tile/0/000", "tile/0/000.p/0", "tile/0/000.p/256", "tile/64/000", "tile/0/../../secret",
        "../files", "/etc/passwd", "tile/entries/../0/000.p/6", "checkpoint/", "checkpoint\n", "tile/0/000.p/6\n",
    ],
)  # fmt: skip
def test_no_other_path_leads_anywhere(path: str) -> None:
    assert resource(path, entries=True) is None
