"""Messages are written in the transaction of what they tell of: told if and only if it was recorded.

A message holds ids and links. Whoever gets it asks the interface for more, with a token, under the same rights.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from qiuhao.authority.edition import kept
from qiuhao.casefile import reading
from qiuhao.exchange.models import Message, Subscription
from qiuhao.law.facts import Fact
from qiuhao.ledger import clock, projections
from qiuhao.ledger.statements import select

FORMAT = "qiuhao-event/1"
LATELY = timedelta(days=1)
"""Older records are told of by nobody: tables that are built again tell nothing anew."""


def start() -> None:
    """Messages follow every append to a case."""
    projections.register("case", tell)


def tell(context: projections.Context) -> None:
    """Write the messages about the new facts of a case."""
    since = clock.now() - LATELY
    new = [fact for fact in context.new if fact.recorded_at >= since]
    if not new or "opened" not in context.facts[0].body.fills:
        return
    subscriptions = _wanting(("recorded", "published"), context.facts[0].body.authority)
    _write(
        (subscription, sort, fact.seal, context.stream, _of_fact(fact, sort))
        for subscription in subscriptions
        for fact in new
        if fact.recorded_at >= subscription.opened_at
        for sort in ("recorded", *(("published",) if "published" in fact.body.fills else ()))
        if sort in subscription.event_names
    )


def tell_dues() -> int:
    """Write the messages about duties that come near or are late; how many subscriptions there are to look at."""
    count = 0
    for subscription in _wanting(("due-soon", "overdue")):
        now = clock.now()
        running = reading.running(subscription.authority, now + timedelta(days=subscription.days))
        rows = []
        told = set(subscription.messages.filter(sort__in=("due-soon", "overdue")).values_list("event", flat=True))
        for due in running:
            sort = "overdue" if due.due_at < now else "due-soon"
            what = f"{due.key}@{due.day}"
            if sort in subscription.event_names and _event(sort, what) not in told:
                rows.append((subscription, sort, what, due.case_id, _of_due(due)))
        count += _write(rows)
    return count


def _wanting(sorts: Sequence[str], authority: str = "") -> list[Subscription]:
    return [one for one in _open(authority) if set(sorts) & set(one.event_names)]


@kept(1_000)
def _open(authority: str) -> tuple[Subscription, ...]:
    """Those of an authority ('': all) that are not stopped."""
    mine = " AND authority = %s" if authority else ""
    return tuple(select(Subscription, f"stopped_at IS NULL{mine}", [authority] if authority else []))


def _write(rows: Iterable[tuple[Subscription, str, str, str, Mapping[str, Any]]]) -> int:
    """Each event once for each subscription; how many were new."""
    count, now = 0, clock.now()
    for subscription, sort, what, case, said in rows:
        event = _event(sort, what)
        told = {"format": FORMAT, "event": event, "type": sort, "authority": subscription.authority, **said}
        body = json.dumps(told, ensure_ascii=False, sort_keys=True)
        _, made = Message.objects.get_or_create(
            subscription=subscription, event=event,
            defaults={"sort": sort, "case": case, "body": body, "next_at": now, "made_at": now},
        )  # fmt: skip
        count += made
    return count


def _event(sort: str, what: str) -> str:
    return f"{sort}:{what}"[:300]


def _of_fact(fact: Fact, sort: str) -> dict[str, Any]:
    case = fact.stream.removeprefix("case/")
    said = {"case": case, "record": fact.number, "kind": fact.kind, "recorded_at": fact.recorded_at.isoformat()}
    links = {"case": f"/api/cases/{case}", "record": f"/api/cases/{case}/records/{fact.number}"}
    if sort == "published":
        # As the shelf names it: the first 16 digits of the seal of the record that published it.
        said["shelf"], links["public"] = fact.seal[:16], f"/d/{fact.seal[:16]}/"
    return {**said, "links": links}


def _of_due(due: Any) -> dict[str, Any]:
    case = due.case_id.removeprefix("case/")
    return {
        "case": case, "duty": due.duty, "subject": due.subject, "due_at": due.due_at.isoformat(), "clause": due.clause,
        "links": {"case": f"/api/cases/{case}", "answer": f"/api/cases/{case}/answer"},
    }  # fmt: skip
