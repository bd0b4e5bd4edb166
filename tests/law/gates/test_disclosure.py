"""Gates about what becomes public: reviewed, complete, masked, not withheld, and how it leaves the shelf."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from pydantic import BaseModel, Field

from tests.law.asking import item, parameter, shuts
from tests.law.bodies import (
    Archived,
    Corrected,
    CorrectionAnswered,
    CorrectionAsked,
    Decided,
    Draft,
    DraftReviewed,
    Filed,
    Lifted,
    Opinion,
    Published,
    Side,
    Story,
    Submitted,
    Suspicion,
    TransferDecided,
    Transferred,
    TransferReturned,
    Withdrawn,
    Withheld,
)


class TestPublicationReviewed:
    def test_each_step_in_turn(self, story: Story) -> None:
        decision = story.add(Decided())
        assert shuts("publication-reviewed", story)[0].act == "draft-publication"
        draft = story.add(Draft(decision))
        body = Published(decision, draft)
        assert shuts("publication-reviewed", story, body)[0].act == "review-publication"
        assert shuts("publication-reviewed", story)
        story.add(DraftReviewed(draft, passed=False))
        assert "没有通过审核" in shuts("publication-reviewed", story, body)[0].text
        story.add(DraftReviewed(draft), "2026-03-02 10:00")
        assert not shuts("publication-reviewed", story, body)
        assert not shuts("publication-reviewed", story, Corrected(decision, draft))
        assert not shuts("publication-reviewed", story)

    def test_exactly_that_version(self, story: Story) -> None:
        decision = story.add(Decided())
        draft = story.add(Draft(decision, digest="d2"))
        story.add(DraftReviewed(draft, digest="d1"))
        assert "与审核时不同" in shuts("publication-reviewed", story, Published(decision, draft))[0].text

    def test_a_newer_draft_takes_its_place(self, story: Story) -> None:
        decision = story.add(Decided())
        old = story.add(Draft(decision))
        story.add(DraftReviewed(old))
        new = story.add(Draft(decision), "2026-03-03")
        body = Published(decision, old)
        assert f"第 {new} 号公示稿" in shuts("publication-reviewed", story, body, at="2026-03-04")[0].text
        assert shuts("publication-reviewed", story, Published(decision, new), at="2026-03-04")

    def test_a_draft_of_another_decision_or_no_draft_at_all(self, story: Story) -> None:
        first, second = story.add(Decided()), story.add(Decided())
        draft = story.add(Draft(first))
        story.add(DraftReviewed(draft))
        for wrong in (Published(second, draft), Published(first, first), Published(first, 99)):
            assert shuts("publication-reviewed", story, wrong)[0].field == "draft"


class TestDifferentPerson:
    OWN = {"from_view": "publication-drafted", "field": "drafted_by"}

    def test_nobody_reviews_his_own_draft(self, story: Story) -> None:
        draft = story.add(Draft(1))
        assert not shuts("different-person", story, DraftReviewed(draft), **self.OWN)
        own = DraftReviewed(draft, reviewed_by="p-gong")
        assert shuts("different-person", story, own, **self.OWN)[0].field == "reviewed_by"
        assert shuts("different-person", story, DraftReviewed(draft), by=("p-gong",), **self.OWN)
        assert shuts("different-person", story, act="review-publication", by=("p-gong",), **self.OWN)
        assert not shuts("different-person", story, act="review-publication", **self.OWN)
        assert not shuts("different-person", Story(), DraftReviewed(1, reviewed_by="p-gong"), **self.OWN)

    def test_the_draft_that_is_reviewed_counts_not_the_latest(self, story: Story) -> None:
        first = story.add(Draft(1, drafted_by="p-a"))
        story.add(Draft(1, drafted_by="p-b"), "2026-03-03")
        assert shuts("different-person", story, DraftReviewed(first, reviewed_by="p-a"), at="2026-03-04", **self.OWN)
        assert not shuts(
            "different-person", story, DraftReviewed(first, reviewed_by="p-b"), at="2026-03-04", **self.OWN
        )

    def test_what_is_about_the_same_decision_where_no_draft_is_named(self, story: Story) -> None:
        story.add(Draft(7, drafted_by="p-a"))
        story.add(Draft(8, drafted_by="p-b"))
        assert shuts("different-person", story, Withdrawn(7), by=("p-a",), **self.OWN)
        assert not shuts("different-person", story, Withdrawn(7), by=("p-b",), **self.OWN)

    def test_two_earlier_facts_compared_or_who_recorded_one(self, story: Story) -> None:
        draft = story.add(Draft(1), by=("p-clerk",))
        story.add(DraftReviewed(draft, reviewed_by="p-gong"), by=("p-boss",))
        both = {**self.OWN, "other_view": "publication-reviewed", "other_field": "reviewed_by"}
        assert shuts("different-person", story, Published(1, draft), **both)
        recorded = {"from_view": "publication-drafted"}
        assert shuts("different-person", story, Published(1, draft), by=("p-clerk",), **recorded)
        assert not shuts("different-person", story, Published(1, draft), by=("p-gong",), **recorded)


class TestSummaryComplete:
    LINES = item("summary-field", "party", "行政相对人", 'source = "party"') + item(
        "summary-field", "number", "文号", 'source = "number"'
    )
    FULL = {"party": "某某商店", "number": "某罚〔2026〕1号"}

    def test_every_field_of_the_list(self, story: Story) -> None:
        assert not shuts("summary-complete", story, Draft(1, self.FULL), lines=self.LINES)
        (reason,) = shuts("summary-complete", story, Draft(1, {**self.FULL, "number": " "}), lines=self.LINES)
        assert reason.text == "公示的摘要缺少：文号"

    def test_of_the_draft_that_is_published(self, story: Story) -> None:
        draft = story.add(Draft(1, {"party": "某某商店"}))
        assert shuts("summary-complete", story, Published(1, draft), lines=self.LINES)
        assert not shuts("summary-complete", story, lines=self.LINES)

    def test_the_full_decision_needs_its_text(self, story: Story) -> None:
        assert shuts("summary-complete", story, Draft(1, {}, form="full"), lines=self.LINES)
        assert not shuts("summary-complete", story, Draft(1, {"text": "全文"}, form="full"), lines=self.LINES)


def marked(mask: str, of: str) -> object:
    return Field("", json_schema_extra={"mask": mask, "of": of})


class Home(BaseModel):
    detail: str = Field("", json_schema_extra={"mask": "address"})


class Owner(BaseModel):
    sort: Literal["person", "organisation", "household"]
    name: str = marked("name", "party")  # type: ignore[assignment]
    born_on: date | None = None
    id_number: str = marked("id-number", "party")  # type: ignore[assignment]
    address: Home = Field(Home(), json_schema_extra={"mask": "address", "of": "party"})
    representative: str = marked("name", "party")  # type: ignore[assignment]
    bank_account: str = marked("bank-account", "party")  # type: ignore[assignment]


class Witness(BaseModel):
    name: str = marked("name", "third-person")  # type: ignore[assignment]
    phone: str = marked("contact", "third-person")  # type: ignore[assignment]


class Opened(BaseModel):
    """A body as the ledger's kinds are: its fields are marked."""

    fills: tuple[str, ...] = ("filed",)
    parties: tuple[Owner, ...]
    witnesses: tuple[Witness, ...] = ()


class Address(BaseModel):
    """A paper outside the register of parties, such as the consent to electronic service."""

    fills: tuple[str, ...] = ("electronic-consent",)
    address: str = marked("contact", "party")  # type: ignore[assignment]


class TestNoMaskedFields:
    LINES = (
        item("masked-field", "names", "当事人以外的自然人姓名", 'of = "third-person", what = "name"')
        + item("masked-field", "home", "家庭住址", 'of = "person", what = "address"')
        + item("masked-field", "id", "身份证号码", 'of = "person", what = "id-number"')
        + item("masked-field", "phone", "通信方式", 'of = "person", what = "contact"')
        + item("masked-field", "bank", "银行账号", 'of = "any", what = "bank-account"')
    )
    NUMBER = "11010519491231002X"

    def case(self, story: Story, sort: str = "person") -> None:
        owner = Owner(
            sort=sort,  # type: ignore[arg-type]
            name="张三丰" if sort == "person" else "某某商贸公司",
            id_number=self.NUMBER if sort == "person" else "",
            address=Home(detail="和平里 8 号"),
            representative="" if sort == "person" else "赵大海",
            bank_account="6222000011112222",
        )
        story.add(Opened(parties=(owner,), witnesses=(Witness(name="钱小溪", phone="13800000000"),)))

    def ask(self, story: Story, text: str, cleared: tuple[str, ...] = ()) -> list[str]:
        draft = Draft(1, {"party": "张三丰", "facts": text}, cleared=cleared)
        return [r.text for r in shuts("no-masked-fields", story, draft, at="2026-03-03", lines=self.LINES)]

    def test_a_clean_text_and_the_partys_own_name_pass(self, story: Story) -> None:
        self.case(story)
        assert not self.ask(story, "张三丰销售过期食品，罚款五千元。")

    @pytest.mark.parametrize(
        ("text", "label", "shown"),
        [
            ("证人钱小溪证实", "当事人以外的自然人姓名", "钱＊＊"),
            ("住和平里8号", "家庭住址", "和＊＊＊＊"),
            ("身份证号 11010519491231002X", "身份证号码", "1" + "＊" * 17),
            ("电话 138 0000 0000", "通信方式", "1" + "＊" * 10),
            ("账号６２２２０００011112222", "银行账号", "6" + "＊" * 15),
        ],
    )
    def test_each_class_is_found_blanks_and_widths_aside(self, story: Story, text: str, label: str, shown: str) -> None:
        self.case(story)
        (found,) = self.ask(story, text)
        assert label in found
        assert shown in found, "the sentence does not repeat what it protects"

    def test_an_organisations_address_may_stay_its_representatives_name_may_not(self, story: Story) -> None:
        self.case(story, "organisation")
        assert not self.ask(story, "某某商贸公司（和平里8号）")
        assert self.ask(story, "法定代表人赵大海")
        assert self.ask(story, "账号6222000011112222")

    @pytest.mark.parametrize(("sort", "shut"), [("person", True), ("organisation", False)])
    def test_what_a_paper_says_of_the_party_follows_the_partys_sort(self, story: Story, sort: str, shut: bool) -> None:
        self.case(story, sort)
        story.add(Address(address="甲@example.cn"))
        assert bool(self.ask(story, "邮箱甲@example.cn")) is shut

    def test_a_person_may_clear_a_chance_word_never_a_number_of_identity(self, story: Story) -> None:
        self.case(story)
        assert not self.ask(story, "钱小溪饭店旁", cleared=("钱小溪",))
        assert self.ask(story, self.NUMBER, cleared=(self.NUMBER,))
        assert self.ask(story, "6222000011112222", cleared=("6222000011112222",))

    def test_any_well_formed_id_number_is_found_though_the_case_does_not_hold_it(self, story: Story) -> None:
        assert self.ask(story, f"另有{self.NUMBER}。")
        assert not self.ask(story, "编号110105194912310021"), "a wrong check digit is no ID number"
        assert not self.ask(story, f"编号9{self.NUMBER}"), "nor is a part of a longer number"

    def test_of_the_draft_that_is_published_and_quiet_otherwise(self, story: Story) -> None:
        self.case(story)
        draft = story.add(Draft(1, {"facts": "证人钱小溪"}))
        assert shuts("no-masked-fields", story, Published(1, draft), lines=self.LINES)
        assert not shuts("no-masked-fields", story, Published(1, draft))
        assert not shuts("no-masked-fields", story, lines=self.LINES)


GROUNDS = (
    item("withhold-ground", "state-secret", "国家秘密", "absolute = true")
    + item("withhold-ground", "privacy", "个人隐私", 'lifts = ["consent", "public-interest"]')
    + item("withhold-ground", "minor", "未成年人", 'automatic = "minor", lifts = ["masking"]')
    + item("withhold-ground", "crime-transfer", "涉嫌犯罪移送", 'automatic = "crime"')
    + item("withhold-ground", "other-law", "其他", 'basis_ranks = ["法律", "法规", "规章"]')
    + item("opinion", "transfer", "移送", 'effect = "transfer", bars_publication = "crime-transfer"')
    + parameter("age.minor-under", "18")
)


class TestNotWithheld:
    def ask(self, story: Story, body: Published | None = None) -> list[str]:
        return [r.text for r in shuts("not-withheld", story, body, at="2026-04-01", lines=GROUNDS)]

    def test_nothing_stands_against_it(self, story: Story) -> None:
        assert not self.ask(story)
        decision = story.add(Decided())
        assert not self.ask(story)
        assert not self.ask(story, Published(decision))

    def test_an_absolute_ground_never_opens(self, story: Story) -> None:
        decision = story.add(Decided())
        story.add(Withheld(decision, "state-secret"))
        body = Published(decision, exit="consent", exit_basis="同意书")
        assert "国家秘密（2026年3月2日决定）" in self.ask(story, body)[0]
        assert self.ask(story)

    @pytest.mark.parametrize(
        ("way", "basis", "shut"),
        [("consent", "同意书", False), ("consent", " ", True), ("masking", "处理", True), ("", "", True)],
    )
    def test_another_opens_by_its_own_ways_out_with_a_basis(
        self, story: Story, way: str, basis: str, shut: bool
    ) -> None:
        decision = story.add(Decided())
        story.add(Withheld(decision))
        assert bool(self.ask(story, Published(decision, exit=way, exit_basis=basis))) is shut
        assert not self.ask(story), "whether a way out is taken only the publication says"

    def test_a_withholding_that_was_lifted_stands_no_more(self, story: Story) -> None:
        decision = story.add(Decided())
        withheld = story.add(Withheld(decision, "state-secret"))
        story.add(Lifted(withheld))
        assert not self.ask(story, Published(decision))

    def test_withholding_one_decision_does_not_withhold_another(self, story: Story) -> None:
        first, second = story.add(Decided()), story.add(Decided())
        story.add(Withheld(first, "state-secret"))
        assert not self.ask(story, Published(second))

    @pytest.mark.parametrize(("born", "shut"), [(date(2008, 1, 4), False), (date(2008, 1, 5), True)])
    def test_a_minor_on_the_day_of_the_act(self, story: Story, born: date, shut: bool) -> None:
        story.add(Filed(act_ended_on=date(2026, 1, 5)))
        decision = story.add(Decided(parties=(Side("person", "张某", born),)))
        assert bool(self.ask(story, Published(decision))) is shut
        processed = Published(decision, exit="masking", exit_basis="隐去姓名")
        assert not self.ask(story, processed)

    def test_the_age_of_a_natural_person_is_asked_for(self, story: Story) -> None:
        decision = story.add(Decided(parties=(Side("person", "张某"), Side("organisation"))))
        assert "没有登记当事人张某的出生日期" in self.ask(story, Published(decision))[0]

    def test_a_suspected_crime_while_it_is_dealt_with(self, story: Story) -> None:
        decision = story.add(Decided())
        suspicion = story.add(Suspicion())
        assert self.ask(story, Published(decision))
        decided = story.add(TransferDecided(suspicion))
        transfer = story.add(Transferred(decided))
        assert self.ask(story, Published(decision))
        story.add(TransferReturned(transfer))
        assert not self.ask(story, Published(decision))

    def test_a_transfer_opinion_bars_it_too(self, story: Story) -> None:
        story.add(Opinion(story.add(Submitted()), "transfer"))
        decision = story.add(Decided())
        assert "法制审核意见" in self.ask(story, Published(decision))[0]


class TestWithholdGround:
    def ask(self, body: Withheld | None) -> list[str]:
        return [r.field for r in shuts("withhold-ground", body=body, lines=GROUNDS)]

    def test_ground_reason_and_decider(self) -> None:
        assert not self.ask(Withheld(1))
        assert self.ask(Withheld(1, "because")) == ["ground"]
        assert self.ask(Withheld(1, reason="", decided_by="")) == ["reason", "decided_by"]
        assert not self.ask(None)

    @pytest.mark.parametrize(
        ("rank", "shut"),
        [("法律", False), ("地方性法规", False), ("部门规章", False), ("规范性文件", True), ("", True)],
    )
    def test_the_rank_of_the_basis(self, rank: str, shut: bool) -> None:
        assert bool(self.ask(Withheld(1, "other-law", basis_rank=rank))) is shut

    def test_the_basis_itself(self) -> None:
        assert self.ask(Withheld(1, "other-law", basis="")) == ["basis"]


class TestCarriersAndTerm:
    LINES = item("carrier", "site", "门户网站") + item("carrier", "board", "公示栏")

    def test_one_or_all_of_the_main_ones(self) -> None:
        both = {"main": ["site", "board"], "lines": self.LINES}
        assert not shuts("carriers", body=Published(1), **both)
        assert "没有在公示栏公示" in shuts("carriers", body=Published(1), needs="all", **both)[0].text
        assert not shuts("carriers", body=Published(1, carriers=("site", "board")), needs="all", **both)
        assert shuts("carriers", body=Published(1, carriers=("board",)), main="site", lines=self.LINES)
        assert not shuts("carriers", **both)

    def test_only_carriers_on_file(self) -> None:
        body = Published(1, carriers=("site", "somewhere"))
        assert "somewhere" in shuts("carriers", body=body, main="site", lines=self.LINES)[0].text

    @pytest.mark.parametrize(("ends", "shut"), [(None, True), (date(2026, 3, 2), True), (date(2026, 3, 3), False)])
    def test_the_term_ends_after_it_began(self, ends: date | None, shut: bool) -> None:
        assert bool(shuts("term-set", body=Published(1, ends_on=ends))) is shut
        assert not shuts("term-set")

    def test_a_withdrawal_explains_itself(self) -> None:
        assert not shuts("withdraw-explained", body=Withdrawn(1))
        assert shuts("withdraw-explained", body=Withdrawn(1, " "))[0].field == "explanation"
        assert not shuts("withdraw-explained")


class TestCorrectionHandled:
    WRITTEN = parameter("disclosure.correction-reply", '"written"')

    def asked(self, story: Story) -> tuple[int, int]:
        decision = story.add(Decided())
        return decision, story.add(CorrectionAsked(story.add(Published(decision))))

    def ask(self, story: Story, body: CorrectionAnswered, lines: str = "") -> list[str]:
        return [r.field for r in shuts("correction-handled", story, body, at="2026-03-09", lines=lines)]

    def test_found_true_it_is_corrected_first(self, story: Story) -> None:
        decision, request = self.asked(story)
        body = CorrectionAnswered(request, "corrected")
        assert self.ask(story, body) == ["outcome"]
        story.add(Corrected(decision + 100), "2026-03-03")
        assert self.ask(story, body) == ["outcome"], "the correction of another decision"
        story.add(Corrected(decision), "2026-03-04")
        assert not self.ask(story, body)

    def test_a_correction_before_the_request_does_not_serve_a_withdrawal_after_it_does(self, story: Story) -> None:
        story.add(Corrected(1), "2026-02-27")
        decision, request = self.asked(story)
        body = CorrectionAnswered(request, "corrected")
        assert self.ask(story, body)
        story.add(Withdrawn(decision), "2026-03-03")
        assert not self.ask(story, body)

    @pytest.mark.parametrize("outcome", ["forwarded", "referred"])
    def test_another_body_is_named(self, story: Story, outcome: str) -> None:
        _, request = self.asked(story)
        assert self.ask(story, CorrectionAnswered(request, outcome)) == ["other_body"]
        assert not self.ask(story, CorrectionAnswered(request, outcome, other_body="某局"))

    def test_told_and_in_writing_where_the_place_says_so(self, story: Story) -> None:
        _, request = self.asked(story)
        assert self.ask(story, CorrectionAnswered(request, told=False)) == ["told"]
        spoken = CorrectionAnswered(request, written=False)
        assert not self.ask(story, spoken)
        assert self.ask(story, spoken, self.WRITTEN) == ["written"]

    def test_an_unknown_request_or_outcome(self, story: Story) -> None:
        decision, request = self.asked(story)
        assert self.ask(story, CorrectionAnswered(decision)) == ["about"]
        assert self.ask(story, CorrectionAnswered(request, "ignored")) == ["outcome"]
        assert not shuts("correction-handled", story)
        assert not shuts("correction-handled", story, Archived())
