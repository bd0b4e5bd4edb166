"""不予立案的告知 (xuecheng/record/8-2, 9-2)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``party``: the party was told or the matter made public; ``complainant``: who complained under
    his real name was told (anonymous reports are exempt)."""

    party: bool = True
    complainant: bool = True


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("not-filed"):
        return
    if params.party and not ask.body.told:
        yield Shut(
            "不启动程序，没有记载告知当事人或者向社会公示的情况", "请告知当事人或者向社会公示，并记载", field="told"
        )
    clue = ask.history.last("clue")
    if params.complainant and clue is not None and clue.body.signed_complaint and not ask.body.told_complainant:
        yield Shut(
            "实名投诉举报不予立案，没有记载告知投诉人、举报人的情况",
            "请告知投诉人、举报人并记载",
            field="told_complainant",
        )


gate = Gate("told-if-not-filed", "不予立案的告知", Params, shut, ("not-filed",))
