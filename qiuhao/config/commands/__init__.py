"""The subcommands of `qiuhao`, one module each: `help`, `arguments(parser)`, `run(args) -> int`."""

import os


class CommandError(Exception):
    """Raised by a command to end with exit code 1 and a sentence for the operator."""


def start_django() -> None:
    """Loads the settings and the apps; call it first in the `run` of a command that needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")
    import django

    django.setup()


def not_opened(name: object, error: OSError) -> str:
    """The sentence for a file that cannot be read."""
    reasons = {
        FileNotFoundError: "没有这个文件",
        IsADirectoryError: "这是目录，不是文件",
        PermissionError: "没有读取的权限",
    }
    return f"{name}：打不开（{reasons.get(type(error), error.strerror)}）。请核对文件名"
