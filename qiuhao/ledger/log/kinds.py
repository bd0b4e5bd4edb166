"""Kinds that the log itself records, in the stream `register/log-keys`."""

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register

KEYS = "register/log-keys"


@register
class LogKey(Kind):
    """A key with which checkpoints are signed from a tree size onwards."""

    kind = "ledger.log_key"
    title = "日志签名密钥启用"
    vkey: str = Field(title="验证公钥", min_length=1)
    origin: str = Field(title="日志名称", min_length=1)
    from_size: int = Field(title="自第几条起使用", ge=0)
    reason: str = Field(title="启用理由", min_length=1)


@register
class WitnessKey(Kind):
    """A witness whose cosignatures are kept; `active` false ends that."""

    kind = "ledger.witness_key"
    title = "见证方登记"
    vkey: str = Field(title="见证公钥", min_length=1)
    name: str = Field(title="见证方名称", min_length=1)
    active: bool = Field(default=True, title="是否有效")
