"""From draft to shelf: who may do what, what the public may read, what a change costs."""

import pytest

from qiuhao.disclosure.models import Decision, Shelf
from qiuhao.law.refusal import Refused
from qiuhao.ledger import projections
from tests.casefile import world

from .story import PERSON, Story

pytestmark = pytest.mark.usefixtures("morning")


def test_a_reviewed_draft_goes_onto_the_shelf_with_the_places_own_fields() -> None:
    story = Story("anze")
    done = story.published()
    row = Shelf.objects.get(pk=done.seal[:16])
    assert [label for label, _ in row.fields] == ["执法主体", "执法对象", "执法类别", "执法结论", "决定日期"]
    assert dict(row.fields)["执法结论"] == "给予行政处罚：罚款 5,000.00 元"
    assert row.title == "示范县青禾糕点店有限公司 · 行政处罚决定"
    assert Decision.objects.get(case=story.case).stage == "published"


def test_nothing_unreviewed_is_published_in_any_place() -> None:
    for place in ("national", "anze", "xuecheng", "anhui", "yangquan"):
        story = Story(place)
        story.decide()
        with pytest.raises(Refused):
            story.publish(draft=story.draft().number)
        assert not Shelf.objects.filter(case=story.case).exists()


@pytest.mark.clause("anze/disclosure/7", "xuecheng/disclosure/5", "anhui/disclosure/7", "yangquan/disclosure/6")
@pytest.mark.parametrize("place", ["anze", "xuecheng", "anhui", "yangquan"])
def test_the_place_itself_refuses_what_was_not_reviewed(place: str) -> None:
    story = Story(place)
    story.decide()
    story.draft()
    assert any("还没有审核" in text for text in story.why_not("publish", world.CLERK))


@pytest.mark.parametrize("place", ["national", "anze", "xuecheng", "anhui", "yangquan"])
def test_the_drafter_does_not_review(place: str) -> None:
    story = Story(place)
    story.decide()
    story.draft(by=world.CLERK)
    assert "拟稿人不能审核自己的公示稿" in story.why_not("review-publication", world.CLERK, passed=True)
    with pytest.raises(Refused):
        story.review(by=world.CHECKER, reviewed_by=world.CLERK)


def test_an_edit_after_the_review_needs_a_new_review() -> None:
    story = Story("anze")
    story.decide()
    first = story.draft()
    story.review()
    story.draft(fields={**first.fact.body.fields, "conclusion": "罚款"})
    assert any("没有由拟稿人以外的人员审核通过" in text for text in story.why_not("publish", world.CLERK))
    assert any("之后又有" in t for t in story.why_not("publish", world.CLERK, draft=first.number))
    story.review()
    assert story.publish()


def test_a_review_names_the_words_that_were_read() -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    assert "公示稿的内容与您看到的不同" in story.why_not(
        "review-publication", world.CHECKER, passed=True, digest="0" * 64
    )


def test_a_draft_that_failed_is_not_published() -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    story.review(passed=False, words="当事人名称有误。")
    assert story.why_not("publish", world.CLERK)
    assert Decision.objects.get(case=story.case).stage == "failed"


@pytest.mark.parametrize("secret", ["110105199003070535", "示范县青石巷8号", "1390 0000 001", "6222020200112233445"])
def test_no_value_that_must_stay_out_is_published_however_it_is_written(secret: str) -> None:
    story = Story("anhui", **PERSON)
    story.decide()
    words = {**story.draft().fact.body.fields, "conclusion": f"罚款，联系 {secret}"}
    story.draft(fields=words)
    reasons = story.why_not("review-publication", world.CHECKER, passed=True)
    assert any("不得公开" in reason for reason in reasons), reasons
    story.review(passed=False)
    assert any("不得公开" in reason for reason in story.why_not("publish", world.CLERK))


def test_an_id_number_of_nobody_in_the_case_is_found_too() -> None:
    story = Story("anze")
    story.decide()
    fields = story.draft().fact.body.fields
    story.draft(fields={**fields, "conclusion": "另见 11010519491231002X 一案"})
    assert any("身份证号码" in reason for reason in story.why_not("review-publication", world.CHECKER, passed=True))


def test_the_machine_drafts_with_everything_covered_that_must_be() -> None:
    story = Story("xuecheng", **PERSON)
    proposal = world.proposal(facts_found="赵甲一（110105199003070535，住示范县青石巷 8 号）与证人何大证交易。")
    story.reported("casefile.clue", **{**world.CLUE, "complainant": {"name": "何大证", "phone": "13700000002"}})
    story.decide(proposal=proposal)
    draft = story.draft().fact.body
    assert draft.fields["facts"] == "赵甲一（＊＊＊＊，住＊＊＊＊）与证人何某某交易。"
    assert {m.what for m in draft.masked} >= {"自然人的身份证件号码", "自然人的住址"}


def test_what_is_published_is_not_published_twice() -> None:
    story = Story("anze")
    story.published()
    assert any("已经于" in text for text in story.why_not("publish", world.CLERK))


def test_a_publication_reported_from_elsewhere_is_known_and_not_shown() -> None:
    story = Story("anze")
    story.decide()
    draft = story.draft()
    story.review()
    story.reported("disclosure.published", about=story.decision, draft=draft.number, carriers=["government-platform"])
    assert not Shelf.objects.exists()
    assert Decision.objects.get(case=story.case).stage == "elsewhere"


@pytest.mark.clause("yangquan/disclosure/7.1")
def test_the_decision_about_a_minor_stays_closed() -> None:
    young = {**PERSON, "id_number": "", "born_on": "2012-05-01"}
    story = Story("yangquan", **young)
    story.decide(proposal={"outcome": "no-penalty", "facts_found": "属实。", "basis": ["法"]})
    story.draft()
    story.review()
    assert any("未成年" in text for text in story.why_not("publish", world.CLERK))


@pytest.mark.clause("anze/disclosure/15", "anhui/disclosure/15")
@pytest.mark.parametrize("place", ["anze", "anhui"])
def test_withholding_needs_a_ground_of_the_list_and_the_person_who_decides(place: str) -> None:
    story = Story(place)
    story.decide()
    assert any("没有选择规定的情形" in t for t in story.why_not("withhold", world.HEAD, ground="不想公开", reason="无"))
    assert any("决定人" in t for t in story.why_not("withhold", world.HEAD, ground="state-secret", reason="密",
                                                    decided_by=world.CLERK))  # fmt: skip
    story.do("withhold", world.HEAD, ground="state-secret", reason="依法定密。")
    assert Decision.objects.get(case=story.case).stage == "withheld"
    story.draft()
    story.review()
    assert any("不予公开" in text for text in story.why_not("publish", world.CLERK))


@pytest.mark.clause("anze/disclosure/15", "xuecheng/disclosure/10.4", "yangquan/disclosure/7.6")
def test_the_basis_of_a_ground_must_be_of_the_rank_that_the_place_demands() -> None:
    for place, ground in (("anze", "prohibited"), ("xuecheng", "other-law"), ("yangquan", "other-law")):
        story = Story(place)
        story.decide()
        low = {"ground": ground, "reason": "内部规定。", "basis": "本局通知", "basis_rank": "规范性文件"}
        assert any("依据是规范性文件" in text for text in story.why_not("withhold", world.HEAD, **low))
        high = {**low, "basis": "《示范法》第三条", "basis_rank": "法律"}
        assert not story.why_not("withhold", world.HEAD, **high)


def test_the_tables_are_the_same_when_they_are_built_again() -> None:
    story = Story("anze")
    story.published()
    assert projections.compare() == []
