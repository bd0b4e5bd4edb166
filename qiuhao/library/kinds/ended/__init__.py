"""法规或者条文失效 (行政处罚法 37)."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from qiuhao.ledger.kinds import Kind, register

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


@register
class Ended(Kind):
    """A regulation, or some of its places, is no longer in force from a day on."""

    kind = "library.ended"
    title = "法规失效登记"
    fills = ("regulation-ended",)

    on: date = Field(title="失效之日", description="从这一天起不再适用")
    by: Annotated[Line, StringConstraints(min_length=1)] = Field(title="依据", description="哪个文件废止了它")
    provisions: tuple[str, ...] = Field((), title="失效的条文", description="留空：整个文件失效；例如 8、8-2、8.3")
