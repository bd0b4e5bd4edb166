"""转为案件线索: the new case and the record here that names it stand or fall together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qiuhao.casefile.acts.open_case import opened
from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft, Kind, make


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """An inspection begins one case of a sort; more go on from there."""
    if asked.history.of("case-begun"):
        begun = asked.history.of("case-begun")[-1]
        yield asked.own(
            f"本次检查已经转为案件线索（第 {begun.number} 号记录）", "请在已建立的案件中继续办理", field="content"
        )


def fill(asked: Asked) -> dict[str, Any]:
    """What the inspection found, and whom."""
    planned, result = asked.history.last("inspection-planned"), asked.history.last("inspection-result")
    known: dict[str, Any] = {"handlers": asked.setting.opened.handlers}
    if planned is not None:
        known["suspects"] = planned.body.parties
    if result is not None:
        known["content"] = result.body.facts_found
    return known


def papers(asked: Asked, body: Any) -> tuple[Kind, Mapping[str, Sequence[Draft]]]:
    """The other case: opened from here, with the clue as its first record; nobody files it yet."""
    stream, here = new_stream("case"), asked.setting.opened
    first = opened(here.authority, body.procedure, here.unit, [officer.person for officer in body.handlers])
    first = first.model_copy(update={"from_case": asked.case, "from_number": len(asked.facts) + 1})
    planned = asked.history.last("inspection-planned")
    clue = make(
        "casefile.clue",
        {
            "source": "检查发现", "content": body.content, "received_at": asked.at.isoformat(),
            "place": planned.body.place if planned is not None else "",
            "suspects": [party.model_dump(mode="json") for party in body.suspects],
            "recorder": body.handlers[0].name if body.handlers else "",
            "handling": "由行政检查转来，交承办机构核查。",
        },
    )  # fmt: skip
    return body.model_copy(update={"case": stream}), {stream: [Draft(first, None, "reported"), Draft(clue)]}


verb = Verb("turn-into-case", "casefile.inspection_into_case", own, fill, papers)
