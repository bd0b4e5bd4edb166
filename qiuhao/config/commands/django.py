"""`qiuhao django …`: hands every word on to Django's own management commands."""

import argparse
import os

help = "转交 Django 的管理命令，例如 qiuhao django shell"
passes_on = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Takes any words; Django reads them."""


def run(args: argparse.Namespace) -> int:
    """Runs one of Django's management commands; 0 when it ends well, else Django's own exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["qiuhao django", *args.words])
    return 0
