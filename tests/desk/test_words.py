"""No code name stands where people read: values of packs, ways of keeping, units, acts in the reading log, dates."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse

from qiuhao.casefile.naming import case_name
from qiuhao.desk.access import case_key
from qiuhao.desk.clauses import HOW, packs
from qiuhao.desk.law.place import place_page
from qiuhao.desk.readings.views import _part
from qiuhao.desk.templatetags.look.values import near_date
from tests.casefile import world
from tests.desk.conftest import Visit

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[a-z]{2,}")


@pytest.mark.parametrize("book", packs(), ids=lambda book: book.id)
def test_a_place_says_its_values_and_periods_in_chinese(book) -> None:
    shown = place_page(book)
    said = [row["value"] for row in shown["parameters"]] + [row["period"] for row in shown["periods"]]
    assert said
    assert [words for words in said if CODE.search(words)] == []


def test_every_way_of_keeping_a_clause_has_words() -> None:
    texts = [file.read_text(encoding="utf-8") for file in ROOT.glob("packs/*/clauses.csv")]
    used = {row["how"] for text in texts for row in csv.DictReader(text.splitlines())}
    assert "rule" in used
    assert used <= set(HOW)


def test_every_icon_that_is_asked_for_is_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', (ROOT / "qiuhao/desk/static/desk/icons.svg").read_text()))
    sources = [*ROOT.glob("qiuhao/**/*.py"), *ROOT.glob("qiuhao/**/*.html")]
    asked = {
        name
        for file in sources
        for name in re.findall(r'(?:\bicon |\bicon=|"icon": )"([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    assert "plus" in asked
    assert asked <= drawn


def test_the_log_of_readings_names_acts_though_it_keeps_their_first_letters_only() -> None:
    assert _part("act/draft-publicatio") == "办理 拟公示稿"
    assert _part("case-fact/2") == "记录 2"


def test_a_day_of_another_year_shows_its_year(visit: Visit) -> None:
    assert near_date(date(world.MORNING.year, 10, 12)) == "10-12"
    assert near_date(date(world.MORNING.year + 1, 10, 12)) == f"{world.MORNING.year + 1}-10-12"


def test_what_is_levied_is_levied_from_the_party() -> None:
    assert case_name("levy", "甲公司", "征收水资源费") == "对甲公司征收水资源费案"
    assert case_name("levy", "甲公司", "水资源费征收") == "甲公司水资源费征收案"
    assert case_name("penalty", "甲公司", "征收粮食未备案") == "甲公司征收粮食未备案案"


def test_a_word_that_ends_in_案_stays_whole() -> None:
    assert case_name("penalty", "甲公司", "隐匿业务档案") == "甲公司隐匿业务档案案"
    assert case_name("penalty", "甲公司", "无照经营案") == "甲公司无照经营案"


def test_a_record_names_the_authority_and_the_unit(visit: Visit) -> None:
    page = visit(world.HANDLER).get(reverse("desk:case-fact", args=[case_key(world.new_case()), 1])).content.decode()
    values = re.findall(r"<dd>(.*?)</dd>", page)
    assert "示范县市场监督管理局" in values
    assert "国家" in values
    assert world.AUTHORITY not in values
    assert world.PLACE not in values


def test_the_form_of_a_levy_suspects_nobody(visit: Visit) -> None:
    page = visit(world.HANDLER).get(reverse("desk:open-case") + "?procedure=levy").content.decode()
    assert "添加当事人" in page
    assert "涉嫌" not in page


@pytest.mark.parametrize("act", ["seal", "impound", "freeze"])
def test_the_form_of_a_measure_asks_no_penalty(visit: Visit, act: str) -> None:
    page = visit(world.HANDLER).get(reverse("desk:act", args=[case_key(world.new_case()), act])).content.decode()
    assert "认定的事实" in page
    assert "处罚种类" not in page
    assert "许可内容" not in page
