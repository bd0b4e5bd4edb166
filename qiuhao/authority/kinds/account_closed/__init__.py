"""停用账号."""

from qiuhao.authority.values import Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class AccountClosed(Kind):
    """A log-in was shut."""

    kind = "authority.account_closed"
    title = "停用账号"
    act = "close-account"
    fills = ("account-closed",)

    account: Line = field("账号名")
    reason: Line = field("原因")
