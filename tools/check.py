"""All checks that need no test run, side by side; every failure is shown, and one fails the whole.

    python tools/check.py [name …]

Exit codes: 0 all passed · 1 at least one failed.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
# Names of checks, what they ask, and what to do when they fail.
CHECKS: dict[str, tuple[list[str], str]] = {
    "lint": ([f"{BIN}/ruff", "check", "."], "make format mends most of it"),
    "format": ([f"{BIN}/ruff", "format", "--check", "."], "make format"),
    "types": ([f"{BIN}/mypy"], "mypy --strict on law and ledger; see above"),
    "imports": ([f"{BIN}/lint-imports"], "imports only go down the corridor; see DESIGN in ARCHITECTURE.md"),
    "migrations": (
        [f"{BIN}/qiuhao", "django", "makemigrations", "--check", "--dry-run"],
        "qiuhao django makemigrations",
    ),
    "deploy": ([f"{BIN}/qiuhao", "django", "check", "--fail-level", "WARNING"], "see above"),
    "drawings": ([sys.executable, "tools/drawings.py", "--check"], "make drawings"),
    "requirements": ([sys.executable, "tools/lock.py", "--check"], "make lock"),
    "packs": ([f"{BIN}/qiuhao", "pack", "check"], "see the sentences above"),
}


def run(name: str) -> tuple[str, int, str]:
    """One check: its name, exit code and output."""
    import tempfile

    words, _ = CHECKS[name]
    with tempfile.TemporaryDirectory(prefix="qiuhao-check-") as home:
        env = {key: value for key, value in os.environ.items() if not key.startswith("QIUHAO_")}
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, env={**env, "QIUHAO_HOME": home})
    return name, done.returncode, done.stdout + done.stderr


def main(argv: list[str]) -> int:
    """Runs the named checks, or all."""
    names = argv or list(CHECKS)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"No such check: {', '.join(unknown)}. There are: {', '.join(CHECKS)}.", file=sys.stderr)
        return 2
    failed = []
    with ThreadPoolExecutor(2) as pool:
        for name, code, output in pool.map(run, names):
            print(f"{'ok  ' if code == 0 else 'FAIL'} {name}", flush=True)
            if code:
                failed.append(name)
                print("\n".join(f"     {line}" for line in output.strip().splitlines()[-60:]))
    for name in failed:
        print(f"{name} failed: {CHECKS[name][1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
