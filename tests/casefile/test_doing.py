"""The two doors: what the law shuts, what is always sealed, what bad input is told."""

from datetime import timedelta

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import do, report, why_not
from qiuhao.casefile.models import Case
from qiuhao.casefile.setting import NotACase
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from qiuhao.ledger.problems import InvalidContent, KeyReused, RecordedFirst, UnknownStream

from . import samples, world

pytestmark = pytest.mark.usefixtures("morning")


def filed(case: str, **more: object) -> None:
    do(case, "file-case", make("casefile.filing", world.filing(**more)), [world.HANDLER])


def test_a_case_opens_with_its_first_record_and_what_began_it() -> None:
    case = world.new_case()
    facts = ledger.facts(case)
    assert [f.kind for f in facts] == ["casefile.opened", "casefile.clue"]
    assert [f.door for f in facts] == ["reported", "act"]
    assert reading.answer(case).state == "clue"


def test_opening_again_with_the_same_key_gives_the_same_case() -> None:
    assert world.new_case(key="k-1") == world.new_case(key="k-1")
    assert Case.objects.count() == 1


def test_a_key_is_not_taken_for_another_clue() -> None:
    world.new_case(key="k-1")
    first = opened(world.AUTHORITY, "penalty", "u-1", [world.HANDLER])
    with pytest.raises(KeyReused):
        open_case(first, make("casefile.clue", {**world.CLUE, "content": "另一条线索。"}), [world.HANDLER], key="k-1")


def test_an_act_out_of_order_is_refused_with_the_clause_and_nothing_is_written() -> None:
    case = world.new_case()
    before = ledger.head(case)
    body = make("casefile.closing", {"reason": "executed", "report": "办结。"})
    reasons = why_not(case, "close", body, [world.HEAD])
    assert "order" in {r.gate for r in reasons}
    assert all(r.clause for r in reasons)
    with pytest.raises(Refused) as caught:
        do(case, "close", body, [world.HEAD])
    assert {r.gate for r in caught.value.refusals} >= {"order"}
    assert ledger.head(case) == before


def test_the_reported_door_seals_the_same_thing_as_what_it_is() -> None:
    case = world.new_case()
    done = report(case, make("casefile.closing", {"reason": "executed", "report": "办结。"}), [world.HEAD])
    assert done.fact.door == "reported"
    assert ledger.facts(case)[-1].kind == "casefile.closing"


def test_only_a_post_that_owns_the_act_may_do_it() -> None:
    case = world.new_case()
    body = make("casefile.filing", world.filing())
    for person in (world.CLERK, world.REVIEWER, world.STRANGER):
        assert "post" in {r.gate for r in why_not(case, "file-case", body, [person])}
        with pytest.raises(Refused):
            do(case, "file-case", body, [person])
    assert "post" not in {r.gate for r in why_not(case, "file-case", body, [world.HANDLER])}


def test_a_post_in_another_authority_does_not_count() -> None:
    first = opened(world.AUTHORITY, "penalty", "u-1").model_copy(update={"authority": "demo-other"})
    with pytest.raises(Refused) as caught:
        open_case(first, make("casefile.clue", world.CLUE), [world.HANDLER])
    assert {r.gate for r in caught.value.refusals} == {"post"}
    assert not list(ledger.streams("case"))


def test_what_is_asked_before_is_asked_again_under_the_lock() -> None:
    case = world.new_case()
    body = make("casefile.filing", world.filing())
    assert not [r for r in why_not(case, "file-case", body, [world.HANDLER]) if r.severity == "refuse"]
    report(case, make("casefile.non_filing", {"reason": "事实不清。"}), [world.HEAD])
    with pytest.raises(Refused):
        do(case, "file-case", body, [world.HANDLER])


def test_a_record_about_another_names_one_that_exists_and_is_of_the_sort_meant() -> None:
    case = world.new_case()
    with pytest.raises(InvalidContent) as caught:
        report(case, make("casefile.statement", {"about": 9, "waived": True}), [world.HANDLER])
    assert "没有这一号" in str(caught.value)
    with pytest.raises(InvalidContent) as caught:
        report(case, make("casefile.statement", {"about": 2, "waived": True}), [world.HANDLER])
    assert "它是《线索登记》，不是告知书" in str(caught.value)
    assert [p.field for p in caught.value.problems] == ["about"]


def test_a_correction_must_leave_a_record_that_is_well_formed() -> None:
    case = world.new_case()
    wrong = make("casefile.correction", {"of": 2, "reason": "笔误", "changes": {"source": "不知道"}})
    with pytest.raises(InvalidContent) as caught:
        report(case, wrong, [world.HANDLER])
    assert "案件来源" in str(caught.value)
    right = make("casefile.correction", {"of": 2, "reason": "笔误", "changes": {"place": "人民路"}})
    do(case, "correct-record", right, [world.HANDLER])
    assert reading.history(case).number(2).body.place == "人民路"
    assert ledger.facts(case)[1].body.place == ""


def test_somebody_who_recorded_first_is_told_apart_from_a_refusal() -> None:
    case = world.new_case()
    with pytest.raises(RecordedFirst):
        do(case, "file-case", make("casefile.filing", world.filing()), [world.HANDLER], expected_head=1)


def test_a_stream_that_is_no_case_is_said_to_be_none() -> None:
    append("case/other", [Draft(make("casefile.clue", world.CLUE))], actors=["p-1"])
    with pytest.raises(NotACase):
        why_not("case/other", "file-case", None, [world.HANDLER])
    with pytest.raises(UnknownStream):
        why_not("case/none", "file-case", None, [world.HANDLER])
    assert Case.objects.count() == 0


def test_an_act_and_its_record_belong_together() -> None:
    case = world.new_case()
    with pytest.raises(ValueError, match="records the act"):
        do(case, "close", make("casefile.clue", world.CLUE), [world.HANDLER])


def test_a_proposal_names_every_evidence_paper_by_itself_and_a_partial_list_is_refused() -> None:
    case = world.new_case()
    filed(case)
    evidence = {
        "sort": "书证", "name": "进货单", "source": "当事人", "officers": world.officers(),
        "certificates_shown": True, "rights_told": True,
    }  # fmt: skip
    for name in ("进货单", "生产记录"):
        report(case, make("casefile.evidence", {**evidence, "name": name}), [world.HANDLER])
    content = {
        "parties": [world.party()], "proposal": world.proposal(), "report": "经查属实。",
        "handler_opinion": world.voice(world.HANDLER),
    }  # fmt: skip
    with clock.fixed(world.later(days=10)):
        done = do(case, "end-investigation", make("casefile.investigation_end", content), [world.HANDLER])
        assert [p.number for p in done.fact.body.evidence] == [4, 5]
        short = make("casefile.investigation_end", {**content, "evidence": done.fact.body.evidence[:1]})
        reasons = {r.gate: r for r in why_not(case, "end-investigation", short, [world.HANDLER])}
        assert "第 5 号" in reasons["papers"].text
        before = done.fact.body.substance
        report(case, make("casefile.evidence", {**evidence, "name": "后补的单据"}), [world.HANDLER])
        again = do(case, "end-investigation", make("casefile.investigation_end", content), [world.HANDLER])
        assert again.fact.body.substance != before


def test_late_entry_shows_as_late() -> None:
    case = world.new_case()
    with clock.fixed(world.later(days=3)):
        at = world.MORNING + timedelta(hours=2)
        report(case, make("casefile.non_filing", {"reason": "事实不清。"}), [world.HEAD], at)
        [entry] = [e for _, entries in reading.timeline(case) for e in entries if e.fact.kind == "casefile.non_filing"]
        assert entry.late


@pytest.mark.parametrize("kind", ["casefile.filing", "casefile.correction_order"])
def test_a_key_used_before_records_nothing_elsewhere_and_says_so(kind: str) -> None:
    """Papers are rendered anew on each try, so a retry is known by its case and its kind."""
    one, other = world.new_case(), world.new_case()
    filing, body = make("casefile.filing", world.filing()), make(kind, samples.content(kind))
    done = Act.of(type(filing)).do(one, filing, [world.HANDLER], key="k-7")
    assert Act.of(type(filing)).do(one, filing, [world.HANDLER], key="k-7").seal == done.seal
    case = other if kind == "casefile.filing" else one
    before = ledger.head(case)
    with pytest.raises(KeyReused):
        Act.of(type(body)).do(case, body, [world.HANDLER], key="k-7")
    assert ledger.head(case) == before
