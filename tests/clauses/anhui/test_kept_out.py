"""安徽：法律、法规、规章规定不予公开的其他信息，拟稿人写明依据后不能出现在公示的文字中."""

from __future__ import annotations

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import samples
from tests.clauses.story import CHECKER, CLERK, DAY, SUMMARY, Story, decision, published

clause = pytest.mark.clause
NAMED = {"value": "三比一配方", "basis": "《示范条例》第九条", "rank": "地方性法规"}


@clause("anhui/disclosure/14.4")
@pytest.mark.parametrize("words", ["罚款 5000 元", "罚款 5000 元，涉及三比一配方"])
def test_what_another_rule_keeps_out_is_not_in_the_public_words(words: str) -> None:
    story = Story("anhui")
    decided = story.add("casefile.decision", DAY, **decision())
    fields = {**SUMMARY, "conclusion": words}
    draft = story.add(
        "disclosure.draft", "2026-03-03", about=decided, fields=fields, drafted_by=CLERK, kept_out=[NAMED]
    )
    digest = story.facts[-1].body.digest
    review = {"about": draft, "passed": True, "digest": digest, "reviewed_by": CHECKER}
    story.add("disclosure.draft_review", "2026-03-04", **review)
    said = {gate for gate, _ in published(story, "government-site")}
    assert ("no-masked-fields" in said) is ("配方" in words)


@clause("anhui/disclosure/14.4")
@pytest.mark.parametrize("wrong", [{"rank": "规范性文件"}, {"rank": "本机关制度"}, {"basis": ""}])
def test_only_a_law_a_regulation_or_a_rule_keeps_it_out(wrong: dict[str, str]) -> None:
    content = samples.content("disclosure.draft")
    assert make("disclosure.draft", {**content, "kept_out": [NAMED]})
    with pytest.raises(InvalidContent):
        make("disclosure.draft", {**content, "kept_out": [{**NAMED, **wrong}]})
