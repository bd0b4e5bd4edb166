"""What a sealed fact costs, beside a bare chained commit on the same database, for 1, 4 and 8 clients at once."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from bench.clients import Clients, clients
from bench.measuring import Row, compared, middle

DATABASES = ("sqlite", "postgres")
CLIENTS = (1, 4, 8)
ROUNDS, SECONDS = 5, 1.5
LIMITS = {("import", "sqlite"): 4.0, ("do", "sqlite"): 20.0, ("api", "sqlite"): 20.0}
WAYS = {
    "import": "a fact by import, cases of 25",
    "do": "a fact through the case's door (`doing.do`)",
}


def run() -> list[Row]:
    """Rates of all clients together in short turns, bare and ours in changing order."""
    from bench import platform

    platform.ready()
    from bench.walk import Walk
    from qiuhao.ledger import clock
    from tests.casefile import world

    with clock.fixed(platform.LONG_AGO):
        world.register("anhui")
    line = platform.line_of(Walk("anhui", platform.MORNING, "青禾").whole())
    (Path(os.environ["QIUHAO_HOME"]) / "case.jsonl").write_text(line, encoding="utf-8")
    name = "postgres" if os.environ.get("QIUHAO_DATABASE_URL") else "sqlite"
    return [row for number in CLIENTS for row in beside(name, number)]


def beside(database: str, number: int) -> list[Row]:
    """Every way for one number of clients, the bare chain with each in the same rounds."""
    with ExitStack() as stack:
        bare = stack.enter_context(clients("bare", number))
        ours = {way: stack.enter_context(clients(way, number)) for way in WAYS}
        pairs: dict[str, list[tuple[float, float]]] = {way: [] for way in ours}
        for turn in range(ROUNDS):
            for way in ours:
                pairs[way].append(pair(ours[way], bare, first=turn % 2 == 0))
    return [row(way, database, number, pairs[way]) for way in ours]


def pair(ours: Clients, bare: Clients, first: bool) -> tuple[float, float]:
    """Seconds per fact, ours and bare."""
    if first:
        here = ours.rate(SECONDS)
        return 1 / here, 1 / bare.rate(SECONDS / 2)
    there = bare.rate(SECONDS / 2)
    return 1 / ours.rate(SECONDS), 1 / there


def row(way: str, database: str, number: int, pairs: list[tuple[float, float]]) -> Row:
    """One line of the table."""
    here, there = (1 / middle(pairs, place) for place in (0, 1))
    return compared(
        f"{WAYS[way]}, {number} client{'s' * (number > 1)}", "a bare chained commit", pairs,
        limit=LIMITS.get((way, database), 0.0), background=f"{here:,.0f} against {there:,.0f} a second",
    )  # fmt: skip
