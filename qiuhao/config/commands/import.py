"""`qiuhao import FILE… --authority ID`: cases from other systems, in the format of docs/formats/cases.md; old cases
from a spreadsheet (.xlsx, .csv) with the columns of `qiuhao import --template FILE`, one row a case.

Every fact comes in as reported, a case whole or not at all. Run it again after a break: what is here is passed over.
Exit codes: 0 every case is here now · 1 some could not be imported (each with its sentences) · 2 wrong use.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, TYPE_CHECKING

from qiuhao.config.commands import CommandError, not_opened, start_django

if TYPE_CHECKING:
    from qiuhao.exchange.cases.batch import Outcome

help = "导入案件（JSON Lines）：每案完整写入，断了可以重来"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="文件", help="案件交换格式的文件，每行一个案件；或者 .xlsx、.csv 表格"
    )
    parser.add_argument("--template", metavar="文件", help="写一份历史案件补录表的模板（.xlsx 或 .csv），不导入")
    parser.add_argument("--twice", action="store_true", help="疑似重复的历史案件也导入（表格默认不导入）")
    parser.add_argument("--authority", default="", metavar="编号", help="案件归哪个机关")
    parser.add_argument("--by", default="import", metavar="人员编号", help="由谁导入；文件没有写明经办人的，记为此人")
    parser.add_argument("--files", dest="attached", metavar="目录", help="附件所在目录，文件名为 SHA-256")
    parser.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    parser.add_argument("--quiet", action="store_true", help="不显示进度")


def run(args: argparse.Namespace) -> int:
    start_django()
    if args.template:
        return _template(Path(args.template))
    if not args.files or not args.authority:
        raise CommandError("请写明要导入的文件，和 --authority（案件归哪个机关）。")
    from qiuhao.authority.reading import UnknownAuthority
    from qiuhao.law.pack import PackProblems
    from qiuhao.library.packs import UnknownPack

    try:
        if args.attached and not args.dry_run:
            _attach(Path(args.attached))
        return _run(args)
    except (UnknownAuthority, UnknownPack, PackProblems) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        print(not_opened(error.filename, error), file=sys.stderr)
        return 2


def _template(target: Path) -> int:
    from qiuhao.documents.spreadsheets import TYPES, write
    from qiuhao.exchange.cases.tabling import template

    form = target.suffix.lower().removeprefix(".")
    if form not in TYPES:
        raise CommandError(f"{target.name}：模板的文件名请以 .xlsx 或 .csv 结尾。")
    try:
        with target.open("xb") as handle:
            write(template(), form, handle)
    except FileExistsError as error:
        raise CommandError(f"{target} 已经存在。请换一个名称，或者先移走它。") from error
    print(f"已写入 {target}。第二行是示例，导入时不计。")
    return 0


def _outcomes(name: str, lines: IO[bytes], args: argparse.Namespace) -> Iterator[Outcome]:
    from django.conf import settings

    from qiuhao.authority.reading import authority
    from qiuhao.documents.spreadsheets import NotASheet
    from qiuhao.exchange.cases.format import lines_of
    from qiuhao.exchange.cases.importing import import_cases, import_each
    from qiuhao.exchange.cases.tabling import read_table

    if Path(name).suffix.lower() not in (".xlsx", ".csv"):
        limit = settings.QIUHAO_LIMITS["line"]
        yield from import_cases(lines_of(lines, limit), args.authority, args.by, dry_run=args.dry_run, limit=limit)
        return
    owner = authority(args.authority)
    cases = read_table(lines, Path(name).name, owner)
    try:
        yield from import_each(cases, owner, args.by, dry_run=args.dry_run, refuse_twice=not args.twice)
    except NotASheet as problem:
        raise CommandError(str(problem)) from problem


def _attach(folder: Path) -> None:
    from qiuhao.exchange.cases.attaching import store

    for sentence in store(folder):
        print(sentence, file=sys.stderr)


def _run(args: argparse.Namespace) -> int:
    seen: Counter[str] = Counter()
    for name in args.files:
        with Path(name).open("rb") as lines:
            for outcome in _outcomes(name, lines, args):
                seen[outcome.sort] += 1
                seen["facts"] += outcome.facts
                for problem in (*outcome.problems, *outcome.warnings):
                    print(f"{name} {problem}", file=sys.stderr)
                _progress(seen, args)
    print(_summary(seen, args))
    if not args.dry_run:
        from qiuhao.exchange.cases.run import recorded

        recorded(args.authority, seen, ((Path(name).name, _digest(Path(name))) for name in args.files), [args.by])
    return 1 if seen["refused"] else 0


def _summary(seen: Counter[str], args: argparse.Namespace) -> str:
    said = "可以导入" if args.dry_run else "已导入"
    words = f"{said} {seen['imported']} 件，续入 {seen['continued']} 件，共 {seen['facts']} 条记录"
    return words + f"；此前已在 {seen['same']} 件；不能导入 {seen['refused']} 件。"


def _progress(seen: Counter[str], args: argparse.Namespace) -> None:
    count = sum(seen.values()) - seen["facts"]
    if not args.quiet and count % 50 == 0 and sys.stderr.isatty():
        print(f"\r已处理 {count} 件，{seen['facts']} 条记录", end="", file=sys.stderr)


def _digest(path: Path) -> str:
    found = sha256()
    with path.open("rb") as handle:
        while piece := handle.read(1024 * 1024):
            found.update(piece)
    return found.hexdigest()
