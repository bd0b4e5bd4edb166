"""`qiuhao register FILE`: authorities, units, matters, persons, posts, certificates and log-ins from a TOML file.

Exit codes: 0 entered · 1 something is wrong, and nothing was entered · 2 wrong use.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from qiuhao.config.cli import CommandError
from qiuhao.config.commands import start_django

help = "登记执法主体、机构、事项、人员、岗位、证件和账号（TOML 文件）"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="登记文件；样式见 docs/guide/register.md")
    parser.add_argument("--by", default="operator", help="登记人的编号，记入记录")
    parser.add_argument("--dry-run", action="store_true", help="只检查，不写入")


def run(args: argparse.Namespace) -> int:
    start_django()
    from qiuhao.authority.acts.registering import RegisterProblem, register
    from qiuhao.law.refusal import Refused

    try:
        text = Path(args.file).read_text("utf-8")
        done = register(text, [args.by], dry_run=args.dry_run)
    except OSError as error:
        raise CommandError(f"{args.file} 打不开（{error.strerror}）。请核对文件名。") from None
    except UnicodeDecodeError:
        raise CommandError(f"{args.file} 不是 UTF-8 文本。请另存为 UTF-8 后再登记。") from None
    except (RegisterProblem, Refused) as error:
        raise CommandError(str(error)) from None
    for stream, count in done.records.items():
        print(f"{stream}：{'没有变化' if not count else f'登记 {count} 条'}")
    for account, password in done.passwords.items():
        shown = "（检查，未写入）" if args.dry_run else f"首次密码 {password}（只显示这一次，请登录后修改）"
        print(f"账号 {account}：{shown}")
    return 0
