"""A private PostgreSQL server for one command: started in a temporary directory, ended with the command.

    python tools/postgres.py -- pytest -n 2
    python tools/postgres.py --durable -- …      waits for the disk as a server in use must (measurements need it)

The command finds the address in `QIUHAO_DATABASE_URL`. Nothing listens on the network (a unix socket only), and no
cluster of the machine is touched. Run as root, the server runs as the user `postgres`, as PostgreSQL demands.
Exit codes: those of the command; 3 when PostgreSQL is not installed or does not start.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

DATABASE = "qiuhao"
OPTIONS = {"listen_addresses": "''", "max_connections": "60", "timezone": "UTC"}
# Nothing here outlives the command, so waiting for the disk buys nothing; killed clients are unaffected by it.
HASTE = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class NoPostgres(Exception):
    """PostgreSQL cannot be used here; the text says why and what to do."""


def binaries() -> Path:
    """The directory with `initdb`: on the PATH, or the newest of Debian's. Raises `NoPostgres`."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if homes:
        return homes[-1].parent
    raise NoPostgres(
        "未找到 PostgreSQL：请安装它（Debian：apt-get install postgresql），或把 initdb 所在目录加入 PATH。"
    )


def as_server(words: list[str]) -> list[str]:
    """The same command as the user `postgres` when we are root (the server refuses to run as root)."""
    return ["runuser", "-u", "postgres", "--", *words] if os.geteuid() == 0 else words


def call(words: list[str], log: Path) -> None:
    """Runs one of PostgreSQL's programs; raises `NoPostgres` with the end of its output when it fails."""
    with log.open("ab") as out:
        done = subprocess.run(words, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd="/")
    if done.returncode:
        tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise NoPostgres(f"PostgreSQL 未能启动（{Path(words[-1]).name}）：\n{tail}")


@contextmanager
def cluster(durable: bool = False) -> Iterator[str]:
    """Starts a fresh server, yields its address as a `postgres://` URL, and ends and removes it.

    `durable`: it waits for the disk at each commit, as PostgreSQL does unless told otherwise.
    """
    bin_dir = binaries()
    # A short path: a unix socket's name holds at most about 100 bytes.
    place = Path(tempfile.mkdtemp(prefix="qhpg-"))
    data, log = place / "data", place / "log"
    log.touch()
    try:
        if os.geteuid() == 0:
            shutil.chown(place, "postgres")
        user = "postgres" if os.geteuid() == 0 else "qiuhao"
        initdb = [
            str(bin_dir / "initdb"),
            "-D",
            str(data),
            "-U",
            user,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        ]
        call(as_server(initdb), log)
        chosen = OPTIONS if durable else OPTIONS | HASTE
        options = " ".join(f"-c {name}={value}" for name, value in chosen.items()) + f" -k {place}"
        control = [str(bin_dir / "pg_ctl"), "-D", str(data), "-w"]
        call(as_server([*control, "-l", str(data / "server.log"), "-o", options, "start"]), log)
        try:
            call([str(bin_dir / "createdb"), "-h", str(place), "-U", user, DATABASE], log)
            yield f"postgres://{user}@/{DATABASE}?host={place}"
        finally:
            call(as_server([*control, "-m", "immediate", "stop"]), log)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def end(number: int, frame: FrameType | None) -> None:
    """A polite end request becomes an exception, so that the server is ended and removed."""
    raise SystemExit(128 + number)


def main(argv: list[str]) -> int:
    """Runs the command after `--` with a server beside it."""
    durable = argv[:1] == ["--durable"]
    argv = argv[1:] if durable else argv
    if argv[:1] == ["--"]:
        argv = argv[1:]
    if not argv:
        print(__doc__, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, end)
    try:
        with cluster(durable) as url:
            return subprocess.run(argv, env={**os.environ, "QIUHAO_DATABASE_URL": url}).returncode
    except NoPostgres as error:
        print(error, file=sys.stderr)
        return 3


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
