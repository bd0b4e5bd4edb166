"""Gates about the officers: how many, with which certificates, what they show and tell, who must step aside."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import shuts
from tests.law.bodies import (
    LI,
    WANG,
    Decided,
    Filed,
    NotFiled,
    Opinion,
    RecusalAsked,
    RecusalDecided,
    Served,
    Shown,
    Somebody,
    Story,
    Visit,
)

HELPER = Somebody("p-zhao", "赵某", certificate="", auxiliary=True)


class TestTwoOfficers:
    def test_exactly_the_minimum_is_enough(self) -> None:
        assert not shuts("two-officers", body=Visit(officers=(LI, WANG)), minimum=2)

    def test_one_is_too_few_and_the_sentence_counts(self) -> None:
        (reason,) = shuts("two-officers", body=Visit(officers=(LI,)), minimum=2)
        assert "只有 1 名" in reason.text
        assert reason.field == "officers"

    def test_auxiliary_staff_and_the_same_person_twice_do_not_count(self) -> None:
        assert shuts("two-officers", body=Visit(officers=(LI, HELPER)), minimum=2)
        assert shuts("two-officers", body=Visit(officers=(LI, LI)), minimum=2)

    def test_without_a_body_it_is_quiet(self) -> None:
        assert not shuts("two-officers", minimum=2)


class TestCertificateValid:
    @pytest.mark.parametrize(("first", "last"), [(date(2026, 3, 2), date(2026, 3, 2)), (None, None)])
    def test_first_and_last_day_count_and_open_ends_are_open(self, first: date | None, last: date | None) -> None:
        one = Somebody("p-li", "李某", valid_from=first, valid_until=last)
        assert not shuts("certificate-valid", body=Visit(officers=(one,)))

    def test_the_day_after_the_last_and_before_the_first(self) -> None:
        late = Somebody("p-li", "李某", valid_until=date(2026, 3, 1))
        early = Somebody("p-wang", "王某", valid_from=date(2026, 3, 3))
        (reason,) = shuts("certificate-valid", body=Visit(officers=(late, early)))
        assert "李某的执法证件 证001 有效期至2026年3月1日" in reason.text
        assert "王某" in reason.text
        assert "尚未生效" in reason.text

    def test_no_number_is_no_certificate_but_auxiliary_staff_need_none(self) -> None:
        assert shuts("certificate-valid", body=Visit(officers=(Somebody("p-li", "李某", certificate=" "),)))
        assert not shuts("certificate-valid", body=Visit(officers=(LI, HELPER)))

    def test_legal_days_are_those_of_shanghai(self) -> None:
        last = Somebody("p-li", "李某", valid_until=date(2026, 3, 1))
        assert not shuts("certificate-valid", body=Visit(officers=(last,)), at="2026-03-01 23:59")
        assert shuts("certificate-valid", body=Visit(officers=(last,)), at="2026-03-02 00:00")


class TestCertificateShown:
    def test_said_by_the_record_itself(self) -> None:
        assert not shuts("certificate-shown", body=Visit())
        assert shuts("certificate-shown", body=Visit(certificates_shown=False))

    def test_or_by_a_record_of_the_same_day_that_names_every_officer(self, story: Story) -> None:
        story.add(Shown(officers=(LI, WANG)), "2026-03-02 08:00")
        visit = Visit(certificates_shown=False)
        assert not shuts("certificate-shown", story, visit, at="2026-03-02 10:00")
        assert shuts("certificate-shown", story, visit, at="2026-03-03 10:00")

    def test_not_by_a_record_of_some_of_them(self, story: Story) -> None:
        story.add(Shown(officers=(LI,)), "2026-03-02 08:00")
        assert shuts("certificate-shown", story, Visit(certificates_shown=False), at="2026-03-02 10:00")

    @pytest.mark.parametrize(("method", "asked"), [("direct", True), ("leaving", True), ("postal", False)])
    def test_a_service_asks_for_it_only_face_to_face(self, method: str, asked: bool) -> None:
        body = _Delivery(1, method=method)
        assert bool(shuts("certificate-shown", body=body)) is asked
        assert bool(shuts("rights-told", body=body)) is asked


class _Delivery(Served):
    fills = ("served", "officers")
    officers = (LI, WANG)
    certificates_shown = False
    rights_told = False


class TestRightsTold:
    def test_open_shut_and_quiet(self) -> None:
        assert not shuts("rights-told", body=Visit())
        assert shuts("rights-told", body=Visit(rights_told=False))[0].field == "rights_told"
        assert not shuts("rights-told")


class TestCaseFiled:
    def test_open_once_filed(self, story: Story) -> None:
        assert shuts("case-filed", story)[0].act == "file-case"
        story.add(Filed())
        assert not shuts("case-filed", story)

    def test_a_later_decision_not_to_file_shuts_it_again(self, story: Story) -> None:
        story.add(NotFiled(), "2026-03-01")
        assert "2026年3月1日决定不予立案" in shuts("case-filed", story)[0].text
        story.add(Filed(), "2026-03-02")
        assert not shuts("case-filed", story)
        story.add(NotFiled(), "2026-03-03")
        assert shuts("case-filed", story, at="2026-03-04")


class TestRecused:
    def test_the_investigation_goes_on_while_a_request_is_pending(self, story: Story) -> None:
        story.add(RecusalAsked("p-li"))
        assert not shuts("recused", story, Visit())

    def test_but_the_decision_waits_for_it(self, story: Story) -> None:
        request = story.add(RecusalAsked("p-li"))
        assert shuts("recused", story, act="decide")[0].act == "decide-recusal"
        story.add(RecusalDecided(request, granted=False), "2026-03-02 10:00")
        assert not shuts("recused", story, Decided())

    def test_after_the_grant_the_person_does_nothing_more(self, story: Story) -> None:
        request = story.add(RecusalAsked("p-li"))
        story.add(RecusalDecided(request), "2026-03-02 10:00")
        (reason,) = shuts("recused", story, Visit())
        assert "李某已于2026年3月2日被决定回避" in reason.text
        assert reason.field == "officers"
        assert not shuts("recused", story, Visit(officers=(WANG, Somebody("p-zhou", "周某"))))

    def test_neither_as_doer_nor_as_reviewer(self, story: Story) -> None:
        request = story.add(RecusalAsked("p-shen"))
        story.add(RecusalDecided(request, "p-shen"), "2026-03-02 10:00")
        assert shuts("recused", story, by=("p-shen",), act="notify")
        assert shuts("recused", story, Opinion(1, reviewers=("p-shen",)))
        assert not shuts("recused", story, Opinion(1, reviewers=("p-qian",)))
