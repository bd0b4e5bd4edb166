"""What the ledger costs: one fact recorded, histories imported, the log sequenced, everything verified."""

import statistics
import time
from collections.abc import Callable
from typing import ClassVar

FACTS_LONG = 1000
CASES, FACTS_EACH = 200, 20


def run() -> list[tuple[str, float, str]]:
    """Measured on the database of the settings, in a home of its own."""
    from qiuhao.config.commands import start_django

    start_django()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    from pydantic import Field

    from qiuhao.ledger import clock
    from qiuhao.ledger.append import append, append_many
    from qiuhao.ledger.kinds import Draft, Kind, register
    from qiuhao.ledger.log import sequencer
    from qiuhao.ledger.verify import verify

    @register
    class Measured(Kind):
        """A record of ordinary size."""

        kind: ClassVar[str] = "bench.measured"
        title: ClassVar[str] = "测量"
        text: str = Field(title="内容")
        amount: str = Field(title="数额")

    def draft(number: int) -> Draft:
        return Draft(Measured(text=f"第 {number} 次测量，" * 20, amount="12000.00"), happened_at=clock.now())

    def one(stream: str) -> Callable[[int], object]:
        return lambda number: append(stream, [draft(number)], actors=["p-bench"])

    rows = [("one fact, a stream of up to 100", median_ms(one("case/01JSHORT"), 100), "ms")]
    append_many({"case/01JLONG": [(["p-bench"], draft(number)) for number in range(FACTS_LONG)]})
    rows.append((f"one fact, a stream of {FACTS_LONG}", median_ms(one("case/01JLONG"), 50), "ms"))
    begun = time.perf_counter()
    for case in range(CASES):
        append_many({f"case/01J{case:06d}": [(["p-bench"], draft(number)) for number in range(FACTS_EACH)]})
    count = CASES * FACTS_EACH
    rows.append((f"import, {CASES} cases of {FACTS_EACH} facts", count / (time.perf_counter() - begun), "facts/s"))
    begun = time.perf_counter()
    head = sequencer.run()
    size = head.size if head else 0
    rows.append((f"the log, {size} records", size / (time.perf_counter() - begun), "records/s"))
    begun = time.perf_counter()
    report = verify()
    assert report.ok, [finding.sentence for finding in report.findings[:3]]
    rows.append((f"verification, {size} records", size / (time.perf_counter() - begun), "records/s"))
    return rows


def median_ms(job: Callable[[int], object], times: int) -> float:
    """The median of some runs, in milliseconds."""
    taken = []
    for number in range(times):
        begun = time.perf_counter()
        job(number)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000
