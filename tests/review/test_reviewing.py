"""The review by its acts: submission, clock, opinion, disagreement; and what the reviewer's desk is told."""

from datetime import timedelta

import pytest

from qiuhao.authority.rights import viewers
from qiuhao.casefile.models import Case, DueDate
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.documents.reading import series_report
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files
from qiuhao.review import reading
from tests.casefile import world

from .story import Story

pytestmark = pytest.mark.usefixtures("morning")


def reviewer() -> object:
    return viewers([world.REVIEWER])[0]


@pytest.mark.clause("anze/review/10", "xuecheng/review/6", "yangquan/review/6")
@pytest.mark.parametrize("place", ["anze", "xuecheng", "yangquan"])
def test_a_submission_lacking_a_material_of_the_list_is_refused_and_named(place: str) -> None:
    story = Story(place)
    wanted = story.wanted()
    reasons = story.refused("submit-review", world.HANDLER, explanation="说明。", materials=wanted[1:])
    assert any("送审材料缺少" in reason for reason in reasons)
    assert story.submit()


def test_a_material_that_the_case_does_not_have_cannot_be_listed() -> None:
    story = Story("anze")
    listed = [*story.wanted(), "hearing-record"]
    reasons = story.refused("submit-review", world.HANDLER, explanation="说明。", materials=listed)
    assert any("“听证笔录”，案卷中没有" in reason for reason in reasons)


@pytest.mark.clause("anze/review/14")
def test_the_clock_runs_from_completeness_stands_while_paused_and_is_extended_once() -> None:
    story = Story("anze")
    story.submit()
    assert [item.due for item in reading.waiting(reviewer())[0]] == [None]
    story.act("confirm-materials")
    # Ten workdays after Monday 2 March 2026.
    assert [str(item.due) for item in reading.waiting(reviewer())[0]] == ["2026-03-16"]
    assert any("照常计入" in r for r in story.refused("pause-review", cause="天气"))
    with clock.fixed(world.later(days=1)):
        pause = story.act("pause-review", cause="supplement")
        assert any("已经因" in r for r in story.refused("pause-review", cause="supplement"))
        assert any("暂停" in r for r in story.refused("give-opinion", **story.opinion()))
        assert reading.waiting(reviewer())[0][0].paused
    with clock.fixed(world.later(days=3)):
        story.act("resume-review")
        assert any("没有暂停" in r for r in story.refused("resume-review", about=pause.number))
        assert [str(item.due) for item in reading.waiting(reviewer())[0]] == ["2026-03-18"]
        approval = {"reason": "案件复杂。", "head_opinion": world.voice()}
        assert any("超过规定" in r for r in story.refused("extend-review", world.HEAD, **approval, days=11))
        story.act("extend-review", world.HEAD, **approval)
        assert any("不能再延长" in r for r in story.refused("extend-review", world.HEAD, **approval, days=10))
        assert [str(item.due) for item in reading.waiting(reviewer())[0]] == ["2026-04-01"]
    with clock.fixed(world.later(days=31)):
        assert reading.waiting(reviewer())[0][0].late


def test_a_clock_that_stands_makes_no_case_late() -> None:
    story = Story("anze")
    story.submit()
    story.act("confirm-materials")
    row, due = Case.objects.get(stream=story.case), DueDate.objects.get(case=story.case, duty="review")
    assert row.next_due_at == due.due_at is not None
    with clock.fixed(world.later(days=1)):
        story.act("pause-review", cause="supplement")
    row.refresh_from_db()
    assert row.next_due_at is None or row.next_due_at > due.due_at


def test_a_place_without_a_period_knows_neither_pause_nor_extension() -> None:
    story = Story("yangquan")
    story.submit()
    assert any("没有法制审核的期限" in r for r in story.refused("pause-review", cause="supplement"))
    assert any("没有规定法制审核的期限" in r for r in story.refused(
        "extend-review", world.HEAD, reason="复杂", days=5, head_opinion=world.voice()))  # fmt: skip


@pytest.mark.clause("anze/review/8-3")
def test_each_reviewer_declares_for_himself_and_who_is_interested_does_not_review() -> None:
    story = Story("anze")
    story.submit()
    story.act("confirm-materials")
    assert any("还没有声明" in r for r in story.refused("give-opinion", **story.opinion()))
    assert any("由本人申报" in r for r in story.refused("declare-interest", persons=[world.STRANGER]))
    story.act("declare-interest", interested=[world.REVIEWER], words="与当事人是亲属。")
    assert any("直接利害关系" in r for r in story.refused("give-opinion", **story.opinion()))
    assert reading.waiting(reviewer())[0][0].not_mine


@pytest.mark.clause("xuecheng/review/3")
def test_nobody_reviews_what_he_handles() -> None:
    story = Story("xuecheng")
    story.submit()
    mine = story.opinion(by=world.HANDLER)
    assert any("不能审核" in r for r in story.refused("give-opinion", world.HANDLER, **mine))
    with pytest.raises(Refused):
        story.act("give-opinion", world.HANDLER, **mine)
    assert reading.not_mine(world.HANDLER, reading.cases.history(story.case))


@pytest.mark.clause("anze/review/13-2")
def test_the_sheet_is_dispensed_online_and_made_on_paper_in_the_copies_the_place_wants() -> None:
    story = Story("anze")
    story.submit()
    story.act("confirm-materials")
    story.act("declare-interest")
    online = story.agree()
    assert (online.fact.body.document, online.fact.body.copies) == (None, 2)
    again = Story("anze")
    again.submit()
    again.act("confirm-materials")
    again.act("declare-interest")
    paper = again.agree(carrier="paper").fact.body
    assert paper.number_text == "示市监法审〔2026〕1号"
    with files.open_file(paper.document.sha256) as pdf:
        assert pdf.read(5) == b"%PDF-"
    report = series_report(f"register/numbers-{world.AUTHORITY}-review-2026")
    assert (report.used, report.reserved) == (1, 0)


def test_a_refused_opinion_costs_no_number() -> None:
    story = Story("xuecheng")
    story.submit()
    with pytest.raises(Refused):
        story.act("give-opinion", **story.opinion(checklist={}))
    from qiuhao.ledger import reading as ledger

    assert not ledger.exists(f"register/numbers-{world.AUTHORITY}-review-2026")
    assert story.agree().fact.body.number_text


def test_a_second_try_with_the_same_key_gives_the_first_opinion() -> None:
    from qiuhao.ledger.kinds import make
    from qiuhao.review.acts import VERBS

    story = Story("xuecheng")
    story.submit()
    verb = VERBS["give-opinion"]
    body = make(verb.kind, {**verb.prefill(story.case, [world.REVIEWER]), **story.opinion()})
    first = verb.do(story.case, body, [world.REVIEWER], key="k-1")
    assert verb.do(story.case, body, [world.REVIEWER], key="k-1").seal == first.seal


@pytest.mark.clause("anze/review/12.2", "xuecheng/review/10-2")
@pytest.mark.parametrize("place", ["anze", "xuecheng"])
def test_after_a_failed_opinion_each_problem_is_answered_and_the_change_is_shown(place: str) -> None:
    story = Story(place)
    story.submit()
    if place == "anze":
        story.act("confirm-materials")
        story.act("declare-interest")
    story.complain()
    assert any("没有写明如何处理" in r for r in story.refused(
        "submit-review", world.HANDLER, explanation="说明。", materials=story.wanted()))  # fmt: skip
    changed = world.proposal(facts_found="超出许可范围生产糕点 21 盒。")
    done = story.submit(handling=["已重新清点，为 21 盒。"], proposal=changed)
    sheet = reading.sheet(reviewer(), story.case)
    assert sheet is not None
    assert [change.title for change in sheet.changes] == ["认定的事实"]
    assert (sheet.submission.number, len(sheet.rounds)) == (done.number, 2)
    assert sheet.rounds[0].effect == "correct"


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({"person": world.REVIEWER, "name": "孙审核", "qualified": True, "experienced": True}, ""),
        ({"person": world.HEAD, "name": "周负责", "qualified": True}, "没有登记周负责的法律职业资格"),
        ({"person": world.HEAD, "name": "周负责", "experienced": True}, "没有登记周负责此前从事过审核"),
        ({"person": "p-9", "name": "无此人"}, "无此人不在名录中"),
    ],
)
def test_a_reviewer_is_as_qualified_as_the_register_says(claim: dict[str, object], words: str) -> None:
    story = Story("xuecheng")
    story.submit()
    own = {"person": world.REVIEWER, "name": "孙审核", "qualified": True}
    reviewers = [own, claim] if claim["person"] != world.REVIEWER else [claim]
    said = story.refused("give-opinion", **story.opinion(reviewed_by=reviewers))
    assert [text for text in said if "名录" in text] == ([f"与人员名录不符：{words}"] if words else [])


@pytest.mark.clause("anze/review/15", "xuecheng/review/10-3", "yangquan/review/9")
@pytest.mark.parametrize(
    ("place", "steps"),
    [
        ("anze", ["consult", "report", "head-decides"]),
        ("xuecheng", ["report", "head-decides"]),
        ("yangquan", ["recheck", "report", "collective-study"]),
    ],
)
def test_a_disagreement_goes_the_places_own_way_and_the_next_step_is_offered(place: str, steps: list[str]) -> None:
    story = Story(place)
    story.submit()
    if place == "anze":
        story.act("confirm-materials")
        story.act("declare-interest")
    story.complain()
    assert story.refused("disagree", world.HANDLER, step=steps[-1], words="报请决定。")
    for step in steps:
        sheet = reading.sheet(reviewer(), story.case)
        assert sheet is not None
        following = next(s for s in sheet.path if s.next)
        assert following.id == step
        person = {"head": world.HEAD, "leaders": world.HEAD, "review-body": world.REVIEWER}.get(
            following.by, world.HANDLER
        )
        wrong, by = world.CLERK, world.HANDLER
        assert any("没有相应的岗位" in r for r in story.refused("disagree", by, words="…", person=wrong))
        if following.by in ("head", "leaders"):
            for named in ("", world.HEAD):
                said = story.refused("disagree", by, words="…", person=named, decided_to_go_on=True)
                assert any("李办案在本机关没有相应的岗位" in r for r in said), "nobody decides in the head's name"
            by = world.HEAD
        story.act("disagree", by, words="双方意见。", person=person)
    sheet = reading.sheet(reviewer(), story.case)
    assert sheet is not None
    assert [s.id for s in sheet.path if s.taken] == steps
    assert not [s for s in sheet.path if s.next]


def test_an_opinion_that_agrees_leaves_nothing_to_disagree_about() -> None:
    story = Story("xuecheng")
    story.submit()
    story.agree()
    assert any("没有分歧" in r for r in story.refused("disagree", world.HANDLER, step="report", by_body="review-body",
                                                    words="…"))  # fmt: skip


@pytest.mark.clause("anze/review/5", "xuecheng/review/4")
def test_a_paper_added_after_the_opinion_needs_a_new_review() -> None:
    from qiuhao.casefile.doing import why_not
    from qiuhao.ledger.kinds import make

    story = Story("xuecheng")
    story.submit()
    story.agree()
    decision = {
        "parties": [story.party], "proposal": world.proposal(), "authority_name": "示范县市场监督管理局",
        "decided_by": world.HEAD,
    }  # fmt: skip

    def texts() -> list[str]:
        return [r.text for r in why_not(story.case, "decide", make("casefile.decision", decision), [world.HANDLER])]

    assert not any("审核" in text for text in texts())
    story.paper("后来的证词")
    assert any("原审核意见不再适用" in text for text in texts())


def test_the_submission_that_went_back_is_over() -> None:
    story = Story("anze")
    story.submit()
    story.act("return-submission", reason="证据目录不全。")
    assert any("已经退回" in r for r in story.refused("confirm-materials"))
    assert reading.waiting(reviewer())[0] == []
    assert story.submit()


def test_every_list_is_filtered_by_rights() -> None:
    story = Story("anze")
    story.submit()
    assert [item.case for item in reading.waiting(reviewer())[0]] == [story.case]
    assert [item.case for item in reading.waiting(viewers([world.HANDLER])[0])[0]] == [story.case]
    from qiuhao.authority.rights import NOBODY

    assert reading.waiting(NOBODY)[0] == []
    with pytest.raises(NoSuchCase):
        reading.sheet(NOBODY, story.case)
    with clock.fixed(world.MORNING + timedelta(minutes=1)):
        assert reading.sheet(reviewer(), story.case) is not None
