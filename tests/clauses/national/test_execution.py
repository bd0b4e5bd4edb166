"""Service, payment, publication and what is kept back: 行政处罚法 61, 67–72; 民诉法 89–95; 复议法 22, 23; 公开条例."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HEAD, REMEDY, Case, on_duty, proposal

LINK = "https://fuyi.example.cn/apply"


def served(case: Case, method: str, **more: Any) -> set[str]:
    """What refuses this service of the decision."""
    return case.try_("service", method=method, **more)


def decided() -> Case:
    return Case("national").walk("service")


@pytest.mark.clause("nat/cf/61", "nat/ms/90")
@pytest.mark.parametrize("clause", ["nat/cf/61", "nat/ms/90"])
def test_no_electronic_service_without_signed_consent(clause: str) -> None:
    told = decided()
    consent = told.tell(
        "casefile.electronic_consent", signatures=[{"role": "受送达人", "name": "何某", "signed": True}]
    )
    bare = told.tell("casefile.electronic_consent")
    assert clause in served(told, "electronic", remedy_link=LINK)
    assert clause in served(told, "electronic", remedy_link=LINK, consent=bare)
    assert clause in served(told, "electronic", remedy_link=LINK, consent=told.n["decision"])
    assert clause not in served(told, "electronic", remedy_link=LINK, consent=consent)
    assert clause not in served(told, "direct")


@pytest.mark.clause("nat/fy/22")
def test_a_decision_served_by_network_comes_with_the_way_to_reconsideration() -> None:
    told = decided()
    assert "nat/fy/22" in served(told, "electronic")
    assert "nat/fy/22" not in served(told, "electronic", remedy_link=LINK)
    assert "nat/fy/22" not in served(told, "electronic", about=told.n["notice"]), "a notice is no decision"
    assert "nat/fy/22" not in served(told, "direct")


@pytest.mark.clause("nat/ms/89")
@pytest.mark.parametrize(
    ("proof", "enough"), [({}, False), ({"attested_by": "居委会张某"}, True), ({"recorded": True}, True)]
)
def test_a_witness_or_a_picture_proves_that_it_was_left(proof: dict[str, Any], enough: bool) -> None:
    assert ("nat/ms/89" not in served(decided(), "leaving", **proof)) is enough


@pytest.mark.clause("nat/ms/95")
@pytest.mark.parametrize(("day", "right"), [("2026-03-31", False), ("2026-04-01", True), ("2026-04-30", True)])
def test_thirty_days_pass_before_a_public_notice_counts_as_service(day: str, right: bool) -> None:
    told = decided()  # on 2 March
    assert ("nat/ms/95" not in served(told, "public-notice", effective_on=day)) is right
    assert "nat/ms/95" not in served(told, "leaving"), "each article speaks of its own way"


@pytest.mark.clause("nat/ms/89")
def test_a_statute_does_not_ask_for_what_a_district_demands() -> None:
    told = Case("xuecheng").walk("service")
    found = served(told, "postal", carrier_mail="ems")
    assert "xuecheng/record/17" in found, "registration, posting, return and list are the district's"
    assert not {"nat/ms/89", "nat/ms/95"} & found


def fined(amount: str, on_the_spot: bool = True) -> tuple[Case, int]:
    told = Case("national", "penalty-on-the-spot" if on_the_spot else "penalty")
    kind = "casefile.on_the_spot_decision" if on_the_spot else "casefile.decision"
    return told, told.tell(kind, proposal=proposal(amount))


@pytest.mark.clause("nat/cf/68")
@pytest.mark.parametrize(
    ("amount", "on_the_spot", "ground", "allowed"),
    [
        ("100.00", True, "small-fine", True),
        ("100.01", True, "small-fine", False),
        ("100.00", False, "small-fine", False),
        ("200.00", True, "hard-to-execute", True),
        ("200.00", False, "hard-to-execute", False),
        ("5000.00", False, "remote", True),
        ("50.00", True, "", False),
    ],
)
def test_money_is_taken_on_the_spot_only_on_a_ground(
    amount: str, on_the_spot: bool, ground: str, allowed: bool
) -> None:
    told, about = fined(amount, on_the_spot)
    paid = {"about": about, "amount": amount, "ground": ground, "receipt_number": "示财 0001"}
    assert ("nat/cf/68" not in told.shut("casefile.payment", collected_by_officer=True, **paid)) is allowed
    assert "nat/cf/68" not in told.shut("casefile.payment", collected_by_officer=False, **paid)


@pytest.mark.clause("nat/cf/70")
@pytest.mark.parametrize("on_the_spot", [True, False])
def test_and_never_without_the_numbered_receipt(on_the_spot: bool) -> None:
    told, about = fined("50.00", on_the_spot)
    paid = {"about": about, "amount": "50.00", "ground": "remote", "collected_by_officer": True}
    assert "nat/cf/70" in told.shut("casefile.payment", **paid)
    assert "nat/cf/70" not in told.shut("casefile.payment", **paid, receipt_number="示财 0001")


@pytest.mark.clause("nat/fy/23")
@pytest.mark.parametrize(
    ("words", "right"),
    [
        (REMEDY, False),
        ("应当先申请行政复议，对复议决定不服的，可以再提起行政诉讼。", True),
        ("应当先申请行政复议，不能直接提起行政诉讼。", True),
    ],
)
def test_on_the_spot_reconsideration_comes_first(words: str, right: bool) -> None:
    told = Case("national", "penalty-on-the-spot")
    assert ("nat/fy/23" not in told.shut("casefile.on_the_spot_decision", remedy_text=words)) is right


@pytest.mark.clause("nat/xx/14")
@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"ground": "security"}, True),
        ({"ground": "embarrassing"}, False),
        ({"ground": "prohibited"}, False),
        ({"ground": "prohibited", "basis": "某条例第三条", "basis_rank": "地方性法规"}, False),
        ({"ground": "prohibited", "basis": "某条例第三条", "basis_rank": "行政法规"}, True),
    ],
)
def test_withholding_needs_a_ground_of_the_regulation(change: dict[str, Any], right: bool) -> None:
    told = decided()
    body = {"about": told.n["decision"], "reason": "说明。", "decided_by": HEAD, **change}
    assert ("nat/xx/14" not in told.shut("disclosure.withheld", HEAD, **body)) is right


@pytest.mark.clause("nat/xx/14")
@pytest.mark.parametrize(
    ("ground", "opens"),
    [("state-secret", False), ("prohibited", False), ("security", False), ("business-secret", True), ("privacy", True)],
)
def test_what_was_withheld_is_not_published(ground: str, opens: bool) -> None:
    told = decided()
    body = {"about": told.n["decision"], "draft": 1, "carriers": ["portal"]}
    assert "nat/xx/14" not in told.shut("disclosure.published", **body)
    told.tell("disclosure.withheld", HEAD, about=told.n["decision"], ground=ground)
    assert "nat/xx/14" in told.shut("disclosure.published", **body)
    for way in ("consent", "public-interest"):
        found = told.shut("disclosure.published", **body, exit=way, exit_basis="书面同意。")
        assert ("nat/xx/14" not in found) is opens


@pytest.mark.clause("nat/xx/18")
def test_a_ground_that_has_ceased_is_lifted_and_the_decision_published_promptly() -> None:
    told = decided()
    body = {"about": told.n["decision"], "draft": 1, "carriers": ["portal"]}
    first = told.tell("disclosure.withheld", HEAD, about=told.n["decision"], ground="security")
    second = told.tell("disclosure.withheld", HEAD, about=told.n["decision"], ground="business-secret")
    told.on("2026-04-01").tell("disclosure.withholding_lifted", HEAD, about=second)
    assert "nat/xx/14" in told.shut("disclosure.published", **body), "the other ground stands"
    told.tell("disclosure.withholding_lifted", HEAD, about=first)
    assert "nat/xx/14" not in told.shut("disclosure.published", **body)
    assert told.due("publish-lifted", "nat/xx/18") == ""
    assert {one.status(told.at) for one in told.owed("publish-lifted")} == {"promptly"}
    assert {one.status(told.at) for one in told.owed("publish-decision", "2027-01-01")} == {"excused"}
    told.tell("disclosure.withheld", HEAD, about=told.n["decision"], ground="security")
    assert "nat/xx/14" in told.shut("disclosure.published", **body), "a new ground is a new withholding"


@pytest.mark.clause("nat/xx/18")
def test_before_it_is_lifted_nothing_is_owed() -> None:
    told = decided()
    told.tell("disclosure.withheld", HEAD, about=told.n["decision"], ground="security")
    assert not told.owed("publish-lifted")
    assert on_duty()["certificates_shown"]


@pytest.mark.clause("nat/cf/51")
@pytest.mark.parametrize(
    ("sort", "penalty", "allowed"),
    [
        ("person", {"sort": "fine", "amount": "200.00"}, True),
        ("person", {"sort": "fine", "amount": "200.01"}, False),
        ("household", {"sort": "fine", "amount": "200.01"}, False),
        ("organisation", {"sort": "fine", "amount": "3000.00"}, True),
        ("organisation", {"sort": "fine", "amount": "3000.01"}, False),
        ("person", {"sort": "warning"}, True),
        ("person", {"sort": "confiscate-gains", "amount": "10.00"}, False),
    ],
)
def test_what_may_be_imposed_on_the_spot(sort: str, penalty: dict[str, Any], allowed: bool) -> None:
    told = Case("national", "penalty-on-the-spot")
    matter = proposal(penalties=[{"words": "处罚", **penalty}])
    party = {"sort": sort, "name": "何某", "born_on": "1990-03-07" if sort == "person" else None}
    body = {"proposal": matter, "parties": [party]}
    assert ("nat/cf/51" not in told.shut("casefile.on_the_spot_decision", **body)) is allowed


def overdue(stated: bool = True) -> Case:
    """A fine of 5,000 yuan, served on Monday, 2 March 2026: payable until Tuesday, 17 March."""
    told = Case("national").walk("draft", decision={"surcharge_stated": stated})
    return told.on("2026-03-27")


@pytest.mark.clause("nat/cf/72")
@pytest.mark.parametrize(
    ("amount", "begins", "ends", "right"),
    [
        ("150.00", "2026-03-18", "2026-03-18", True),  # three per cent of the fine for one day
        ("150.01", "2026-03-18", "2026-03-18", False),
        ("150.00", "2026-03-17", "2026-03-17", False),  # the last day of payment
        ("1500.00", "2026-03-18", "2026-03-27", True),
        ("1500.01", "2026-03-18", None, False),
        ("5000.00", "2026-03-18", "2026-06-30", True),  # never above the fine itself
        ("5000.01", "2026-03-18", "2026-06-30", False),
    ],
)
def test_a_surcharge_is_three_per_cent_a_day_and_at_most_the_fine(
    amount: str, begins: str, ends: str | None, right: bool
) -> None:
    told = overdue()
    body = {"about": told.n["decision"], "amount": amount, "begins_on": begins, "ends_on": ends}
    assert ("nat/cf/72" not in told.shut("casefile.surcharge", **body)) is right


@pytest.mark.clause("nat/cf/72")
def test_it_was_stated_and_counts_what_was_added_before() -> None:
    body = {"amount": "150.00", "begins_on": "2026-03-18", "ends_on": "2026-03-18"}
    silent = overdue(stated=False)
    assert "nat/cf/72" in silent.shut("casefile.surcharge", about=silent.n["decision"], **body)
    told = overdue()
    about = told.n["decision"]
    assert "nat/cf/72" in told.shut("casefile.surcharge", about=told.n["notice"], **body)
    told.tell("casefile.surcharge", about=about, amount="4900.00", begins_on="2026-03-18", ends_on="2026-04-30")
    assert "nat/cf/72" in told.shut("casefile.surcharge", about=about, **body)
    more = {"about": about, "begins_on": "2026-05-01", "ends_on": "2026-05-05"}
    assert "nat/cf/72" not in told.shut("casefile.surcharge", amount="100.00", **more)
    assert "nat/cf/72" in told.shut("casefile.surcharge", amount="100.01", **more)


@pytest.mark.clause("nat/cf/72")
@pytest.mark.parametrize(
    ("amount", "begins", "ends", "right"),
    [
        ("750.00", "2026-03-23", "2026-03-27", True),  # the five days after those counted
        ("750.00", "2026-03-22", "2026-03-26", False),  # the last day counted, again
        ("150.00", "2026-03-18", "2026-03-18", False),
        ("1500.00", "2026-03-18", None, False),  # all ten days, five of them again
    ],
)
def test_no_day_is_counted_twice(amount: str, begins: str, ends: str | None, right: bool) -> None:
    told = overdue()
    about = told.n["decision"]
    told.on("2026-03-22").tell("casefile.surcharge", about=about, amount="750.00", begins_on="2026-03-18", ends_on=None)
    body = {"about": about, "amount": amount, "begins_on": begins, "ends_on": ends}
    assert ("nat/cf/72" not in told.on("2026-03-27").shut("casefile.surcharge", **body)) is right


@pytest.mark.clause("nat/cf/72")
@pytest.mark.parametrize(("amount", "right"), [("50.00", True), ("50.01", False)])
def test_what_was_added_too_high_leaves_less_for_the_days_that_follow(amount: str, right: bool) -> None:
    """A surcharge of 850 for five days was entered as it happened: six days give 900."""
    told = overdue()
    first = {"about": told.n["decision"], "amount": "850.00", "begins_on": "2026-03-18", "ends_on": "2026-03-22"}
    told.tell("casefile.surcharge", **first)
    body = {"about": told.n["decision"], "amount": amount, "begins_on": "2026-03-23", "ends_on": "2026-03-23"}
    assert ("nat/cf/72" not in told.shut("casefile.surcharge", **body)) is right


@pytest.mark.clause("nat/cf/72", "nat/cf/66")
def test_a_deferral_moves_the_day_from_which_it_runs() -> None:
    told = overdue()
    told.tell("casefile.deferral", HEAD, about=told.n["decision"], until="2026-06-30")
    body = {"about": told.n["decision"], "amount": "150.00"}
    assert "nat/cf/72" in told.shut("casefile.surcharge", begins_on="2026-03-18", ends_on="2026-06-30", **body)
    assert "nat/cf/72" not in told.shut("casefile.surcharge", begins_on="2026-07-01", ends_on="2026-07-01", **body)
    assert {one.status(told.at) for one in told.owed("pay-fine")} == {"excused"}


@pytest.mark.clause("nat/cf/67")
def test_only_what_is_paid_of_the_fine_pays_the_fine() -> None:
    told = overdue()
    about = told.n["decision"]
    told.tell("casefile.payment", about=about, amount="5000.00", sort="gains")
    assert told.owed("pay-fine")[-1].ended is None
    told.tell("casefile.payment", about=about, amount="5000.00", sort="fine")
    assert told.owed("pay-fine")[-1].ended is not None
