"""Webhooks against a real server: what is told, to whom, signed; tried again; never into the inner network."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.rights import viewers
from qiuhao.casefile.doing import report
from qiuhao.config import cli
from qiuhao.exchange.models import Message, Subscription
from qiuhao.exchange.webhooks import reaching, sending, subscribing, telling
from qiuhao.ledger import clock, projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.disclosure.story import Story

from .listener import Heard, dripping, listening

ALL = ("recorded", "due-soon", "overdue", "published")
pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture
def heard(settings: Any) -> Iterator[Heard]:
    settings.QIUHAO_WEBHOOK_PRIVATE = True
    with listening() as found:
        yield found


def opened(heard: Heard, *events: str, person: str = world.HANDLER) -> tuple[Subscription, str]:
    who = viewers([person])[0]
    return subscribing.open_webhook(who, world.AUTHORITY, "测试系统", heard.address, events or ALL, 3)


def told(heard: Heard, sort: str = "") -> list[dict[str, Any]]:
    found = [json.loads(body) for _, body in heard.got]
    return [one for one in found if not sort or one["type"] == sort]


def test_a_record_is_told_with_ids_and_links_and_nothing_of_its_content(heard: Heard) -> None:
    opened(heard, "recorded")
    case = world.new_case()
    report(case, make("casefile.filing", world.filing()), [world.HANDLER])
    assert sending.send() == 3
    key = case.removeprefix("case/")
    assert [(one["case"], one["record"], one["kind"]) for one in told(heard)] == [
        (key, 1, "casefile.opened"), (key, 2, "casefile.clue"), (key, 3, "casefile.filing"),
    ]  # fmt: skip
    assert told(heard)[2]["links"]["record"] == f"/api/cases/{key}/records/3"
    whole = b"".join(body for _, body in heard.got).decode()
    assert not [word for word in ("青禾", "糕点", "何某", "13800000000") if word in whole]
    assert sending.send() == 0


def test_a_message_is_signed_over_its_moment_and_its_body(heard: Heard) -> None:
    _, secret = opened(heard, "recorded")
    world.new_case()
    sending.send()
    headers, body = heard.got[0]
    assert headers["Qiuhao-Timestamp"] == str(int(clock.now().timestamp()))
    whole = headers["Qiuhao-Timestamp"].encode() + b"." + body
    assert headers["Qiuhao-Signature"] == "v1=" + hmac.new(secret.encode(), whole, hashlib.sha256).hexdigest()


def test_what_is_rolled_back_is_not_told(heard: Heard) -> None:
    opened(heard, "recorded")

    def broken() -> None:
        with transaction.atomic():
            world.new_case()
            assert Message.objects.count() == 2
            raise RuntimeError("the power goes")

    with pytest.raises(RuntimeError):
        broken()
    assert not Message.objects.exists()


def test_a_message_is_tried_again_after_growing_pauses_and_given_up_at_last(heard: Heard) -> None:
    opened(heard, "recorded")
    world.new_case()
    Message.objects.exclude(pk=Message.objects.order_by("pk").values("pk")[:1]).delete()
    heard.status = 500
    waits, moment = [], clock.now()
    for _ in range(len(sending.PAUSES) + 1):
        with clock.fixed(moment):
            assert sending.send() == 1
            assert sending.send() == 0
        one = Message.objects.get()
        waits.append((one.next_at - moment).total_seconds())
        moment = one.next_at
    assert waits[:-1] == list(sending.PAUSES)
    assert (one.state, one.said, one.tries) == ("failed", "对方答复 500", len(sending.PAUSES) + 1)
    assert len(heard.got) == one.tries


def test_two_workers_do_not_send_the_same(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(heard, "recorded")
    world.new_case()
    alone, inside = sending._send, list[int]()

    def while_another_works(message: Message, silent: dict[str, str]) -> None:
        alone(message, silent)
        if not inside:
            inside.append(0)
            inside.append(sending.send())

    monkeypatch.setattr(sending, "_send", while_another_works)
    assert Message.objects.count() == 2
    assert sending.send() == 1
    assert inside == [0, 1]
    assert len(heard.got) == 2


def test_what_was_given_up_is_seen_by_the_administrator_and_sent_again(
    heard: Heard, capsys: pytest.CaptureFixture[str]
) -> None:
    made, _ = opened(heard, "recorded")
    world.new_case()
    Message.objects.update(state="failed", tries=8, said="对方答复 500")
    assert cli.main(["webhooks"]) == 1
    said = capsys.readouterr().out
    assert f"{made.id}  测试系统  127.0.0.1  等待 0，没有送达 2（最近一次：对方答复 500）" in said
    assert "青禾" not in said
    with pytest.raises(subscribing.WebhookProblem):
        sending.again_for(viewers([world.HEAD])[0], made.id)
    assert sending.send() == 0
    assert cli.main(["webhooks", "--again", made.id]) == 0
    assert sending.send() == 2
    assert set(Message.objects.values_list("state", "tries")) == {("delivered", 1)}
    assert cli.main(["webhooks"]) == 0
    assert cli.main(["webhooks", "--again", "all"]) == 1


def test_of_a_stopped_webhook_nothing_is_sent_again(heard: Heard) -> None:
    made, _ = opened(heard, "recorded")
    world.new_case()
    who = viewers([world.HANDLER])[0]
    subscribing.stop(who, made.id, "不再使用")
    with pytest.raises(subscribing.WebhookProblem):
        sending.again_for(who, made.id)
    assert (sending.again(), sending.standing()) == (0, [])


def down_and_back(heard: Heard, down: int, back: int) -> None:
    """Two messages that the receiver refuses once and takes after the first pause."""
    opened(heard, "recorded")
    world.new_case()
    heard.status = down
    sending.send()
    heard.status = back
    with clock.fixed(clock.now() + timedelta(seconds=sending.PAUSES[0])):
        sending.send()


def test_one_event_has_one_name_in_every_try(heard: Heard) -> None:
    """By it a receiver knows a message that comes twice."""
    down_and_back(heard, 500, 200)
    names = [headers["Qiuhao-Event"] for headers, _ in heard.got]
    assert (len(names), len(set(names))) == (4, 2)


def test_a_server_that_is_back_gets_the_message(heard: Heard) -> None:
    down_and_back(heard, 503, 204)
    assert set(Message.objects.values_list("state", "tries")) == {("delivered", 2)}


def test_a_redirect_is_not_followed(heard: Heard) -> None:
    opened(heard, "recorded")
    world.new_case()
    heard.status = 302
    assert sending.send() == 2
    assert len(heard.got) == 2
    assert set(Message.objects.values_list("state", flat=True)) == {"waiting"}


def test_whoever_answers_drop_by_drop_is_cut_off(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.QIUHAO_WEBHOOK_PRIVATE = True
    monkeypatch.setattr(reaching, "WHOLE", 0.2)
    with dripping() as address, pytest.raises(reaching.Unreachable, match="没有连通"):
        reaching.post(address, b"{}", {})


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_whoever_says_nothing_is_cut_off(scheme: str, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.QIUHAO_WEBHOOK_PRIVATE = True
    monkeypatch.setattr(reaching, "WHOLE", 0.2)
    monkeypatch.setattr(reaching, "TIMEOUT", 600)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(reaching.Unreachable):
        reaching.post(f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/", b"{}", {})


def test_an_address_that_cannot_be_reached_is_asked_once_in_a_run(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(heard, "recorded")
    world.new_case()
    asked: list[str] = []

    def nobody(address: str, body: bytes, headers: Any) -> int:
        asked.append(address)
        raise reaching.Unreachable("没有连通：TimeoutError")

    monkeypatch.setattr(sending, "post", nobody)
    assert sending.send() == 2
    assert asked == [heard.address]
    tried = Message.objects.values_list("state", "tries", "status", "said")
    assert set(tried) == {("waiting", 1, 0, "没有连通：TimeoutError")}


def test_a_run_ends_when_its_time_is_over_and_the_next_goes_on(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(heard, "recorded")
    world.new_case()
    monkeypatch.setattr(sending, "ROUND", 0)
    assert [sending.send() for _ in range(3)] == [1, 1, 0]
    assert len(heard.got) == 2


def test_a_publication_is_told_with_its_public_address(heard: Heard) -> None:
    opened(heard, "published")
    done = Story("anze").published()
    sending.send()
    shelf = done.seal[:16]
    assert [(one["shelf"], one["links"]["public"]) for one in told(heard)] == [(shelf, f"/d/{shelf}/")]


def test_a_duty_is_told_once_when_it_comes_near_and_once_when_it_is_late(heard: Heard) -> None:
    opened(heard, "due-soon", "overdue")
    case = world.new_case()
    report(case, make("casefile.filing", world.filing()), [world.HANDLER])
    from qiuhao.casefile.models import DueDate

    first = (
        DueDate.objects.filter(case=case, fulfilled_at=None)
        .exclude(due_at=None)
        .exclude(whose="party")
        .earliest("due_at")
    )
    due = first.due_at
    with clock.fixed(due - timedelta(days=2)):
        assert telling.tell_dues() >= 1
        assert telling.tell_dues() == 0
        sending.send()
    with clock.fixed(due + timedelta(minutes=1)):
        telling.tell_dues()
        sending.send()
    mine = [one for one in told(heard) if one["duty"] == first.duty and one["subject"] == first.subject]
    assert [one["type"] for one in mine] == ["due-soon", "overdue"]
    assert mine[0]["clause"] == first.clause


def test_whoever_may_not_see_a_case_is_not_told_of_it(heard: Heard) -> None:
    enter("person/p-second-unit", [PersonEntered(name="乙队员", authority=world.AUTHORITY)], ["p-registrar"])
    enter("person/p-second-unit", [
        PostTaken(authority=world.AUTHORITY, unit="u-2", post="handler", since=clock.today()),
    ], ["p-registrar"])  # fmt: skip
    opened(heard, "recorded", person="p-second-unit")
    world.new_case()
    sending.send()
    assert not heard.got
    assert not Message.objects.exists()


def test_tables_that_are_built_again_tell_nothing_anew(heard: Heard) -> None:
    opened(heard, "recorded")
    world.new_case()
    sending.send()
    with clock.fixed(clock.now() + timedelta(days=2)):
        projections.rebuild(["case"])
        assert sending.send() == 0
    assert len(heard.got) == 2


def test_a_stopped_webhook_is_silent(heard: Heard) -> None:
    made, secret = opened(heard, "recorded")
    who = viewers([world.HANDLER])[0]
    subscribing.stop(who, made.id, "不再使用")
    world.new_case()
    sending.send()
    assert not heard.got
    with pytest.raises(subscribing.WebhookProblem):
        subscribing.stop(who, made.id, "再停一次")
    facts = ledger.facts(subscribing.STREAM)
    assert [fact.kind for fact in facts] == ["exchange.webhook_opened", "exchange.webhook_stopped"]
    assert secret not in str([fact.body for fact in facts])


def test_only_for_an_authority_where_one_holds_a_post(heard: Heard) -> None:
    who = viewers([world.HANDLER])[0]
    for authority, events, days in (("elsewhere", ALL, 3), (world.AUTHORITY, (), 3), (world.AUTHORITY, ALL, 61)):
        with pytest.raises(subscribing.WebhookProblem):
            subscribing.open_webhook(who, authority, "x", heard.address, events, days)
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("address", [
    "https://127.0.0.1/x", "https://localhost/x", "https://[::1]/", "https://10.1.2.3/",
    "https://169.254.169.254/latest",
    "https://192.168.1.1/",
    "https://[::ffff:10.0.0.1]/", "https://0.0.0.0/", "https://[fe80::1]/", "https://[fec0::1]/", "https://[64:ff9b::a00:1]/",
    "https://100.64.0.1/",
    "http://93.184.216.34/", "https://user:pass@93.184.216.34/", "ftp://93.184.216.34/", "https:///x", "https://a b/",
    "https://93.184.216.34/#x", "https://93.184.216.34:99999/", "file:///etc/passwd",
])  # fmt: skip
def test_no_address_leads_into_the_inner_network(address: str) -> None:
    with pytest.raises(reaching.Unreachable):
        reaching.target(address)
    with pytest.raises(subscribing.WebhookProblem):
        subscribing.open_webhook(viewers([world.HANDLER])[0], world.AUTHORITY, "x", address, ALL)


def test_a_name_that_turns_inwards_later_is_found_when_it_is_sent(heard: Heard, settings: Any) -> None:
    """The address is judged with each message, and the connection goes to the very address that was judged."""
    opened(heard, "recorded")
    settings.QIUHAO_WEBHOOK_PRIVATE = False
    world.new_case()
    sending.send()
    assert not heard.got
    assert {one.said for one in Message.objects.all()} == {"推送地址不合要求。" + reaching.WRONG}
    assert reaching.target("https://93.184.216.34/").ip == "93.184.216.34"
