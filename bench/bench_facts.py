"""What a sealed fact costs, beside a bare chained commit on the same database, for 1, 4 and 8 clients at once."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from bench.client import asked
from bench.clients import Clients, clients, server
from bench.measuring import Row, compared, middle

BOTH = True
"""Measured on SQLite and on PostgreSQL."""
CLIENTS = (1, 4, 8)
ROUNDS, SECONDS = 5, 0.8
LIMITS = {("import", "sqlite"): 4.0, ("do", "sqlite"): 20.0, ("api", "sqlite"): 20.0, ("ten", "sqlite"): 20.0,
          ("push", "sqlite"): 20.0}  # fmt: skip
WAYS = {
    "import": "a fact by import, files of eight cases of 25",
    "do": "a fact through the case's door (`doing.do`)",
    "api": "a fact over the interface, with a token, one a request",
    "ten": "a fact over the interface, with a token, ten acts of one case a request",
    "push": "a fact over the interface, with a token, eight cases of 25 a request",
}


def run() -> list[Row]:
    """Rates of all clients together in short turns, bare and ours in changing order; the server is `qiuhao serve`."""
    from bench import platform

    platform.ready()
    prepared()
    database = "postgres" if os.environ.get("QIUHAO_DATABASE_URL") else "sqlite"
    with ExitStack() as stack:
        os.environ["BENCH_SERVER"] = stack.enter_context(server())
        bare = stack.enter_context(clients("bare", max(CLIENTS)))
        ours = {way: stack.enter_context(clients(way, max(CLIENTS))) for way in WAYS}
        return [
            row(way, database, number, beside(ours[way], bare, number, way)) for number in CLIENTS for way in WAYS
        ]  # fmt: skip


def prepared() -> None:
    """A case to import, and a token for the handler."""
    from bench import platform
    from bench.walk import Walk
    from qiuhao.exchange.cases.format import read_line
    from qiuhao.exchange.models import Upload
    from qiuhao.exchange.tokens import issue
    from qiuhao.ledger import clock
    from qiuhao.ledger.kinds import files_in
    from tests.casefile import world

    with clock.fixed(platform.LONG_AGO):
        world.register("anhui")
    line = platform.line_of(Walk("anhui", platform.MORNING, "青禾").whole())
    home = Path(os.environ["QIUHAO_HOME"])
    (home / "case.jsonl").write_text(line, encoding="utf-8")
    for ref in {ref for fact in read_line(line).facts for ref in files_in(fact.body)}:
        # Handed in by whoever pushes whole cases: nobody may name a file that is not his.
        Upload.objects.create(person=world.HEAD, digest=ref.sha256, at=clock.now())
    (home / "asked.json").write_text(asked(), encoding="utf-8")
    _, os.environ["BENCH_TOKEN"] = issue("测量", world.HANDLER, ["append"], [world.HANDLER], system="bench")
    _, os.environ["BENCH_IMPORT_TOKEN"] = issue("测量", world.HEAD, ["import"], [world.HEAD], system="bench")
    os.environ["BENCH_IMPORTS"] = f"/api/imports?authority={world.AUTHORITY}"


def beside(ours: Clients, bare: Clients, number: int, way: str) -> list[tuple[float, float]]:
    """Seconds per fact, ours and bare, round by round. An import's turn is a whole case, so it gets longer rounds."""
    seconds = SECONDS * 2 if way in ("import", "push") else SECONDS
    pairs = []
    for turn in range(ROUNDS):
        if turn % 2:
            there = bare.rate(number, SECONDS / 2)
            pairs.append((1 / ours.rate(number, seconds), 1 / there))
        else:
            here = ours.rate(number, seconds)
            pairs.append((1 / here, 1 / bare.rate(number, SECONDS / 2)))
    return pairs


def row(way: str, database: str, number: int, pairs: list[tuple[float, float]]) -> Row:
    """One line of the table."""
    here, there = (1 / middle(pairs, place) for place in (0, 1))
    return compared(
        f"{WAYS[way]}, {number} client{'s' * (number > 1)}", "a bare chained commit", pairs,
        limit=LIMITS.get((way, database), 0.0), background=f"{here:,.0f} against {there:,.0f} a second",
    )  # fmt: skip
