"""What cannot be set becomes a sentence at its field: nothing silently missing, no boxes for characters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import typst

from qiuhao.documents import rendering
from qiuhao.documents.rendering import problems_of, render
from qiuhao.documents.rendering.fonts import font_set
from qiuhao.documents.sheets import sheet_of
from qiuhao.ledger.problems import InvalidContent
from tests.documents import samples
from tests.documents.papers import made, read

RARE = "\U00020bb7"  # 𠮷, in CJK Extension B: not in the bundled faces


def problems(name: str, data: dict[str, Any]) -> dict[str, str]:
    """Field → sentence."""
    with pytest.raises(InvalidContent) as refused:
        made(name, data)
    return {problem.field: problem.sentence for problem in refused.value.problems}


SIX = {
    "parties": "当事人",
    "facts": "违法事实",
    "evidence": "证据",
    "penalties": "处罚种类",
    "basis": "处罚依据",
    "performance": "履行方式和期限",
    "remedy": "救济途径和期限",
    "authority": "行政机关名称",
    "dated": "成文日期",
}


@pytest.mark.clause("nat/cf/59")
@pytest.mark.parametrize(("field", "title"), SIX.items())
def test_a_penalty_decision_without_one_of_the_six_contents_is_not_set(field: str, title: str) -> None:
    data = samples.penalty_decision()
    del data[field]
    assert f"“{title}”没有填写" in problems("penalty_decision", data)[field]
    empty: Any = "" if field in ("authority", "dated") else []
    assert field in problems("penalty_decision", samples.penalty_decision(**{field: empty}))


def test_a_character_without_a_glyph_is_named_with_its_field() -> None:
    data = samples.penalty_decision(parties=[samples.party(f"示范市{RARE}野食品店")])
    found = problems("penalty_decision", data)
    assert list(found) == ["parties.0.name"]
    assert f"“{RARE}”（U+20BB7）" in found["parties.0.name"]
    assert "当事人第 1 项的名称或姓名" in found["parties.0.name"]
    assert "QIUHAO_FONT_DIRS" in found["parties.0.name"]


def test_a_form_may_ask_before_anything_is_set() -> None:
    assert problems_of("penalty_decision", samples.penalty_decision()) == ()
    told = problems_of("penalty_decision", samples.penalty_decision(facts=[f"甲{RARE}乙", "丙"]))
    assert [problem.field for problem in told] == ["facts.0"]
    assert [problem.field for problem in problems_of("penalty_decision", {})][:1] == ["dated"]


def test_the_check_before_setting_agrees_with_what_is_set() -> None:
    fonts = font_set()
    for char in "中喆堃镕玥犇翀䶮〇①⑳㎡℃¥“—☑\U00020bb7\U0002a6a5":
        data = samples.penalty_decision(facts=[f"甲{char}乙"])
        drawn = not problems_of("penalty_decision", data)
        assert drawn == fonts.draws(char)
        if drawn:
            assert rendering.engine.compile_pdf("file_note", note(char), fonts, {}, 0)
        else:
            with pytest.raises(typst.TypstError, match="could not be displayed"):
                rendering.engine.compile_pdf("file_note", note(char), fonts, {}, 0)


def note(char: str) -> dict[str, Any]:
    return sheet_of("file_note").checked(samples.file_note(situation=[char])).printed()


def test_what_typst_refuses_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch) -> None:
    believing = replace(font_set(), ranges=[(0, 0x10FFFF)])
    monkeypatch.setattr(rendering, "faces", lambda: believing)
    found = problems("penalty_decision", samples.penalty_decision(facts=[f"甲{RARE}乙"]))
    assert list(found) == ["facts.0"]
    assert RARE in found["facts.0"]


def test_an_image_that_was_not_given_is_asked_for() -> None:
    with pytest.raises(InvalidContent, match="seal.svg 没有随文书提供"):
        render("penalty_decision", samples.penalty_decision())


def test_an_image_that_is_none_is_a_sentence() -> None:
    with pytest.raises(InvalidContent, match="没有排成"):
        render("penalty_decision", samples.penalty_decision(), files={"seal.svg": b"not an image"})


def test_an_image_name_cannot_leave_its_place() -> None:
    data = samples.penalty_decision(seal={"image": "../data.json"})
    with pytest.raises(InvalidContent, match="印章"):
        render("penalty_decision", data, files={"../data.json": b"{}"})


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"number": "示市监罚[2026]12号"}, "number", "六角括号"),
        ({"penalties": [{"words": "罚款", "amount": "12000"}]}, "penalties.0.amount", "写到分"),
        ({"parties": [samples.party(id_value="91350100M000100Y44")]}, "parties.0", "校验位"),
        ({"surprise": "x"}, "surprise", "不是本类记录的字段"),
        ({"dated": "2026-13-01"}, "dated", "不是日期"),
        ({"facts": ["甲\ue000"]}, "facts.0", "自造字"),
        ({"facts": ["甲\x07"]}, "facts.0", "不能打印"),
    ],
)
def test_a_field_that_does_not_fit_is_named(change: dict[str, Any], field: str, says: str) -> None:
    assert says in problems("penalty_decision", samples.penalty_decision(**change))[field]


def test_a_record_cannot_end_before_it_began() -> None:
    found = problems("questioning_record", samples.questioning_record(ended_at="2026-08-10T08:00:00+08:00"))
    assert "结束时间早于开始时间" in next(iter(found.values()))


def test_typst_markup_in_the_data_is_only_text() -> None:
    evil = '#read("/data.json") $x$ *b* _i_ @ref \\ <label> ```code``` // no comment'
    text = read(made("penalty_decision", samples.penalty_decision(facts=[evil]))).text
    assert "".join(evil.split()) in text


def test_an_unknown_template_names_those_there_are() -> None:
    with pytest.raises(LookupError, match="penalty_decision"):
        render("nothing", {})
