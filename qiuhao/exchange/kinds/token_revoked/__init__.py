"""收回接口令牌."""

from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class TokenRevoked(Kind):
    """A token was taken back; it ends with the next request."""

    kind = "exchange.token_revoked"
    title = "收回接口令牌"
    act = "revoke-token"
    fills = ("token-revoked",)

    token: Actor = field("令牌编号", min_length=1)
    reason: Line = field("原因")
