"""法规文本入库 (行政处罚法 37: the law of the day must be at hand; anhui/disclosure/9.3)."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from qiuhao.law.clause import Rank
from qiuhao.ledger.kinds import Kind, register

LONGEST = 2_000_000
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


@register
class Imported(Kind):
    """The text of one regulation in one version. The tree is read from it; the text itself is what is sealed."""

    kind = "library.imported"
    title = "法规文本入库"
    fills = ("regulation-imported",)

    name: Annotated[Line, StringConstraints(min_length=2)] = Field(title="法规名称")
    number: Line = Field("", title="文号")
    issuer: Line = Field("", title="制定机关")
    rank: Rank | None = Field(None, title="效力位阶")
    issued: date | None = Field(None, title="公布日期")
    since: date | None = Field(None, title="施行日期", description="原文没有写明的留空")
    until: date | None = Field(None, title="有效期至")
    repeals: tuple[str, ...] = Field((), title="同时废止的文件")
    document: Annotated[str, StringConstraints(pattern=r"^([a-z0-9_-]+/[a-z0-9_-]+)?$")] = Field(
        "", title="法规包中的编号", description="条文编号的前两段；不在法规包中的留空"
    )
    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)] = Field(title="法规文本")
    source: Line = Field("", title="来源文件")
    digest: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")] = Field("", title="来源文件的 SHA-256 摘要")
