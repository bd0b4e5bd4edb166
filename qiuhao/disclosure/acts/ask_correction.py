"""登记更正要求: at the window as an act, from the portal as a fact that has happened.

Somebody from outside has asked; that is so whatever the law thinks of it, and its period runs from then.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from qiuhao.casefile import doing
from qiuhao.casefile.verb import Asked, Verb, asked
from qiuhao.disclosure.publications import live
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger.kinds import make

PUBLIC = ("public",)
"""The actor of what comes from outside: nobody of the platform."""
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
MOST_WAITING = 20
"""Requests about one publication that may wait for an answer at once, before the portal refers to the window."""


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Where the place wants evidence or an interest, they are there."""
    if body is None:
        return
    who = asked.setting.rules.sourced_parameter("disclosure.correction-by", asked.day)
    rule = who.line.value if who is not None else "anyone"
    if who is not None and rule.endswith("with-evidence") and not (body.evidence or body.files):
        yield asked.by_clause(who.source, "更正要求没有证据", "请写明证据，或者附上证据材料", field="evidence")
    if who is not None and rule.startswith("concerned") and not body.concerned:
        yield asked.by_clause(who.source, "要求更正的人应当是利害关系人", "请说明与公示内容的关系", field="concerned")


def fill(asked: Asked) -> dict[str, Any]:
    """About the latest publication."""
    published = asked.history.last("published")
    return {"about": published.number} if published is not None else {}


verb = Verb("ask-correction", "disclosure.correction_request", own, fill)


def receive(case: str, published: int, content: Mapping[str, Any]) -> str:
    """Take a request from the portal; return its receipt number. `Refused` for what the place does not admit,
    InvalidContent for what cannot be read. Recorded through the reported door by the actor `public`."""
    here = asked(case, PUBLIC)
    receipt = new_receipt()
    body = make("disclosure.correction_request", {**content, "about": published, "receipt": receipt})
    reasons = [*own(here, body), *_possible(here, published)]
    if reasons:
        raise Refused(reasons)
    doing.report(case, body, PUBLIC, expected_head=None)
    return receipt


def _possible(here: Asked, published: int) -> Iterable[Refusal]:
    fact = here.history.number(published)
    decision = fact.body.about if fact is not None and "published" in fact.body.fills else None
    standing = live(here.history, decision) if decision is not None else None
    if standing is None or standing.published.number != published:
        yield here.own("这份公示已经撤下", "内容已不公开，不需要更正；对撤下有异议的，请向公示机关提出")
    waiting = [
        request
        for request in here.history.about("correction-asked", published)
        if not here.history.about("correction-answered", request.number)
    ]
    if len(waiting) >= MOST_WAITING:
        yield here.own("关于这份公示，等待答复的更正要求已经很多", "请直接向公示机关的窗口提出")


def new_receipt() -> str:
    """A receipt that cannot be guessed: GZ-ABCD-EFGH-JKLM, sixty bits."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(12))
    return f"GZ-{drawn[:4]}-{drawn[4:8]}-{drawn[8:]}"
