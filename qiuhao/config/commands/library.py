"""`qiuhao library …`: the texts of regulations — take them in, list them, say that one is no longer in force.

    qiuhao library import FILE…        every regulation of the files, as sealed records
    qiuhao library list                what is held, from when to when
    qiuhao library end STREAM DAY --by 文件 [--provision 8-2 …]

Exit codes: 0 done · 1 something is wrong, and nothing of that file was taken in · 2 wrong use.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from qiuhao.config.cli import CommandError
from qiuhao.config.commands import start_django
from qiuhao.law.clause import Rank

help = "法规库：导入法规文本、列出版本、登记失效"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", default="operator", help="办理人的编号，记入记录")
    what = parser.add_subparsers(dest="what", required=True, metavar="import|list|end")
    taking = what.add_parser("import", help="导入文本文件（UTF-8），一个文件可以有几部法规")
    taking.add_argument("files", nargs="+", metavar="FILE")
    taking.add_argument("--title", dest="name", default="", help="法规名称（文件里认不出标题时）")
    taking.add_argument("--number", default="", help="文号")
    taking.add_argument("--issuer", default="", help="制定机关")
    taking.add_argument("--rank", choices=[rank.value for rank in Rank], help="效力位阶")
    for name, words in (("issued", "公布日期"), ("since", "施行日期"), ("until", "有效期至")):
        taking.add_argument(f"--{name}", type=_day, metavar="2026-01-31", help=words)
    what.add_parser("list", help="列出收录的法规和版本")
    ending = what.add_parser("end", help="登记一部法规或者其中的条文失效")
    ending.add_argument("stream", help="法规的编号，见 qiuhao library list")
    ending.add_argument("on", type=_day, metavar="2026-01-31", help="从哪一天起不再适用")
    ending.add_argument("--because", required=True, metavar="文件", help="哪个文件废止了它")
    ending.add_argument("--provision", action="append", default=[], metavar="8-2", help="只是这些条文失效")


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words} 不是日期，请写成 2026-01-31") from None


def run(args: argparse.Namespace) -> int:
    start_django()
    commands: dict[str, Any] = {"import": _import, "list": _list, "end": _end}
    done: int = commands[args.what](args)
    return done


def _import(args: argparse.Namespace) -> int:
    from qiuhao.ledger.problems import InvalidContent
    from qiuhao.library.acts.importing import ImportProblem, import_text
    from qiuhao.library.texts.parsing import Unreadable

    names = ("name", "number", "issuer", "rank", "issued", "since", "until")
    said = {name: getattr(args, name) for name in names}
    for file in args.files:
        try:
            taken = import_text(Path(file).read_text("utf-8"), Path(file).name, [args.by], said)
        except OSError as error:
            raise CommandError(f"{file} 打不开（{error.strerror}）。请核对文件名。") from None
        except UnicodeDecodeError:
            raise CommandError(f"{file} 不是 UTF-8 文本。请另存为 UTF-8 的纯文本后再导入。") from None
        except (ImportProblem, InvalidContent, Unreadable) as error:
            raise CommandError(f"{file}：{error}") from None
        for one in taken:
            since = f"，{one.body.since} 起施行" if one.body.since else "，原文没有写明施行日期"
            done = "已入库" if one.changed else "没有变化"
            print(f"《{one.body.name}》：{one.places} 处条文{since}，{done}（{one.stream}）")
    return 0


def _list(args: argparse.Namespace) -> int:
    from qiuhao.library.reading import regulations

    for version in regulations():
        since, until = version.since or "未写明", version.until or "现行"
        print(f"{version.stream}\t《{version.name}》\t{since} — {until}\t{version.number}")
    return 0


def _end(args: argparse.Namespace) -> int:
    from qiuhao.library.acts.importing import ImportProblem, end
    from qiuhao.library.kinds.ended import Ended

    try:
        end(args.stream, Ended(on=args.on, by=args.because, provisions=tuple(args.provision)), [args.by])
    except (ImportProblem, ValueError) as error:
        raise CommandError(str(error)) from None
    print(f"已登记：{args.stream} 自 {args.on} 起失效。")
    return 0
