"""金钱给付义务的强制执行 (强制法 46): only after the surcharge ran for more than so many days.

Things that the case holds sealed or impounded may be auctioned to cover a fine without it, once the remedy periods
have ended unused (¶3).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from pydantic import Field

from qiuhao.law.gates import _measures, _unused
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

TAKING = ("transfer-deposit", "auction")
HELD = ("sealing", "impounding")


class Params(Strict):
    """``days``: for how many natural days the surcharge must have run."""

    days: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("execution-ordered") or ask.body.manner not in TAKING:
        return
    if ask.body.manner == "auction" and _held(ask) and not list(_unused.remedies_unused(ask, ask.body.decision)):
        return
    start = ask.body.surcharge_from
    if start is None:
        yield Shut(
            f"没有写明加处的起算日，不能确认加处已经超过 {params.days} 日", "请填写加处起算日", field="surcharge_from"
        )
        return
    last = start + timedelta(days=params.days - 1)
    if ask.day <= last:
        yield Shut(
            f"加处自{said(start)}起算，到{said(last)}才满 {params.days} 日", "请待超过期限，经催告仍不履行再执行",
            field="surcharge_from",
        )  # fmt: skip


def _held(ask: Ask) -> bool:
    """Whether a sealing or an impounding stands in the case."""
    return any(measure.body.sort in HELD for measure in _measures.standing(ask.history))


gate = Gate("execution-ripe", "加处超过期限再执行", Params, shut, ("execution-ordered",))
