"""The subcommands of `qiuhao`, one module each: `help`, `arguments(parser)`, `run(args) -> int`."""

import os


class CommandError(Exception):
    """Raised by a command to end with exit code 1 and a sentence for the operator."""


def start_django() -> None:
    """Loads the settings and the apps; call it first in the `run` of a command that needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")
    import django

    django.setup()
