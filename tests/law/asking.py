"""A trial pack written in the test, and one way to ask a gate. For tests of the law."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from qiuhao.law.gates import GATES
from qiuhao.law.gates.base import Ask, Shut
from qiuhao.law.pack import parse
from qiuhao.law.rules import Rules
from qiuhao.library.calendars import calendar
from tests.law.bodies import Story, moment

_IDENTITY = """
id = "trial"
name = "试验"
short = "试验"
level = "county"
[[document]]
id = "d"
title = "试验办法"
issuer = "试验"
rank = "规范性文件"
short = "办法"
"""


@cache
def rules(lines: str = "") -> Rules:
    """Rules of one trial pack with these lines."""
    return Rules((parse("trial", {"pack.toml": _IDENTITY, "d.toml": lines}),))


def item(list_name: str, item_id: str, label: str, more: str = "") -> str:
    """One entry of a list as a pack writes it; ``more`` is the inside of ``with``."""
    inside = f"with = {{ {more} }}\n" if more else ""
    return f'[[item]]\nlist = "{list_name}"\nid = "{item_id}"\nlabel = "{label}"\nclause = "trial/d/1"\n{inside}'


def parameter(name: str, value: str) -> str:
    """One parameter as a pack writes it; ``value`` in TOML."""
    return f'[[parameter]]\nname = "{name}"\nvalue = {value}\nclause = "trial/d/1"\n'


def duty(name: str, period: str) -> str:
    return f'[[duty]]\nduty = "{name}"\nclause = "trial/d/1"\nperiod = {{ {period} }}\n'


def shuts(
    gate: str,
    story: Story | None = None,
    body: Any = None,
    *,
    at: str = "2026-03-02 12:00",
    act: str = "",
    by: Sequence[str] = (),
    lines: str = "",
    procedure: str = "penalty",
    **params: Any,
) -> list[Shut]:
    """Every reason a gate gives, with the parameters and pack lines of the test."""
    found = GATES[gate]
    name = act or getattr(body, "act", "") or "decide"
    history = (story or Story()).history
    ask = Ask(history, name, body, moment(at), tuple(by), rules(lines), calendar(), procedure)
    reasons = list(found.shut(ask, found.params.model_validate(params)))
    for reason in reasons:
        assert reason.text, "a shut gate says what is wrong"
        assert reason.remedy, f"{gate} says what is wrong, but not what to do: {reason.text}"
        assert not reason.text.endswith("。"), "the page sets the stop"
    return reasons
