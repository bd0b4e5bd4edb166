"""`qiuhao webhooks`: webhooks with what waits, what was given up and why; given-up messages are tried again."""

import argparse

from qiuhao.config.commands import CommandError, start_django

help = "推送：没有送达的消息和原因；再发一次"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--again", metavar="推送编号", default="", help="把它没有送达的消息再发一次；all 为全部推送")


def run(args: argparse.Namespace) -> int:
    """0 when nothing is given up, or it was put back; 1 while something is, or with a sentence."""
    start_django()
    from qiuhao.exchange.webhooks import sending

    if args.again:
        count = sending.again("" if args.again == "all" else args.again)
        if not count:
            raise CommandError(f"没有可以再发的消息：没有 {args.again} 这个推送，它已经停止，或者没有未送达的消息。")
        print(f"{count} 件消息将由后台进程再发。")
        return 0
    standing = sending.standing()
    for one in standing:
        last = f"（最近一次：{one.reason}）" if one.reason else ""
        print(f"{one.id}  {one.name}  {one.host}  等待 {one.waiting}，没有送达 {one.failed}{last}")
    if not standing:
        print("没有等待发送或者没有送达的消息。")
    return 1 if any(one.failed for one in standing) else 0
