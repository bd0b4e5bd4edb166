"""The files of the project, for the tests of the building itself."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "qiuhao"
TEXT = {
    ".py", ".html", ".css", ".js", ".typ", ".svg", ".md", ".toml", ".txt", ".json", ".xml", ".yml", ".yaml", ".sh",
    ".csv", ".po", ".cfg", ".ini", "",
}  # fmt: skip


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or would be, in the repository; without git, every file that is not in a hidden place."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True)
    if done.returncode == 0:
        found = [ROOT / name for name in done.stdout.decode().split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not any(part.startswith(".") for part in path.parts)]
    return tuple(sorted({path for path in found if path.is_file() and not path.is_symlink()}))


def texts(*suffixes: str, under: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Name (from the project's root) and text of every text file under `under`, of these suffixes if any are named."""
    wanted = set(suffixes) or TEXT
    for path in files():
        if path.suffix in wanted and path.is_relative_to(under):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def rooms() -> list[Path]:
    """The directories of the rooms."""
    return sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))


def report(problems: list[str]) -> str:
    """The problems one a line, for a test's message."""
    return "\n" + "\n".join(problems)
