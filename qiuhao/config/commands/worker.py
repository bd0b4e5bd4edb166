"""`qiuhao worker`: the work behind the pages, until it is ended."""

import argparse
import os
import signal

from qiuhao.config.commands import CommandError, start_django

help = "运行后台工作：公示日志定序、期限刷新、待办任务"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--once` for a timer or a test; `--parent` so that a worker never outlives the server that started it."""
    parser.add_argument("--once", action="store_true", help="每项工作只做一遍，然后结束")
    parser.add_argument("--parent", type=int, default=0, metavar="PID", help="该进程结束时一并结束")


def run(args: argparse.Namespace) -> int:
    """Works until SIGTERM or SIGINT, then ends after the piece of work in hand; 1 when a chore failed with `--once`."""
    start_django()
    from django.conf import settings
    from django.db import close_old_connections

    from qiuhao.config.chores import Worker, collect
    from qiuhao.config.commands.migrate import pending

    if names := pending():
        raise CommandError(f"数据库结构不是最新（{len(names)} 项未执行）：请先运行 qiuhao migrate。")
    worker = Worker(collect(settings.INSTALLED_APPS), between=close_old_connections)
    if args.once:
        done = worker.run_once()
        failed = [chore.name for chore in worker.chores if chore.failures]
        print("；".join(f"{name}：{count}" for name, count in done.items()))
        return 1 if failed else 0
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stop())
    worker.run(alive=lambda: not args.parent or os.getppid() == args.parent)
    return 0
