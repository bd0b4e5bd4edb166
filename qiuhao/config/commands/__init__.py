"""The subcommands of `qiuhao`, one module each: `help`, `arguments(parser)`, `run(args) -> int`."""

import os


def start_django() -> None:
    """Loads the settings and the apps; call it first in the `run` of a command that needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")
    import django

    django.setup()
