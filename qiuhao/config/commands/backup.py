"""`qiuhao backup FILE`: one archive of the database, the files and the keys, while the platform runs."""

import argparse
from pathlib import Path

from qiuhao.config.commands import CommandError, start_django

help = "备份数据库、文件和密钥（可在运行中进行）"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and whether the keys go with it."""
    parser.add_argument("target", type=Path, help="备份文件，例如 /backup/2026-11-21.tar；不得已存在")
    parser.add_argument("--without-keys", action="store_true", help="不含签名密钥和网站密钥（须另行保管）")


def run(args: argparse.Namespace) -> int:
    """0 when the archive is complete and on disk; 1 with a sentence otherwise, and no file is left."""
    start_django()
    from qiuhao.config.backup.engines import CopyFailed
    from qiuhao.config.backup.take import take

    try:
        manifest = take(args.target.absolute(), keys=not args.without_keys)
    except (CopyFailed, FileExistsError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"备份未写成（{error.strerror}）：请检查磁盘空间和目录权限后重试。") from error
    size = sum(member.size for member in manifest.members.values())
    print(f"备份完成：{args.target}，共 {len(manifest.members)} 个文件，{size / 1024 / 1024:.1f} MB。")
    if not args.without_keys:
        print("备份含有密钥：请按密钥的要求保管。")
    return 0
