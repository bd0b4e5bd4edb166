"""Several acts of one case in one request (a device's day, another system's folder): all are recorded, or none."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Status

from qiuhao.casefile.acting import Act
from qiuhao.casefile.several import Step, at_step, several
from qiuhao.exchange.api.access import expected, recording, router, tag_after
from qiuhao.exchange.api.papers import mine
from qiuhao.exchange.api.recording import Key, Match, may, recorded, seen, with_zone
from qiuhao.exchange.api.shapes import ActsIn, RecordedMany, StepIn
from qiuhao.exchange.retrying import digest_of, once
from qiuhao.exchange.tokens import Caller
from qiuhao.ledger.kinds import Kind


@router.post("/cases/{case}/acts", response={201: RecordedMany}, summary="一次办理多步")
def acts(
    request: HttpRequest, response: HttpResponse, case: str, asked: ActsIn, key: str = Key, match: str = Match
) -> Status[RecordedMany]:
    """In order, each asked with those before it already there: all are recorded, or none, and `pointer` says which."""
    with recording(request, case, "api-acts") as (who, row):
        steps = [_step(place, told, row.procedure) for place, told in enumerate(asked.acts)]
        head = expected(request, row.stream, asked.expected_head)

        def handed(step: Step, body: Kind) -> Kind:
            return _handed(who, row, step, body)

        with once(who.viewer.person, key, digest_of(request)), seen(request):
            done = several(row.stream, steps, who.by, handed=handed, expected_head=head, key=key or None)
    response["ETag"] = tag_after(done[-1])
    return Status(201, RecordedMany(records=[recorded(one) for one in done]))


def _step(place: int, told: StepIn, procedure: str) -> Step:
    with at_step(place):
        with_zone(told.happened_at)
        return Step(Act.named(told.act, procedure), told.content, told.happened_at, told.door, told.prefill)


def _handed(who: Caller, row: Any, step: Step, body: Kind) -> Kind:
    """The files are the person's own or the case's; what is reported needs the post that the act needs."""
    body = mine(who, body, row.stream)
    if step.door == "reported":
        may(who, body, row.procedure, row.authority)
    return body
