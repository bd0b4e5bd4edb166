"""Nobody judges his own work, through no door: page, interface, reported, or a correction of what was judged."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.casefile.doing import do, may_report, report, why_not
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.access import case_key
from qiuhao.disclosure.models import Shelf
from qiuhao.exchange import tokens
from qiuhao.law.refusal import Refused
from qiuhao.ledger.kinds import make
from tests.casefile import samples, world
from tests.desk.conftest import morning
from tests.disclosure.story import Story
from tests.rights.visitors import VISITORS, another_authority, browser, entered

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
INSIDERS = [name for name, who in VISITORS.items() if who.sees]


@pytest.mark.parametrize("name", INSIDERS)
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_an_act_is_done_and_reported_only_by_the_posts_that_own_it(name: str, procedure: str) -> None:
    another_authority()
    who, case = entered(name), begun(procedure)
    from qiuhao.authority.rights import OWNERS

    for row in PROCEDURES[procedure].rows:
        owns = who.authority == world.AUTHORITY and who.post in OWNERS[row.owner]
        gates = {reason.gate for reason in why_not(case, row.act, None, [who.person])}
        # Whose record a correction may touch follows from the record; see below.
        assert ("post" in gates) is not owns or row.act == "correct-record", row.act
        assert bool(may_report(case, row.act, [who.person])) is not owns, row.act


def begun(procedure: str) -> str:
    """A case of this procedure with its first record."""
    from qiuhao.casefile.acts.open_case import open_case, opened
    from qiuhao.ledger.kinds import kind_doing

    first = opened(world.AUTHORITY, procedure, "u-1", [world.HANDLER, world.SECOND])
    table = PROCEDURES[procedure]
    kind = kind_doing(next(row.act for row in table.rows if table.start in row.from_states), procedure)
    assert kind is not None
    body = make(kind.kind, samples.content(kind.kind))
    return open_case(first, body, [world.HANDLER], world.MORNING, door="reported")


@pytest.mark.parametrize("act", ["give-opinion", "approve", "review-publication", "publish", "archive"])
@pytest.mark.parametrize("name", ["handler", "supervisor of the area"])
def test_the_other_door_of_the_desk_is_shut_to_whom_the_first_is(name: str, act: str) -> None:
    another_authority()
    case, client = world.new_case(), browser(name)
    before = len(reading.history(case).as_recorded)
    address = reverse("desk:act", args=[case_key(case), act])
    for answer in (client.get(address + "?door=reported"), client.post(address, {"_door": "reported"})):
        assert answer.status_code == 403
        assert "补录" in answer.content.decode()
    assert len(reading.history(case).as_recorded) == before


def test_who_handles_the_case_does_not_report_the_judgement_on_it_whatever_posts_he_holds() -> None:
    from datetime import date

    from qiuhao.authority.acts.entering import enter
    from qiuhao.authority.kinds.post import PostTaken

    for post in ("reviewer", "head", "publicity-reviewer"):
        taken = PostTaken(authority=world.AUTHORITY, unit="u-1", post=post, since=date(2020, 1, 1))  # type: ignore[arg-type]
        enter(f"person/{world.HANDLER}", [taken], ["p-r"])
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    for act in ("give-opinion", "approve", "review-publication"):
        assert "您是本案的承办人" in may_report(case, act, [world.HANDLER])
    approval = make(
        "casefile.approval", {**samples.content("casefile.approval"), "head_opinion": world.voice(world.HANDLER)}
    )
    said = [r.text for r in why_not(case, "approve", approval, [world.HANDLER])]
    assert "审批的人是本案的承办人，不能审批自己办理的案件" in said
    other = make("casefile.approval", {**samples.content("casefile.approval"), "head_opinion": world.voice()})
    said = [r.text for r in why_not(case, "approve", other, [world.HANDLER])]
    assert "审批的负责人不是办理本步骤的人员" in said


def test_a_handler_does_not_approve_what_he_enters() -> None:
    case = world.new_case()
    body = make(
        "casefile.filing", world.filing(head_opinion=world.voice(world.HANDLER, words="同意。", on="2026-03-02"))
    )
    said = [r.text for r in why_not(case, "file-case", body, [world.HANDLER])]
    assert "办理人不能批准自己办理的事项" in said


@pytest.mark.clause("anze/disclosure/7", "anhui/disclosure/7")
def test_a_reported_review_opens_nothing_and_puts_nothing_on_the_shelf() -> None:
    story = Story("anze")
    story.decide()
    draft = story.draft()
    review = {"about": draft.number, "passed": True, "digest": draft.fact.body.digest, "reviewed_by": world.CHECKER}
    story.reported("disclosure.draft_review", world.CLERK, **review)
    with pytest.raises(Refused) as caught:
        story.publish()
    assert any("没有由拟稿人以外的人员审核通过" in reason.text for reason in caught.value.refusals)
    content = {"about": story.decision, "draft": draft.number, "carriers": ["government-platform"]}
    story.reported("disclosure.published", world.CLERK, **content)
    assert not Shelf.objects.exists()
    story.review()
    assert not Shelf.objects.exclude(title="").exists(), (
        "what was reported as published before is not on the shelf here"
    )


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-03"])
def test_a_decision_made_here_bears_the_day_on_which_it_is_made(day: str) -> None:
    """The clock stands at 2 March. What was decided on an other day was decided elsewhere, and is reported."""
    story = Story("anze")
    said = {"parties": [story.party], "proposal": world.proposal(), "authority_name": "示范县市场监督管理局",
            "decided_by": world.HEAD}  # fmt: skip

    def told(on: str) -> list[str]:
        body = make("casefile.decision", {**said, "decided_on": on})
        found = why_not(story.case, "decide", body, [world.HANDLER])
        return [r.field for r in found if r.text.startswith("决定日期写成了")]

    assert told(day) == ["decided_on"]
    assert told("2026-03-02") == []
    assert report(story.case, make("casefile.decision", {**said, "decided_on": "2026-03-01"}), [world.HANDLER])


@pytest.mark.parametrize("door", ["act", "reported"])
def test_whoever_handles_a_case_explains_what_was_found_in_it_and_somebody_else_clears_it(door: str) -> None:
    case, other = world.new_case(), entered("unit head").person

    def say(answer: str, by: str) -> None:
        words = {"finding": "two-officers@3:officers", "answer": answer, "words": "已经核实。"}
        body = make("casefile.finding_answer", words)
        do(case, "answer-finding", body, [by]) if door == "act" else report(case, body, [by])

    for answer in ("explained", "confirmed"):
        say(answer, world.HANDLER)
    before = len(reading.history(case).as_recorded)
    with pytest.raises(Refused) as caught:
        say("cleared", world.HANDLER)
    assert [(r.field, "承办人不能自己澄清" in r.text) for r in caught.value.refusals] == [("answer", True)]
    assert len(reading.history(case).as_recorded) == before
    say("cleared", other)


def test_nobody_publishes_in_anothers_name() -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    story.review()
    assert any(
        "不是办理本步骤的人员" in text for text in story.why_not("publish", world.CLERK, published_by=world.HEAD)
    )


def correction(of: int, **changes: object) -> object:
    return make("casefile.correction", {"of": of, "reason": "笔误", "changes": changes})


PUBLIC = {"publication-drafted": {"fields": {"party": "改"}},
          "publication-reviewed": {"words": "改", "digest": "0" * 64},
          "published": {"address": "改"}}  # fmt: skip


@pytest.mark.parametrize("view", PUBLIC)
@pytest.mark.parametrize("door", ["act", "reported"])
def test_what_the_public_reads_is_not_changed_by_a_correction_of_the_record(view: str, door: str) -> None:
    story = Story("anze")
    story.published()
    fact = reading.history(story.case).last(view)
    assert fact is not None
    refused(story.case, door, correction(fact.number, **PUBLIC[view]), world.CLERK, "不能用记录更正改动")


@pytest.mark.parametrize("door", ["act", "reported"])
def test_the_number_of_a_decision_on_the_shelf_is_not_corrected_behind_the_publics_back(door: str) -> None:
    story = Story("anze")
    story.published()
    refused(story.case, door, correction(story.decision, number_text="示市监罚〔2026〕99号"), world.HANDLER, "正在公示")
    story.do("withdraw", world.CLERK, cause="文号有误", explanation="文号有误，现予撤下。")
    do(story.case, "correct-record", correction(story.decision, number_text="示市监罚〔2026〕8号"), [world.HANDLER])  # type: ignore[arg-type]


@pytest.mark.parametrize("door", ["act", "reported"])
@pytest.mark.parametrize(("kind", "by"), [("review.opinion", world.REVIEWER), ("casefile.approval", world.HEAD)])
def test_a_judgement_is_corrected_by_whoever_gave_it_and_by_nobody_else(door: str, kind: str, by: str) -> None:
    case = world.new_case()
    content = samples.content(kind)
    if "about" in content:
        content["about"] = world.reported(case, "review.submission", **samples.content("review.submission")).number
    content = {name: value for name, value in content.items() if name not in ("review", "discussion", "evidence")}
    number = report(case, make(kind, content), [by]).number
    changes = (
        {"place": "二楼"}
        if "place" in content
        else {"reasons": "改"}
        if kind == "review.opinion"
        else {"expert_meeting": "无"}
    )
    refused(case, door, correction(number, **changes), world.HANDLER, "别人不能更正")
    do(case, "correct-record", correction(number, **changes), [by])  # type: ignore[arg-type]


@pytest.mark.parametrize("door", ["act", "reported"])
def test_a_record_is_corrected_by_the_post_that_owns_it_and_the_opening_by_none(door: str) -> None:
    case = world.new_case()
    refused(case, door, correction(2, place="人民路"), world.CLERK, "没有这一岗位")
    refused(case, door, correction(1, authority="demo-city"), world.HANDLER, "建立案件的记录和更正记录不能更正")


def refused(case: str, door: str, body: object, by: str, words: str) -> None:
    before = len(reading.history(case).as_recorded)
    with pytest.raises(Refused) as caught:
        do(case, "correct-record", body, [by]) if door == "act" else report(case, body, [by])  # type: ignore[arg-type]
    assert any(words in reason.text for reason in caught.value.refusals), [r.text for r in caught.value.refusals]
    assert len(reading.history(case).as_recorded) == before


def test_the_interface_keeps_the_same_doors_shut() -> None:
    case, who = world.new_case(), entered("handler")
    _, secret = tokens.issue("测试", who.person, ("read", "append"), ["p-r"], system="测试系统")
    before = len(reading.history(case).as_recorded)
    for kind in ("review.opinion", "casefile.approval", "disclosure.draft_review", "disclosure.published"):
        answer = Client().post(
            f"/api/cases/{case_key(case)}/facts",
            {"kind": kind, "content": samples.content(kind), "happened_at": "2026-03-01T09:00:00+08:00"},
            content_type="application/json", HTTP_AUTHORIZATION=f"Bearer {secret}",
        )  # fmt: skip
        assert answer.status_code == 403, (kind, answer.content.decode())
    assert len(reading.history(case).as_recorded) == before
