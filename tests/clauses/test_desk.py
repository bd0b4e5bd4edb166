"""What clauses ask of the work itself: who takes which step of a publication, what a form says, who looked."""

from __future__ import annotations

import pytest
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.casefile.acting import offer
from qiuhao.desk.access import case_key
from qiuhao.ledger.models import UnsealedReading
from tests.casefile import world
from tests.desk.conftest import Visit, morning, visit
from tests.disclosure.story import Story

__all__ = ["morning", "visit"]

pytestmark = pytest.mark.usefixtures("morning")
clause = pytest.mark.clause


def posts_asked(story: Story, act: str, by: str) -> bool:
    found = offer(act, "penalty")
    assert found is not None
    return any(reason.gate == "post" for reason in found.why_not(story.case, None, [by]))


@clause("anze/disclosure/6")
def test_every_step_of_a_publication_is_taken_by_whom_the_authority_named_for_it() -> None:
    story = Story("anze")
    story.decide()
    steps = [("draft-publication", world.CLERK, story.draft), ("review-publication", world.CHECKER, story.review)]
    for act, named, take in [*steps, ("publish", world.CLERK, story.publish)]:
        for person in (world.HANDLER, world.ARCHIVIST, world.CLERK, world.CHECKER):
            assert posts_asked(story, act, person) is (person != named), (act, person)
        take()


@clause("anze/disclosure/6")
def test_while_nobody_is_named_for_the_review_nothing_is_published() -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    assert all(posts_asked(story, "review-publication", person) for person in world.POSTS if person != world.CHECKER)
    assert any("审核" in reason for reason in story.why_not("publish", world.CLERK, carriers=["government-platform"]))


@clause("anze/disclosure/17.4")
def test_an_error_found_by_the_authority_itself_is_brought_up_to_date_like_the_rest() -> None:
    story = Story("anze")
    story.published(form="summary")
    fields = dict(reading.history(story.case).of("publication-drafted")[-1].body.fields)
    draft = story.draft(form="summary", fields={**fields, "conclusion": "罚款四千元（更正）"})
    known = {"draft": draft.number, "explanation": "本机关自查发现数额有误。"}
    assert any("审核" in text for text in story.why_not("correct-publication", world.CLERK, **known))
    story.review()
    story.do("correct-publication", world.CLERK, **known)
    standing = reading.history(story.case)
    assert len(standing.of("publication-drafted")) == 2, "the earlier version stays on record"
    assert standing.last("publication-corrected").body.explanation == "本机关自查发现数额有误。"  # type: ignore[union-attr]


@clause("anze/disclosure/17.4")
def test_the_authoritys_own_revocation_opens_an_update_like_a_ruling() -> None:
    story = Story("anze")
    story.published(form="summary")
    owed = {d.duty.name for d in reading.answer(story.case).duties if d.ended is None}
    assert "update-decision" not in owed
    story.reported("casefile.ruling", about=story.decision, result="revoked", body="示范县市场监督管理局")
    assert "update-decision" in {d.duty.name for d in reading.answer(story.case).duties if d.ended is None}


@clause("lingchuan/plan/2.2.3.p3")
@pytest.mark.parametrize(
    ("act", "label"), [("examine", "现场执法"), ("question", "调查取证"), ("collect-evidence", "调查取证")]
)
def test_the_form_says_what_the_plan_leaves_to_the_circumstances(visit: Visit, act: str, label: str) -> None:
    world.register("lingchuan")
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    page = visit(world.HANDLER).get(reverse("desk:act", args=[case_key(case), act])).content.decode()
    assert f"{label}：根据具体情况确定是否音像记录和记录的内容，不记录的写明理由（陵川·方案·二（二）3第三点）" in page
    assert "不做音像记录的理由" in page


@clause("yangquan/record/15.2")
def test_who_had_a_record_before_him_can_be_traced(visit: Visit) -> None:
    world.register("yangquan")
    case = world.new_case()
    client = visit(world.HANDLER)
    for name, more in (("case", ()), ("case-fact", (2,)), ("case-sheet", (2,))):
        assert client.get(reverse(f"desk:{name}", args=[case_key(case), *more])).status_code == 200
    noted = UnsealedReading.objects.filter(what=case).order_by("pk").values_list("who", "how", "part")
    assert list(noted) == [
        (world.HANDLER, "view", "case"), (world.HANDLER, "view", "case-fact/2"),
        (world.HANDLER, "print", "case-sheet/2"),
    ]  # fmt: skip
