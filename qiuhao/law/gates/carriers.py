"""公示载体 (anze/disclosure/8; anhui/disclosure/12; xuecheng/disclosure/6; yangquan/disclosure/5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import Field, field_validator

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``main``: ids of the list ``carrier``; which of them must be used. ``needs``: ``one`` of them or
    ``all``. A single id may be written as a text."""

    main: list[str] = Field(min_length=1)
    needs: Literal["one", "all"] = "one"

    @field_validator("main", mode="before")
    @classmethod
    def _single(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("published"):
        return
    used = set(ask.body.carriers)
    labels = {item.id: item.label for item in ask.rules.items("carrier", ask.day)}
    strange = sorted(used - set(labels)) if labels else []
    if strange:
        yield Shut(
            f"没有登记这些公示载体：{listed(strange)}", f"可用的载体：{listed(labels.values())}", field="carriers"
        )
    missing = [name for name in params.main if name not in used]
    if missing and (params.needs == "all" or len(missing) == len(params.main)):
        words = ("、" if params.needs == "all" else "或者").join(labels.get(name, name) for name in missing)
        yield Shut(f"没有在{words}公示", f"请在公示载体中选择{words}", field="carriers")


gate = Gate("carriers", "公示载体", Params, shut, ("published",))
