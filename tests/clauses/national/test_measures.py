"""行政强制法 17–33: each test falls when its clause is broken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.clauses.coercion import ACTS, KINDS, asked, measure, taken
from tests.clauses.story import HEAD, SHOP, Story, at, officer, voice

SORTS = pytest.mark.parametrize("sort", KINDS)
ON_THE_SPOT = pytest.mark.parametrize("sort", ["sealing", "impounding", "liberty", "other"])
ON_THINGS = pytest.mark.parametrize("sort", ["sealing", "impounding"])
APPRAISED = {"about": None, "sort": "检验", "institution": "示范检验中心", "conclusion": "合格"}


def story() -> Story:
    return Story("national", "coercive-measure")


def clauses(sort: str, **more: Any) -> set[str]:
    """Clauses that keep this measure shut, its approval being there."""
    told = story()
    content = measure(sort, **{"request": asked(told, sort), **more})
    return {clause for _, clause in told.shut(ACTS[sort], "2026-03-02", KINDS[sort], **content)}


@pytest.mark.clause("nat/qz/17")
@SORTS
def test_only_who_has_the_power_and_the_qualification(sort: str) -> None:
    assert "qz/17" not in clauses(sort)
    assert "qz/17" in clauses(sort, by_entrusted=True)
    assert "qz/17" in clauses(sort, officers=[officer(), officer("p-wang", auxiliary=True)])
    only_law = sort in ("freezing", "liberty")
    assert ("qz/17" in clauses(sort, power_rank="local-regulation")) is only_law


@pytest.mark.clause("nat/qz/18")
@SORTS
def test_the_head_approves_before(sort: str) -> None:
    assert "qz/18" not in clauses(sort)
    assert "qz/18" in clauses(sort, request=None)
    for agreed in (None, False):
        told = story()
        content = measure(sort, request=asked(told, sort, agreed))
        assert ("measure-approved", "qz/18") in told.shut(ACTS[sort], "2026-03-02", KINDS[sort], **content)
    other = "impounding" if sort == "sealing" else "sealing"
    told = story()
    content = measure(sort, request=asked(told, other))
    assert ("measure-approved", "qz/18") in told.shut(ACTS[sort], "2026-03-02", KINDS[sort], **content)


@pytest.mark.clause("nat/qz/18")
@SORTS
def test_two_officers_with_valid_certificates_shown(sort: str) -> None:
    assert "qz/18" in clauses(sort, officers=[officer()])
    assert "qz/18" in clauses(sort, officers=[officer(), officer("p-wang", valid_until="2026-01-01")])
    assert "qz/18" in clauses(sort, certificates_shown=False)


@pytest.mark.clause("nat/qz/18")
@ON_THE_SPOT
def test_called_told_heard_and_an_absent_party_has_a_witness(sort: str) -> None:
    assert "qz/18" in clauses(sort, party_called=False)
    assert "qz/18" in clauses(sort, rights_told=False)
    assert "qz/18" in clauses(sort, statement="")
    absent = {"party_present": False, "rights_told": False, "statement": ""}
    assert "qz/18" in clauses(sort, **absent)
    assert "qz/18" not in clauses(sort, **absent, attested_by="示见真")


@pytest.mark.clause("nat/qz/18")
@SORTS
def test_the_on_site_record_is_signed(sort: str) -> None:
    assert "qz/18" in clauses(sort, signatures=[])


@pytest.mark.clause("nat/qz/18", "nat/qz/31")
def test_nobody_is_warned_before_money_is_frozen() -> None:
    assert not clauses("freezing", party_called=False, rights_told=False, statement="", party_present=False)


@pytest.mark.clause("nat/qz/19")
@pytest.mark.parametrize("sort", ["sealing", "impounding", "freezing", "other"])
def test_what_is_urgent_is_approved_within_a_day_and_a_night(sort: str) -> None:
    told = story()
    urgent = measure(sort, urgent=True, urgent_because="正在转移。", major_answered=False)
    assert not told.shut(ACTS[sort], "2026-10-01T10:30", KINDS[sort], **urgent)
    number = told.add(KINDS[sort], "2026-10-01T10:30", **urgent)
    due = told.owed("approve-urgent-measure", "qz/19", "2026-10-01T11:00")
    assert due == at("2026-10-02T10:30"), "hours run on through the holiday"
    told.add("casefile.measure_approval", "2026-10-01T20:00", about=number, head_opinion=voice(HEAD))
    found = {d.duty.name: d for d in told.duties("2026-10-02T00:00")}
    assert found["approve-urgent-measure"].ended is not None
    assert "lift-measure" not in found


@pytest.mark.clause("nat/qz/19")
def test_a_measure_that_was_approved_before_owes_no_report() -> None:
    told = story()
    taken(told)
    assert "approve-urgent-measure" not in {d.duty.name for d in told.duties("2026-03-03")}


@pytest.mark.clause("nat/qz/19")
def test_the_head_who_says_no_has_it_lifted_at_once() -> None:
    told = story()
    number = told.add("casefile.sealing", "2026-03-02", **measure(urgent=True, urgent_because="正在转移。"))
    told.add("casefile.measure_approval", "2026-03-02T13:00", about=number, head_opinion=voice(HEAD, agreed=False))
    owed = next(d for d in told.duties("2026-03-03") if d.duty.name == "lift-measure")
    assert (owed.governing.source.clause, owed.ended) == ("nat/qz/19", None)
    told.add("casefile.measure_end", "2026-03-02T14:00", about=number, ground="not-approved")
    assert next(d for d in told.duties("2026-03-03") if d.duty.name == "lift-measure").ended is not None


@pytest.mark.clause("nat/qz/20")
def test_liberty_has_no_hours_and_the_family_is_told_at_once() -> None:
    told = story()
    urgent = measure("liberty", urgent=True, urgent_because="正在发生。")
    number = told.add("casefile.liberty_restriction", "2026-03-02", **urgent)
    assert told.owed("approve-urgent-measure", "qz/20", "2026-03-02") is None
    assert told.owed("tell-family", "qz/20", "2026-03-02") is None
    assert told.owed("end-measure", "qz/20", "2026-03-02") is None
    told.add("casefile.family_told", "2026-03-02T13:00", about=number, who="何某某")
    assert next(d for d in told.duties("2026-03-03") if d.duty.name == "tell-family").ended is not None


@pytest.mark.clause("nat/qz/20")
def test_the_sheet_itself_may_say_that_the_family_was_told() -> None:
    told = story()
    taken(told, "liberty", family_told="2026-03-02T13:00:00+08:00")
    assert next(d for d in told.duties("2026-03-03") if d.duty.name == "tell-family").ended is not None
    other = story()
    taken(other)
    assert "tell-family" not in {d.duty.name for d in other.duties("2026-03-03")}


@pytest.mark.clause("nat/qz/23")
def test_nothing_unconnected_no_necessities_nothing_twice() -> None:
    for sort in ("sealing", "impounding"):
        for name in ("connected", "no_necessities", "not_taken_before"):
            assert "qz/23" in clauses(sort, **{name: False}), name
        assert "qz/23" not in clauses(sort)
    assert "qz/23" in clauses("freezing", not_taken_before=False)
    assert "qz/23" in clauses("freezing", connected=False)
    assert "qz/23" not in clauses("freezing", no_necessities=False)


@pytest.mark.clause("nat/qz/24")
@ON_THINGS
def test_order_and_list_are_handed_over_on_the_spot(sort: str) -> None:
    assert "qz/24" in clauses(sort, handed_over=False)
    assert "qz/24" in clauses(sort, list_copies=1)
    assert "qz/24" not in clauses(sort, list_copies=2)


@pytest.mark.clause("nat/qz/24")
@ON_THINGS
def test_the_order_says_what_it_must(sort: str) -> None:
    assert "qz/24" in clauses(sort, parties=[{**SHOP, "address": None}])
    assert "qz/24" in clauses(sort, proposal={"facts_found": "事实。", "basis": []})
    assert "qz/24" in clauses(sort, days=None)
    assert "qz/24" in clauses(sort, remedy_text="")


@pytest.mark.clause("nat/qz/24")
@pytest.mark.parametrize("sort", ["liberty", "other"])
def test_every_measure_on_the_spot_names_the_remedies(sort: str) -> None:
    assert "qz/24" in clauses(sort, remedy_text="")


@pytest.mark.clause("nat/qz/25")
@ON_THINGS
def test_thirty_days_end_on_their_calendar_day(sort: str) -> None:
    assert "qz/25" not in clauses(sort, days=30)
    assert "qz/25" in clauses(sort, days=31)
    assert "qz/25" in clauses(sort, days=None)
    told = story()
    number = taken(told, sort, "2026-09-04")
    assert told.owed("end-measure", "qz/25", "2026-09-05") == date(2026, 10, 4), "a holiday does not lengthen it"
    short = story()
    taken(short, sort, "2026-09-04", days=10)
    assert short.owed("end-measure", "qz/25", "2026-09-05") == date(2026, 9, 14), "the paper's own term holds"
    late = next(d for d in told.duties("2026-10-05") if d.duty.name == "end-measure")
    assert late.status(at("2026-10-05")) == "overdue"
    assert late.governing.line.lapse
    told.add("casefile.measure_end", "2026-10-04", about=number, ground="expired")
    assert next(d for d in told.duties("2026-10-05") if d.duty.name == "end-measure").status(at("2026-10-05")) == "done"


def extension(number: int, **more: Any) -> dict[str, Any]:
    return {"about": number, "days": 30, "reasons": "检验尚未完成。", "head_opinion": voice(HEAD), **more}


EXTENDED = "casefile.measure_extension"


@pytest.mark.clause("nat/qz/25")
@ON_THINGS
def test_the_head_extends_once_before_the_end(sort: str) -> None:
    told = story()
    number = taken(told, sort)
    assert not told.shut("extend-measure", "2026-04-01", EXTENDED, **extension(number))
    for wrong in ({"days": 31}, {"head_opinion": voice(HEAD, agreed=False)}):
        assert told.shut("extend-measure", "2026-04-01", EXTENDED, **extension(number, **wrong)), wrong
    shut = told.shut("extend-measure", "2026-04-02", EXTENDED, **extension(number))
    assert shut == {("measure-extension", "qz/25")}, "the term is over"
    told.add(EXTENDED, "2026-04-01", **extension(number, days=20))
    assert told.owed("end-measure", "qz/25", "2026-04-02") == date(2026, 4, 21)
    assert told.shut("extend-measure", "2026-04-05", EXTENDED, **extension(number)), "not twice"


@pytest.mark.clause("nat/qz/25")
def test_an_extension_after_the_end_has_no_effect() -> None:
    told = story()
    number = taken(told)
    told.add(EXTENDED, "2026-04-02", **extension(number))
    assert told.owed("end-measure", "qz/25", "2026-04-03") == date(2026, 4, 1)


@pytest.mark.clause("nat/qz/25-3")
def test_testing_is_not_counted_where_its_term_was_told_in_writing() -> None:
    told = story()
    number = taken(told)
    term = {"about": number, "what": "菌落总数", "from_on": "2026-03-11", "until_on": "2026-03-20"}
    told.add("casefile.testing_term", "2026-03-10", **term)
    assert told.owed("end-measure", "qz/25", "2026-03-21") == date(2026, 4, 1), "nobody was told"
    told.add("casefile.testing_term", "2026-03-10", **term, told=True)
    assert told.owed("end-measure", "qz/25", "2026-03-21") == date(2026, 4, 11), "ten days"


@pytest.mark.clause("nat/qz/25-3")
def test_testing_ends_with_its_result_and_begins_with_its_notice() -> None:
    told = story()
    number = taken(told)
    question = {"sort": "检验", "institution": "示范检验中心", "question": "是否合格"}
    commission = told.add("casefile.appraisal_commission", "2026-03-10", **question)
    term = {"about": number, "what": "菌落总数", "from_on": "2026-03-11", "until_on": "2026-03-20", "told": True}
    told.add("casefile.testing_term", "2026-03-13", **term, commission=commission)
    assert told.owed("end-measure", "qz/25", "2026-03-21") == date(2026, 4, 9), "told two days late"
    told.add("casefile.appraisal_result", "2026-03-16", **{**APPRAISED, "about": commission})
    assert told.owed("end-measure", "qz/25", "2026-03-21") == date(2026, 4, 5), "done four days early"


@pytest.mark.clause("nat/qz/27")
@pytest.mark.parametrize("act", ["close", "close-inspection", "archive"])
def test_no_case_ends_while_a_measure_stands_or_things_are_kept(act: str) -> None:
    told = story()
    assert not told.shut(act, "2026-03-20")
    number = taken(told)
    assert ("measures-settled", "qz/27") in told.shut(act, "2026-03-20")
    told.add("casefile.measure_end", "2026-03-20", about=number, ground="no-violation")
    assert ("measures-settled", "qz/27") in told.shut(act, "2026-03-21"), "set free, but not given back"
    assert told.owed("return-things", "qz/27", "2026-03-21") is None, "at once, without a number"
    told.add("casefile.things_returned", "2026-03-21", about=number, received_by="何某某")
    assert not told.shut(act, "2026-03-22")
    assert next(d for d in told.duties("2026-03-22") if d.duty.name == "return-things").ended is not None


@pytest.mark.clause("nat/qz/27")
def test_the_sheet_of_lifting_may_say_that_things_went_back() -> None:
    told = story()
    number = taken(told)
    told.add("casefile.measure_end", "2026-03-20", about=number, ground="other", returned_on="2026-03-20")
    assert not told.shut("close", "2026-03-21")


@pytest.mark.clause("nat/qz/27")
def test_a_decision_asks_whether_the_measure_is_still_needed() -> None:
    from tests.clauses.story import decision

    told = Story("national")
    number = taken(told)
    assert "lift-measure" not in {d.duty.name for d in told.duties("2026-03-09")}
    told.add("casefile.decision", "2026-03-10", **decision())
    owed = next(d for d in told.duties("2026-03-11") if d.duty.name == "lift-measure")
    assert (owed.governing.source.clause, owed.subject) == ("nat/qz/27", number)


@pytest.mark.clause("nat/qz/27")
def test_what_was_lifted_before_the_decision_is_not_lifted_again() -> None:
    from tests.clauses.story import decision

    told = Story("national")
    number = taken(told)
    told.add("casefile.measure_end", "2026-03-08", about=number, ground="unconnected", returned_on="2026-03-08")
    told.add("casefile.decision", "2026-03-10", **decision())
    assert "lift-measure" not in {d.duty.name for d in told.duties("2026-03-11")}


@pytest.mark.clause("nat/qz/31")
def test_the_decision_to_freeze_reaches_the_party_in_three_workdays() -> None:
    told = story()
    number = taken(told, "freezing", "2026-03-05")
    assert told.owed("deliver-freezing", "qz/31", "2026-03-06") == date(2026, 3, 10)
    from tests.clauses.coercion import service

    service(told, number, "2026-03-09")
    assert next(d for d in told.duties("2026-03-10") if d.duty.name == "deliver-freezing").ended is not None
    other = story()
    taken(other, "sealing", "2026-03-05")
    assert "deliver-freezing" not in {d.duty.name for d in other.duties("2026-03-06")}


@pytest.mark.clause("nat/qz/31")
def test_the_decision_to_freeze_says_what_it_must() -> None:
    assert "qz/31" in clauses("freezing", parties=[{**SHOP, "address": None}])
    assert "qz/31" in clauses("freezing", proposal={"facts_found": "事实。", "basis": []})
    assert "qz/31" in clauses("freezing", days=None)
    assert "qz/31" in clauses("freezing", remedy_text="")


@pytest.mark.clause("nat/qz/32")
def test_freezing_lasts_thirty_days_and_no_testing_stops_it() -> None:
    assert "qz/32" not in clauses("freezing", days=30)
    assert "qz/32" in clauses("freezing", days=31)
    told = story()
    number = taken(told, "freezing", "2026-09-04")
    term = {"about": number, "what": "账目", "from_on": "2026-09-11", "until_on": "2026-09-20", "told": True}
    told.add("casefile.testing_term", "2026-09-10", **term)
    assert told.owed("end-measure", "qz/32", "2026-09-21") == date(2026, 10, 4)
    assert not told.shut("extend-measure", "2026-10-04", EXTENDED, **extension(number))
    assert told.shut("extend-measure", "2026-10-05", EXTENDED, **extension(number)) == {("measure-extension", "qz/32")}
    assert told.shut("extend-measure", "2026-10-04", EXTENDED, **extension(number, days=31))
    told.add(EXTENDED, "2026-10-04", **extension(number))
    assert told.owed("end-measure", "qz/32", "2026-10-05") == date(2026, 11, 3)
    assert told.shut("extend-measure", "2026-10-20", EXTENDED, **extension(number)), "not twice"
