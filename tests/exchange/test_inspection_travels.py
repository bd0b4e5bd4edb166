"""A whole inspection: published by two persons, bound, checked as a file, and the same in another ledger."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.models import Case, Inspected
from qiuhao.config.commands import check
from qiuhao.disclosure.models import Decision, Shelf
from qiuhao.exchange.cases.answering import answer_case
from qiuhao.exchange.cases.exporting import lines
from qiuhao.exchange.cases.format import read_line
from qiuhao.exchange.cases.importing import import_cases
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.verify import verify
from tests.casefile import world
from tests.casefile.test_inspection import OFFICERS, Walk, listed
from tests.documents.papers import read

pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture
def walk() -> Walk:
    """From the request to the volume, every step through its own door."""
    listed()
    walk = Walk()
    inspected(walk)
    done = walk.concluded("order", handling="清理过期糕点。")
    walk.act("draft-publication", world.CLERK, about=done.number)
    walk.act("review-publication", world.CHECKER, passed=True, words="与告知书一致。")
    walk.act("publish", world.CLERK, about=done.number, carriers=["website"])
    walk.act("close-inspection", reason="order", report="已经改正。", no_recheck_because="当场清理完毕。")
    walk.act("archive", world.ARCHIVIST, checker="周负责")
    return walk


def inspected(walk: Walk) -> None:
    """Allowed first, then told of, then looked at."""
    walk.act("approve-inspection", world.HEAD, about=2, head_opinion=world.voice())
    walk.act("notify-inspection", about=2, parties=[world.party()], content="进货查验记录。", handlers=OFFICERS)
    now = clock.now().isoformat()
    walk.act(
        "examine", began_at=now, ended_at=now, place="店内", officers=OFFICERS, certificates_shown=True,
        rights_told=True, found="货架上有过期糕点。", signatures=[{"role": "检查人员", "name": "李办案"}],
    )  # fmt: skip


def line(walk: Walk) -> dict[str, Any]:
    """The case as it is exported."""
    found: dict[str, Any] = json.loads(next(lines([walk.case])))
    return found


def cover(walk: Walk) -> str:
    """What stands on the cover of the main volume."""
    volume: Any = ledger.facts(walk.case)[-1].body
    return "".join(read(files.read(volume.files[0].sha256)).texts).replace("\r\n", "")


def test_its_result_is_public_and_its_volume_is_bound(walk: Walk) -> None:
    assert walk.state == "archived"
    assert Decision.objects.get(case=walk.case).stage == "published"
    shown = dict(Shelf.objects.get(case=walk.case).fields)
    said = " ".join(shown.values())
    assert "发现问题，责令改正：清理过期糕点。" in said
    assert "处罚" not in said
    volume: Any = ledger.facts(walk.case)[-1].body
    assert volume.name == "示范县青禾糕点店有限公司食品安全日常监督检查"
    assert [ref.name for ref in volume.files if "封面" in ref.name]
    for ref in volume.files:
        assert files.read(ref.sha256).startswith(b"%PDF")


def test_the_cover_says_what_the_inspection_came_to(walk: Walk) -> None:
    said = cover(walk)
    assert "发现问题，责令改正" in said
    assert "示范县青禾糕点店有限公司" in said


def test_a_cancelled_inspection_is_bound_as_what_it_is() -> None:
    listed()
    walk = Walk()
    walk.act("cancel-inspection", world.HEAD, reason="被检查人停业。")
    walk.act("archive", world.ARCHIVIST, checker="周负责")
    said = cover(walk)
    assert "取消检查" in said
    assert "不予立案" not in said


def test_checking_its_file_gives_the_answers_of_the_pages(
    walk: Walk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = clock.now()
    text = json.dumps(line(walk), ensure_ascii=False)
    assert answer_case(read_line(text), now).as_dict() == reading.answer(walk.case, now).as_dict()
    path = tmp_path / "cases.jsonl"
    path.write_text(text + "\n", "utf-8")
    parser = argparse.ArgumentParser()
    check.arguments(parser)
    assert check.run(parser.parse_args([str(path), "--at", "2026-03-02T09:00", "--json", "--quiet"])) == 0
    (answer,) = capsys.readouterr().out.splitlines()
    assert json.loads(answer)["state"] == "archived"


def test_a_breach_in_the_file_is_found_with_its_clause(
    walk: Walk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = line(walk)
    told["facts"] = [fact for fact in told["facts"] if fact["kind"] != "casefile.inspection_approval"]
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(told, ensure_ascii=False) + "\n", "utf-8")
    parser = argparse.ArgumentParser()
    check.arguments(parser)
    assert check.run(parser.parse_args([str(path), "--at", "2026-03-02T09:00", "--quiet"])) == 1
    assert "没有机关负责人的批准" in capsys.readouterr().out


def test_it_is_imported_elsewhere_with_the_same_answers_and_counts_there_too(walk: Walk) -> None:
    moved = json.dumps({**line(walk), "stream": "case/elsewhere-1"}, ensure_ascii=False)
    (outcome,) = import_cases(iter([moved]), world.AUTHORITY, "p-importer")
    assert (outcome.sort, list(outcome.problems)) == ("imported", [])
    here, there = reading.answer("case/elsewhere-1", clock.now()), reading.answer(walk.case, clock.now())
    assert here.state == "archived"
    assert [(f.text, f.clause) for f in here.findings] == [(f.text, f.clause) for f in there.findings]
    assert Case.objects.get(pk="case/elsewhere-1").outcome == "order"
    assert Inspected.objects.get(stream="case/elsewhere-1").result == "order"
    assert verify().ok
