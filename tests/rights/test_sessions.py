"""How long a log-in lasts: as long as somebody works, to an end that no work puts off."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from qiuhao.desk import sessions
from qiuhao.desk.access import case_key
from qiuhao.desk.models import Draft
from qiuhao.desk.sessions import EVERY, GRACE, SEEN
from tests.casefile import world
from tests.desk.conftest import morning
from tests.rights.visitors import browser

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
END = settings.QIUHAO_SESSION_END
BEGAN_AT = 1_000_000.0


class Watch:
    """The clock of the log-ins, held: seconds since this one began."""

    def __init__(self) -> None:
        self.passed = 0.0

    def time(self) -> float:
        return BEGAN_AT + self.passed


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    found = Watch()
    monkeypatch.setattr(sessions, "time", SimpleNamespace(time=found.time))
    return found


@pytest.fixture
def client(watch: Watch) -> Client:
    """Somebody who is at work."""
    found = browser("handler")
    assert found.get(reverse("desk:today")).status_code == 200
    return found


def seen(client: Client) -> float:
    return float(client.session[SEEN]) - BEGAN_AT


def test_work_moves_the_end_of_idleness_on_and_seldom_writes(client: Client, watch: Watch) -> None:
    watch.passed = EVERY - 1
    client.get(reverse("desk:today"))
    assert seen(client) == 0, "within a minute nothing is written"
    watch.passed = EVERY
    answer = client.get(reverse("desk:today"))
    assert seen(client) == EVERY
    assert client.session.get_expiry_age() == settings.SESSION_COOKIE_AGE
    assert answer.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == settings.SESSION_COOKIE_AGE


def test_a_page_that_asks_by_itself_is_nobody_at_work(client: Client, watch: Watch) -> None:
    case = world.new_case()
    watch.passed = EVERY
    for address in (reverse("desk:here", args=[case_key(case)]), reverse("desk:still")):
        assert client.get(address).status_code == 200
    assert seen(client) == 0


def test_the_last_end_is_put_off_by_nothing(client: Client, watch: Watch) -> None:
    watch.passed = END - 1
    assert client.get(reverse("desk:today")).status_code == 200
    assert client.session.get_expiry_age() == GRACE + 1, "near the last end there is less than the time of idleness"
    watch.passed = END
    answer = client.get(reverse("desk:cases"))
    assert answer["Location"] == f"{reverse('account_login')}?next={reverse('desk:cases')}"
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(("past", "taken"), [(GRACE - 1, True), (GRACE, False)])
def test_a_form_posted_just_past_the_last_end_is_still_taken(
    client: Client, watch: Watch, past: float, taken: bool
) -> None:
    watch.passed = END + past
    answer: Any = client.post(reverse("desk:open-draft") + "?procedure=penalty", {"content": "写到一半"})
    assert (answer.status_code, Draft.objects.count()) == ((204, 1) if taken else (302, 0))


def test_what_an_open_page_asks_by_itself_does_not_take_the_log_in_from_its_form(client: Client, watch: Watch) -> None:
    asked = (reverse("desk:here", args=[case_key(world.new_case())]), reverse("desk:still"))
    watch.passed = END
    assert [client.get(address).status_code for address in asked] == [302, 302]
    answer: Any = client.post(reverse("desk:open-draft") + "?procedure=penalty", {"content": "写到一半"})
    assert (answer.status_code, Draft.objects.count()) == (204, 1)
    watch.passed = END + GRACE
    assert client.get(asked[0]).status_code == 302
    assert "_auth_user_id" not in client.session


def test_an_open_page_learns_whether_its_account_is_logged_in(client: Client) -> None:
    said = client.get(reverse("desk:still"))
    assert (len(said.json()["account"]), bool(said.json()["token"])) == (16, True)
    assert said["Cache-Control"] == "private, no-store"
    page = client.get(reverse("desk:today")).content.decode()
    assert f'data-account="{said.json()["account"]}"' in page
    assert Client().get(reverse("desk:still")).status_code == 302
