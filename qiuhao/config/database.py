"""Turns `QIUHAO_DATABASE_URL` into Django's settings. Pure.

Accepted: empty (SQLite in the data directory), `sqlite:///absolute/or/relative.sqlite3`,
`postgres://user:password@host:port/name` and, for a unix socket, `postgres://user@/name?host=/run/postgresql`.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from qiuhao.config.environment import BadSetting

# FULL: an acknowledged record survives a power cut. IMMEDIATE: a writer waits for its turn at BEGIN
# instead of failing in the middle. Django itself switches foreign_keys on for every connection.
SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000;"
SQLITE_WAIT_SECONDS = 20
CONNECTION_SECONDS = 60
"""How long a connection serves one request after another."""


def database(url: str, home: Path) -> dict[str, Any]:
    """Django's entry for one database. Raises `BadSetting` with a sentence for an address it cannot read."""
    if not url:
        return sqlite(home / "qiuhao.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        name = unquote(parts.path.removeprefix("/"))
        if not name or name == ":memory:":
            raise BadSetting("QIUHAO_DATABASE_URL 未写明数据库文件：请写作 sqlite:////目录/qiuhao.sqlite3。")
        return sqlite(Path(name))
    if parts.scheme in ("postgres", "postgresql"):
        return postgres(url)
    raise BadSetting(
        f"QIUHAO_DATABASE_URL 的类型“{parts.scheme or url}”不受支持："
        "请使用 sqlite:////路径 或 postgres://用户:口令@主机:端口/库名。"
    )


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite as the ledger needs it: WAL, synchronous FULL, IMMEDIATE transactions, a patient writer."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        # Opened anew for each request, the file costs more than the request: functions, settings, and with the last
        # connection that closes a checkpoint of the journal.
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "OPTIONS": {
            "timeout": SQLITE_WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_START,
        },
    }


def postgres(url: str) -> dict[str, Any]:
    """PostgreSQL through psycopg 3; query parameters become connection options (`sslmode=verify-full` …)."""
    parts = urlsplit(url)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        raise BadSetting("QIUHAO_DATABASE_URL 未写明库名：请写作 postgres://用户:口令@主机:端口/库名。")
    try:
        port = parts.port
    except ValueError:
        raise BadSetting("QIUHAO_DATABASE_URL 的端口不是数字：请写作 postgres://用户:口令@主机:端口/库名。") from None
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or options.pop("port", "")),
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
