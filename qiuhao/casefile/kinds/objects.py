"""What officers met besides a named party (somebody unknown, a vehicle, a place), and the lines of a checklist."""

from __future__ import annotations

from typing import Literal

from qiuhao.authority.values import Line, Short, Value, Words, field

OBJECTS = {"unidentified": "身份不明的人", "vehicle": "车辆", "place": "场所"}
CHECKS = {"fine": "未发现问题", "problem": "发现问题", "not-checked": "未检查"}


class Target(Value):
    """An object that is not a named party: its mark (plate, door number, looks) tells it from others."""

    sort: Literal["unidentified", "vehicle", "place"] = field("对象", labels=OBJECTS)
    mark: Short = field("车牌、门牌或者体貌特征", "", mask="name", of="party")
    words: Words = field("其他情况", "")

    @property
    def said(self) -> str:
        """车辆，示A·12345，白色货车."""
        return "，".join(part for part in (OBJECTS[self.sort], self.mark, self.words) if part)


class Checked(Value):
    """One line of a checklist."""

    item: Line = field("检查项目")
    result: Literal["fine", "problem", "not-checked"] = field("情况", "fine", labels=CHECKS)
    words: Words = field("说明", "")

    @property
    def said(self) -> str:
        """贮存条件：发现问题，冷柜温度偏高."""
        return f"{self.item}：{CHECKS[self.result]}{'，' + self.words if self.words else ''}"
