"""The limits of an on-the-spot penalty as the device asks them without a network: values with their clauses.

What the packs leave open is left open here too: None, and the device then sends the officer to the ordinary procedure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from qiuhao.casefile.setting import Setting

ACT = "decide-on-the-spot"
PARAMETERS: Mapping[str, str] = {
    "fine_citizen": "on-the-spot.fine-citizen",
    "fine_organisation": "on-the-spot.fine-organisation",
    "collect": "collect.fine",
}
GATES: Mapping[str, tuple[str, str, str]] = {
    "officers": (ACT, "two-officers", "minimum"),
    "certificate": (ACT, "certificate-valid", ""),
    "form": (ACT, "on-the-spot-form", ""),
    "age": (ACT, "age", "no_penalty_under"),
    "receipt": ("receive-payment", "collection-receipt", ""),
}
"""Name on the device -> act, gate, and the gate's number, where it has one."""


Limit = dict[str, Any]


def limits(setting: Setting, on: date) -> dict[str, Limit | None]:
    """Name -> value, clause, its mark, and whether it was compared with the statute; None where nothing is set."""
    found: dict[str, Limit | None] = {name: _parameter(setting, of, on) for name, of in PARAMETERS.items()}
    for name, (act, gate, number) in GATES.items():
        found[name] = bound(setting, act, gate, number, on)
    return found


def _parameter(setting: Setting, name: str, on: date) -> dict[str, Any] | None:
    sourced = setting.rules.sourced_parameter(name, on)
    return None if sourced is None else _cited(setting, sourced.line.value, sourced.source)


def bound(setting: Setting, act: str, gate: str, number: str, on: date) -> Limit | None:
    """A gate's number (or True, where it has none) with its clause; None where no rule binds it to the act."""
    found = [b for b in setting.rules.gates(act, setting.procedure.name, on) if b.gate.name == gate]
    if not found:
        return None
    # The nearest rule counts where several bind the same gate: a place may ask for more, never for less.
    if number:
        strictest = max(found, key=lambda b: getattr(b.params, number))
        return _cited(setting, getattr(strictest.params, number), strictest.source)
    return _cited(setting, True, found[0].source)


def _cited(setting: Setting, value: Any, source: Any) -> dict[str, Any]:
    return {
        "value": value, "clause": source.clause, "mark": setting.rules.mark(source.clause), "checked": source.checked,
    }  # fmt: skip
