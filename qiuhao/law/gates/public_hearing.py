"""应当听证、或者机关认为需要听证的许可事项，向社会公告并举行听证 (许可法 46).

Asked of the latest examination, which says whether such a hearing is needed: it must have been announced, and held
after the announcement, before the decision. Nobody's request is needed, and nobody's waiver ends it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._notices import since
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    examined, announced = ask.history.last("examined"), ask.history.last("hearing-announced")
    needed = examined is not None and examined.body.public_hearing != "none"
    if announced is None:
        if needed:
            yield Shut("审查意见写明应当听证，还没有向社会公告", "请公告听证，再举行听证", "announce-hearing")
        return
    if not since(ask.history, "hearing-held", announced):
        yield Shut(f"已于{said(announced.day)}公告听证，还没有举行听证、形成听证笔录", "请举行听证", "hold-hearing")


gate = Gate("public-hearing", "公告并举行听证", NoParams, shut)
