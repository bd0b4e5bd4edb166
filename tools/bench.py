"""Runs every measurement in `bench/` and prints one table; with `--write` it goes into `bench/RESULTS.md` too.

A file `bench_*.py` there has `run() -> list[Row]` (see `bench/measuring.py`). Each runs in a process of its own, in
a data directory of its own, on SQLite; those that say `BOTH = True` run on a durable PostgreSQL as well.

    python tools/bench.py [--write] [name …]

Exit codes: 0 all ran (a promise that is not kept is marked in the table) · 1 one failed · 2 there is none of that name.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tools.postgres import NoPostgres, cluster  # noqa: E402

RESULTS = ROOT / "bench" / "RESULTS.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
ORDER = ["check", "facts", "statements", "cases", "verify", "start", "spot", "growth"]
RUN = (
    "import json, sys, importlib\n"
    "rows = importlib.import_module('bench.' + sys.argv[1]).run()\n"
    "print('\\n' + json.dumps([{**row.as_dict(), 'kept': row.kept} for row in rows], ensure_ascii=False))\n"
)
Rows = list[dict[str, Any]]


def measure(name: str, url: str = "") -> Rows | None:
    """The rows of one file; None, with its words on the screen, when it failed."""
    with tempfile.TemporaryDirectory(prefix="qiuhao-bench-") as home:
        env = {key: value for key, value in os.environ.items() if not key.startswith("QIUHAO_")}
        env.update(QIUHAO_HOME=home, PYTHONPATH=str(ROOT), QIUHAO_LOG_LEVEL="WARNING")
        if url:
            env["QIUHAO_DATABASE_URL"] = url
        done = subprocess.run(
            [sys.executable, "-c", RUN, f"bench_{name}"], cwd=ROOT, env=env, capture_output=True, text=True
        )
    if done.returncode:
        print(f"{name} failed:\n{done.stderr[-3000:]}", file=sys.stderr)
        return None
    rows: Rows = json.loads(done.stdout.strip().splitlines()[-1])
    return rows


def both(name: str) -> bool:
    """Whether it is measured on PostgreSQL too."""
    return "\nBOTH = True\n" in (ROOT / "bench" / f"bench_{name}.py").read_text(encoding="utf-8")


def runs(names: list[str]) -> Iterator[tuple[str, str, Rows | None]]:
    """Name, database and rows of each run."""
    for name in names:
        yield name, "SQLite", measure(name)
        if both(name):
            try:
                with cluster(durable=True) as url:
                    yield name, "PostgreSQL", measure(name, url)
            except NoPostgres as error:
                print(error, file=sys.stderr)


def line(name: str, database: str, row: dict[str, Any]) -> str:
    """One line of the table."""
    low, high = f"{row['low']:,.2f}", f"{row['high']:,.2f}"
    span = f" ({low}–{high})" if low != high else ""
    figure = f"**{row['ratio']:,.2f}{row['unit']}**{span}".replace(".00", "")
    sign = "≥" if row["at_least"] else "≤"
    promise = f"{sign} {row['limit']:g}{'' if row['kept'] else ' **missed**'}" if row["limit"] else "–"
    where = f" ({database})" if both(name) else ""
    return f"| {row['what']}{where} | {row['against'] or '–'} | {figure} | {promise} | {row['background'] or '–'} |"


def write(lines: list[str], whole: bool) -> None:
    """The table between its marks in `bench/RESULTS.md`; of a part, rows of the same name are replaced, others stay."""
    text = RESULTS.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    there, after = rest.split(END)
    if not whole:
        new = {line.split(" | ")[0]: line for line in lines}
        kept = [new.pop(line.split(" | ")[0], line) for line in there.strip().splitlines()]
        lines = [*kept, *new.values()]
    RESULTS.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")


def main(argv: list[str]) -> int:
    """Measures what is named, or everything."""
    asked = [name for name in argv if name != "--write"]
    present = sorted(
        (path.stem.removeprefix("bench_") for path in (ROOT / "bench").glob("bench_*.py")),
        key=lambda name: (name not in ORDER, ORDER.index(name) if name in ORDER else 0, name),
    )
    chosen = [name for name in present if not asked or name in asked]
    if not chosen or set(asked) - set(present):
        print(f"No such measurement. There are: {', '.join(present)}.", file=sys.stderr)
        return 2
    begun, failed = time.monotonic(), False
    lines = ["| what | against | median (min–max) | promise | background |", "|---|---|---|---|---|"]
    print("\n".join(lines), flush=True)
    for name, database, rows in runs(chosen):
        failed = failed or rows is None
        for row in rows or []:
            lines.append(line(name, database, row))
            print(lines[-1], flush=True)
    print(f"\n{time.monotonic() - begun:.0f} s", file=sys.stderr)
    if "--write" in argv and not failed:
        write(lines, whole=not asked)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
