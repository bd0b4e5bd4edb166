"""What somebody types into an address or a form by mistake, or on purpose, gets a page: never a server error."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.desk.access import case_key, whole
from qiuhao.desk.models import Draft
from qiuhao.ledger import clock
from qiuhao.oversight.rolls import ROLLS
from tests.desk.conftest import morning
from tests.disclosure.story import Story
from tests.rights.visitors import browser

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
MOMENTS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-01", "soon", "")
NUMBERS = ("²", "٣", "9" * 30, "1" * 5000, "-1", "")
ASKED = {
    "desk:cases": {"before": [f"{one}|x" for one in MOMENTS]},
    "desk:readings": {"before": [f"{one}~1" for one in MOMENTS]},
    "desk:rolls": {"before": [f"{one}|x" for one in MOMENTS], "since": ["0001-01-01"], "until": ["9999-12-31"]},
    "desk:month": {"month": ["0001-01", "9999-12", "²"]},
    "desk:things": {"from": NUMBERS},
    "portal:decisions": {"before": [f"{one}~x" for one in MOMENTS], "since": ["0001-01-01"], "until": ["9999-12-31"]},
    "open:decisions": {"before": [f"{one}~x" for one in MOMENTS], "since": ["0001-01-01"], "until": ["9999-12-31"]},
}  # fmt: skip


@pytest.mark.parametrize("page", ASKED)
def test_what_no_page_gives_as_a_place_to_go_on_begins_at_the_newest(page: str) -> None:
    client = Client() if page.startswith(("portal", "open")) else browser("head")
    for name, values in ASKED[page].items():
        for value in values:
            assert client.get(reverse(page), {name: value}).status_code == 200, (name, value)


@pytest.mark.parametrize("roll", ROLLS)
def test_a_roll_of_records_does_the_same(roll: str) -> None:
    client = browser("head")
    for one in MOMENTS:
        for number in NUMBERS[:3]:
            asked = {"before": f"{one}|{number}"}
            assert client.get(reverse("desk:roll", args=[roll]), asked).status_code == 200, asked


def test_a_number_that_is_none_is_nothing_chosen() -> None:
    key, client = case_key(Story("national").case), browser("handler")
    for number in NUMBERS:
        assert client.get(reverse("desk:act", args=[key, "file-case"]), {"about": number}).status_code == 200
        assert client.get(reverse("desk:correct", args=[key]), {"of": number}).status_code in (200, 404)
    assert [whole(text) for text in ("7", "²", "٣", "9" * 30)] == [7, None, None, None]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "0026-03-02T09:00", "9999-12-31T23:59"])
def test_a_moment_no_calendar_holds_gets_a_sentence_and_what_was_typed_stays(moment: str) -> None:
    key, client = case_key(Story("national").case), browser("handler")
    page = reverse("desk:act", args=[key, "examine"])
    typed = {"_door": "reported", "_happened": moment, "found": "货架上有 3 盒过期食品", "examined_at": moment}
    answer = client.post(page, typed)
    assert answer.status_code == 422
    assert "货架上有 3 盒过期食品" in answer.content.decode()
    assert Draft.objects.get().fields["found"] == ["货架上有 3 盒过期食品"]


def test_a_moment_is_read_from_an_address_or_it_is_none() -> None:
    assert clock.read("2026-03-02T09:00:00 08:00") == clock.read("2026-03-02T01:00:00+00:00") is not None
    assert [clock.read(text) for text in MOMENTS] == [None] * len(MOMENTS)
