"""The subcommands of `qiuhao`, one module each: `help`, `arguments(parser)`, `run(args) -> int`."""

import os
import sys


class CommandError(Exception):
    """Raised by a command to end with exit code 1 and a sentence for the operator."""


def start_django() -> None:
    """Loads the settings and the apps; call it first in the `run` of a command that needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")
    import django

    from qiuhao.config.collecting import settle

    django.setup()
    settle()


def of_database(error: Exception) -> str:
    """The sentence for a database that does not answer or is not at this version; '' for any other error."""
    if "django.db" not in sys.modules:
        return ""
    from django.db import DatabaseError

    if not isinstance(error, DatabaseError):
        return ""
    from qiuhao.config.commands.migrate import pending

    try:
        names = pending()
    except DatabaseError as silent:
        said = " ".join(str(silent).split())[:300]
        return f"数据库没有连通（{said}）：请核对 QIUHAO_DATABASE_URL，确认数据库已经启动"
    return f"数据库结构不是最新（{len(names)} 项未执行）：请先运行 qiuhao migrate" if names else ""


def not_opened(name: object, error: OSError) -> str:
    """The sentence for a file that cannot be read."""
    reasons = {
        FileNotFoundError: "没有这个文件或者目录",
        NotADirectoryError: "路径中有一段不是目录",
        IsADirectoryError: "这是目录，不是文件",
        PermissionError: "没有读取的权限",
    }
    return f"{name}：打不开（{reasons.get(type(error), error.strerror)}）。请核对文件名"
