"""Keeps `models.Number` in step with the facts, inside the transaction that records them."""

from __future__ import annotations

from qiuhao.documents import models
from qiuhao.documents.kinds.number_block import NumberBlock
from qiuhao.documents.kinds.number_reserved import NumberReserved
from qiuhao.documents.numbering.series import Number, first_of, numbers, serials_of
from qiuhao.ledger import projections, statements
from qiuhao.ledger.projections import Context


def register() -> None:
    """Tell the ledger; harmless when called again."""
    projections.register("register", project, (models.Number,))


def project(context: Context) -> None:
    """Write the rows of the numbers that the new facts concern."""
    if not context.stream.startswith("register/numbers-"):
        return
    touched = {serial for fact in context.new for serial in serials_of(fact.body)}
    known = numbers(context.facts)
    first = first_of(context.facts)
    if first is None:
        return
    rows = [_row(context.stream, first, known[serial]) for serial in sorted(touched)]
    statements.insert(models.Number, rows, replacing=["stream", "serial"])


def _row(stream: str, first: NumberReserved | NumberBlock, number: Number) -> models.Number:
    return models.Number(
        stream=stream,
        serial=number.serial,
        authority=first.authority,
        series=first.series,
        year=first.year,
        text=number.text,
        state=number.state,
        case=number.case,
        record=number.record,
        document=number.document,
        reserved_at=number.reserved_at,
        closed_at=number.closed_at,
        reason=number.reason,
    )
