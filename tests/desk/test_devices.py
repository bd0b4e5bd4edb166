"""Devices: a lost one's numbers are voided and stay on record, what it sends later is not lost; monitoring devices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority import reading as authority
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.desk.access import case_key
from qiuhao.documents.numbering.devices import devices
from qiuhao.documents.reading import series_report
from tests.casefile import world
from tests.desk.browser import fill
from tests.desk.conftest import Visit
from tests.desk.field import DEVICE, record, send, take
from tests.desk.test_field import SPOT

LOSS = {"authority": world.AUTHORITY, "holder": world.HANDLER, "device": DEVICE, "reason": "在河岸遗失，已报告。"}


@pytest.fixture
def phone(visit: Visit) -> Client:
    client = visit(world.HANDLER)
    take(client)
    return client


def lost(client: Client, **more: str) -> str:
    answer = client.post(reverse("desk:device-lost"), LOSS | more, follow=True)
    return str(answer.content.decode())


def state() -> tuple[int, int, int, tuple[int, ...]]:
    report = series_report(SPOT)
    return report.reserved, report.used, report.voided, report.missing


@pytest.mark.clause("nat/cf/52")
def test_the_numbers_of_a_lost_device_are_voided_and_stay_with_their_reason(phone: Client, visit: Visit) -> None:
    send(phone, record())
    head = visit(world.HEAD)
    assert "示市监当罚〔2026〕2号 至 10号" in head.get(reverse("desk:devices")).content.decode()
    page = lost(head)
    assert "作废没有使用的文号 9 个" in page
    assert "设备遗失：在河岸遗失，已报告。" in page
    assert state() == (0, 1, 9, ())
    assert "已经登记遗失" in lost(head), "not twice"
    assert take(phone)["problem"].startswith("这台设备已于"), "a thief gets no numbers"
    assert state() == (0, 1, 9, ())


def test_the_public_register_says_that_numbers_are_void_and_not_in_whose_words(phone: Client, visit: Visit) -> None:
    secret = "在钱乙二家中遗失，电话 13600000000"
    lost(visit(world.HEAD), reason=secret)
    for name in ("numbers", "numbers-download"):
        page = Client().get(reverse(f"portal:{name}", args=[world.AUTHORITY])).content.decode()
        assert "示市监当罚〔2026〕2号" in page
        assert "钱乙二" not in page, "nobody has reviewed these words for publication"
        assert "13600000000" not in page
    assert "文号作废" in Client().get(reverse("portal:numbers", args=[world.AUTHORITY])).content.decode()


@pytest.mark.clause("nat/cf/52")
def test_what_the_lost_device_sends_later_is_sealed_with_a_plain_word(phone: Client, visit: Visit) -> None:
    head = visit(world.HEAD)
    lost(head)
    answer = send(phone, record())
    assert answer.status_code == 201
    [told] = answer.json()["found"]
    assert "示市监当罚〔2026〕1号 先前已经作废（设备遗失" in told["text"]
    entry = reading.history(Case.objects.get().stream).as_recorded[-1].body
    assert entry.found[0].text == told["text"]
    assert state() == (0, 1, 9, ())
    assert "作废后送达" in head.get(reverse("desk:devices")).content.decode()


def test_a_device_that_is_found_takes_new_numbers(phone: Client, visit: Visit) -> None:
    head = visit(world.HEAD)
    lost(head)
    assert "设备找回由" in lost(phone, found="1")
    assert "已登记找回" in lost(head, found="1", reason="在单位找到。")
    assert [number["serial"] for number in take(phone)["numbers"]] == list(range(11, 21))
    assert "没有登记遗失" in lost(head, found="1")


def test_an_officer_sees_and_reports_his_own_device_and_nobody_elses(phone: Client, visit: Visit) -> None:
    other = visit(world.SECOND)
    assert DEVICE not in other.get(reverse("desk:devices")).content.decode()
    assert "它不由您管理" in lost(other)
    assert "没有写明情况" in lost(phone, reason="丢")
    assert state() == (10, 0, 0, ())
    assert "已登记遗失" in lost(phone)
    [one] = devices(world.AUTHORITY, "on_the_spot_decision")
    assert one.lost


def test_another_authority_neither_sees_nor_voids(phone: Client, somebody: Callable[..., Client]) -> None:
    stranger = somebody("p-far", "principal-head", authority="demo-city")
    assert DEVICE not in stranger.get(f"{reverse('desk:devices')}?authority={world.AUTHORITY}").content.decode()
    lost(stranger)
    assert state() == (10, 0, 0, ())


MONITOR = {"number": "示-电-01", "place": "示例路口", "name": "违停抓拍"}
REVIEWED = {
    "legality_reviewed_on": "2026-01-05", "legal_reviewer": "甲示例", "technical_reviewed_on": "2026-01-06",
    "technical_reviewer": "乙示例", "place_public_on": "2026-01-08", "place_public_at": "门户网站",
    "standard": "示例标准", "check_until": "2026-06-30",
}  # fmt: skip


def saved(client: Client, changing: str = "", **more: Any) -> Any:
    there = reverse("desk:monitor") + (f"?authority={world.AUTHORITY}&number={changing}" if changing else "")
    return client.post(there, MONITOR | more)


def listed(client: Client) -> str:
    return str(client.get(reverse("desk:monitors")).content.decode())


@pytest.mark.clause("nat/cf/41")
def test_a_monitoring_device_is_entered_and_shows_what_stands_against_its_records(visit: Visit) -> None:
    head = visit(world.HEAD)
    assert "还没有登记监控设备" in listed(head)
    assert saved(head).status_code == 302
    page = listed(head)
    for lacking in ("不能作为证据", "没有经过法制审核", "没有经过技术审核", "设置地点没有向社会公布"):
        assert lacking in page
    assert saved(head, "示-电-01", **REVIEWED).status_code == 302
    page = listed(head)
    assert "可以使用" in page
    assert "不能作为证据：" not in page
    for said in ("示例路口", "甲示例", "门户网站", "示例标准", "2026-06-30"):
        assert said in page
    assert saved(head, "示-电-01", **(REVIEWED | {"check_until": "2026-03-01"})).status_code == 302
    assert "检定已到期" in listed(head)
    assert saved(head, "示-电-01", **REVIEWED, closed="on").status_code == 302
    assert "已停用" in listed(head)
    assert len(authority.monitors(world.AUTHORITY)) == 1, "each saving is a record, the latest counts"


def test_a_number_is_one_device_and_bad_input_stands_at_its_field(visit: Visit) -> None:
    head = visit(world.HEAD)
    saved(head)
    twice = saved(head)
    assert (twice.status_code, "已经登记（示例路口）" in twice.content.decode()) == (422, True)
    moved = saved(head, "示-电-01", number="示-电-02")
    assert (moved.status_code, "编号不变" in moved.content.decode()) == (422, True)
    wrong = saved(head, number="示-电-03", legality_reviewed_on="2026-13-01")
    assert (wrong.status_code, "法制审核日期" in wrong.content.decode()) == (422, True)
    assert len(authority.monitors(world.AUTHORITY)) == 1


def test_officers_see_the_register_and_do_not_change_it(visit: Visit) -> None:
    saved(visit(world.HEAD))
    officer = visit(world.HANDLER)
    assert "示-电-01" in listed(officer)
    assert reverse("desk:monitor") not in listed(officer)
    assert saved(officer).status_code == 403


@pytest.mark.clause("nat/cf/41")
def test_a_record_of_a_case_is_chosen_from_the_register_and_leads_back_to_it(visit: Visit) -> None:
    saved(visit(world.HEAD), **REVIEWED)
    officer, case = visit(world.HANDLER), world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    there = reverse("desk:act", args=[case_key(case), "capture-by-device"])
    assert "示-电-01，示例路口" in officer.get(there).content.decode()
    done = fill(
        officer, there, device="示-电-01", captured_at="2026-03-02T08:30", subject="示A00000", shows="违法停放。"
    )
    assert done.status_code == 302, done.content.decode()
    [made] = [f for f in reading.history(case).as_recorded if f.kind == "casefile.device_capture"]
    assert made.body.legal_reviewer == "甲示例"
    page = officer.get(reverse("desk:case-fact", args=[case_key(case), made.number])).content.decode()
    assert f"{reverse('desk:monitors')}#monitor-示-电-01" in page
