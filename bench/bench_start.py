"""What a person waits for at the command line: the overview without Django, a command with it, an empty database."""

import subprocess
import sys
import time


def run() -> list[tuple[str, float, str]]:
    """Each in a fresh process."""
    return [
        ("qiuhao (overview)", seconds([]), "s"),
        ("qiuhao migrate, empty database", seconds(["migrate"]), "s"),
        ("qiuhao migrate --check", seconds(["migrate", "--check"]), "s"),
    ]


def seconds(words: list[str]) -> float:
    """One run of the command line."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "qiuhao.config.cli", *words], check=True, capture_output=True)
    return time.perf_counter() - begun
