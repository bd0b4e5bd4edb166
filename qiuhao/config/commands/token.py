"""`qiuhao token`: tokens for the interface — issue, list, revoke."""

import argparse
from datetime import date

from qiuhao.config.commands import CommandError, start_django

help = "接口令牌：签发、列出、收回"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="issue|list|revoke")
    issue = verbs.add_parser("issue", help="签发；令牌只显示这一次")
    issue.add_argument("--person", required=True, metavar="人员编号", help="代表谁：权限不超过此人")
    issue.add_argument("--name", required=True, help="用途，例如：执法终端")
    issue.add_argument(
        "--scope", action="append", choices=["read", "append", "import", "subscribe"], required=True, help="可以重复"
    )
    issue.add_argument("--system", default="", help="使用的系统；此人没有账号时须填")
    issue.add_argument("--until", type=date.fromisoformat, default=None, metavar="日期", help="有效期至")
    issue.add_argument("--by", required=True, metavar="人员编号", help="由谁签发")
    verbs.add_parser("list", help="列出")
    revoke = verbs.add_parser("revoke", help="收回")
    revoke.add_argument("token", metavar="令牌编号")
    revoke.add_argument("--reason", required=True, help="原因")
    revoke.add_argument("--by", required=True, metavar="人员编号", help="由谁收回")


def run(args: argparse.Namespace) -> int:
    """0 when done; 1 with a sentence."""
    start_django()
    from qiuhao.exchange import tokens

    try:
        if args.verb == "issue":
            token, secret = tokens.issue(
                args.name, args.person, args.scope, [args.by], system=args.system, until=args.until
            )  # fmt: skip
            print(f"令牌编号 {token.id}。令牌（只显示这一次）：\n{secret}")
        elif args.verb == "revoke":
            tokens.revoke(args.token, args.reason, [args.by])
            print("已收回，下一次请求起失效。")
        else:
            _list()
    except tokens.TokenProblem as problem:
        raise CommandError(str(problem)) from problem
    return 0


def _list() -> None:
    from qiuhao.exchange.models import Token

    for token in Token.objects.order_by("issued_at"):
        state = "已收回" if token.revoked_at else f"至 {token.until}" if token.until else "有效"
        used = f"最近使用 {token.used_at:%Y-%m-%d %H:%M}Z" if token.used_at else "没有使用过"
        print(f"{token.id}  {token.name}  {token.person}  {token.scopes}  {state}  {used}")
