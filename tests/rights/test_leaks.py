"""What must not be public is in nothing that the portal gives out: pages, files, proofs, the log's own bundles."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from django.test import Client

from qiuhao.disclosure import reading
from qiuhao.ledger.log import sequencer, store
from tests.casefile import samples, world
from tests.desk.conftest import morning
from tests.disclosure.story import PERSON, Story

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
WITNESS = {"name": "孙旁观", "id_number": "110101199001010015", "phone": "13700000009", "address": "示范县白杨街 3 号"}
SECRETS = (
    PERSON["id_number"], PERSON["phone"], "青石巷", PERSON["bank_account"], *WITNESS.values(), "白杨街",
    "内部意见", "周负责", "李办案",
)  # fmt: skip


@pytest.fixture
def id(morning: None) -> str:
    """A published decision about a private person, with a witness questioned and an inner opinion."""
    story = Story("anhui", **PERSON)
    asked = samples.content("casefile.questioning") | {"asked": {**WITNESS}, "asked_as": "witness"}
    asked = {name: value for name, value in asked.items() if name in _fields("casefile.questioning")}
    story.reported("casefile.questioning", **asked)
    story.reported("casefile.discussion", parties=[story.party], proposal=world.proposal(), chair="周负责",
                   voices=[world.voice(words="内部意见"), world.voice(world.REVIEWER)], agreed=True)  # fmt: skip
    found = story.published().seal[:16]
    sequencer.run()
    return found


def _fields(kind: str) -> set[str]:
    from qiuhao.ledger.kinds import kind_of

    return set(kind_of(kind).model_fields)


def test_nothing_of_a_published_case_that_is_not_public_leaves_the_portal(id: str) -> None:
    case = reading.open_page(id)
    assert isinstance(case, reading.Public)
    addresses = [
        "/", "/d/", "/d/?q=赵甲一", f"/d/{id}/", f"/d/{id}/verify/", f"/d/{id}/correct/",
        f"/a/{world.AUTHORITY}/numbers/",
        f"/a/{world.AUTHORITY}/numbers.json", "/a/", "/log/", "/log/keys", "/log/checkpoint",
        *(f"/d/{id}/verify/{name}.json" for name in ("decision", "draft", "published")),
    ]  # fmt: skip
    given = {address: Client().get(address) for address in addresses}
    assert all(answer.status_code == 200 for answer in given.values())
    texts = {address: answer.content for address, answer in given.items()}
    assert "赵甲一".encode() in texts[f"/d/{id}/"], "the page is the one that is meant"
    package = Client().get(f"/d/{id}/verify/proof.zip")
    assert package["Content-Disposition"].startswith("attachment")
    with zipfile.ZipFile(io.BytesIO(package.content)) as archive:
        texts |= {name: archive.read(name) for name in archive.namelist()}
    texts |= {str(path): path.read_bytes() for path in _log_files()}
    assert any("entries" in name for name in texts), "the bundles of the log are looked into"
    found = [(name, secret) for name, text in texts.items() for secret in SECRETS if secret.encode() in text]
    assert not found


def _log_files() -> list[Path]:
    return [path for path in Path(store.root()).rglob("*") if path.is_file()]


@pytest.mark.parametrize("words", [*SECRETS, "91340123"])
def test_the_public_search_does_not_find_what_is_not_shown(id: str, words: str) -> None:
    assert f"/d/{id}/" not in Client().get("/d/", {"q": words}).content.decode()


TRAVERSALS = [
    "../keys", "..%2fkeys", "tile/../../settings", "tile/entries/../../../db.sqlite3", "%2e%2e/secret-key",
    "checkpoint/..",
    "tile/0/000/../../../keys/log.key", "//etc/passwd", "tile/entries/000.p/1/../..", "tile/0/000%00", "tile/0/000\n",
]  # fmt: skip


@pytest.mark.parametrize("name", TRAVERSALS)
def test_the_log_gives_out_its_own_files_and_no_others(id: str, name: str) -> None:
    assert Client().get(f"/log/{name}").status_code in (301, 400, 404)
    assert reading.log_file(name) is None
