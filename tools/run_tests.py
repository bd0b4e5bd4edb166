"""Every test, on SQLite and then on PostgreSQL; both run to their end, and one failure fails the whole.

    python tools/run_tests.py [--only sqlite|postgres] [tests/room …]

The number of processes is `QIUHAO_TEST_PROCESSES` (2).
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest", "-q"]
# What touches no database cannot differ by database; it runs once, with SQLite.
PURE = ["tests/law"]


def runs(only: str, paths: list[str]) -> list[tuple[str, list[str]]]:
    """Name and command of each run. Journeys take turns (see `tests/journeys/conftest.py`): one browser at a time."""
    processes = ["-n", os.environ.get("QIUHAO_TEST_PROCESSES", "2")]
    postgres = [sys.executable, str(ROOT / "tools" / "postgres.py"), "--"]
    pure = [f"--ignore={path}" for path in PURE] if paths == ["tests"] else []
    plan = [
        ("SQLite", [*PYTEST, *processes, *paths]),
        ("PostgreSQL", [*postgres, *PYTEST, *processes, *pure, *paths]),
    ]
    return [(name, words) for name, words in plan if not only or name.lower().startswith(only)]


def main() -> int:
    """0 when every run passed; a run without any test has not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=["sqlite", "postgres"], default="")
    parser.add_argument("paths", nargs="*", default=["tests"])
    args = parser.parse_args()
    env = {name: value for name, value in os.environ.items() if name != "QIUHAO_DATABASE_URL"}
    failed = []
    for name, words in runs(args.only, args.paths):
        print(f"\n== {name} ==", flush=True)
        code = subprocess.run(words, cwd=ROOT, env=env).returncode
        if code:
            failed.append(f"{name} (exit {code})")
    print("\nAll tests passed." if not failed else "\nFailed: " + ", ".join(failed), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
