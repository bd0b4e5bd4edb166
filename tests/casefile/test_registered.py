"""Officers whom an act names are those of the register; what was reported, or made in the field, is kept as it says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.certificate_ended import CertificateEnded
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.casefile.acts import field
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import do, report, why_not
from qiuhao.casefile.kinds.field.field_entry import FieldEntry
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Kind, make
from tests.clauses.coercion import measure

from . import world

pytestmark = pytest.mark.usefixtures("morning")
HANDLER, SECOND = (one.model_dump(mode="json") for one in world.officers())
INVENTED = [{**HANDLER, "person": "p-x1", "name": "示甲某"}, {**HANDLER, "person": "p-x2", "name": "示乙某"}]
BY = [world.HANDLER]


def seen(*officers: dict[str, Any], **more: Any) -> Kind:
    """Something that these officers did."""
    said = {"sort": "书证", "name": "进货单", "source": "当事人", "proves": "超范围生产"}
    return make("casefile.evidence", {**said, "officers": officers, "certificates_shown": True, **more})


def case(**more: Any) -> str:
    """A case that has been filed."""
    stream = world.new_case()
    do(stream, "file-case", make("casefile.filing", world.filing(**more)), BY)
    return stream


def against(stream: str, *officers: dict[str, Any]) -> list[Refusal]:
    """What the register says against these officers, when they collect evidence here."""
    return [one for one in why_not(stream, "collect-evidence", seen(*officers), BY) if one.gate == "register"]


def staff(person: str, *bodies: Any, authority: str = world.AUTHORITY, post: str = "handler") -> dict[str, Any]:
    """Somebody of an authority with a certificate of his own, as a record names him."""
    own = Certificate(
        number=f"示执-{person}", issuer="示范县人民政府", valid_from=date(2024, 1, 1), valid_until=date(2029, 12, 31)
    )
    taken = PostTaken(authority=authority, unit="u-1", post=post, since=date(2020, 1, 1))  # type: ignore[arg-type]
    enter(f"person/{person}", [PersonEntered(name="示丙某", authority=authority), taken, own, *bodies], ["p-registrar"])
    return {**HANDLER, "person": person, "name": "示丙某", "certificate": own.number}


@pytest.mark.clause("nat/cf/42")
def test_two_invented_persons_with_invented_certificates_do_nothing_here() -> None:
    stream = case()
    before = ledger.head(stream)
    with pytest.raises(Refused) as caught:
        do(stream, "collect-evidence", seen(*INVENTED), BY)
    (told,) = caught.value.refusals
    assert told.text == "示甲某（编号 p-x1）不在人员名录中；示乙某（编号 p-x2）不在人员名录中"
    assert (told.gate, told.clause, told.field) == ("register", "nat/cf/42", "officers")
    assert "请从人员名录选择执法人员" in told.remedy
    assert ledger.head(stream) == before


@pytest.mark.clause("nat/cf/42")
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"certificate": SECOND["certificate"]}, "李办案的执法证号写为 示执0008，名录中是 示执0009"),
        ({"certificate": "示执9999"}, "李办案的执法证号写为 示执9999，名录中是 示执0009"),
        ({"valid_until": "2039-12-31"}, "名录中是 2024-01-01 至 2029-12-31"),
        ({"valid_from": "2020-01-01"}, "有效期写为 2020-01-01 至 2029-12-31"),
        ({"name": "示甲某"}, "编号 p-handler 的人员在名录中不叫示甲某"),
        ({"person": world.HEAD, "name": "周负责"}, "周负责当日在本机关没有执法岗位"),
    ],
)
def test_the_right_person_bears_his_own_certificate(wrong: dict[str, Any], words: str) -> None:
    (told,) = against(case(), {**HANDLER, **wrong}, SECOND)
    assert words in told.text
    assert SECOND["name"] not in told.text


def test_as_the_register_has_them_nothing_is_said() -> None:
    assert against(case(), HANDLER, SECOND) == []


@pytest.mark.clause("nat/cf/42")
def test_a_certificate_that_ended_yesterday_is_not_written_on() -> None:
    """What the record says of it is what the register knew before; said as it is, the gate on certificates speaks."""
    stream = case()
    ended = CertificateEnded(number=SECOND["certificate"], on=world.MORNING.date() - timedelta(days=1), reason="注销")
    enter(f"person/{world.SECOND}", [ended], ["p-registrar"])
    (told,) = against(stream, HANDLER, SECOND)
    assert "王协办的执法证件有效期写为 2024-01-01 至 2029-12-31，名录中是 2024-01-01 至 2026-03-01" in told.text
    known = {**SECOND, "valid_until": "2026-03-01"}
    assert against(stream, HANDLER, known) == []
    gates = {one.gate for one in why_not(stream, "collect-evidence", seen(HANDLER, known), BY)}
    assert "certificate-valid" in gates


@pytest.mark.clause("nat/cf/42")
def test_a_new_certificate_takes_the_place_of_the_old_one() -> None:
    stream, day = case(), world.MORNING.date()
    renewed = Certificate(number="示执-新", issuer="示范县人民政府", valid_from=day, valid_until=date(2031, 3, 1))
    ended = CertificateEnded(number=SECOND["certificate"], on=day - timedelta(days=1), reason="换证")
    enter(f"person/{world.SECOND}", [ended, renewed], ["p-registrar"])
    (told,) = against(stream, HANDLER, SECOND)
    assert "王协办的执法证号写为 示执0008，名录中是 示执-新" in told.text
    own = {**SECOND, "certificate": "示执-新", "valid_from": str(day), "valid_until": "2031-03-01"}
    assert against(stream, HANDLER, own) == []


@pytest.mark.clause("nat/cf/42")
def test_auxiliary_staff_is_named_as_such() -> None:
    helper = staff("p-helper", post="auxiliary")
    stream = case()
    (told,) = against(stream, HANDLER, SECOND, helper)
    assert told.text == "示丙某在名录中是辅助人员，记录没有注明"
    assert against(stream, HANDLER, SECOND, {**helper, "auxiliary": True}) == []


@pytest.mark.clause("nat/cf/42")
def test_an_officer_of_another_authority_is_none_here_and_whoever_left_is_none_any_more() -> None:
    world.register(world.PLACE, "demo-other")
    stream, elsewhere = case(), staff("p-far", authority="demo-other")
    (told,) = against(stream, HANDLER, elsewhere)
    assert told.text == "示丙某当日在本机关没有执法岗位"
    yesterday = world.MORNING.date() - timedelta(days=1)
    gone = PostEnded(authority=world.AUTHORITY, unit="u-1", post="handler", on=yesterday)
    enter(f"person/{world.SECOND}", [gone], ["p-registrar"])
    (told,) = against(stream, HANDLER, SECOND)
    assert told.text == "王协办当日在本机关没有执法岗位"


def test_in_a_coercive_measure_the_registered_officer_of_another_body_may_help() -> None:
    world.register(world.PLACE, "demo-other")
    stream, elsewhere = case(), staff("p-far", authority="demo-other")

    def told(*officers: dict[str, Any]) -> list[str]:
        body = make("casefile.sealing", measure(parties=[world.party()], officers=officers))
        return [one.text for one in why_not(stream, "seal", body, BY) if one.gate == "register"]

    assert told(HANDLER, elsewhere) == []
    assert told(HANDLER, INVENTED[0]) == ["示甲某（编号 p-x1）不在人员名录中"]


def test_the_day_is_that_of_the_act() -> None:
    stream = case()
    gone = PostEnded(authority=world.AUTHORITY, unit="u-1", post="handler", on=date(2026, 2, 27))
    late = staff("p-late", gone)
    for day, told in ((27, []), (28, ["register"])):
        at = world.MORNING.replace(month=2, day=day)
        reasons = why_not(stream, "collect-evidence", seen(HANDLER, late), BY, at)
        assert [one.gate for one in reasons if one.gate == "register"] == told


@pytest.mark.clause("anhui/disclosure/10.1")
def test_where_the_place_speaks_of_certificates_only_in_its_own_clause_that_one_is_cited() -> None:
    world.register("anhui")
    first = opened(world.AUTHORITY, "coercive-execution", "u-1")
    stream = open_case(first, make("casefile.clue", world.CLUE), BY, door="reported")
    body = make("casefile.other_execution", {
        "officers": INVENTED, "began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:30:00+08:00",
        "manner": "auction", "course": "已经拍卖。",
    })  # fmt: skip
    told = [one for one in why_not(stream, "execute", body, BY) if one.gate == "register"]
    assert [one.clause for one in told] == ["anhui/disclosure/10.1"]


def test_who_handles_the_case_is_asked_too_with_the_clause_of_the_step() -> None:
    stream = world.new_case()
    body = make("casefile.filing", world.filing(handlers=INVENTED))
    (told,) = (one for one in why_not(stream, "file-case", body, BY) if one.gate == "register")
    assert (told.field, told.clause) == ("handlers", "nat/cf/54")
    with pytest.raises(Refused):
        do(stream, "file-case", body, BY)


def test_what_the_record_leaves_open_is_taken_from_the_register_and_a_retry_finds_it() -> None:
    bare = {"person": world.HANDLER, "name": "李办案"}
    numbered = {"person": world.SECOND, "name": "王协办", "certificate": SECOND["certificate"]}
    stream = case()
    done = do(stream, "collect-evidence", seen(bare, numbered), BY, key="k-1")
    held = [(o.certificate, str(o.valid_until), o.issuer) for o in done.fact.body.officers]
    assert held == [(one["certificate"], "2029-12-31", "示范县人民政府") for one in (HANDLER, SECOND)]
    ended = CertificateEnded(number=HANDLER["certificate"], on=world.MORNING.date(), reason="换证")
    enter(f"person/{world.HANDLER}", [ended], ["p-registrar"])
    with clock.fixed(world.later(days=2)):
        assert do(stream, "collect-evidence", seen(bare, numbered), BY, key="k-1").fact == done.fact


def test_a_case_that_begins_with_its_officers_is_asked_and_filled_alike() -> None:
    first = opened(world.AUTHORITY, "penalty-on-the-spot", "u-1")
    shown = {"shown_to": "何某", "certificates_shown": True, "rights_told": True, "place": "人民路"}
    with pytest.raises(Refused, match="不在人员名录中"):
        open_case(first, make("casefile.certificate_shown", {**shown, "officers": INVENTED}), BY)
    bare = [{"person": one["person"], "name": one["name"]} for one in (HANDLER, SECOND)]
    stream = open_case(first, make("casefile.certificate_shown", {**shown, "officers": bare}), BY)
    assert [o.certificate for o in ledger.facts(stream)[-1].body.officers] == ["示执0009", "示执0008"]


def test_an_authority_that_is_not_registered_here_is_taken_as_it_says() -> None:
    first = opened(world.AUTHORITY, "penalty", "u-1").model_copy(update={"authority": "demo-elsewhere"})
    stream = open_case(first, make("casefile.clue", world.CLUE), BY, door="reported")
    assert against(stream, *INVENTED) == []


def test_what_was_reported_stays_as_it_says() -> None:
    stream = case()
    done = report(stream, seen(*INVENTED), BY)
    assert [o.person for o in done.fact.body.officers] == ["p-x1", "p-x2"]
    bare = report(stream, seen({"person": "p-x1", "name": "示甲某"}), BY)
    assert bare.fact.body.officers[0].certificate == ""


@pytest.mark.parametrize("door", [do, report])
def test_what_was_done_here_is_not_corrected_into_what_could_not_have_been_done(door: Any) -> None:
    stream = case()
    done, told = do(stream, "collect-evidence", seen(HANDLER, SECOND), BY), report(stream, seen(HANDLER, SECOND), BY)

    def put_right(number: int, **changes: Any) -> Any:
        body = make("casefile.correction", {"of": number, "reason": "误写", "changes": changes})
        return door(stream, "correct-record", body, BY) if door is do else door(stream, body, BY)

    with pytest.raises(Refused) as caught:
        put_right(done.number, officers=INVENTED)
    assert [(one.gate, one.clause, one.field) for one in caught.value.refusals] == [
        ("register", "nat/cf/42", "changes")
    ]
    put_right(done.number, name="出货单")
    put_right(told.number, officers=INVENTED)


@pytest.mark.parametrize(("officers", "door", "found"), [([HANDLER, SECOND], "act", 0), (INVENTED, "reported", 1)])
def test_what_was_made_in_the_field_is_never_shut_and_the_reason_stands_beside_it(
    officers: list[dict[str, Any]], door: str, found: int
) -> None:
    stream = case()
    now = clock.now()
    key = "field-00000000-0000-4000-8000-000000000002"
    entry = FieldEntry(key=key, digest="0" * 64, began_at=now, finished_at=now, sent_at=now)
    step = field.Step(lambda facts: seen(*officers), now)
    first = ledger.facts(stream)[0].body
    entered = field.enter(first, [step], entry, BY, arrived=now, case=stream)  # type: ignore[arg-type]
    assert entered.facts[0].door == door
    told = [one for one in entered.found if "不在人员名录中" in one.text]
    assert [one.clause for one in told] == ["nat/cf/42"] * found


def test_the_register_is_asked_with_one_statement_under_the_lock_and_no_more_until_it_changes() -> None:
    stream = case()

    def asked(*officers: dict[str, Any]) -> int:
        with CaptureQueriesContext(connection) as queries:
            do(stream, "collect-evidence", seen(*officers), BY)
        return sum("authority_certificate" in one["sql"] for one in queries.captured_queries)

    staff("p-new")
    assert asked(HANDLER, SECOND) == 1
    assert asked(HANDLER, SECOND) == 0
    assert asked({"person": world.HANDLER, "name": "李办案"}, SECOND) == 1, "and once before it, to fill what is open"
    staff("p-newer")
    assert asked(HANDLER, SECOND) == 1
