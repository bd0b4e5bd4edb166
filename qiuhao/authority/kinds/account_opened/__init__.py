"""开立账号."""

from typing import Literal

from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class AccountOpened(Kind):
    """A log-in was opened for a person, for the technical administrator, or for a system."""

    kind = "authority.account_opened"
    title = "开立账号"
    act = "open-account"
    fills = ("account-opened",)

    account: Line = field("账号名")
    sort: Literal["person", "technical", "system"] = field(
        "类别", "person", labels={"person": "人员", "technical": "技术管理员", "system": "系统"}
    )
    person: Actor = field("代表的人员", "")
