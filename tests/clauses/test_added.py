"""What other rules ask for besides is added as a line of data with the clause that asks, and asked like the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qiuhao.law.gates.base import Ask
from qiuhao.law.lines import ItemLine
from qiuhao.law.pack import Pack, PackProblems, parse
from qiuhao.law.rules import Rules
from qiuhao.library import packs
from qiuhao.library.calendars import calendar
from tests.clauses.story import DAY, EXAMINED, SUMMARY, Story, at, drafted, ending, on_duty, published

clause = pytest.mark.clause
SERVED: dict[str, Any] = {
    "about": 1, "documents": [{"name": "决定书"}], "method": "direct", "effective_on": DAY, "recipient": "何某",
    "sealed": True, "served_at": at(DAY), "place": "人民路 1 号",
}  # fmt: skip
ASKED: dict[str, Any] = {**EXAMINED, "on_site": False}


def with_line(story: Story, **line: Any) -> Story:
    """The story under its place's rules with one more line, as a later edition of the pack has it."""
    chain = list(packs.chain(story.place))
    chain[-1] = replace(chain[-1], items=(*chain[-1].items, ItemLine.model_validate(line)))
    story.rules = Rules(chain)
    return story


RECORD = [
    pytest.param("record-content", "examine", "casefile.examination", {**on_duty(), **EXAMINED}, "shown_to",
                 "anhui/record/8.11", "anhui", marks=clause("anhui/record/8.11")),
    pytest.param("record-content", "end-investigation", "casefile.investigation_end", ending(), "files",
                 "anhui/record/9.5", "anhui", marks=clause("anhui/record/9.5")),
    pytest.param("record-content", "serve", "casefile.service", SERVED, "shown_to",
                 "anhui/record/10.5", "anhui", marks=clause("anhui/record/10.5")),
    pytest.param("on-site-duty", "examine", "casefile.examination", {**on_duty(), **EXAMINED}, "shown_to",
                 "anhui/disclosure/10.5", "anhui", marks=clause("anhui/disclosure/10.5")),
    pytest.param("on-site-duty", "show-certificate", "casefile.certificate_shown", on_duty(shown_to="何某"), "on_site",
                 "xuecheng/disclosure/7.3", "xuecheng", marks=clause("xuecheng/disclosure/7.3")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "act", "kind", "content", "field", "asks", "place"), RECORD)
def test_a_line_more_is_asked_for_its_own_sort_of_act(
    name: str, act: str, kind: str, content: dict[str, Any], field: str, asks: str, place: str
) -> None:
    line = {
        "list": name, "id": "added", "label": "另行规定的内容", "clause": asks,
        "with": {"kind": kind, "field": field}, "procedures": ["penalty"],
    }  # fmt: skip
    assert not _lacks(Story(place), act, kind, content), "as the pack stands nobody asks for it"
    assert _lacks(with_line(Story(place), **line), act, kind, content)
    assert not _lacks(with_line(Story(place, "inspection"), **line), act, kind, content)


def _lacks(story: Story, act: str, kind: str, content: dict[str, Any]) -> bool:
    """Whether the act is refused for want of the added content."""
    from qiuhao.ledger.kinds import make

    body, own = make(kind, content), {story.place}
    ask = Ask(story.history, act, body, at(DAY), ("p-li",), story.rules, calendar(), story.procedure)
    return any(
        "另行规定的内容" in reason.text
        for bound in story.rules.gates(act, story.procedure, ask.day)
        if bound.source.pack in own
        for reason in bound.gate.shut(ask, bound.params)
    )


@clause("anhui/disclosure/11.2")
def test_a_line_more_of_the_result_is_published_with_it() -> None:
    gate = ("summary-complete", "disclosure/11.1")
    line = {
        "list": "summary-field", "id": "basis", "label": "执法依据", "clause": "anhui/disclosure/11.2",
        "with": {"source": "basis"},
    }  # fmt: skip
    site = "government-site"
    assert gate not in published(drafted("anhui"), site)
    assert gate in published(with_line(drafted("anhui"), **line), site)
    told = {**SUMMARY, "basis": "《示范条例》第三十条第一款"}
    assert gate not in published(with_line(drafted("anhui", told), **line), site)


BARE = {"list": "record-content", "id": "added", "label": "另行规定的内容"}


@clause("anhui/record/8.11", "anhui/record/9.5", "anhui/record/10.5", "anhui/disclosure/10.5", "anhui/disclosure/11.2")
@clause("xuecheng/disclosure/7.3")
@pytest.mark.parametrize("where", ["", "trial/elsewhere/7"])
def test_a_line_without_the_clause_that_asks_for_it_is_no_line(where: str) -> None:
    assert _read('clause = "trial/doc/1"').items
    with pytest.raises(PackProblems):
        _read(f'clause = "{where}"' if where else "")


def _read(cites: str) -> Pack:
    identity = (
        'id = "trial"\nname = "试验县"\nshort = "试验"\nlevel = "county"\nextends = "national"\n'
        '[[document]]\nid = "doc"\ntitle = "试验办法"\nissuer = "试验局"\nshort = "办法"\n'
        'rank = "部门规章"\nsince = 2020-01-01\n'
    )
    lines = f'[[item]]\nlist = "record-content"\nid = "added"\nlabel = "另行规定的内容"\n{cites}\n'
    lines += 'with = { kind = "casefile.examination", field = "shown_to" }\n'
    index = "clause,term,how,where,summary\ntrial/doc/1,内容,list,list:record-content,现场检查另行记录的内容。\n"
    return parse("trial", {"pack.toml": identity, "lines.toml": lines, "clauses.csv": index})
