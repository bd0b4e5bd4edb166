"""Inspections at the desk: a draw by its form, a case opened from a lot, a firm's year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.matter import Matter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.casefile import lots, reading
from qiuhao.casefile.models import Draw
from qiuhao.desk.access import case_stream
from qiuhao.ledger import reading as ledger
from tests.casefile import world
from tests.desk.browser import fill, shown
from tests.desk.conftest import Visit

FIRMS = "\n".join(
    ["示范第一商店\t\t示范街 1 号", "示范第二商店，示范街 2 号", "示范县青禾糕点店有限公司 91340123MA2DEM0K1K"]
)
DRAW: dict[str, Any] = {
    "cause": "食品经营双随机抽查", "matter": "m-inspect-1", "plan": "年度抽查计划第二批", "objects": FIRMS,
    "officers": [world.HANDLER, world.SECOND], "count": "3", "each": "2",
}  # fmt: skip


@pytest.fixture
def handler(visit: Visit) -> Client:
    matter = Matter(
        matter="m-inspect-1", name="食品经营监督检查", sort="inspection", inspection_cap=2,
        inspection_cap_basis="频次公告（演示）",
    )  # fmt: skip
    enter(f"authority/{world.AUTHORITY}", [matter], ["p-registrar"])
    return visit(world.HANDLER)


def draw(handler: Client, **more: Any) -> Any:
    return handler.post(reverse("desk:new-draw"), DRAW | more)


def test_the_form_of_a_draw_seals_the_lists_and_shows_the_lots(handler: Client) -> None:
    page = handler.get(reverse("desk:new-draw")).content.decode()
    assert "食品经营监督检查" in page
    done = draw(handler, _key="k-1")
    assert done.status_code == 302
    (row,) = Draw.objects.all()
    pool: Any = lots.lots(row.stream).pool.body
    assert [(one.name, one.credit_code, one.address) for one in pool.objects] == [
        ("示范第一商店", "", "示范街 1 号"), ("示范第二商店", "", "示范街 2 号"),
        ("示范县青禾糕点店有限公司", "91340123MA2DEM0K1K", ""),
    ]  # fmt: skip
    page = handler.get(done["Location"]).content.decode()
    assert "重新计算，结果一致" in page
    assert pool.plan in page
    assert draw(handler, _key="k-1")["Location"] == done["Location"]
    assert Draw.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"count": "4"}, "名单只有 3 个对象，不能抽取 4 个"),
        ({"each": "3"}, "检查人员名单不足 3 人"),
        ({"count": "几个"}, "抽取对象数"),
        ({"objects": ""}, "检查对象名单"),
        ({"matter": ""}, "检查事项"),
    ],
)
def test_a_draw_that_cannot_be_made_says_why_and_keeps_what_was_written(
    handler: Client, more: dict[str, str], words: str
) -> None:
    answer = draw(handler, **more)
    assert answer.status_code == 422
    said = answer.content.decode()
    assert words in said
    assert "年度抽查计划第二批" in said
    assert not Draw.objects.exists()


def test_whose_certificate_has_ended_is_not_offered(handler: Client) -> None:
    records: list[Any] = [
        PersonEntered(name="曾办案", authority=world.AUTHORITY, unit="u-1"),
        PostTaken(authority=world.AUTHORITY, unit="u-1", post="handler", since=date(2020, 1, 1)),
        Certificate(number="示执9", issuer="示范县人民政府", valid_from=date(2020, 1, 1), valid_until=date(2026, 3, 1)),
    ]
    enter("person/p-former", records, ["p-registrar"])
    page = handler.get(reverse("desk:new-draw")).content.decode()
    assert "李办案" in page
    assert "曾办案" not in page


def test_a_clerk_draws_nothing(handler: Client, visit: Visit) -> None:
    answer = visit(world.CLERK).post(reverse("desk:new-draw"), DRAW)
    assert answer.status_code == 403
    assert not Draw.objects.exists()


def test_a_case_opened_from_a_lot_begins_with_firm_and_officers_and_is_found_from_the_draw(handler: Client) -> None:
    page = draw(handler)["Location"]
    found = lots.lots(Draw.objects.get().stream)
    result: Any = found.result
    place = next(n for n, lot in enumerate(result.body.lots, 1) if lot.object.credit_code)
    address = f"{reverse('desk:open-case')}?procedure=inspection&draw={found.stream.split('/')[1]}&place={place}"
    assert address.replace("&", "&amp;") in handler.get(page).content.decode()
    known = shown(handler.get(address))
    assert known["parties-0-name"] == ["示范县青禾糕点店有限公司"]
    assert known["ground"] == ["random"]
    done = fill(handler, address, content="进货查验记录。")
    assert done.status_code == 302, done.content.decode()
    case = case_stream(done["Location"].rstrip("/").split("/")[-1])
    plan: Any = ledger.facts(case)[1].body
    assert (plan.ground, plan.draw, plan.draw_place, plan.cap) == ("random", found.stream, place, 2)
    assert {o.person for o in plan.handlers} == {o.person for o in result.body.lots[place - 1].officers}
    assert reading.answer(case).state == "planned"
    again = handler.get(page).content.decode()
    assert done["Location"] in again
    assert again.count("procedure=inspection&amp;draw=") == 2


def test_the_year_of_a_firm_says_how_often_it_was_inspected_and_how_often_it_may_be(handler: Client) -> None:
    draw(handler)
    stream = Draw.objects.get().stream
    result: Any = lots.lots(stream).result
    place = next(n for n, lot in enumerate(result.body.lots, 1) if lot.object.credit_code)
    opening = f"{reverse('desk:open-case')}?procedure=inspection&draw={stream.split('/')[1]}&place={place}"
    fill(handler, opening, content="进货查验记录。")
    listed = handler.get(reverse("desk:inspections")).content.decode()
    assert "示范县青禾糕点店有限公司" in listed
    query = {"authority": world.AUTHORITY, "party": "91340123MA2DEM0K1K"}
    firm = handler.get(reverse("desk:inspected-firm"), query).content.decode()
    assert "还可以 1 次" in firm
    assert "频次公告（演示）" in firm
    again = fill(
        handler, f"{reverse('desk:open-case')}?procedure=inspection", content="再查。", cause="再次检查", ground="plan",
        matter="m-inspect-1", parties__0__sort="organisation", parties__0__name="示范县青禾糕点店有限公司",
        parties__0__credit_code="91340123MA2DEM0K1K",
    )  # fmt: skip
    assert again.status_code == 302
    firm = handler.get(reverse("desk:inspected-firm"), query).content.decode()
    assert "已达上限" in firm
    said = firm.split("已经取消的检查不计入。")[1].split("</p>")[0]
    assert said.startswith("投诉举报、案件线索、转办交办引起的检查不受次数限制")
    assert "未核对" in said, "as the rule itself stands"
