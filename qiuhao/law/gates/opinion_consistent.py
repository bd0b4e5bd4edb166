"""审核意见与审核内容的结论一致 (anze/review/12, 12.1; yangquan/review/8.1).

An opinion that passes needs every point that its entry requires to be positive (``all``: every
point of the list; an open-ended one only if it was answered). An opinion that does not pass needs
at least one point that is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.lines import ItemLine


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("opinion"):
        return
    opinion = ask.rules.item("opinion", ask.body.opinion, ask.day)
    points = ask.rules.items("checklist", ask.day, ask.procedure)
    if opinion is None or not points:
        return
    given = ask.body.checklist
    if opinion.more.get("effect") == "pass":
        required = set(opinion.more.get("requires") or ())
        bad = [p.label for p in points if ("all" in required or p.id in required) and not _positive(p, given)]
        if bad:
            yield Shut(
                f"“{opinion.label}”须以这些审核结论都没有问题为前提：{listed(bad)}",
                "请改正审核结论，或者改用相应的意见",
                field="opinion",
            )
    elif not any(given.get(point.id) == point.more.get("wrong", "no") for point in points):
        yield Shut(
            f"各项审核结论都没有问题，与“{opinion.label}”的意见不一致",
            "请在有问题的审核内容上写明结论和理由，或者改用同意的意见",
            field="opinion",
        )


def _positive(point: ItemLine, given: Mapping[str, str]) -> bool:
    answer = given.get(point.id, "")
    if not answer and point.more.get("open_ended"):
        return True
    return answer == ("yes" if point.more.get("wrong", "no") == "no" else "no")


gate = Gate("opinion-consistent", "审核意见与结论一致", NoParams, shut, ("opinion",))
