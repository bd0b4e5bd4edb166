"""What comes in from the field: sealed once, as what it is, with everything the officer had in his hands."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate_ended import CertificateEnded
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.desk.field.kit import dots
from qiuhao.documents.reading import series_report
from qiuhao.ledger import clock, files
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.desk.field import DIGEST, KEY, PERSON, PNG, moment, record, send, signed, take

SPOT = f"register/numbers-{world.AUTHORITY}-spot-2026"


@pytest.fixture
def officer(visit: Visit) -> Client:
    """The handler's device, with numbers taken along."""
    client = visit(world.HANDLER)
    take(client)
    return client


def at_once(officer: Client) -> Any:
    """Sent from a thread, which has a connection of its own."""
    try:
        return send(officer, record())
    finally:
        connections.close_all()


def only_case() -> Any:
    return reading.history(Case.objects.get().stream)


def bodies() -> dict[str, Any]:
    return {fact.kind.split(".")[1]: fact for fact in only_case().as_recorded}


@pytest.mark.clause("nat/cf/51", "nat/cf/52")
def test_a_lawful_penalty_becomes_a_case_with_its_records_and_its_paper(officer: Client) -> None:
    answer = send(officer, record())
    assert answer.status_code == 201, answer.content.decode()
    said, there = answer.json(), bodies()
    assert said["found"] == []
    assert [f["title"] for f in said["records"]] == [
        "建立案件", "出示执法证件记录", "证据提取登记", "当场行政处罚决定书", "送达回证", "现场录入说明",
    ]  # fmt: skip
    decision = there["on_the_spot_decision"]
    assert decision.door == "act"
    assert decision.body.number_text == "示市监当罚〔2026〕1号"
    assert decision.body.performance_text == record()["performance"], "the record says what the paper says"
    assert [paper.number for paper in decision.body.evidence] == [there["evidence"].number]
    assert decision.happened_at == world.MORNING - timedelta(minutes=2)
    assert decision.recorded_at == world.MORNING
    assert files.read(decision.body.document.sha256)[:5] == b"%PDF-"
    assert there["service"].body.about == decision.number
    assert series_report(SPOT).used == 1
    assert any("当场处罚决定报备" in line for line in said["next"])


@pytest.mark.clause("nat/cf/52")
def test_sent_twice_it_is_one_case_and_one_number(officer: Client) -> None:
    first, second = send(officer, record()), send(officer, record(), at=3)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json()["replayed"]
    assert first.json()["address"] == second.json()["address"]
    assert Case.objects.count() == 1
    assert series_report(SPOT).used == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.clause("nat/cf/52")
def test_sent_twice_at_the_same_moment_it_is_one_case_and_one_number(officer: Client) -> None:
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda _: at_once(officer), range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 201]
    assert len({answer.json()["address"] for answer in answers}) == 1
    assert Case.objects.count() == 1
    assert series_report(SPOT).used == 1


def test_another_content_under_the_same_key_is_told_and_changes_nothing(officer: Client) -> None:
    send(officer, record())
    answer = send(officer, record(facts="别的事实。"))
    assert answer.status_code == 409
    assert "已经送达平台并封存" in answer.json()["problem"]
    assert bodies()["on_the_spot_decision"].body.facts_found == record()["facts"]


@pytest.mark.clause("nat/cf/51")
@pytest.mark.parametrize(("amount", "door"), [("200.00", "act"), ("200.01", "reported")])
def test_a_fine_above_the_limit_has_happened_and_stands_with_its_finding(
    officer: Client, amount: str, door: str
) -> None:
    said = send(officer, record(amount=amount)).json()
    assert bodies()["on_the_spot_decision"].door == door
    marks = [one["mark"] for one in said["found"]]
    found = [f.clause for f in reading.answer(only_case().stream).findings]
    assert ("国家·处罚法·五十一" in marks) == (door == "reported")
    assert ("nat/cf/51" in found) == (door == "reported")


@pytest.mark.parametrize(
    ("left_out", "clause"),
    [
        pytest.param("certificates_shown", "nat/cf/52", marks=pytest.mark.clause("nat/cf/52")),
        pytest.param("statement_heard", "nat/cf/45", marks=pytest.mark.clause("nat/cf/45")),
        pytest.param("handed_over", "nat/cf/52", marks=pytest.mark.clause("nat/cf/52")),
        pytest.param("rights_told", "nat/cf/44", marks=pytest.mark.clause("nat/cf/44")),
    ],
)
def test_what_was_left_out_on_the_spot_is_a_finding(officer: Client, left_out: str, clause: str) -> None:
    send(officer, record(**{left_out: False}))
    assert bodies()["on_the_spot_decision"].door == "reported"
    assert clause in [f.clause for f in reading.answer(only_case().stream).findings]
    assert bodies()["field_entry"].body.title == "现场录入说明"
    assert clause in [one.clause for one in bodies()["field_entry"].body.found]


@pytest.mark.clause("nat/cf/52")
def test_a_party_who_refuses_to_sign_is_noted_on_the_paper(officer: Client) -> None:
    note = "当事人拒绝签收，执法记录仪已记录。"
    refused = {"role": "当事人", "name": "示小禾", "refused": note}
    answer = send(officer, record(refusal=note, signatures=[refused, signed("执法人员", "李办案")]))
    assert answer.json()["found"] == []
    decision = bodies()["on_the_spot_decision"].body
    assert decision.refusal == note
    assert (decision.signatures[0].signed, decision.signatures[0].refused) == (False, note)


def test_a_certificate_that_had_ended_is_found_when_the_records_arrive(officer: Client) -> None:
    enter(f"person/{world.SECOND}", [CertificateEnded(number="示执0008", on=date(2026, 3, 1), reason="注销")],
          ["p-registrar"])  # fmt: skip
    said = send(officer, record()).json()
    assert any(one["mark"] == "国家·处罚法·四十二" for one in said["found"])


def test_late_entry_shows_both_moments(officer: Client) -> None:
    days = 3 * 24 * 60
    with clock.fixed(world.MORNING + timedelta(days=3)):
        said = send(officer, record(), at=days).json()
    decision = bodies()["on_the_spot_decision"]
    assert (decision.door, said["found"]) == ("reported", []), "what came late is no act made here, and no fault"
    assert (decision.recorded_at - decision.happened_at) > timedelta(days=3)
    entries = [entry for _, chapter in reading.timeline(only_case().stream) for entry in chapter]
    assert [entry.late for entry in entries if entry.title == "当场行政处罚决定书"] == [True]
    page = officer.get(f"{said['address']}facts/{decision.number}/").content.decode()
    assert '<span class="tag">补录</span>' in page


@pytest.mark.parametrize(
    ("ahead", "before", "moved", "word"),
    [(0, 0, 0, ""), (10, 600, -10, "已按此校正"), (10, 0, 0, "未作校正"), (-10, -600, 10, "慢 600 秒")],
)
def test_the_devices_clock_is_put_right_only_where_it_was_steady(
    officer: Client, ahead: int, before: int, moved: int, word: str
) -> None:
    send(officer, record(ahead_before=before, finished_at=moment(-20)), at=ahead)
    entry, decision = bodies()["field_entry"].body, bodies()["on_the_spot_decision"]
    assert entry.ahead == ahead * 60
    assert decision.happened_at == world.MORNING + timedelta(minutes=-20 + moved)
    assert word in entry.remarks
    assert bool(word) == bool(entry.remarks)


def test_what_a_fast_clock_puts_into_the_future_happened_at_the_latest_when_it_arrived(officer: Client) -> None:
    future = (world.MORNING + timedelta(minutes=30)).isoformat()
    assert send(officer, record(finished_at=future), at=31).status_code == 201
    assert bodies()["on_the_spot_decision"].happened_at == world.MORNING


@pytest.mark.parametrize(
    ("said", "status", "word"),
    [
        (record(number={"year": 2026, "serial": 99, "text": "示市监当罚〔2026〕99号"}), 409, "不在您领用的号段内"),
        (record(number={"year": 2026, "serial": 1, "text": "别处罚〔2026〕1号"}), 422, "不是本机关的文号"),
        (record(number=None), 422, "没有文号"),
        (record(party=None), 422, "请改记线索"),
        (record(party={**PERSON, "id_number": "110105199003070536"}), 422, "校验"),
        (record(officers=["p-nobody"]), 422, "不在人员名录中"),
        (record(amount="一百"), 422, "金额"),
        (record(key="x"), 422, "平台读不懂"),
        ("{", 422, "途中损坏"),
        ("x" * 300_000, 422, "太长"),
    ],
)  # fmt: skip
def test_bad_sendings_get_a_sentence_and_leave_nothing_behind(
    officer: Client, said: Any, status: int, word: str
) -> None:
    answer = send(officer, said)
    assert (answer.status_code, word in answer.json()["problem"]) == (status, True), answer.json()
    assert not Case.objects.exists()
    assert series_report(SPOT).used == 0


@pytest.mark.parametrize(
    ("pictures", "word"),
    [({}, "没有随记录送到"), ({DIGEST: PNG + b"x"}, "摘要不符"), ({DIGEST: b"GIF89a.."}, "不是 PNG")],
)
def test_pictures_are_compared_with_what_the_device_took(officer: Client, pictures: Any, word: str) -> None:
    answer = send(officer, record(), pictures=pictures)
    assert (answer.status_code, word in answer.json()["problem"]) == (422, True)
    assert not Case.objects.exists()


def test_a_number_used_twice_is_told_in_words_and_the_second_paper_stays_on_the_device(officer: Client) -> None:
    send(officer, record())
    answer = send(officer, record(key=KEY[:-1] + "2"))
    assert answer.status_code == 409
    assert "示市监当罚〔2026〕1号 已经用于另一份文书" in answer.json()["problem"]
    assert Case.objects.count() == 1


@pytest.mark.clause("nat/cf/70")
def test_money_taken_on_the_spot_is_a_record_of_its_own(officer: Client) -> None:
    paid = {"amount": "100.00", "ground": "small-fine", "receipt": ""}
    said = send(officer, record(paid=paid)).json()
    assert bodies()["payment"].door == "reported"
    assert [one["mark"] for one in said["found"]] == ["国家·处罚法·七十"]


def test_somebody_unknown_a_vehicle_or_a_place_is_a_clue(officer: Client) -> None:
    target = {"sort": "vehicle", "mark": "示A·12345", "words": "白色货车"}
    answer = send(officer, record(sort="clue", target=target, party=None, number=None, penalty="", signatures=[]))
    assert answer.status_code == 201
    clue = bodies()["clue"].body
    assert "对象：车辆，示A·12345，白色货车。" in clue.content
    assert clue.suspects == ()
    assert "evidence" in bodies()
    assert Case.objects.get().procedure == "penalty"


def test_numbers_not_used_are_given_back_and_voided(officer: Client) -> None:
    gone = officer.post("/desk/field/numbers/", {"device": "phone-1", "give_back": ["2", "3"]}).json()["given_back"]
    assert gone == ["示市监当罚〔2026〕2号", "示市监当罚〔2026〕3号"]
    report = series_report(SPOT)
    assert (report.reserved, report.voided, report.missing) == (8, 2, ())


def test_numbers_on_papers_still_on_the_device_are_not_given_to_another_paper(officer: Client) -> None:
    again = take(officer, used=["1", "2"])
    assert [number["serial"] for number in again["numbers"]] == list(range(3, 13))


def test_the_kit_holds_what_the_officer_needs_and_no_party(officer: Client) -> None:
    send(officer, record())
    kit = officer.get("/desk/field/kit.json").json()
    assert kit["limits"]["fine_citizen"] == {
        "value": "200.00", "clause": "nat/cf/51", "mark": "国家·处罚法·五十一", "checked": True,
    }  # fmt: skip
    assert kit["limits"]["officers"]["value"] == 2
    assert kit["certificate"]["address"].endswith("/a/certificate/?number=示执0009")
    assert kit["certificate"]["code"] == dots(kit["certificate"]["address"])
    seen = Client().get(kit["certificate"]["address"].removeprefix("http://testserver")).content.decode()
    assert "李办案" in seen, "whoever scans it sees whose certificate it is"
    assert PERSON["name"] not in json.dumps(kit, ensure_ascii=False)
    assert "示范县人民政府" in kit["texts"]["remedy"]


def test_who_does_not_enforce_has_no_field_page(visit: Visit) -> None:
    clerk = visit(world.CLERK)
    assert clerk.get("/desk/field/kit.json").status_code == 403
    assert send(clerk, record()).status_code == 403
    assert not Case.objects.exists()
