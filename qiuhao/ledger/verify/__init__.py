"""verify(): compute everything again from the database and the disk, and say exactly what differs.

It shares the sealing code with the writer; for a check that shares nothing, export and run verifier/qiuhao_verify.py.
Rows are streamed: memory does not grow with the ledger.
"""

from collections.abc import Sequence

from django.db import connection

from qiuhao.ledger import guards
from qiuhao.ledger.verify.files import check_files
from qiuhao.ledger.verify.log import check_log
from qiuhao.ledger.verify.records import check_records
from qiuhao.ledger.verify.report import Finding, Progress, Report

__all__ = ["Finding", "Progress", "Report", "verify"]


def verify(progress: Progress | None = None, *, kept_checkpoints: Sequence[str] = (), files: bool = True) -> Report:
    """Check every seal, chain, content, file, log place, tile and checkpoint.

    progress          called with (step, done, of) every now and then
    kept_checkpoints  signed checkpoints kept elsewhere (by a witness, on paper): the log must contain them
    files             False leaves the bytes of the files out (their rows are checked all the same)
    """
    report = Report(progress)
    for name in guards.missing(connection):
        report.add("guard", name, f"数据库缺少防改触发器 {name}：请运行迁移命令恢复，并追查是谁删除的。")
    check_records(report)
    check_files(report, read_bytes=files)
    check_log(report, kept_checkpoints)
    return report
