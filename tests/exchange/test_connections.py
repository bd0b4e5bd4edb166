"""接口和推送: the page of one's own tokens and webhooks, and the same through the interface."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.mfa.totp.internal import auth as totp_auth
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from qiuhao.authority.models import Account
from qiuhao.exchange import tokens
from qiuhao.exchange.models import Message, Subscription, Token
from qiuhao.exchange.webhooks import sending
from tests.casefile import world
from tests.rights.test_every_door import SECRETS
from tests.rights.visitors import VISITORS, another_authority
from tests.rights.visitors import browser as logged_in

from .conftest import Api
from .listener import Heard, listening
from .test_api import problem

PAGE = "/desk/connections/"
AGAIN = "/accounts/reauthenticate/"
PASSWORD = "long-enough-secret"
TOKEN: dict[str, Any] = {"do": "token", "name": "执法终端", "scopes": ["read"]}
pytestmark = pytest.mark.usefixtures("morning")


def browser(name: str) -> Client:
    """Somebody who has just proved again who he is."""
    client = logged_in(name)
    if name != "nobody":
        assert client.post(AGAIN, {"password": PASSWORD}).status_code == 302
    return client


@pytest.fixture(autouse=True)
def unslowed() -> Iterator[None]:
    """Guessing is slowed by what is counted in the cache; each test begins with none counted."""
    cache.clear()
    yield
    cache.clear()


def age(client: Client, seconds: float) -> None:
    """Let the last proof be older."""
    session = client.session
    session[RECORDS] = [{**one, "at": one["at"] - seconds} for one in session[RECORDS]]
    session.save()


def test_a_secret_is_made_only_by_who_has_just_said_again_who_he_is() -> None:
    client = logged_in("handler")
    asked = client.post(PAGE, TOKEN)
    assert (asked.status_code, asked["Location"]) == (302, f"{AGAIN}?next={quote(PAGE, safe='')}")
    assert not Token.objects.exists()
    wrong = client.post(asked["Location"], {"password": "wrong"})
    assert (wrong.status_code, Token.objects.count()) == (200, 0)
    made = client.post(asked["Location"], {"password": PASSWORD, "next": PAGE}).content.decode()
    assert "qh_" in made, "what was asked for is done"
    assert f'action="{PAGE}"' in made, "and the page's forms lead to its own address"
    assert client.post(PAGE, TOKEN).status_code == 200, "not asked again for some minutes"
    age(client, settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)
    for secret in (TOKEN, {"do": "webhook"}):
        assert client.post(PAGE, secret)["Location"].startswith(AGAIN)
    assert client.post(PAGE, {"do": "revoke", "token": Token.objects.first().id})["Location"] == PAGE  # type: ignore[union-attr]
    assert Token.objects.count() == 2


def test_who_has_a_second_factor_gives_it_and_not_the_password(settings: Any) -> None:
    settings.MFA_TOTP_TOLERANCE = 1  # The clock may pass half a minute on the way.
    client = logged_in("handler")
    account = Account.objects.get(person=VISITORS["handler"].person)
    key = totp_auth.generate_totp_secret()
    totp_auth.TOTP.activate(account, key)
    asked = client.post(PAGE, TOKEN)
    assert asked["Location"].startswith("/accounts/2fa/reauthenticate/")
    assert client.post(AGAIN, {"password": PASSWORD})["Location"].startswith("/accounts/2fa/reauthenticate/")
    assert not Token.objects.exists()
    code = totp_auth.format_hotp_value(totp_auth.hotp_value(key, int(time.time()) // 30))
    assert "qh_" in client.post(asked["Location"], {"code": code, "next": PAGE}).content.decode()


@pytest.mark.parametrize("address", ["account_reauthenticate", "mfa_reauthenticate"])
def test_the_page_that_asks_speaks_chinese(address: str) -> None:
    client = logged_in("handler")
    if address.startswith("mfa"):
        account = Account.objects.get(person=VISITORS["handler"].person)
        totp_auth.TOTP.activate(account, totp_auth.generate_totp_secret())
    text = client.get(reverse(address)).content.decode()
    assert "Confirm" not in text
    assert "Enter" not in text
    assert "Please" not in text


@pytest.fixture
def heard(settings: Any) -> Iterator[Heard]:
    settings.QIUHAO_WEBHOOK_PRIVATE = True
    with listening() as found:
        yield found


def test_a_token_is_issued_shown_once_and_taken_back() -> None:
    client = browser("handler")
    made = client.post(PAGE, {"do": "token", "name": "执法终端", "scopes": ["read"]}).content.decode()
    secret = re.search(r"qh_[\w-]+", made)
    assert secret is not None
    asked = {"headers": {"Authorization": f"Bearer {secret[0]}"}}
    assert Client().get("/api/cases", **asked).status_code == 200  # type: ignore[arg-type]
    again = client.get(PAGE).content.decode()
    assert "执法终端" in again
    assert secret[0] not in again
    client.post(PAGE, {"do": "revoke", "token": Token.objects.get().id})
    assert Client().get("/api/cases", **asked).status_code == 401  # type: ignore[arg-type]


@pytest.mark.parametrize("scope", sorted(tokens.SCOPES))
def test_every_scope_is_said_on_the_page(scope: str) -> None:
    client = browser("handler")
    client.post(PAGE, {"do": "token", "name": "执法终端", "scopes": [scope]})
    answer = client.get(PAGE)
    assert answer.status_code == 200
    assert f'<td data-label="范围">{tokens.SCOPES[scope]}</td>' in answer.content.decode()


def test_nobody_takes_back_the_token_of_another() -> None:
    token = Api(world.HANDLER).token
    answer = browser("head").post(PAGE, {"do": "revoke", "token": token.id})
    assert answer.status_code == 422
    token.refresh_from_db()
    assert token.revoked_at is None


def test_a_webhook_is_opened_shows_what_was_sent_and_stops(heard: Heard) -> None:
    client = browser("handler")
    asked = {"do": "webhook", "authority": world.AUTHORITY, "name": "督办平台", "address": heard.address,
             "events": ["recorded"]}  # fmt: skip
    made = client.post(PAGE, asked).content.decode()
    assert re.search(r"whs_[\w-]{40}", made)
    world.new_case()
    heard.status = 500
    sending.send()
    shown = client.get(PAGE).content.decode()
    assert "督办平台" in shown
    assert "对方答复 500" in shown
    assert "whs_" not in shown
    client.post(PAGE, {"do": "stop", "webhook": Subscription.objects.get().id})
    assert set(Message.objects.values_list("state", flat=True)) == {"failed"}


@pytest.mark.parametrize(("asked", "words"), [
    ({"do": "token", "name": "", "scopes": ["read"]}, "用途"),
    ({"do": "token", "name": "x"}, "范围"),
    ({"do": "token", "name": "x", "scopes": ["read"], "until": "soon"}, "有效期"),
    ({"do": "webhook", "authority": world.AUTHORITY, "name": "x", "address": "https://10.0.0.1/",
      "events": ["recorded"]}, "内部网络"),
    ({"do": "webhook", "authority": "elsewhere", "name": "x", "address": "https://x", "events": ["recorded"]}, "岗位"),
    ({"do": "stop", "webhook": "w-none"}, "没有这个推送"),
])  # fmt: skip
def test_what_cannot_be_done_gets_its_sentence(asked: dict[str, Any], words: str) -> None:
    answer = browser("handler").post(PAGE, asked)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Token.objects.exists()
    assert not Subscription.objects.exists()


def test_what_was_typed_and_chosen_stays_when_something_is_wrong() -> None:
    client = browser("handler")
    token = {"do": "token", "name": "执法终端", "scopes": ["append"], "until": "2020-01-01"}
    page = client.post(PAGE, token).content.decode()
    assert 'name="name" maxlength="300" required value="执法终端"' in page
    assert '<input type="checkbox" name="scopes" value="append" checked>' in page
    assert 'type="date" value="2020-01-01"' in page
    hook = {"do": "webhook", "authority": world.AUTHORITY, "name": "平台", "address": "https://10.0.0.1/",
            "events": ["overdue"]}  # fmt: skip
    page = client.post(PAGE, hook).content.decode()
    assert '<input type="checkbox" name="events" value="overdue" checked>' in page
    assert 'value="https://10.0.0.1/"' in page
    assert page.count(" checked>") == 1


def test_the_interface_does_the_same_behind_its_own_scope(heard: Heard) -> None:
    api = Api(world.HANDLER, ("subscribe",))
    asked = {"authority": world.AUTHORITY, "name": "平台", "address": heard.address, "events": ["recorded"]}
    made = api.post("webhooks", asked)
    assert made.status_code == 201, made.content.decode()
    webhook = made.json()["webhook"]
    assert made.json()["secret"].startswith("whs_")
    world.new_case()
    sending.send()
    sent = api.get(f"webhooks/{webhook}/messages").json()["items"]
    assert [(one["type"], one["state"], one["status"]) for one in sent] == [("recorded", "delivered", 200)] * 2
    listed = api.get("webhooks").json()["items"]
    assert "secret" not in listed[0]
    other = Api(world.HEAD, ("subscribe",))
    assert other.get("webhooks").json()["items"] == []
    assert problem(other.get(f"webhooks/{webhook}/messages"), 404)
    assert problem(other.post(f"webhooks/{webhook}/stop", {"reason": "x"}), 404)
    assert api.post(f"webhooks/{webhook}/stop", {"reason": "不用"}).status_code == 200
    assert problem(api.post(f"webhooks/{webhook}/stop", {"reason": "再停"}), 422)
    assert problem(api.post("webhooks", {**asked, "events": ["everything"]}), 422)
    assert problem(Api(world.HANDLER).get("webhooks"), 403)


def test_what_was_given_up_is_listed_for_the_technical_administrator_alone_and_sent_again(heard: Heard) -> None:
    another_authority()
    page = f"{PAGE}undelivered/"
    asked = {"do": "webhook", "authority": world.AUTHORITY, "name": "市级平台", "address": heard.address,
             "events": ["recorded"]}  # fmt: skip
    handler = browser("handler")
    handler.post(PAGE, asked)
    case = world.new_case()
    Message.objects.update(state="failed", tries=8, said="对方答复 500")
    webhook = Subscription.objects.get().id
    for name in set(VISITORS) - {"technical"}:
        client = handler if name == "handler" else browser(name)
        given = {client.get(page).status_code, client.post(page, {"webhook": webhook}).status_code}
        assert given == {302 if name == "nobody" else 403}, name
    assert set(Message.objects.values_list("state", flat=True)) == {"failed"}

    client = browser("technical")
    assert page in client.get("/desk/").content.decode()
    assert page in client.get("/desk/me/").content.decode()
    shown = client.get(page).content.decode()
    assert shown.count("对方答复 500") == 3
    assert "市级平台" in shown
    assert not [word for word in (*SECRETS, case.removeprefix("case/")) if word in shown]
    client.post(page, {"webhook": webhook})
    assert set(Message.objects.values_list("state", "tries")) == {("waiting", 0)}
    assert "没有未送达的消息" in client.post(page, {"webhook": webhook}, follow=True).content.decode()
    assert sending.send() == 2
    assert "推送的消息都已经送达" in client.get(page).content.decode()
