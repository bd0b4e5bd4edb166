"""SQL statements per fact, with every projection, in a short case and in a long one."""

from __future__ import annotations

from collections.abc import Callable

from bench.measuring import Row, plain, wall

LONG, SHORT, LIMIT = 1000, 10, 15.0


def run() -> list[Row]:
    """The same record at the end of cases of both lengths: through `append` alone, and through the case's door."""
    from bench import platform

    platform.ready()
    from qiuhao.ledger import clock
    from tests.casefile import world

    with clock.fixed(platform.LONG_AGO):
        world.register("anhui")
    return [row for length in (SHORT, LONG) for row in at_the_end(length)]


def at_the_end(length: int) -> list[Row]:
    """One more piece of evidence in a case that is so long already."""
    from bench import platform
    from bench.client import evidence
    from bench.walk import Walk
    from qiuhao.casefile.doing import do
    from qiuhao.ledger import reading as ledger
    from qiuhao.ledger.append import append
    from qiuhao.ledger.kinds import Draft, make
    from tests.casefile import world

    by = [world.HANDLER]
    walk = Walk("anhui", platform.MORNING, "青禾")
    walk.opened()
    append(walk.case, [Draft(make("casefile.evidence", evidence(n))) for n in range(length - 3)], actors=by)
    one = make("casefile.evidence", evidence(0))

    def alone() -> None:
        append(walk.case, [Draft(one)], actors=by)

    def asked() -> None:
        do(walk.case, "collect-evidence", one, by)

    counts, doors = [statements(alone) for _ in range(5)], [statements(asked) for _ in range(5)]
    times = sorted(wall(asked) for _ in range(9))
    ledger.forget()
    said = f"{statements(alone)} when this process has not read the case before"
    what = f"a case of {length:,} facts"
    return [
        plain(f"statements per append, {what}", "", counts, limit=LIMIT, unit="", background=said),
        plain(f"statements per act asked and sealed, {what}", "", doors, unit="",
              background=f"{1000 * times[4]:.0f} ms"),
    ]  # fmt: skip


def statements(job: Callable[[], object]) -> int:
    """How many statements a job sends, BEGIN and COMMIT left out."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as seen:
        job()
    words = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return sum(not query["sql"].startswith(words) for query in seen.captured_queries)
