"""An application walked from the window to the certificate through the real acts."""

from datetime import date

import pytest

from qiuhao.authority import rights
from qiuhao.casefile import chores, reading
from qiuhao.casefile.models import Case, DueDate
from qiuhao.config.kinds import load_kinds
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files, projections
from qiuhao.ledger import reading as ledger

from . import licences, world
from .licences import MATERIALS, WINDOW, Walk

load_kinds()


@pytest.fixture(autouse=True)
def authority(db: None) -> None:
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        licences.authority()


def test_from_the_window_to_the_certificate() -> None:
    walk = Walk()
    received = reading.history(walk.case).first("application")
    assert received is not None
    assert received.body.material_list == MATERIALS
    assert received.body.lacking == MATERIALS[2:]
    row = Case.objects.get(pk=walk.case)
    assert row.name == "示范县青禾糕点店有限公司申请粮食收购许可"
    assert (row.unit, row.state) == ("u-1", "received")
    walk.accepted()
    assert walk.owed("decide-case") == date(2026, 4, 7)
    walk.examined()
    decision = walk.decided()
    assert decision.fact.body.number_text == "示市监许〔2026〕1号"
    walk.served(decision.number)
    walk.do(
        "issue-certificate", WINDOW, 1, about=decision.number, name="粮食收购许可证", number="示粮〔2026〕1号",
        valid_from="2026-04-01", valid_until="2029-03-31", received_by="何某",
    )  # fmt: skip
    walk.published(decision.number)
    walk.do("close", days=1, reason="granted", report="准予许可，证件已经颁发。")
    walk.do("archive", world.ARCHIVIST, 5)
    answer = walk.answer()
    assert answer.state == "archived"
    assert {duty.duty.name for duty in answer.duties if duty.late(walk.at)} == set()
    assert [found.text for found in answer.findings] == []


def test_the_papers_the_applicant_gets_are_numbered_and_printed() -> None:
    walk = Walk()
    walk.accepted()
    walk.examined("refuse")
    decision = walk.decided("refuse")
    history = reading.history(walk.case)
    papers = {fact.body.title: fact.body for fact in history if getattr(fact.body, "document", None)}
    assert set(papers) == {"补正告知书", "受理通知书", "行政许可决定书"}
    assert papers["补正告知书"].number_text == "示市监许补〔2026〕1号"
    assert papers["受理通知书"].number_text == "示市监许受〔2026〕1号"
    assert all(files.read(body.document.sha256).startswith(b"%PDF-") for body in papers.values())
    assert "示范县人民政府" in decision.fact.body.remedy_text


def test_the_window_clerk_does_what_happens_at_the_counter_and_no_more() -> None:
    walk = Walk()
    [clerk] = rights.viewers([WINDOW])
    assert [case.stream for case in reading.cases(clerk)] == [walk.case]
    penalty = world.new_case()
    assert penalty not in {case.stream for case in reading.cases(clerk)}
    walk.accepted()
    with pytest.raises(Refused):
        walk.do("examine-application", WINDOW, **walk.shared(), report="属实。")
    with pytest.raises(Refused):
        walk.do("accept-application", world.CLERK, accepted_by=world.CLERK, handed_to="何某")


def test_nobody_answers_in_time_and_the_law_has_accepted_it() -> None:
    walk = Walk()
    assert walk.owed("answer-application") == date(2026, 3, 9)
    walk.later(6)
    answer = walk.answer()
    decide = next(duty for duty in answer.duties if duty.duty.name == "decide-case")
    assert decide.started.fact.number == 2
    assert decide.governing.due.day == date(2026, 3, 30)
    late = next(found for found in answer.findings if found.id == "late:answer-application:0")
    assert "自收到申请材料之日起即为受理" in late.text
    assert "nat/xk/32" in walk.shut("tell-supplement", WINDOW, missing=[MATERIALS[2]])
    assert "nat/xk/32" in walk.shut(
        "refuse-application", WINDOW, ground="other", reasons="材料不全。", handed_to="何某"
    )
    paper = {"accepted_by": WINDOW, "handed_to": "何某"}
    assert "nat/xk/32" in walk.shut("accept-application", WINDOW, **paper)
    walk.do("accept-application", WINDOW, **paper, accepted_on="2026-03-02")
    assert walk.owed("decide-case") == date(2026, 3, 30)


def test_what_the_law_makes_of_a_day_that_passed_stands_on_the_lists_though_nobody_records_anything() -> None:
    walk = Walk()
    walk.later(30)
    rows = DueDate.objects.filter(case=walk.case)
    with walk.day():
        assert not rows.filter(duty="decide-case").exists()
        assert chores.let_lapse() == 1
        assert rows.get(duty="decide-case").day == walk.owed("decide-case")
        assert projections.compare() == []
        assert chores.let_lapse() == 0


def test_a_joint_case_and_one_that_a_superior_decides_have_their_own_clocks() -> None:
    joint, lower = Walk(), Walk()
    joint.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某", handling="joint")
    assert joint.owed("decide-case") == date(2026, 5, 8)
    lower.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某", handling="lower", superior="示范省局")
    assert {duty.duty.name for duty in lower.answer().duties} >= {"examine-below"}
    assert "decide-case" not in {duty.duty.name for duty in lower.answer().duties}
    lower.do("forward-application", days=5, to="示范省局", opinion="符合条件。")
    assert lower.answer().state == "forwarded"
    assert all(duty.ended for duty in lower.answer().duties if duty.duty.name == "examine-below")


def test_experts_stop_the_clock_from_the_notice_to_the_day_it_names() -> None:
    walk = Walk()
    walk.do("accept-application", WINDOW, accepted_by=WINDOW, handed_to="何某")
    said = {"sort": "expert-review", "until": "2026-03-13", "reason": "需要专家评审。", "told_to": "何某"}
    walk.later(5)
    assert walk.shut("exclude-time", **said) == {"nat/xk/45"}
    walk.do("exclude-time", **said, told=True)
    walk.later(20)
    assert walk.owed("decide-case") == date(2026, 4, 3)


def test_withdrawn_by_the_applicant() -> None:
    walk = Walk()
    walk.do("withdraw-application", WINDOW, 1, reason="不再经营。")
    walk.do("close", days=1, reason="withdrawn", report="申请人撤回申请。")
    answer = walk.answer()
    assert answer.state == "closed"
    assert not any(duty.ended is None for duty in answer.duties if duty.duty.name == "answer-application")
