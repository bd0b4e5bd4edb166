"""Verification of the whole ledger, beside hashing the same bytes; the log's sequencer, and the index catching up."""

from __future__ import annotations

import hashlib

from bench.measuring import Row, compared, middle, plain, processor, ratios

CASES, ROUNDS = 60, 5


def run() -> list[Row]:
    """Walked cases, and copies of them brought in, logged and verified; processor time of one process."""
    from bench import platform

    platform.ready()
    from qiuhao.ledger.log import sequencer
    from qiuhao.ledger.models import Content, Record
    from qiuhao.ledger.verify import verify

    filled()
    logged, indexed = processor(sequencer.run), processor(caught_up)
    headers = [record.header().to_bytes() for record in Record.objects.order_by("pk").iterator()]
    contents = [f"{c.fields}{c.salts}".encode() for c in Content.objects.order_by("pk").iterator()]
    size = sum(map(len, headers)) + sum(map(len, contents))

    def hashed() -> None:
        for header in headers:
            hashlib.sha256(header).digest()
            hashlib.sha256(header).digest()
        for content in contents:
            hashlib.sha256(content).digest()

    def verified() -> None:
        report = verify()
        assert report.ok, [finding.sentence for finding in report.findings[:3]]

    pairs = ratios(lambda: processor(verified), lambda: processor(hashed), ROUNDS)
    rate = len(headers) / middle(pairs, 0)
    said = (
        f"{rate:,.0f} records/s, {size / middle(pairs, 0) / 1e6:.1f} against {size / middle(pairs, 1) / 1e6:.0f} MB/s"
    )
    return [
        compared("verification of everything", "SHA-256 of the same bytes in memory", pairs, background=said),
        plain("the log's sequencer", "", [len(headers) / logged], unit=" records/s",
              background=f"{len(headers)} records in one run"),
        plain("the index of words catching up", "", [len(headers) / indexed], unit=" records/s",
              background=f"cases of {len(headers) // CASES} records, none of them in memory"),
    ]  # fmt: skip


def caught_up() -> None:
    """Write the words of everything that waits, as the worker does."""
    from qiuhao.casefile.catching_up import whole
    from qiuhao.ledger import reading

    reading.forget()
    whole()


def filled() -> None:
    """A few cases walked, and copies of them imported."""
    from bench import platform
    from bench.walk import Walk
    from qiuhao.exchange.cases.importing import import_cases
    from qiuhao.ledger import clock
    from tests.casefile import world

    with clock.fixed(platform.LONG_AGO):
        world.register("anhui")
    lines = [platform.line_of(Walk("anhui", platform.MORNING, name).whole()) for name in platform.NAMES[:4]]
    copies = [platform.later(lines[n % 4], 0, f"case/bench-{n:05d}") for n in range(CASES)]
    outcomes = list(import_cases(copies, world.AUTHORITY, world.HANDLER))
    assert all(outcome.sort == "imported" for outcome in outcomes), outcomes[0]
