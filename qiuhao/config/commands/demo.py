"""`qiuhao demo`: an invented world of authorities, people and cases, in an empty database."""

import argparse
import sys
import time
from datetime import datetime

from qiuhao.config.commands import CommandError, start_django

help = "写入演示数据：虚构的机关、人员和一年的处罚案件"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`--quiet` leaves out the progress."""
    parser.add_argument("--quiet", action="store_true", help="不显示进度")


def run(args: argparse.Namespace) -> int:
    """0 when the world is there, built now or before; 1 where it must not be built."""
    start_django()
    from qiuhao.config.demo import build
    from qiuhao.config.demo.settled import PASSWORD
    from qiuhao.config.kinds import load_kinds

    load_kinds()
    if build.built():
        print("演示数据已经在这里。要重新生成，请删除数据目录后再运行。")
        return 0
    begun = time.monotonic()

    def told(steps: int, moment: datetime) -> None:
        if not args.quiet and steps % 10 == 0 and sys.stderr.isatty():
            print(f"\r正在写入演示数据：{moment:%Y年%m月%d日}，第 {steps} 步", end="", file=sys.stderr)

    try:
        steps = build.build(told=told)
    except build.DemoRefused as refused:
        raise CommandError(str(refused)) from refused
    if not args.quiet and sys.stderr.isatty():
        print(file=sys.stderr)
    print(f"演示数据已经写入：{steps} 步，用时 {time.monotonic() - begun:.0f} 秒。")
    print(f"登录页有演示人物，点一下就进入；密码都是 {PASSWORD}。")
    return 0
