"""Rows for what monitoring devices record (处罚法 41): recorded, checked before use, told to the party."""

from qiuhao.casefile.procedures.common import INVESTIGATION
from qiuhao.law.procedure import Row


def device_rows(states: tuple[str, ...]) -> tuple[Row, ...]:
    """In these states a device's record may come in, be checked and be told."""
    steps = (
        ("capture-by-device", "登记电子技术监控记录"),
        ("review-device-record", "审核电子技术监控记录"),
        ("tell-device-record", "告知监控记录的违法事实"),
    )
    return tuple(Row(act, title, states, "", "handler", INVESTIGATION, "nat/cf/41") for act, title in steps)
