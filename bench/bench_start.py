"""What a person waits for at the command line, beside a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys

from bench.measuring import Row, compared, middle, ratios, wall

ROUNDS = 9
COMMANDS = (
    ("qiuhao due anhui publish-decision 2026-09-28", ["due", "anhui", "publish-decision", "2026-09-28"]),
    ("qiuhao (overview)", []),
    ("qiuhao migrate --check (with Django)", ["migrate", "--check"]),
)


def run() -> list[Row]:
    """Each in a fresh process; `migrate` once before, so that its check has nothing to do."""
    call(["migrate"])
    rows = []
    for what, words in COMMANDS:
        call(words)
        pairs = ratios(lambda words=words: wall(lambda: call(words)), lambda: wall(nothing), ROUNDS)
        said = f"{1000 * middle(pairs, 0):.0f} ms against {1000 * middle(pairs, 1):.0f} ms"
        rows.append(compared(f"`{what}`", "`python -c pass`", pairs, background=said))
    return rows


def call(words: list[str]) -> None:
    """One run of the command line."""
    subprocess.run([sys.executable, "-m", "qiuhao.config.cli", *words], check=True, capture_output=True)


def nothing() -> None:
    """Python itself."""
    subprocess.run([sys.executable, "-c", "pass"], check=True)
