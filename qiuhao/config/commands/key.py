"""`qiuhao key`: the signing key of the log — show its public half, make the first one, replace it."""

import argparse

from qiuhao.config.commands import CommandError, start_django

help = "公示日志的签名密钥：查看、建立、更换"


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb; replacing names the person and the reason, since both are recorded."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="show|create|rotate")
    verbs.add_parser("show", help="列出本日志用过的公钥，最新的在前")
    verbs.add_parser("create", help="建立第一把密钥（正式运行前做一次）")
    rotate = verbs.add_parser("rotate", help="更换密钥；旧密钥改名留存，更换记入日志")
    rotate.add_argument("--by", required=True, metavar="人员编号", help="由谁更换")
    rotate.add_argument("--reason", required=True, help="更换的理由")


def run(args: argparse.Namespace) -> int:
    """0 when done; 1 with a sentence when there is a key already, or none to replace."""
    start_django()
    from qiuhao.ledger.log import keys
    from qiuhao.ledger.problems import LedgerProblem

    try:
        if args.verb == "create":
            print(f"已建立密钥。请把公钥交给见证方：\n{keys.create().vkey}")
        elif args.verb == "rotate":
            print(f"已更换密钥。请把新公钥交给见证方：\n{keys.rotate(actors=(args.by,), reason=args.reason).vkey}")
        else:
            found = keys.verifiers()
            print("\n".join(one.vkey for one in found) or "还没有密钥：请运行 qiuhao key create。")
    except LedgerProblem as problem:
        raise CommandError(str(problem)) from problem
    return 0
