"""A whole coercive measure: reviewed, taken, published by two persons, bound, and the same answers from its file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qiuhao.archive.acts import VERBS as ARCHIVING
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.config.commands import check
from qiuhao.disclosure.models import Decision, Shelf
from qiuhao.exchange.cases.answering import answer_case
from qiuhao.exchange.cases.exporting import lines
from qiuhao.exchange.cases.format import read_line
from qiuhao.exchange.cases.importing import import_cases
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.verify import verify
from qiuhao.review.acts import VERBS as REVIEWING
from tests.casefile import world
from tests.casefile.test_coercion import OFFICERS, REQUEST, Walk, taking
from tests.documents.papers import read
from tests.review.story import MATERIALS, POINTS

pytestmark = pytest.mark.usefixtures("morning")
LATER = world.later(hours=2)
MAJOR: dict[str, Any] = {"heads": ["by-law"], "answered": ["by-law", "other"], "reasons": "属于法律规定的情形。"}

PAPER: dict[str, Any] = {
    "sort": "书证", "name": "进货单", "source": "当事人", "proves": "涉嫌超范围生产", "certificates_shown": True,
    "rights_told": True, "officers": OFFICERS, "not_recorded_because": "文字记录能够全面反映。",
    "not_recorded_by": world.HANDLER, "files": [],
}  # fmt: skip


class Whole(Walk):
    """Every step through its own door, in a place that has its major measures reviewed."""

    def __init__(self, place: str = "yangquan") -> None:
        world.register(place)
        super().__init__("coercive-measure")
        self.place = place
        self.asked = self.do("ask-measure", **REQUEST, handler_opinion=world.voice(world.HANDLER))
        self.do("collect-evidence", **PAPER)
        self.do("answer-major", **MAJOR)

    def reviewed(self) -> None:
        """Submitted with the place's materials, and agreed to with the checklist answered."""
        matter = {"parties": [world.party()], "proposal": {"outcome": "measure", **taking()["proposal"]}}
        known = REVIEWING["submit-review"].prefill(self.case, [world.HANDLER])["materials"]
        materials = list(dict.fromkeys([*known, *MATERIALS[self.place]]))
        self.do("submit-review", explanation="拟查封库房。", materials=materials, **matter)
        answers = dict.fromkeys(POINTS, "yes") | {"powers": "no", "crime": "no"}
        reviewer = {"person": world.REVIEWER, "name": world.POSTS[world.REVIEWER][0], "qualified": True}
        self.do(
            "give-opinion", world.REVIEWER, opinion="agree", checklist=answers, reasons="事实清楚，程序合法。",
            reviewed_by=[reviewer],
        )  # fmt: skip

    def sealed(self) -> Appended:
        """Approved by the head, then carried out."""
        timed = {"began_at": "2026-03-02T10:00:00+08:00", "ended_at": "2026-03-02T10:30:00+08:00"}
        with clock.fixed(world.later(minutes=30)):
            self.do("approve-measure", world.HEAD, about=self.asked.number, head_opinion=world.voice())
        filmed = {"major_heads": ["by-law"], "interests": [], "not_recorded_because": "文字记录能够全面反映。"}
        return self.do("seal", **taking(request=self.asked.number, **timed, **filmed))

    def ended(self, measure: int) -> None:
        """Served, lifted, given back, closed and bound."""
        self.served(measure)
        self.do("end-measure", about=measure, ground="no-violation", head_opinion=world.voice())
        self.do("return-things", about=measure, received_by="何某", signatures=[{"role": "当事人", "name": "何某"}])
        self.do("close", world.HEAD, reason="executed", report="没有违法行为。", head_opinion=world.voice())

    def shown(self, decision: int) -> None:
        """Drafted, reviewed by another person, published."""
        self.do("draft-publication", world.CLERK, about=decision)
        self.do("review-publication", world.CHECKER, passed=True, words="与决定书一致。")
        self.do("publish", world.CLERK, about=decision, carriers=["department-site"], ends_on="2027-03-01")


@pytest.fixture
def walk() -> Iterator[Whole]:
    """From the request to the volume."""
    whole = Whole()
    whole.reviewed()
    with clock.fixed(LATER):
        done = whole.sealed()
        whole.shown(done.number)
        whole.ended(done.number)
        whole.do("archive", world.ARCHIVIST, checker="周负责")
        yield whole


@pytest.mark.clause("yangquan/review/5")
def test_a_major_measure_is_not_taken_before_its_review() -> None:
    whole = Whole()
    with clock.fixed(LATER), pytest.raises(Refused, match="法制审核"):
        whole.sealed()
    whole.reviewed()
    with clock.fixed(LATER):
        assert whole.sealed().fact.body.number_text


def test_it_is_public_while_it_stands_and_its_volume_is_bound(walk: Whole) -> None:
    assert walk.state == "archived"
    assert Decision.objects.get(case=walk.case).stage == "published"
    shelf = Shelf.objects.get(case=walk.case)
    assert shelf.procedure == "coercive-measure"
    assert "处罚" not in " ".join(value for _, value in shelf.fields)
    volume: Any = ledger.facts(walk.case)[-1].body
    cover = "".join(read(files.read(volume.files[0].sha256)).texts).replace("\r\n", "")
    assert "示范县青禾糕点店有限公司" in cover
    assert ARCHIVING["archive"].why_not(walk.case, None, [world.ARCHIVIST]), "bound once"


def test_checking_its_file_gives_the_answers_of_the_pages(
    walk: Whole, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = LATER
    text = next(lines([walk.case]))
    assert answer_case(read_line(text), now).as_dict() == reading.answer(walk.case, now).as_dict()
    assert checked(text, tmp_path) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["state"] == "archived"
    told = json.loads(text)
    told["facts"] = [fact for fact in told["facts"] if fact["kind"] != "review.opinion"]
    assert checked(json.dumps(told, ensure_ascii=False), tmp_path) == 1
    assert "法制审核" in capsys.readouterr().out


def checked(text: str, folder: Path) -> int:
    """What `qiuhao check` says of a file with this case."""
    path = folder / "cases.jsonl"
    path.write_text(text + "\n", "utf-8")
    parser = argparse.ArgumentParser()
    check.arguments(parser)
    return check.run(parser.parse_args([str(path), "--at", "2026-03-02T12:00", "--json", "--quiet"]))


def test_it_is_imported_elsewhere_with_the_same_answers(walk: Whole) -> None:
    moved = json.dumps({**json.loads(next(lines([walk.case]))), "stream": "case/elsewhere-1"}, ensure_ascii=False)
    (outcome,) = import_cases(iter([moved]), world.AUTHORITY, "p-importer")
    assert (outcome.sort, list(outcome.problems)) == ("imported", [])
    here, there = reading.answer("case/elsewhere-1", LATER), reading.answer(walk.case, LATER)
    assert [(f.text, f.clause) for f in here.findings] == [(f.text, f.clause) for f in there.findings]
    assert Case.objects.get(pk="case/elsewhere-1").state == "archived"
    assert verify().ok
