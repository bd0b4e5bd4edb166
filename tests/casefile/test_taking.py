"""A levy and an expropriation walked through the front door, from the source to the archive, with their papers."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acting import Act
from qiuhao.ledger import clock, files
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from tests.documents.papers import read, squeeze

from . import samples, world
from .taking import EXPROPRIATED, LEVIED

pytestmark = pytest.mark.usefixtures("morning")
SHOWN: dict[str, Any] = {"certificates_shown": True, "rights_told": True}


class Walk:
    """One case; each step by whoever owns it."""

    def __init__(self, procedure: str, place: str) -> None:
        world.register(place)
        self.procedure, self.case = procedure, world.new_case(procedure=procedure)

    def do(self, act: str, by: str = world.HANDLER, **content: Any) -> Appended:
        found = Act.named(act, self.procedure)
        known = {**samples.CONTENT.get(found.kind, {}), **found.prefill(self.case, [by])}
        return found.do(self.case, make(found.kind, {**known, **content}), [by])

    def serve(self, about: int) -> None:
        officers = [o.model_dump(mode="json") for o in world.officers()]
        self.do(
            "serve", about=about, **SHOWN, effective_on=str(clock.today()), received_by="何某", capacity="法定代表人",
            sealed=True, officers=officers, served_at=clock.now().isoformat(), place="店内",
            signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip

    def to_the_decision(self, proposal: dict[str, Any]) -> Appended:
        officers = [o.model_dump(mode="json") for o in world.officers()]
        opinions = {"handler_opinion": world.voice(world.HANDLER), "unit_opinion": world.voice(world.SECOND)}
        self.do("file-case", handlers=officers, head_opinion=world.voice(), **opinions)
        film = {"not_recorded_because": "文字记录能够全面有效记录。", "not_recorded_by": world.HANDLER}
        signed = {"signatures": [{"role": "当事人", "name": "何某"}]}
        timed = {"began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00"}
        self.do("examine", **timed, officers=officers, place="人民路", proves="占用面积", **SHOWN, **film, **signed)
        matter = {"parties": [world.party()], "proposal": proposal}
        self.do("end-investigation", **matter, **opinions)
        notice = self.do("notify", **matter, recusal_right=True, statement_days=3)
        self.serve(notice.number)
        self.do("hear-statement", about=notice.number, waived=True, content="")
        self.do("approve", world.HEAD, **matter, signed_at=clock.now().isoformat(), head_opinion=world.voice())
        return self.do("decide", **matter, decided_by=world.HEAD)

    def to_the_end(self, decision: int) -> None:
        self.serve(decision)
        self.do("record-performance", about=decision, result="done")
        self.do("end-execution", about=decision, result="performed")
        self.do("close", world.HEAD, head_opinion=world.voice(), unit_opinion=world.voice(world.SECOND))


def text_of(done: Appended) -> str:
    """What the paper of a record says."""
    return str(read(files.read(done.fact.body.document.sha256)).text)


@pytest.mark.parametrize("place", ["national", "anhui"])
def test_a_levy_from_its_source_to_its_end(place: str) -> None:
    walk = Walk("levy", place)
    decided = walk.to_the_decision(LEVIED)
    shown = text_of(decided)
    words = (
        "行政征收决定书",
        "示市监征决〔2026〕1号",
        "决定征收：城市道路占用费 2,400.00 元",
        "计算依据：40 平方米 × 30 日 × 2.00 元",
    )
    for said in (*words, "示范县人民政府申请行政复议"):
        assert squeeze(said) in shown
    assert "处罚" not in shown
    walk.serve(decided.number)
    assert [d.duty.name for d in reading.answer(walk.case).duties if d.duty.name == "apply-court-execution"]
    known = Act.named("demand-before-court", "levy").prefill(walk.case, [world.HANDLER])
    assert known["amount"] == "2400.00"
    assert "城市道路占用费" in known["obligation"]
    walk.do("receive-payment", about=decided.number, amount="2400.00", sort="levy")
    assert Act.named("demand-before-court", "levy").prefill(walk.case, [world.HANDLER])["amount"] == "0.00"
    walk.to_the_end(decided.number)
    assert reading.answer(walk.case).state == "closed"


@pytest.mark.parametrize("place", ["national", "anhui"])
def test_an_expropriation_from_its_source_to_its_end(place: str) -> None:
    walk = Walk("expropriation", place)
    decided = walk.to_the_decision(EXPROPRIATED)
    shown = text_of(decided)
    for said in (
        "行政征用决定书",
        "移动抽水泵车 2 台",
        "用途：排涝抢险",
        "征用期间：2026年3月10日至2026年3月20日",
        "补偿标准和方式",
    ):
        assert squeeze(said) in shown
    walk.to_the_end(decided.number)
    answer = reading.answer(walk.case)
    assert answer.state == "closed"
    assert not [d for d in answer.duties if d.duty.name == "apply-court-execution"], "no court is asked to expropriate"


def test_the_notice_says_what_is_proposed_and_the_rights() -> None:
    walk = Walk("levy", "anhui")
    walk.to_the_decision(LEVIED)
    notice = reading.history(walk.case).last("notified")
    assert notice is not None
    shown = str(read(files.read(notice.body.document.sha256)).text)
    for said in (
        "征收征用事先告知书",
        "示市监征告〔2026〕1号",
        "本机关拟决定",
        "陈述和申辩的权利",
        "3个工作日内",
        "申请回避",
    ):
        assert squeeze(said) in shown


@pytest.mark.parametrize(
    ("change", "words"),
    [({"outcome": "no-levy"}, "征收内容"), ({"levy": None}, "征收内容"), ({"outcome": "expropriate"}, "征收内容")],
)
def test_a_levy_is_decided_with_its_terms_and_nothing_else_is(change: dict[str, Any], words: str) -> None:
    from qiuhao.ledger.problems import InvalidContent

    with pytest.raises(InvalidContent, match=words):
        make("casefile.levy_decision", {**samples.content("casefile.levy_decision"), "proposal": {**LEVIED, **change}})
