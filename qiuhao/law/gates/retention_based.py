"""保管期限写明依据 (档案法 19; anze/record/17-3): no period of retention without the rule that sets it."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("archived") and blank(ask.body.retention_basis):
        yield Shut("没有写明保管期限的依据", "请写明依据的档案法规或者本机关的档案保管期限表", field="retention_basis")


gate = Gate("retention-based", "保管期限的依据", NoParams, shut, ("archived",))
