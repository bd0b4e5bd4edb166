"""A search does not tell what a record says that only named persons may open: its words are not in the index."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from django.apps import apps

from qiuhao.authority.rights import viewers
from qiuhao.casefile import chores
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.indexing import INDEX
from qiuhao.casefile.models import Case
from qiuhao.ledger import projections
from qiuhao.ledger import reading as ledger
from tests.exchange.conftest import Api

from . import world
from .test_reading import filed

pytestmark = pytest.mark.usefixtures("morning")
WORDS = "配方比例为三比一"
MARK = {"secrets": ["business-secret"]}
clause = pytest.mark.clause


def told(case: str, **more: Any) -> int:
    done = world.reported(case, "casefile.evidence", sort="书证", name=WORDS, source="当事人", **more)
    return int(done.number)


def corrected(case: str, number: int, **changes: Any) -> None:
    world.reported(case, "casefile.correction", of=number, reason=f"核对{WORDS}", changes=changes)


def found(by: str = world.SECOND, words: str = WORDS) -> list[str]:
    [who] = viewers([by])
    return [row.stream for row in find(who, Ask(text=words)).rows]


@clause("anze/record/18-2", "xuecheng/record/30-2", "anhui/record/20-3", "yangquan/record/14")
def test_words_of_a_secret_record_are_not_found_by_search_nor_over_the_interface() -> None:
    case = filed()
    told(case, **MARK)
    for person in (world.SECOND, world.ARCHIVIST, world.HANDLER):
        assert found(person) == []
        assert Api(person).get(f"cases?text={WORDS}").json()["cases"] == []
    assert found(words="青禾") == [case]


def test_what_becomes_secret_leaves_the_index_with_its_corrections_and_comes_back_when_it_is_no_longer() -> None:
    case = filed()
    number = told(case)
    assert found() == [case]
    corrected(case, number, **MARK)
    assert found() == []
    corrected(case, number, source="第三人")
    assert found() == [] == found(words="第三人")
    assert projections.compare() == []
    corrected(case, number, secrets=[])
    assert found() == [case] == found(words="第三人")
    assert projections.compare() == []


def test_an_index_written_before_the_rule_is_written_anew() -> None:
    case, other = filed(), filed()
    told(case, **MARK)
    row = Case.objects.get(pk=case)
    INDEX.write(case, row.changed_at, "", ["配方 方比 比例"], anew=False)
    migration = importlib.import_module("qiuhao.casefile.migrations.0009_secret_words")
    migration.index_anew(apps, None)
    assert list(Case.objects.filter(reckoned_with="").values_list("pk", flat=True)) == [case]
    assert chores.reckon_anew() == 1
    assert found(words="配方") == []
    assert set(found(words="青禾")) == {case, other}
    assert len(ledger.facts(case)) == 4


@clause("anze/record/18-2", "xuecheng/record/30-2", "anhui/record/20-3", "yangquan/record/14")
def test_the_row_of_a_case_says_nothing_of_a_secret_clue_or_filing() -> None:
    case = world.new_case()
    corrected(case, 2, **MARK)
    row = Case.objects.get(pk=case)
    assert (row.clue, row.parties, row.name) == ("", "", "未立案线索")
    number = world.reported(case, "casefile.filing", **world.filing(), **MARK).number
    row = Case.objects.get(pk=case)
    assert (row.cause, row.parties, row.state, row.name) == ("", "", "investigating", "涉密案件")
    assert row.filed_on is not None
    assert found(words="青禾") == []
    assert projections.compare() == []
    corrected(case, number, secrets=[])
    assert found(words="青禾") == [case]
    assert Case.objects.get(pk=case).parties == "示范县青禾糕点店有限公司"
