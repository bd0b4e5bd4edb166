"""台账: running rolls of what an authority does, made from the facts, filtered by the rights of whoever looks.

    ROLLS["documents"].page(who, Period(since, until), before="")     the newest, for the screen
    ROLLS["documents"].rows(who, period)                              all of the period, for a spreadsheet

A roll is never kept by hand: a row is there because a record is. Nobody's fines are added up or ranked in any of them
(处罚法 74).
"""

from __future__ import annotations

from collections.abc import Mapping

from qiuhao.oversight.rolls.cases import CASES
from qiuhao.oversight.rolls.licences import LICENCES
from qiuhao.oversight.rolls.records import RECORDS
from qiuhao.oversight.rolls.roll import Page, Period, Roll, TooMany

ROLLS: Mapping[str, Roll] = {roll.name: roll for roll in (CASES, *RECORDS, LICENCES)}

__all__ = ["ROLLS", "Page", "Period", "Roll", "TooMany"]
