"""Findings of the register about what came in from the field: who acted had no post that day, or another certificate.

The register changes and the record does not say what it said, so the entry keeps it (`Found.gate`); here it stands
beside the entry as every other finding does, to be explained, cleared or confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from qiuhao.law.facts import History
from qiuhao.law.findings import Finding, with_answers
from qiuhao.law.rules import Rules


def arrivals(rules: Rules, history: History, now: datetime) -> list[Finding]:
    """What the register said against records from the field, as known at `now`."""
    return list(with_answers(_found(rules, history, now), history))


def _found(rules: Rules, history: History, now: datetime) -> Iterator[Finding]:
    """The same sentence about several records of a sending is one finding."""
    for entry in history.of("field-entry"):
        if entry.recorded_at > now:
            continue
        said = dict.fromkeys((one.gate, one.text, one.clause) for one in entry.body.found if one.gate)
        for place, (gate, text, clause) in enumerate(said, 1):
            source = rules.source_of(clause)
            yield Finding(f"{gate}@{entry.number}:{place}", "gate", entry.number, text, (source,), entry.happened_at)
