"""导入案件: which files were brought in, for which authority, and what became of their cases."""

from typing import Annotated

from pydantic import Field

from qiuhao.authority.values import Actor, Line, Value, field
from qiuhao.ledger.kinds import Kind, register

Count = Annotated[int, Field(ge=0)]


class ReadFile(Value):
    """A file as it was read."""

    name: Line = field("文件名")
    sha256: str = field("SHA-256 摘要", pattern=r"^[0-9a-f]{64}$")


@register
class CasesImported(Kind):
    """One run of the import; the facts themselves stand in their cases."""

    kind = "exchange.cases_imported"
    title = "导入案件"
    act = "import-cases"
    fills = ("cases-imported",)

    authority: Actor = field("执法机关", min_length=1)
    files: tuple[ReadFile, ...] = field("文件", min_length=1)
    imported: Count = field("新导入的案件", 0)
    continued: Count = field("补入后续记录的案件", 0)
    same: Count = field("此前已经导入的案件", 0)
    refused: Count = field("没有导入的案件", 0)
    facts: Count = field("写入的记录", 0)
