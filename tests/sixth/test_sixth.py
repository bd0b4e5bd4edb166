"""Adding a place is writing data: a whole case under rules that the program has never seen."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.models import Case
from qiuhao.disclosure.models import Shelf
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from qiuhao.library import packs
from qiuhao.library.calendars import calendar
from tests.casefile import world
from tests.casefile.conftest import morning

from . import pack

__all__ = ["morning"]
SHOWN = {"certificates_shown": True, "shown_to": "何某", "rights_told": True}
CHECKED = {"facts": "yes", "discretion": "yes", "crime": "no"}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The sixth pack on a folder that QIUHAO_PACKS names."""
    pack.write(tmp_path)
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path))
    monkeypatch.setattr(packs, "LOOK_AGAIN", 0)
    return "sixth"


class Walk:
    """One case; the day moves on as the steps say."""

    def __init__(self, place: str) -> None:
        world.register(place)
        self.at = world.MORNING
        self.case = world.new_case()

    def act(self, name: str, by: str = world.HANDLER, days: int = 0, **content: Any) -> Appended:
        """Do it, so many workdays later."""
        self.later(days)
        with clock.fixed(self.at):
            verb = Act.named(name)
            body = make(verb.kind, {**verb.prefill(self.case, [by], content.get("about")), **content})
            return verb.do(self.case, body, [by])

    def shut(self, name: str, by: str = world.HANDLER, **content: Any) -> set[str]:
        """Clauses that refuse it now."""
        with clock.fixed(self.at):
            verb = Act.named(name)
            body = make(verb.kind, {**verb.prefill(self.case, [by], content.get("about")), **content})
            found = verb.why_not(self.case, body, [by])
            with pytest.raises(Refused):
                verb.do(self.case, body, [by])
        return {reason.clause for reason in found if reason.severity == "refuse"}

    def later(self, days: int) -> None:
        self.at += timedelta(minutes=7)
        if days:
            local = self.at.astimezone(clock.LEGAL_ZONE)
            self.at = datetime.combine(calendar().workdays_after(local.date(), days), local.timetz())

    def officers(self) -> list[Any]:
        return [o.model_dump(mode="json") for o in world.officers()]

    def shared(self) -> dict[str, Any]:
        return {"parties": [world.party()], "proposal": world.proposal()}

    def served(self, about: int) -> None:
        self.act(
            "serve", about=about, documents=[{"name": "文书"}], method="direct", **SHOWN, recipient="何某",
            effective_on=str(self.at.astimezone(clock.LEGAL_ZONE).date()), received_by="何某", capacity="法定代表人",
            officers=self.officers(), served_at=self.at.isoformat(), place="店内", sealed=True,
            signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip

    def duty(self, name: str) -> Any:
        with clock.fixed(self.at):
            found = [d for d in reading.answer(self.case, self.at).duties if d.duty.name == name]
        return found[-1]

    def deadline(self, name: str, clause: str) -> datetime:
        """When this place's own line says that a duty is due."""
        due: datetime = next(r.due.at for r in self.duty(name).reckonings if r.source.clause == clause)
        return due


@pytest.fixture
def walk(morning: None, place: str) -> Walk:
    return Walk(place)


def investigated(w: Walk) -> None:
    w.act("file-case", **world.filing())
    examined = w.act(
        "examine", **SHOWN, began_at=w.at.isoformat(), ended_at=w.at.isoformat(), place="店内", officers=w.officers(),
        found="货架上有糕点 20 盒。", proves="超范围生产", signatures=[{"role": "当事人", "name": "何某"}],
    )  # fmt: skip
    recorded = w.act(
        "make-recording", about=examined.number, started_at=w.at.isoformat(), ended_at=w.at.isoformat(), place="店内",
        device="D-1", maker="李办案", proves="超范围生产", transcript="略",
    )  # fmt: skip
    assert w.deadline("store-recording", "sixth/rules/22") - recorded.fact.happened_at == timedelta(hours=6)
    assert "sixth/rules/22" in w.shut("store-recording", about=recorded.number, store="家里", no_private_copy=True)
    w.act("store-recording", about=recorded.number, store="县档案馆代管的存储器", no_private_copy=True)
    w.act("end-investigation", days=2, **w.shared(), report="经查属实。", handler_opinion=world.voice(world.HANDLER),
          unit_opinion=world.voice(world.SECOND))  # fmt: skip
    notice = w.act("notify", days=1, **w.shared(), recusal_right=True)
    w.served(notice.number)
    said = w.act("hear-statement", days=1, about=notice.number, content="请求从轻。")
    w.act("check-statement", about=said.number, adopted="none", reasons="已经从轻。")


def reviewed(w: Walk) -> None:
    w.act("answer-major", heads=[], answered=["public-interest", "hearing", "complex", "by-law"])
    assert "sixth/rules/29" in w.shut("submit-review", **w.shared(), materials=["draft"])
    submitted = w.act("submit-review", **w.shared(), materials=["draft", "evidence"])
    late = calendar().workdays_after(submitted.fact.day, pack.NUMBERS["review"])
    assert w.duty("review").governing.due.day == late
    w.act("declare-interest", world.REVIEWER)
    reviewer = {"person": world.REVIEWER, "name": "孙审核", "qualified": True, "experienced": True}
    given = {"reviewed_by": [reviewer], "checklist": CHECKED, "reasons": "经审核。"}
    assert "sixth/rules/31" in w.shut("give-opinion", world.REVIEWER, **given, opinion="agree")
    wrong = {**given, "checklist": {**CHECKED, "discretion": "no"}, "checklist_reasons": {"discretion": "说理不足"}}
    assert "sixth/rules/31" in w.shut("give-opinion", world.REVIEWER, **wrong, opinion="cleared")
    problems = {"problems": ["说理不足"], "grounds": ["说理不充分"]}
    opinion = w.act("give-opinion", world.REVIEWER, 1, **wrong, **problems, opinion="mend")
    assert "sixth/rules/28" in w.shut("decide", **decision(w))
    disagreed(w, opinion.number)
    assert "sixth/rules/34" in w.shut("submit-review", **w.shared(), materials=["draft", "evidence"], handling=[])
    w.act("submit-review", days=1, **w.shared(), materials=["draft", "evidence"], handling=["已补充。"])
    w.act("declare-interest", world.REVIEWER)
    w.act("give-opinion", world.REVIEWER, 1, **given, opinion="cleared")


def disagreed(w: Walk, opinion: int) -> None:
    """This place's path has two steps, and in this order."""
    head = {"about": opinion, "step": "head-decides", "by_body": "head", "person": world.HEAD, "words": "补充说理。"}
    assert "sixth/rules/33" in w.shut("disagree", world.HEAD, **head)
    other = {"about": opinion, "step": "consult", "by_body": "handling-unit", "person": world.HANDLER, "words": "商。"}
    assert "sixth/rules/33" in w.shut("disagree", **other)
    w.act(
        "disagree", days=1, about=opinion, step="recheck", by_body="review-body", person=world.REVIEWER, words="维持。"
    )
    w.act("disagree", world.HEAD, **head)


def decision(w: Walk) -> dict[str, Any]:
    return {**w.shared(), "authority_name": "示范县市场监督管理局", "decided_by": world.HEAD}


def published(w: Walk, decided: Appended) -> None:
    expected = calendar().workdays_after(decided.fact.day, pack.NUMBERS["publish"])
    assert w.deadline("publish-decision", "sixth/rules/11").astimezone(clock.LEGAL_ZONE).date() == expected
    w.act("draft-publication", world.CLERK, 1)
    assert "sixth/rules/10" in w.shut("publish", world.CLERK)
    w.act("review-publication", world.CHECKER, passed=True)
    assert "sixth/rules/11" in w.shut("publish", world.CLERK, carriers=["website"])
    done = w.act("publish", world.CLERK)
    labels = [label for label, _ in Shelf.objects.get(pk=done.seal[:16]).fields]
    assert labels == ["文号", "被处罚人", "罚了什么"]


def test_a_whole_case_under_rules_the_program_has_never_seen(walk: Walk) -> None:
    investigated(walk)
    reviewed(walk)
    walk.act("approve", world.HEAD, 1, **walk.shared(), head_opinion=world.voice(), signed_at=walk.at.isoformat())
    decided = walk.act("decide", days=1, **decision(walk))
    walk.served(decided.number)
    published(walk, decided)
    walk.act("receive-payment", days=3, about=decided.number, amount="5000.00", bank="示范银行")
    walk.act("end-execution", about=decided.number, result="performed")
    closed = walk.act("close", world.HEAD, 1, reason="executed", report="缴清罚款。")
    due = walk.deadline("archive", "sixth/rules/25").astimezone(clock.LEGAL_ZONE).date()
    assert due == calendar().next_workday(closed.fact.day + timedelta(days=pack.NUMBERS["archive"]))
    walk.act("archive", world.ARCHIVIST, 2)
    assert Case.objects.get(pk=walk.case).state == "archived"
    findings = reading.answer(walk.case, walk.at).findings
    assert [f.text for f in findings if f.severity == "refuse"] == []


def test_a_number_changed_in_the_data_changes_the_answer(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    investigated(walk)
    walk.act("submit-review", **walk.shared(), materials=["draft", "evidence"])
    before = walk.duty("review").governing.due.day
    pack.write(tmp_path / "changed", review=9)
    monkeypatch.setenv("QIUHAO_PACKS", str(tmp_path / "changed"))
    assert walk.duty("review").governing.due.day == calendar().workdays_after(before, 5)


def test_nothing_of_the_program_knows_the_place(place: str) -> None:
    assert place in packs.pack_ids()
    assert {p.id for p in packs.places()} >= {"sixth"}
    assert packs.rules("sixth").mark("sixth/rules/11") == "六地·办法·十一"
