"""`qiuhao restore FILE`: fills an empty platform from an archive and verifies the whole ledger afterwards."""

import argparse
from pathlib import Path

from qiuhao.config.commands import CommandError, start_django

help = "从备份恢复到空的数据目录和数据库，并核验"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The archive; where it goes is said by the settings (QIUHAO_HOME, QIUHAO_DATABASE_URL)."""
    parser.add_argument("archive", type=Path, help="qiuhao backup 生成的文件")


def run(args: argparse.Namespace) -> int:
    """0 when restored and verified; 1 with a sentence when the archive is refused or the ledger does not verify."""
    start_django()
    from qiuhao.config.backup.archive import BadArchive
    from qiuhao.config.backup.engines import CopyFailed
    from qiuhao.config.backup.restore import restore, rewrite_log
    from qiuhao.config.commands import migrate, verify

    try:
        manifest = restore(args.archive.absolute())
    except (BadArchive, CopyFailed) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"恢复未完成（{error.strerror}）：请检查备份文件、磁盘空间和目录权限后重试。") from error
    print(f"已恢复 {manifest.taken_at} 的备份，共 {len(manifest.members)} 个文件，逐一核对摘要无误。")
    if migrate.pending():
        print("该备份来自较早的版本：请运行 qiuhao migrate，再运行 qiuhao verify 核验。")
        return 0
    if size := rewrite_log():
        print(f"公示日志恢复到第 {size} 条。若见证方已见过更大的检查点，请先不要启动，改用更新的备份。")
    return verify.verify_all([])
