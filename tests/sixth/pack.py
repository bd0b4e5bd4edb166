"""A sixth place, written anew for each test run into a folder outside the tree: numbers, lists and gates of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

RULES = Path(__file__).parent / "rules"
DUTIES = """
[[duty]]
duty = "publish-decision"
clause = "sixth/rules/11"
period = {{ unit = "workday", count = {publish} }}

[[duty]]
duty = "review"
clause = "sixth/rules/32"
starts = "submitted"
period = {{ unit = "workday", count = {review} }}

[[duty]]
duty = "store-recording"
clause = "sixth/rules/22"
starts = "recording-finished"
period = {{ unit = "hour", count = {store} }}

[[duty]]
duty = "archive"
clause = "sixth/rules/25"
starts = "closed"
period = {{ unit = "day", count = {archive}, roll = "next-workday" }}
"""

NUMBERS = {"publish": 3, "review": 4, "store": 6, "archive": 11}
"""No other place has these."""


def write(folder: Path, **numbers: int) -> Path:
    """Write the pack; numbers may be changed."""
    here = folder / "sixth"
    here.mkdir(parents=True, exist_ok=True)
    for file in RULES.glob("*.toml"):
        shutil.copy(file, here)
    (here / "duties.toml").write_text(DUTIES.format(**{**NUMBERS, **numbers}), "utf-8")
    return here
