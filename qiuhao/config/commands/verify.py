"""`qiuhao verify`: recomputes every seal, chain, file digest and the log, and names whatever does not agree."""

import argparse
import sys
from pathlib import Path

from qiuhao.config.commands import CommandError, start_django

help = "核验全部记录、文件和公示日志"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to compare with, and what to leave out."""
    parser.add_argument(
        "--checkpoint", type=Path, action="append", default=[], metavar="文件", help="另行保存的签名检查点，可多次"
    )
    parser.add_argument("--without-files", action="store_true", help="不重新计算文件内容的摘要（音像资料多时较快）")


def run(args: argparse.Namespace) -> int:
    """0 when everything agrees; 1 when something was changed, is missing or doubled: one line for each."""
    start_django()
    return verify_all([read(path) for path in args.checkpoint], files=not args.without_files)


def verify_all(kept: list[str], files: bool = True) -> int:
    """Verifies and says what was found, with progress on a terminal; the exit code."""
    from qiuhao.ledger.verify import verify

    report = verify(progress if sys.stderr.isatty() else None, kept_checkpoints=kept, files=files)
    for finding in report.findings:
        print(finding.sentence)
    if not report.ok:
        print(f"核验发现 {report.total} 处不符：请保留现场，不要修改数据库和文件，并报告负责人。")
        return 1
    print(f"核验通过：共 {sum(report.counts.values())} 项，全部相符。")
    return 0


def progress(step: str, done: int, of: int) -> None:
    """One line on the terminal that is written over."""
    print(f"\r{step} {done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)


def read(path: Path) -> str:
    """A checkpoint kept elsewhere."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"检查点文件 {path} 无法读取：请核对路径，文件应为文本。") from error
