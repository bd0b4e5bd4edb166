"""Gates about the decision's paper, its service, and money collected on the spot."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import item, parameter, shuts
from tests.law.bodies import REMEDY, Consent, Decided, Notified, OnTheSpot, Paid, Plan, Served, Story, fine

FIRST = "不服本决定的，应当先向市人民政府申请行政复议；对行政复议决定不服的，可以依法向人民法院提起行政诉讼。"


class TestDecisionContents:
    LINES = (
        item("decision-content", "number", "文号", 'kind = "trial.decision", field = "number_text"')
        + item("decision-content", "basis", "依据", 'kind = "decided", field = "proposal.basis"')
        + item("decision-content", "payment", "履行方式", 'kind = "decided", field = "performance_text"')
        + item("decision-content", "else", "别的文书的内容", 'kind = "trial.other", field = "nothing"')
    )

    def test_each_empty_field_by_name_and_path(self) -> None:
        assert not shuts("decision-contents", body=Decided(), lines=self.LINES)
        bad = Decided(number_text=" ", proposal=Plan(basis=()))
        reasons = shuts("decision-contents", body=bad, lines=self.LINES)
        assert [r.field for r in reasons] == ["number_text", "proposal"]
        assert reasons[0].text == "决定书没有写明文号"
        assert not shuts("decision-contents", lines=self.LINES)

    def test_performance_belongs_to_a_penalty(self) -> None:
        without = Decided(performance_text="")
        assert shuts("decision-contents", body=without, lines=self.LINES)
        none = Decided(performance_text="", proposal=Plan("no-penalty", ()))
        assert not shuts("decision-contents", body=none, lines=self.LINES)

    def test_a_field_that_the_kind_lacks_is_empty(self) -> None:
        lines = item("decision-content", "x", "印章", 'kind = "decided", field = "no_such"')
        assert shuts("decision-contents", body=Decided(), lines=lines)


class TestRemedyStated:
    @pytest.mark.parametrize(
        ("text", "shut"),
        [
            (REMEDY, False),
            ("", True),
            ("可以在六十日内申请行政复议。", True),
            ("可以在六个月内提起行政诉讼。", True),
        ],
    )
    def test_both_ways_are_named(self, text: str, shut: bool) -> None:
        assert bool(shuts("remedy-stated", body=Decided(remedy_text=text))) is shut

    @pytest.mark.parametrize(
        ("text", "shut"),
        [
            (FIRST, False),
            (FIRST + "不能直接提起行政诉讼。", False),
            (FIRST + "行政复议或者行政诉讼期间，本决定不停止执行。", False),
            ("可以先申请行政复议；对复议决定不服的，也可以向人民法院起诉。", False),
            (REMEDY, True),
            ("应当先申请行政复议，也可以直接向人民法院起诉。", True),
            ("可以申请行政复议；对复议决定不服的，再提起行政诉讼。", True),  # does not say that it comes first
        ],
    )
    def test_reconsideration_first_offers_no_direct_suit(self, text: str, shut: bool) -> None:
        body = OnTheSpot(remedy_text=text)
        assert bool(shuts("remedy-stated", body=body, reconsideration_first=True)) is shut

    def test_where_it_is_not_first_a_suit_may_be_offered(self) -> None:
        assert not shuts("remedy-stated", body=Decided(remedy_text=FIRST))
        assert not shuts("remedy-stated")


class TestElectronic:
    LINK = "https://fuyi.example.cn/"

    def test_signed_consent_on_file(self, story: Story) -> None:
        decision = story.add(Decided())
        consent = story.add(Consent())
        sent = {"about": decision, "method": "electronic"}
        assert not shuts("electronic-consent", story, Served(**sent, consent=consent))  # type: ignore[arg-type]
        assert shuts("electronic-consent", story, Served(**sent))[0].act == "consent-electronic"  # type: ignore[arg-type]
        for wrong in (decision, 99):
            assert shuts("electronic-consent", story, Served(**sent, consent=wrong))  # type: ignore[arg-type]
        unsigned = story.add(Consent(signed=False))
        reason = shuts("electronic-consent", story, Served(**sent, consent=unsigned))[0]  # type: ignore[arg-type]
        assert "没有当事人签名" in reason.text

    def test_a_consent_given_later_does_not_serve(self, story: Story) -> None:
        decision = story.add(Decided(), "2026-03-02")
        served = story.add(Served(decision, method="electronic", consent=3), "2026-03-03")
        story.add(Consent(), "2026-03-04")
        cut = Story(list(story.facts[: served - 1]))
        assert shuts("electronic-consent", cut, story.facts[served - 1].body)

    def test_other_methods_and_no_body(self, story: Story) -> None:
        for gate in ("electronic-consent", "electronic-remedy-link"):
            assert not shuts(gate, story, Served(1, method="direct"))
            assert not shuts(gate, story)

    @pytest.mark.parametrize(("link", "shut"), [(LINK, False), ("", True), ("市政府大楼三楼", True)])
    def test_a_decision_comes_with_the_link(self, story: Story, link: str, shut: bool) -> None:
        decision = story.add(Decided())
        body = Served(decision, method="electronic", remedy_link=link)
        assert bool(shuts("electronic-remedy-link", story, body)) is shut

    def test_a_notice_needs_none(self, story: Story) -> None:
        notice = story.add(Notified())
        assert not shuts("electronic-remedy-link", story, Served(notice, method="electronic"))


class TestServiceEvidence:
    LINES = (
        item("service-content", "reason", "公告的原因", 'method = "public-notice", field = "reason"')
        + item("service-content", "posting", "付邮凭证", 'method = "postal", field = "receipts:posting"')
        + item("service-content", "witness", "见证人", 'method = "leaving", field = "attested_by"')
    )

    def ask(self, body: Served, **params: object) -> list[str]:
        return [r.field for r in shuts("service-evidence", body=body, lines=self.LINES, **params)]

    def test_fields_by_method(self) -> None:
        assert not self.ask(Served(1))
        assert self.ask(Served(1, method="public-notice")) == ["reason"]
        assert not self.ask(Served(1, method="public-notice", reason="下落不明"))

    def test_one_receipt_of_several(self) -> None:
        (reason,) = shuts("service-evidence", body=Served(1, method="postal", receipts=("list",)), lines=self.LINES)
        assert reason.text == "邮寄送达没有记载付邮凭证"
        assert not self.ask(Served(1, method="postal", receipts=("list", "posting")))

    @pytest.mark.parametrize(
        ("witness", "recorded", "shut"), [("居委会赵某", False, False), ("", True, False), ("", False, True)]
    )
    def test_leaving_needs_a_witness_or_a_recording_either(self, witness: str, recorded: bool, shut: bool) -> None:
        body = Served(1, method="leaving", attested_by=witness, recorded=recorded)
        assert bool(self.ask(body)) is shut

    @pytest.mark.parametrize(("carrier", "shut"), [("registered", False), ("ems", False), ("", True), ("other", True)])
    def test_only_the_carriers_of_the_place(self, carrier: str, shut: bool) -> None:
        body = Served(1, method="postal", receipts=("posting",), carrier_mail=carrier)
        assert bool(self.ask(body, postal_carriers=["registered", "ems"])) is shut
        assert not self.ask(body)

    @pytest.mark.parametrize(("effective", "shut"), [(date(2026, 3, 31), True), (date(2026, 4, 1), False)])
    def test_public_notice_takes_effect_when_its_days_have_passed(self, effective: date, shut: bool) -> None:
        body = Served(1, effective, "public-notice", reason="下落不明")
        assert bool(self.ask(body, public_notice_days=30)) is shut

    def test_without_a_body(self) -> None:
        assert not shuts("service-evidence", lines=self.LINES)


class TestCollection:
    LIMIT = parameter("collect.fine", '"100.00"')

    def ask(self, story: Story, body: Paid) -> list[str]:
        return [r.text for r in shuts("collection-ground", story, body, lines=self.LIMIT)]

    @pytest.mark.parametrize(("amount", "shut"), [("100.00", False), ("100.01", True)])
    def test_a_small_fine_decided_on_the_spot(self, story: Story, amount: str, shut: bool) -> None:
        decision = story.add(OnTheSpot(proposal=fine(amount)))
        assert bool(self.ask(story, Paid(decision))) is shut
        assert not self.ask(story, Paid(decision, ground="hard-to-execute"))

    def test_an_ordinary_decision_knows_only_the_remote_place(self, story: Story) -> None:
        decision = story.add(Decided())
        assert "只适用于当场处罚" in self.ask(story, Paid(decision))[0]
        assert self.ask(story, Paid(decision, ground="hard-to-execute"))
        assert not self.ask(story, Paid(decision, ground="remote"))

    def test_no_ground_and_no_collection(self, story: Story) -> None:
        decision = story.add(OnTheSpot())
        assert "没有写明法定情形" in self.ask(story, Paid(decision, ground=""))[0]
        assert not self.ask(story, Paid(decision, ground="", collected_by_officer=False))
        assert not shuts("collection-ground", story)

    def test_the_receipt_number(self) -> None:
        assert not shuts("collection-receipt", body=Paid(1))
        assert shuts("collection-receipt", body=Paid(1, receipt_number=""))[0].field == "receipt_number"
        assert not shuts("collection-receipt", body=Paid(1, receipt_number="", collected_by_officer=False))
        assert not shuts("collection-receipt")
