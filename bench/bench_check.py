"""`qiuhao check`: the whole answer about each case of a file, beside only reading and validating the same lines."""

from __future__ import annotations

import argparse
import contextlib
import io
import tempfile
from pathlib import Path

from bench.measuring import Row, compared, middle, processor, ratios

LINES, ROUNDS = 2400, 8
AT = "2026-11-30T09:00"


def run() -> list[Row]:
    """Processor time per round over the same lines, in one process; the file is `LINES` cases of all five places."""
    from bench import platform

    platform.ready()
    made = [platform.line_of(stream) for stream in platform.walked()]
    lines = [platform.later(made[n % len(made)], n % 40 - 20, f"case/bench-{n:06d}") for n in range(LINES)]
    size = sum(len(line.encode()) for line in lines) / LINES
    share = LINES // ROUNDS
    parts = [lines[n * share : (n + 1) * share] for n in range(ROUNDS)]
    with tempfile.TemporaryDirectory(prefix="qiuhao-bench-") as home:
        files = []
        for number, part in enumerate(parts):
            files.append(Path(home) / f"{number}.jsonl")
            files[-1].write_text("\n".join(part) + "\n", encoding="utf-8")
        checked(files[0], "--json")
        return [
            against_reading("as JSON", files, share, size, "--json"),
            against_reading("in words", files, share, size),
        ]


def against_reading(how: str, files: list[Path], share: int, size: float, *flags: str) -> Row:
    """One way of saying it, beside reading."""
    ours, peer = iter(files), iter(files)
    pairs = ratios(
        lambda: processor(lambda: checked(next(ours), *flags)),
        lambda: processor(lambda: read(next(peer))),
        len(files),
    )
    here, there = share / middle(pairs, 0), share / middle(pairs, 1)
    return compared(
        f"`qiuhao check`, {how}", "`read_line` of the same file", pairs, limit=4.0,
        background=f"{here:,.0f} against {there:,.0f} histories a second and core; {size / 1000:.1f} kB each",
    )  # fmt: skip


def checked(file: Path, *flags: str) -> None:
    """The command as it is called, with what it prints thrown away."""
    from qiuhao.config.commands import check

    parser = argparse.ArgumentParser()
    check.arguments(parser)
    with contextlib.redirect_stdout(io.StringIO()):
        code = check.run(parser.parse_args([str(file), "--at", AT, "--quiet", *flags]))
    assert code == 1, "some of these cases have findings, and every line can be read"


def read(file: Path) -> None:
    """Only parsing and validating, line by line."""
    from qiuhao.exchange.cases.format import read_line

    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            read_line(line, number)
