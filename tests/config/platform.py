"""A platform of its own for one test: its own home and database, driven by the real command line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Platform:
    """Where one platform lives."""

    home: Path
    url: str

    @property
    def env(self) -> dict[str, str]:
        """The environment its commands run in."""
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("QIUHAO_", "DJANGO_"))}
        return {**plain, "QIUHAO_HOME": str(self.home), "QIUHAO_DATABASE_URL": self.url}

    def qiuhao(self, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Runs `qiuhao …` to its end."""
        command = [sys.executable, "-m", "qiuhao.config.cli", *words]
        return subprocess.run(
            command, cwd=ROOT, env={**self.env, **more}, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )

    def python(self, code: str, **more: str) -> str:
        """Runs code inside the platform; its output."""
        start = "from qiuhao.config.commands import start_django; start_django()\n"
        done = subprocess.run(
            [sys.executable, "-c", start + code], cwd=ROOT, env={**self.env, **more}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@contextmanager
def platform(home: Path) -> Iterator[Platform]:
    """An empty platform on the sort of database this test run uses; its own PostgreSQL database is dropped after."""
    url = os.environ.get("QIUHAO_DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield Platform(home, "")
        return
    import psycopg

    name = f"qiuhao_{uuid4().hex[:12]}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield Platform(home, urlunsplit(urlsplit(url)._replace(path=f"/{name}")))
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
