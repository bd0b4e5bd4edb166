"""An empty chapter of a case speaks of what its own procedure puts there."""

from __future__ import annotations

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.cases.empty import CHAPTERS, waiting

OF_PENALTIES = ("缴款", "陈述申辩", "结案", "处罚")


@pytest.mark.parametrize("procedure", sorted(set(PROCEDURES) - {"penalty", "penalty-on-the-spot"}))
def test_no_other_procedure_speaks_the_words_of_a_penalty(procedure: str) -> None:
    said = {stage: waiting(procedure, stage) for stage in CHAPTERS}
    assert all(words.endswith("会在这里。") or "会按时间排在这里。" in words for words in said.values())
    assert not [(stage, word) for stage, words in said.items() for word in OF_PENALTIES if word in words]


def test_a_penalty_keeps_its_own_and_each_stage_of_a_table_has_a_sentence() -> None:
    assert "缴款" in waiting("penalty", "送达执行")
    assert "复查" in waiting("inspection", "送达执行")
    assert {row.stage for table in PROCEDURES.values() for row in table.rows if row.stage} == set(CHAPTERS)
    assert waiting("penalty", "") == ""
