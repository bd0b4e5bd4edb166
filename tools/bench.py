"""Runs every measurement in `bench/` and prints one table.

A file `bench_*.py` there has `run() -> list[tuple[str, float, str]]`: what was measured, the figure, its unit.
Each runs in a process of its own.

    python tools/bench.py [name …]

Exit codes: 0 all ran · 1 one failed · 2 there is none of that name.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN = (
    "import json, sys, importlib\n"
    "rows = importlib.import_module('bench.' + sys.argv[1]).run()\n"
    "print('\\n' + json.dumps(rows, ensure_ascii=False))\n"
)


def measure(name: str) -> list[tuple[str, float, str]] | None:
    """The figures of one file; None, with its words on the screen, when it failed."""
    with tempfile.TemporaryDirectory(prefix="qiuhao-bench-") as home:
        env = {key: value for key, value in os.environ.items() if key != "QIUHAO_HOME"}
        env.update(QIUHAO_HOME=home, PYTHONPATH=str(ROOT))
        done = subprocess.run([sys.executable, "-c", RUN, name], cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        print(f"{name} failed:\n{done.stderr[-3000:]}", file=sys.stderr)
        return None
    return [tuple(row) for row in json.loads(done.stdout.strip().splitlines()[-1])]


def main(argv: list[str]) -> int:
    """Measures what is named, or everything."""
    present = sorted(path.stem for path in (ROOT / "bench").glob("bench_*.py"))
    chosen = [name for name in present if not argv or name in argv or name.removeprefix("bench_") in argv]
    if not chosen:
        print(f"No such measurement. There are: {', '.join(present) or 'none'}.", file=sys.stderr)
        return 2
    failed = False
    for name in chosen:
        rows = measure(name)
        failed = failed or rows is None
        for what, figure, unit in rows or []:
            print(f"{name.removeprefix('bench_'):<12} {figure:>14,.2f} {unit:<10} {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
