"""Pages of a grown platform: list, work list, case, both searches, at a thousand cases and at many; visitors at once.

    BENCH_SIZES=1000,100000 python tools/bench.py growth    how many cases (a hundred thousand take half an hour)
    BENCH_GROWN=DIR:DIR python tools/bench.py growth        data directories that `bench.growth` filled on SQLite, the
                                                            smaller first; PostgreSQL gets their rows by COPY

What counts is processor time: of this process, in which the page is made and SQLite works, and of PostgreSQL's process
behind the connection. On a core of its own that is how long the page takes, the network left out; on a machine that
others share, a clock would measure them. Every question is asked three times and its best counts; what the process
keeps in memory of cases is dropped before each, so that every page is read from the database.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench import growth
from bench.measuring import Row, plain

BOTH = True
"""Measured on SQLite and on PostgreSQL."""
GROWN = [home for home in os.environ.get("BENCH_GROWN", "").split(":") if home]
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "1000,5000").split(",")]
BEST_OF, LIMIT = 3, 50.0
CLIENTS, SECONDS = 8, 6.0
PERSONS = (growth.handler_of(0, 0), "p-00-head", "p-supervisor")
Times = dict[str, list[float]]


def run() -> list[Row]:
    """Grow, measure; grow on, measure again: each beside the first."""
    from bench import platform

    platform.connected()
    _prepared(people=not GROWN)
    rows, first, size = [], None, 0
    for size, loaded in _taken() if GROWN else _loaded():
        rows += [plain(f"loading, to {size:,} cases", "", [loaded], unit=" cases/s")] if loaded else []
        _settled()
        times = asked(size)
        rows += _rows(size, times, first)
        first = first or times
    return [*rows, *visited(size)]


def _loaded() -> Iterator[tuple[int, float]]:
    """Sizes as they are reached, with the cases a second on the way."""
    start = 0
    for size in SIZES:
        seconds = growth.load(size, start, 2 if os.environ.get("QIUHAO_DATABASE_URL") else 1)
        yield size, (size - start) / seconds
        start = size


def _taken() -> Iterator[tuple[int, float]]:
    """Sizes of databases that were filled before."""
    from django.db import connection

    from bench import copying
    from qiuhao.casefile.models import Case

    for home in GROWN:
        source = Path(home) / "qiuhao.sqlite3"
        if connection.vendor == "sqlite":
            connection.close()
            connection.settings_dict["NAME"] = str(source)
        else:
            # What is sealed cannot be deleted, so the next one gets a schema of its own.
            with connection.cursor() as cursor:
                cursor.execute("DROP SCHEMA public CASCADE")
                cursor.execute("CREATE SCHEMA public")
            _prepared(people=False)
            copying.copy(source)
        yield int(Case.objects.count()), 0.0


def _prepared(people: bool = True) -> None:
    from django.core.management import call_command

    from qiuhao.ledger import clock

    call_command("migrate", verbosity=0, interactive=False)
    if people:
        with clock.fixed(growth.FIRST):
            growth.people()


def _settled() -> None:
    """What a running platform does by itself in a quiet hour: its words are in the index, the database has statistics
    and has cleared up what new entries left open."""
    from django.db import connection

    from qiuhao.casefile.catching_up import whole

    whole()

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


@contextmanager
def _visitors() -> Iterator[dict[str, Any]]:
    from django.conf import settings
    from django.test import Client

    from qiuhao.authority.models import Account
    from qiuhao.ledger import clock

    settings.ALLOWED_HOSTS = ["*"]
    with clock.fixed(growth.NOW):
        found = {}
        for person in PERSONS:
            found[person] = Client()
            found[person].force_login(Account.objects.get(person=person), "django.contrib.auth.backends.ModelBackend")
        yield {**found, "": Client()}


def words(size: int) -> list[str]:
    """What is looked for: names, numbers, amounts, dates, common words and rare ones, two at once, and nothing."""
    some = [size // 7, size // 3, size // 2 + 1, size - 3]
    return [
        *(growth.party_name(number) for number in some),
        *(growth.decision_number(number // 10 * 10 + 1) for number in some),
        "糕点", "示范", "货值金额", "行政", "人民路", "2000元", "15000", "2023年5月", "2024-03-04", "虚假宣传 5000",
        "听枝 餐饮", "示", "经查", "没有这个词", "罚款 物流",
    ]  # fmt: skip


def questions(size: int) -> dict[str, list[tuple[str, str]]]:
    """Page -> who asks for what."""
    from django.urls import reverse

    cases, home = reverse("desk:cases"), reverse("desk:today")
    filters = ["", "?whose=mine", "?clock=late", "?stage=调查取证", "?state=closed", "?whose=unit",
               "?decided_since=2024-01-01&least=2000", f"?handler={growth.handler_of(0, 1)}",
               "?opened_until=2020-01-01"]  # fmt: skip
    own = range(0, size, max(size // 2000, 1) * growth.AUTHORITIES)
    return {
        "list of cases": [(who, cases + query) for who in PERSONS for query in filters],
        "work list (today)": [(who, home) for who in PERSONS],
        "a case": [("p-00-head", reverse("desk:case", args=[growth.stream_of(n)[5:]])) for n in list(own)[:40]],
        "search at the desk": [(who, f"{cases}?q={word}") for who in PERSONS for word in words(size)],
        "search at the portal": [("", f"{reverse('portal:decisions')}?q={word}") for word in words(size)],
    }


def asked(size: int) -> Times:
    """Best milliseconds of each question, by page."""
    from qiuhao.casefile import reading
    from qiuhao.ledger import reading as ledger

    def once(client: Any, address: str) -> float:
        ledger.forget()
        reading.forget()
        begun = _spent()
        answer = client.get(address)
        spent = _spent() - begun
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return 1000 * spent

    with _visitors() as clients:
        found: Times = {}
        for page, asks in questions(size).items():
            for who, address in asks:
                best = min(once(clients[who], address) for _ in range(BEST_OF))
                found.setdefault(page, []).append(best)
    return found


def _spent() -> float:
    """Seconds of processor time of this process and of its database's."""
    from django.db import connection

    connection.ensure_connection()
    here = time.process_time()
    if connection.vendor == "sqlite":
        return here
    there = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text().split()[0]
    return here + int(there) / 1e9


def percentile(values: list[float], share: float) -> float:
    """The value that so many of them do not pass."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _rows(size: int, times: Times, before: Times | None) -> list[Row]:
    rows = []
    for page, found in times.items():
        p50, p95 = statistics.median(found), percentile(found, 0.95)
        said = f"p50 {p50:.0f} ms, {len(found)} questions"
        if before is not None:
            times_p50, times_p95 = p50 / statistics.median(before[page]), p95 / percentile(before[page], 0.95)
            said += f"; {times_p50:.1f}× and {times_p95:.1f}× of the smaller"
        rows.append(Row(f"{page}, {size:,} cases, p95", "", p95, p95, p95, LIMIT, unit=" ms", background=said))
    return rows


def visited(size: int) -> list[Row]:
    """Requests a second of eight visitors over HTTP, two processes of the application."""
    if not os.environ.get("QIUHAO_DATABASE_URL"):
        return []
    from bench.clients import server

    with _visitors() as clients:
        cookies = {who: client.cookies["sessionid"].value for who, client in clients.items() if who}
        asks: dict[str, list[tuple[str, str]]] = questions(size)
    with server() as where:
        return [_visited(where, page, [(cookies.get(who, ""), there) for who, there in some], size)
                for page, some in asks.items()]  # fmt: skip


def _visited(where: str, page: str, asks: list[tuple[str, str]], size: int) -> Row:
    from bench.visiting import rate

    rates = [rate(where, asks, CLIENTS, SECONDS) for _ in range(3)]
    return plain(f"requests a second of {CLIENTS} visitors, {page}, {size:,} cases", "", rates, unit=" req/s")
