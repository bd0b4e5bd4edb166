"""`qiuhao export`: cases in the exchange format, or the sealed ledger that a stranger can verify.

qiuhao export cases.jsonl [--authority ID] [--case STREAM]… [--files DIR]
qiuhao export ledger.zip --ledger [--case STREAM]… [--without-secret]
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from qiuhao.config.commands import CommandError, start_django

help = "导出案件（JSON Lines）或者封存的账本（可离线验证）"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="目标", help="要写入的文件；- 为标准输出；账本为目录或者 .zip")
    parser.add_argument("--authority", default="", metavar="编号", help="只导出这个机关的案件")
    parser.add_argument("--case", action="append", default=[], metavar="编号", help="只导出这个案件，可以重复")
    parser.add_argument("--files", default="", metavar="目录", help="同时把案件的附件复制到这个目录")
    parser.add_argument("--ledger", action="store_true", help="导出封存的账本，附验证程序")
    parser.add_argument(
        "--without-secret", action="store_true", help="涉密记录只附记录头和封印，不附内容和附件；与 --ledger 一起用"
    )


def run(args: argparse.Namespace) -> int:
    if args.without_secret and not args.ledger:
        raise CommandError("案件交换格式不能略去记录的内容。请用 --ledger --without-secret 导出账本。")
    start_django()
    from qiuhao.ledger.problems import LedgerProblem

    try:
        return _ledger(args) if args.ledger else _cases(args)
    except LedgerProblem as problem:
        raise CommandError(str(problem)) from problem
    except FileExistsError as error:
        raise CommandError(f"{args.target} 已经存在。请换一个名称，或者先移走它。") from error


def _cases(args: argparse.Namespace) -> int:
    from qiuhao.exchange.cases import exporting

    streams = args.case or exporting.streams_of(args.authority)
    if args.target == "-":
        for line in exporting.lines(streams):
            print(line)
    else:
        _write(Path(args.target), exporting.lines(streams))
    copied = exporting.copy_files(streams, Path(args.files)) if args.files else 0
    print(f"已导出 {len(streams)} 个案件" + (f"、{copied} 个附件。" if args.files else "。"), file=sys.stderr)
    return 0


def _write(target: Path, lines: Iterable[str]) -> None:
    """All or nothing: written beside its place, and moved there when it is whole."""
    if target.exists():
        raise FileExistsError(target)
    partial = target.with_name(target.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8") as out:
            for line in lines:
                out.write(f"{line}\n")
        partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)


def _ledger(args: argparse.Namespace) -> int:
    from qiuhao.casefile import secrecy
    from qiuhao.exchange.cases.exporting import OPERATOR
    from qiuhao.ledger import readings
    from qiuhao.ledger.export import export, nothing

    part = "ledger-without-secret" if args.without_secret else "ledger"
    readings.note_many(OPERATOR, args.case or ["ledger/all"], "export", part)
    count = export(Path(args.target), args.case or None, secrecy.kept_of() if args.without_secret else nothing)
    print(f"已导出 {count} 条记录。验证：python qiuhao_verify.py {args.target}", file=sys.stderr)
    return 0
