"""The public format: its schema is current, its examples hold for every place, and what does not fit is told."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qiuhao.config.kinds import load_kinds
from qiuhao.exchange.cases.answering import answer_case
from qiuhao.exchange.cases.format import BadCase, read, read_line, write_line
from qiuhao.exchange.cases.schema import schema
from qiuhao.law.facts import History
from qiuhao.library.packs import places
from tests.exchange.shape import problems
from tests.house.tree import ROOT

FORMATS = ROOT / "docs" / "formats"
SCHEMA = FORMATS / "qiuhao-case-1.schema.json"
EXAMPLES = sorted((FORMATS / "examples").glob("*.jsonl"))
NOW = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
load_kinds()


def test_the_schema_in_the_documents_is_current() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "qiuhao.exchange.cases.schema"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    same = made.stdout == SCHEMA.read_text("utf-8")
    assert same, "run: python -m qiuhao.exchange.cases.schema > docs/formats/qiuhao-case-1.schema.json"


def test_every_place_has_an_example() -> None:
    assert {path.stem for path in EXAMPLES} == {place.id for place in places()}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_valid_readable_and_answered(path: Path) -> None:
    whole = schema()
    for text in path.read_text("utf-8").splitlines():
        assert problems(whole, json.loads(text), whole) == []
        case = read_line(text)
        assert case.place == path.stem
        said = answer_case(case, NOW)
        assert said.state
        assert any(act.open for act in said.acts) or said.state == "archived"
        assert History(case.facts, case.stream).last("filed") is not None


def test_what_is_written_is_read_again() -> None:
    for path in EXAMPLES:
        case = read_line(path.read_text("utf-8"))
        assert read_line(write_line(case)) == case


def broken(change: Any) -> str:
    case = json.loads(EXAMPLES[0].read_text("utf-8"))
    change(case)
    return json.dumps(case, ensure_ascii=False)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda c: c.update(format="qiuhao-case/2"), "format"),
        (lambda c: c.update(colour="red"), "colour"),
        (lambda c: c["facts"][1].update(happened_at="yesterday"), "happened_at"),
        (lambda c: c["facts"][1].update(door="window"), "door"),
        (lambda c: c["facts"][1].update(number=0), "number"),
        (lambda c: c["facts"][2]["content"].update(cause=""), "cause"),
        (lambda c: c["facts"][2]["content"].pop("parties"), "parties"),
        (lambda c: c["facts"][2]["content"].update(mood="x"), "mood"),
    ],
)
def test_reader_and_schema_refuse_the_same(change: Any, field: str) -> None:
    text = broken(change)
    with pytest.raises(BadCase) as caught:
        read_line(text, 7)
    assert any(field in problem.field for problem in caught.value.problems)
    assert all(problem.line == 7 and problem.sentence for problem in caught.value.problems)
    whole = schema()
    if field != "happened_at":
        assert problems(whole, json.loads(text), whole)


def test_one_bad_line_does_not_stop_the_others() -> None:
    good = EXAMPLES[0].read_text("utf-8").strip()
    found = list(read([good, "", "nonsense", good]))
    assert [isinstance(case, BadCase) for case in found] == [False, True, False]
    assert found[1].problems[0].line == 3
