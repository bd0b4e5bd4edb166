"""Cases travel: out of one ledger, into another, with the same answers; and nothing half-saved on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide
from qiuhao.casefile.models import Case as CaseRow
from qiuhao.exchange.cases import batch
from qiuhao.exchange.cases.answering import answer_case
from qiuhao.exchange.cases.batch import Outcome
from qiuhao.exchange.cases.exporting import case_of, lines, streams_of
from qiuhao.exchange.cases.format import read_line
from qiuhao.exchange.cases.importing import import_cases
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.models import StoredFile
from qiuhao.ledger.verify import verify
from tests.casefile import world
from tests.casefile.test_walk import Story

LATER = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
"""When every period of the case that is told here has long passed."""
pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture
def told() -> dict[str, Any]:
    """A case walked through the front door to its decision, as a line of the format."""
    story = Story(place="xuecheng")
    story.investigated()
    story.heard()
    story.reviewed()
    story.approved()
    decide(story.case, story.decision(), [world.HANDLER])
    found: dict[str, Any] = json.loads(next(lines([story.case])))
    return found


def moved(line: dict[str, Any], stream: str = "case/elsewhere-1", **more: Any) -> str:
    """The same case under another name, as another platform would send it."""
    return json.dumps({**line, "stream": stream, **more}, ensure_ascii=False)


def bring(*texts: str, dry_run: bool = False) -> list[Outcome]:
    return list(import_cases(iter(texts), world.AUTHORITY, "p-importer", dry_run=dry_run))


def said(outcome: Outcome) -> str:
    return " ".join(str(problem) for problem in outcome.problems)


def findings(stream: str) -> list[tuple[str, str]]:
    return sorted((f.text, f.clause) for f in reading.answer(stream, clock.now()).findings)


def test_checking_an_exported_file_gives_the_answers_of_the_pages(told: dict[str, Any]) -> None:
    now = clock.now()
    checked = answer_case(read_line(json.dumps(told, ensure_ascii=False)), now)
    assert checked.as_dict() == reading.answer(told["stream"], now).as_dict()


def test_an_exported_case_is_imported_with_the_same_answers(told: dict[str, Any]) -> None:
    [outcome] = bring(moved(told))
    assert (outcome.sort, outcome.facts) == ("imported", len(told["facts"]))
    here = ledger.facts("case/elsewhere-1")
    assert {fact.door for fact in here} == {"reported"}
    assert [fact.kind for fact in here] == [fact["kind"] for fact in told["facts"]]
    assert [list(fact.actors) for fact in here] == [fact["actors"] for fact in told["facts"]]
    assert reading.answer("case/elsewhere-1").state == "decided"
    assert findings("case/elsewhere-1") == findings(told["stream"])
    assert CaseRow.objects.get(pk="case/elsewhere-1").decision_number == "示市监罚〔2026〕1号"
    assert verify().ok


def test_an_old_case_was_never_late_while_it_was_brought_in(
    told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = answer_case(read_line(json.dumps(told, ensure_ascii=False)), LATER)
    ticks = count()
    monkeypatch.setattr(clock, "now", lambda: LATER + timedelta(milliseconds=next(ticks)))
    bring(moved(told))
    here = reading.answer("case/elsewhere-1", clock.now())
    assert len({fact.recorded_at for fact in ledger.facts("case/elsewhere-1")}) == 1
    assert [(f.id, f.status) for f in here.findings] == [(f.id, f.status) for f in checked.findings]


def test_evidence_is_named_by_the_seals_it_has_here(told: dict[str, Any]) -> None:
    bring(moved(told))
    here = {fact.number: fact for fact in ledger.facts("case/elsewhere-1")}
    decided = next(fact for fact in here.values() if fact.kind == "casefile.decision")
    reviewed = next(fact for fact in here.values() if fact.kind == "review.submission")
    assert decided.body.evidence
    assert all(here[paper.number].seal == paper.seal for paper in decided.body.evidence)
    assert decided.body.substance == reviewed.body.substance


def test_a_case_that_is_here_already_is_passed_over(told: dict[str, Any]) -> None:
    bring(moved(told))
    before = ledger.head("case/elsewhere-1")
    assert [o.sort for o in bring(moved(told))] == ["same"]
    assert ledger.head("case/elsewhere-1") == before


def test_a_case_that_has_grown_is_continued(told: dict[str, Any]) -> None:
    half = moved(told, facts=told["facts"][:6])
    assert [o.sort for o in bring(half)] == ["imported"]
    [outcome] = bring(moved(told))
    assert (outcome.sort, outcome.facts) == ("continued", len(told["facts"]) - 6)
    assert findings("case/elsewhere-1") == findings(told["stream"])
    assert reading.answer("case/elsewhere-1").state == "decided"


def test_another_case_of_the_same_name_is_refused(told: dict[str, Any]) -> None:
    bring(moved(told))
    other = json.loads(moved(told))
    other["facts"][2]["content"]["cause"] = "另一案由"
    [outcome] = bring(json.dumps(other, ensure_ascii=False))
    assert outcome.sort == "refused"
    assert "第 3 号记录的内容不同" in said(outcome)


def test_a_dry_run_writes_nothing(told: dict[str, Any]) -> None:
    [outcome] = bring(moved(told), dry_run=True)
    assert (outcome.sort, outcome.facts) == ("imported", len(told["facts"]))
    assert not ledger.exists("case/elsewhere-1")


def test_a_case_without_an_opening_gets_one_and_its_references_follow(told: dict[str, Any]) -> None:
    facts = [{**fact, "seal": ""} for fact in told["facts"][1:]]
    [outcome] = bring(moved(told, facts=facts))
    assert outcome.sort == "imported", said(outcome)
    here = ledger.facts("case/elsewhere-1")
    assert here[0].kind == "casefile.opened"
    notice = next(fact for fact in here if fact.kind == "casefile.rights_notice")
    served = next(fact for fact in here if fact.kind == "casefile.service")
    assert served.body.about == notice.number


def test_numbers_with_gaps_are_closed_and_followed(told: dict[str, Any]) -> None:
    facts = json.loads(json.dumps(told["facts"]).replace('"seal"', '"seal"'))
    for fact in facts:
        fact["number"] *= 10
        content = fact["content"]
        if isinstance(content.get("about"), int):
            content["about"] *= 10
        for paper in content.get("evidence", ()):
            if isinstance(paper, dict):
                paper["number"] *= 10
        content.pop("substance", None)
        for enclosed in content.get("enclosed", ()):
            enclosed["fact"] = enclosed["fact"] and enclosed["fact"] * 10
    [outcome] = bring(moved(told, facts=facts))
    assert outcome.sort == "imported", said(outcome)
    assert findings("case/elsewhere-1") == findings(told["stream"])


def bad_lines(told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """A line that cannot be imported, and words its sentence must have."""
    yield "{", "不是有效的 JSON"
    yield moved(told, place="nowhere"), "nowhere"
    yield moved(told, procedure="magic"), "magic"
    yield moved(told, stream="person/p-1"), "person/p-1"
    yield moved(told, facts=[]), "没有事实"
    lost = json.loads(moved(told))
    next(f for f in lost["facts"] if f["kind"] == "casefile.service")["content"]["about"] = 99
    yield json.dumps(lost), "99"
    wrong = json.loads(moved(told))
    next(f for f in wrong["facts"] if f["kind"] == "casefile.service")["content"]["method"] = "pigeon"
    yield json.dumps(wrong), "送达方式"
    twice = json.loads(moved(told))
    twice["facts"][3]["number"] = 1
    yield json.dumps(twice), "编号重复"
    tomorrow = json.loads(moved(told))
    tomorrow["facts"][3]["happened_at"] = "2031-01-01T09:00:00+08:00"
    yield json.dumps(tomorrow), "晚于"
    missing = json.loads(moved(told))
    ref = {"sha256": "0" * 64, "sm3": "0" * 64, "size": 1, "media_type": "image/png", "name": "丢失.png"}
    missing["facts"][3]["content"]["files"] = [ref]
    yield json.dumps(missing), "丢失.png"
    stranger = json.loads(moved(told))
    stranger["facts"][3]["kind"] = "casefile.nothing"
    yield json.dumps(stranger), "casefile.nothing"


def test_a_bad_line_is_told_and_nothing_of_its_case_is_written(told: dict[str, Any]) -> None:
    good = moved(told, "case/elsewhere-2")
    for bad, words in bad_lines(told):
        before, after = bring(bad, good)
        assert before.sort == "refused", words
        assert words in said(before), said(before)
        assert before.problems[0].line == 1
        assert after.sort in ("imported", "same")
        assert not ledger.exists("case/elsewhere-1")


def test_a_case_that_cannot_be_written_does_not_keep_back_those_beside_it(told: dict[str, Any]) -> None:
    ref = files.put(b"gone", media_type="text/plain", name="已销毁.txt")
    StoredFile.objects.filter(pk=ref.sha256).update(destroyed_at=clock.now())
    bad = json.loads(moved(told, "case/elsewhere-2"))
    bad["facts"][3]["content"]["files"] = [ref.model_dump()]
    # Only the ledger, inside the transaction, sees that the file is destroyed.
    done = bring(moved(told, "case/elsewhere-1"), json.dumps(bad), moved(told, "case/elsewhere-3"))
    assert [(one.line, one.sort) for one in done] == [(1, "imported"), (2, "refused"), (3, "imported")]
    assert ref.sha256[:16] in said(done[1])
    assert [ledger.exists(f"case/elsewhere-{number}") for number in (1, 2, 3)] == [True, False, True]


def test_some_cases_share_a_commit_and_a_file_goes_on_after_it(
    told: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "TOGETHER", 2 * len(told["facts"]))
    begun: list[int] = []
    real = batch._together
    monkeypatch.setattr(batch, "_together", lambda some, by: (begun.append(len(some)), real(some, by)))
    done = bring(*(moved(told, f"case/elsewhere-{number}") for number in (1, 2, 3, 3)))
    assert [one.sort for one in done] == ["imported", "imported", "imported", "same"]
    assert begun == [2, 1]


def test_streams_of_one_authority(told: dict[str, Any]) -> None:
    assert streams_of(world.AUTHORITY) == [told["stream"]]
    assert streams_of("demo-other") == []
    assert case_of(told["stream"]).authority == world.AUTHORITY
