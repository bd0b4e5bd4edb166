"""What a pack says to whoever asks it: the settings that `qiuhao pack show` prints, each with its clause.

Of a setting that the text decides and that no act of issue one turns on yet (a ratio, a number of copies), this is
what can be seen of it; the expectation is the text's own word.
"""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

import pytest

from qiuhao.config.commands import pack


def said(place: str, capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, str], Any]:
    """(clause, name) -> value of every setting, as printed."""
    assert pack.run(Namespace(verb="show", place=place, json=False)) == 0
    found = {}
    for line in capsys.readouterr().out.splitlines():
        words = line.strip().split("　")
        named = dict(part.split("=", 1) for part in words[1:] if "=" in part)
        if "name" in named and "value" in named:
            found[words[0], json.loads(named["name"])] = json.loads(named["value"])
    return found
