"""Copying a whole database out and in: SQLite through its backup interface, PostgreSQL through its own programs.

Each `copy_*` takes one consistent moment while others go on writing. Passwords travel in the environment, never on a
command line. Errors raise `CopyFailed` with a sentence.
"""

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any


class CopyFailed(Exception):
    """The database could not be copied; the text is a sentence for the operator."""


def copy_sqlite(source: Path, target: Path) -> None:
    """One consistent copy of a SQLite file, checked with SQLite's own integrity check."""
    if not source.is_file():
        raise CopyFailed(f"数据库文件 {source} 不存在：请先运行 qiuhao migrate。")
    reader = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    writer = sqlite3.connect(target)
    try:
        # One step for all pages: a stepwise copy would begin anew with every write by somebody else.
        reader.backup(writer, pages=-1)
        writer.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise CopyFailed(f"数据库未能复制（{error}）：请检查磁盘空间和目录权限后重试。") from error
    finally:
        writer.close()
        reader.close()
    check_sqlite(target)


def check_sqlite(path: Path) -> None:
    """SQLite's integrity check and every foreign key; raises `CopyFailed` with the first thing wrong."""
    database = sqlite3.connect(path)
    try:
        said = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        lost = database.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise CopyFailed(f"数据库文件 {path.name} 已损坏（{error}）：请换一份备份。") from error
    finally:
        database.close()
    if said != "ok":
        raise CopyFailed(f"数据库文件 {path.name} 未通过完整性检查（{said}）：请换一份备份。")
    if lost is not None:
        raise CopyFailed(f"数据库文件 {path.name} 的表 {lost[0]} 中有一行指向不存在的数据：请换一份备份。")


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs, preferring the newest that Debian holds."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    found = str(debian[-1]) if debian else shutil.which(name)
    if not found:
        raise CopyFailed(f"未找到 PostgreSQL 的 {name}：请安装 PostgreSQL 客户端程序（Debian：postgresql-client）。")
    return found


def address(settings: dict[str, Any]) -> tuple[list[str], dict[str, str]]:
    """Words and environment by which PostgreSQL's programs reach the database of Django's `settings`."""
    words = ["-d", settings["NAME"]]
    for option, key in (("-h", "HOST"), ("-p", "PORT"), ("-U", "USER")):
        if settings.get(key):
            words += [option, str(settings[key])]
    env = dict(os.environ)
    if settings.get("PASSWORD"):
        env["PGPASSWORD"] = settings["PASSWORD"]
    for key in ("sslmode", "sslrootcert", "sslcert", "sslkey"):
        if key in settings.get("OPTIONS", {}):
            env[f"PG{key.upper()}"] = str(settings["OPTIONS"][key])
    return words, env


def call(words: list[str], env: dict[str, str]) -> None:
    """Runs one of PostgreSQL's programs; its own words go into the sentence when it fails."""
    done = subprocess.run(words, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise CopyFailed(f"{Path(words[0]).name} 未成功：{done.stderr.strip()[-800:]}")


def copy_postgres(settings: dict[str, Any], target: Path) -> None:
    """One consistent dump in PostgreSQL's own format."""
    words, env = address(settings)
    call([program("pg_dump"), "-Fc", "--no-owner", "--no-privileges", "-f", str(target), *words], env)


def load_postgres(settings: dict[str, Any], source: Path) -> None:
    """Fills an empty database from a dump, in one transaction: all of it or nothing."""
    words, env = address(settings)
    options = ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]
    call([program("pg_restore"), *options, *words, str(source)], env)
