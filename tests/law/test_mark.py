"""How a clause is called when people speak of it."""

from __future__ import annotations

import pytest

from qiuhao.library import packs


@pytest.mark.parametrize(
    ("place", "clause", "words"),
    [
        ("anhui", "anhui/disclosure/11-2", "安徽·公示·十一第二款"),
        ("anhui", "anhui/disclosure/15.3", "安徽·公示·十五（三）"),
        ("anhui", "anhui/disclosure/17-2.5", "安徽·公示·十七第二款（五）"),
        ("anze", "anze/record/3-3", "安泽·记录·三第三款"),
        ("anhui", "nat/cf/58", "国家·处罚法·五十八"),
        ("anhui", "nat/cf/64.1", "国家·处罚法·六十四（一）"),
        ("anhui", "nat/cf/48-2", "国家·处罚法·四十八第二款"),
        ("anhui", "nat/cf/30-33", "国家·处罚法·三十至三十三"),
        ("anhui", "nat/qz/25-3", "国家·强制法·二十五第三款"),
        ("anhui", "nat/xx/20.6", "国家·公开条例·二十（六）"),
        ("anhui", "nat/118/gs", "国家·三项制度意见·决定公开期限"),
        ("anhui", "nat/54/pc", "国家·涉企检查意见·检查频次"),
        ("yangquan", "yangquan/disclosure/6.1.2", "阳泉·公示·六（一）2"),
        ("yangquan", "yangquan/disclosure/6.2-2", "阳泉·公示·六（二）第二款"),
        ("lingchuan", "lingchuan/plan/3.1", "陵川·方案·三（一）"),
        ("lingchuan", "lingchuan/plan/2.1.4.p2", "陵川·方案·二（一）4第二点"),
        ("lingchuan", "lingchuan/plan/2.1.1.1", "陵川·方案·二（一）1（1）"),
        ("lingchuan", "lingchuan/plan/0", "陵川·方案·方案印发通知"),
        ("anhui", "elsewhere/rule/9", "elsewhere/rule/9"),
        ("anhui", "anhui/unknown/9", "anhui/unknown/9"),
        ("anhui", "nat/cf", "nat/cf"),
    ],
)
def test_a_mark(place: str, clause: str, words: str) -> None:
    assert packs.rules(place).mark(clause) == words


def test_every_clause_of_every_pack_has_a_mark_of_its_own() -> None:
    for place in packs.pack_ids():
        rules = packs.rules(place)
        marks = [rules.mark(clause) for pack in rules.packs for clause in pack.clauses]
        assert len(set(marks)) == len(marks)
        assert not [mark for mark in marks if mark.rpartition("·")[2].isascii()]
