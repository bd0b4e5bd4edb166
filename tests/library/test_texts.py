"""Texts as they are handed over become trees: general rules on invented regulations."""

from __future__ import annotations

import pytest

from qiuhao.library.texts.lines import clean, counted, read, tight
from qiuhao.library.texts.parsing import Unreadable
from qiuhao.library.texts.splitting import split, tree_of
from qiuhao.library.texts.tree import Tree, spoken
from tests.library import samples


def first() -> Tree:
    return split(samples.WHOLE)[0].tree


def test_a_notice_with_two_regulations_gives_two_trees() -> None:
    found = split(samples.WHOLE)
    assert [one.title for one in found] == ["示范县甲事项管理办法", "示范县乙事项管理办法"]
    assert [node.path for node in found[1].tree.nodes if node.sort == "article"] == ["1", "2", "3"]
    assert "乙事项由主管部门管理。" in found[1].text
    assert "乙事项由主管部门管理。" not in found[0].text


def test_the_text_says_from_when_to_when_and_what_it_repeals() -> None:
    one, two = split(samples.WHOLE)
    assert (str(one.since), str(one.until)) == ("2024-04-01", "2029-03-31")
    assert one.repeals == ("示范县甲事项暂行规定",)
    assert (str(two.since), two.until, two.repeals) == ("2024-04-01", None, ())


def test_chapters_articles_paragraphs_and_items() -> None:
    tree = first()
    found = {node.path: node for node in tree.nodes}
    assert found["c1"].heading == "总则"
    assert found["1"].parent == "c1"
    assert found["3"].parent == "c2"
    assert found["2-2"].text == "本条所称甲事项，包括下列事项："
    assert found["2-2.2"].text == "第二种事项。"
    assert found["2-3"].text == "前款事项由县人民政府公布。"
    assert found["3.2"].label == "（二）"
    assert found["3.2"].text == "乙的。"
    assert [node.path for node in tree.inside(found["3"])] == ["3", "3.1", "3.2"]
    assert tree.article_of(found["2-2.2"]).path == "2"
    assert [node.path for node in tree.above(found["2-2.2"])] == ["2-2", "2", "c1"]


def test_lines_torn_by_a_page_are_one_sentence_again() -> None:
    tree = first()
    found = tree.find("2")
    assert found is not None
    assert found.text.endswith("违反本办法第三条规定的，不适用前款的例外情形。"), "no article begins where one is cited"
    item = tree.find("2-2.1")
    assert item is not None
    assert item.text == "第一种事项，包括名称、地址以及其他应当写明的内容；"


def test_a_heading_keeps_its_own_paragraphs_and_sub_items() -> None:
    found = {node.path: node for node in first().nodes}
    assert (found["4.1"].heading, found["4.1"].text) == ("事前公示", "公布名称、职责。")
    assert found["4.1.1"].text == "名称。包括全称和简称。"
    assert found["4.1.2"].text == "职责。"
    assert (found["4.2"].text, found["4.2-2"].text) == ("决定作出后公布。", "需要保密的，不公布。")


def test_a_plan_has_numbered_headings_instead_of_articles() -> None:
    [plan] = split(samples.PLAN)
    assert plan.title == "某局全面推行某制度实施方案"
    found = {node.path: node for node in plan.tree.nodes}
    assert (found["1"].heading, found["1"].text) == ("工作目标", "年底以前全面完成。")
    assert found["2.1"].text == "按照谁办理谁负责的原则，公开信息。"
    assert found["2.1.1"].heading == "建立健全制度"
    assert found["2.1.1.1"].text == "建立发布制度；编制清单。"
    assert found["2.1.1.1-2"].text == "责任单位:甲股"
    assert found["2.1.1.1-3"].text == "完成时限:2024年10月"
    assert found["2.1.1.2-2"].text == "责任单位:乙股"
    assert found["2.1.2"].text == "要及时公开。"
    assert "为贯彻落实上级要求，制定本方案。" in found["0"].text
    assert "印发" not in found["3.1"].text, "the imprint at the end is no part of it"
    place = plan.tree.find("2.1.1.1.p2")
    assert place is found["2.1.1.1"], "a part of a sentence stands in its sentence"


def test_a_table_of_contents_is_no_second_chapter() -> None:
    text = "示范法\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条 甲。\n第二章　附则\n第二条 乙。\n"
    [law] = split(text)
    assert [node.path for node in law.tree.nodes] == ["c1", "1", "c2", "2"]


def test_inserted_articles_have_paths_of_their_own() -> None:
    [law] = split("示范法\n第一条 甲。\n第一条之一 乙。\n第二条 丙。\n")
    assert [(node.path, node.text) for node in law.tree.nodes] == [("1", "甲。"), ("1_1", "乙。"), ("2", "丙。")]


def test_what_was_found_is_found_again_in_its_own_text() -> None:
    for one in split(samples.WHOLE):
        assert tree_of(one.title, one.text) == one.tree


@pytest.mark.parametrize("text", ["", "只有几个字。", "示范法\n没有条文的文件。\n"])
def test_what_is_no_regulation_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Unreadable, match="标题"):
        split(text)


def test_a_title_that_is_given_is_found_where_none_could_be_guessed() -> None:
    text = "某某事项\n一、甲\n内容。\n二、乙\n内容。\n"
    with pytest.raises(Unreadable):
        split(text)
    assert [one.title for one in split(text, ["某某事项"])] == ["某某事项"]


def test_lines_are_cleaned() -> None:
    assert clean("[image: 图]第一条\n- 3 -\n\n第 2 页 共 9 页\n—1—\n12\n正文") == ["第一条", "正文"]
    assert tight("自 2024 年 4 月 1 日起 施行 Open Source 软件") == "自2024年4月1日起施行Open Source软件"
    assert read("(三)丙").sort == "item"
    assert read("3.丙").number == 3
    assert read("3.14 是圆周率").sort == ""
    assert [counted(words) for words in ("二十一", "一百零五", "十", "二百", "12", "一千二百六十")] == [
        21, 105, 10, 200, 12, 1260,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "words"),
    [("11", "第十一条"), ("11-2.3", "第十一条第二款第三项"), ("6.1.4", "第六条第一项第四目"), ("1_2", "第一条之二")],
)
def test_a_path_is_spoken(path: str, words: str) -> None:
    assert spoken(path) == words
