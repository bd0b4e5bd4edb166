"""`qiuhao migrate`: brings the database, and in production the collected static files, to this version."""

import argparse

from qiuhao.config.commands import start_django

help = "建立或升级数据库结构"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--check` only asks whether something is left to do."""
    parser.add_argument("--check", action="store_true", help="只检查，不改动；有未执行的迁移时以 1 结束")


def run(args: argparse.Namespace) -> int:
    """0 when the database is at this version; 1 with `--check` when it is not."""
    start_django()
    from django.conf import settings
    from django.core.management import call_command

    if args.check:
        names = pending()
        print("数据库结构已是最新。" if not names else "尚未执行的迁移：" + "、".join(names))
        return 1 if names else 0
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if settings.STATIC_ROOT:
        call_command("collectstatic", interactive=False, verbosity=0)
    print("数据库结构已是最新。")
    return 0


def pending() -> list[str]:
    """Migrations not yet applied, as `app.name`, in the order they would run."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
