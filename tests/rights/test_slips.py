"""What somebody types into an address or a form by mistake, or on purpose, gets a page: never a server error."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.desk.access import case_key, whole
from qiuhao.desk.models import Draft
from qiuhao.ledger import clock, files
from qiuhao.oversight.rolls import ROLLS
from tests.casefile import world
from tests.desk.conftest import morning
from tests.disclosure.story import Story
from tests.exchange.conftest import Api
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


def test_a_null_character_in_a_form_gets_a_sentence() -> None:
    key, client = case_key(Story("national").case), browser("handler")
    for name, args in (("act", [key, "examine"]), ("act-draft", [key, "examine"]), ("save-filter", []), ("deputy", [])):
        answer = client.post(reverse(f"desk:{name}", args=args), {"found": "a\0b", "name": "a\0b", "query": "q=1"})
        assert (answer.status_code, "空字符" in answer.content.decode()) == (400, True), name
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    "page", ["account_login", "connections:connections", "desk:field-send", "portal:ask-correction"]
)
def test_a_null_character_in_any_form_gets_a_sentence_before_a_page_reads_it(page: str) -> None:
    address = reverse(page, args=["x"] if page.startswith("portal") else [])
    for client in (Client(), browser("handler")):
        for form in ({"login": "a\0b", "record": "{}"}, {"a\0b": "x"}):
            answer = client.post(address, form)
            assert (answer.status_code, "空字符" in answer.content.decode()) == (400, True)


def test_a_file_with_a_strange_name_and_type_is_handed_over_all_the_same() -> None:
    story, api = Story("national"), Api(world.HANDLER)
    ref = files.put(b"x", media_type="text/plain\r\nX-Evil: 1", name="a\r\nX-Evil: 1.pdf")
    story.reported("casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    key = case_key(story.case)
    page = reverse("desk:case-file", args=[key, ref.sha256])
    for answer in (browser("handler").get(page), api.get(f"cases/{key}/files/{ref.sha256}")):
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/octet-stream"
        assert "X-Evil" not in answer
        assert answer["Content-Disposition"].startswith("attachment")
        assert b"".join(answer.streaming_content) == b"x"  # type: ignore[attr-defined]


def test_a_draft_that_arrives_after_its_act_was_done_is_none() -> None:
    key, client = case_key(Story("national").case), browser("handler")
    typed = {"_key": "form-late", "_door": "reported", "_happened": "2026-03-01T09:00", "source": "投诉举报",
             "content": "过期食品", "received_at": "2026-03-01T09:00", "recorder": "某人"}  # fmt: skip
    page = reverse("desk:act", args=[key, "register-clue"])
    assert client.post(page, typed).status_code == 302
    assert client.post(reverse("desk:act-draft", args=[key, "register-clue"]), typed).status_code == 204
    assert not Draft.objects.exists()


def test_a_moment_is_read_from_an_address_or_it_is_none() -> None:
    assert clock.read("2026-03-02T09:00:00 08:00") == clock.read("2026-03-02T01:00:00+00:00") is not None
    assert [clock.read(text) for text in MOMENTS] == [None] * len(MOMENTS)
