"""签发接口令牌: whom it acts for and what it may do. Of the token itself only a hash is kept, and not here."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class TokenIssued(Kind):
    """A token was handed out. `person`: it acts for this person, with no more rights than he has."""

    kind = "exchange.token_issued"
    title = "签发接口令牌"
    act = "issue-token"
    fills = ("token-issued",)

    token: Actor = field("令牌编号", min_length=1)
    name: Line = field("用途")
    person: Actor = field("代表的人员", min_length=1)
    system: Line | None = field("使用的系统", None)
    scopes: tuple[Literal["read", "append", "import", "subscribe"], ...] = field(
        "范围", min_length=1, labels={"read": "读取", "append": "写入", "import": "导入", "subscribe": "推送"}
    )
    until: date | None = field("有效期至", None)
