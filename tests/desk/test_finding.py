"""The list that finds, kept filters, rolls and the monthly report, as their people see them."""

import io
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.desk.access import case_key
from qiuhao.desk.models import SavedFilter
from qiuhao.documents.spreadsheets import read
from qiuhao.ledger import clock
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from qiuhao.ledger.models import UnsealedReading
from qiuhao.oversight.rolls import ROLLS
from tests.casefile import samples, world
from tests.casefile.test_projecting import decided
from tests.desk.conftest import Visit

YEAR = {"since": "2026-01-01", "until": "2026-12-31"}


def listed(client: Client, **asked: str) -> list[str]:
    return [line.href for line in client.get(reverse("desk:cases"), asked).context["lines"]]


def href(case: str) -> str:
    return reverse("desk:case", args=[case_key(case)])


def test_the_list_finds_by_words_and_by_more_filters(visit: Visit) -> None:
    client, case = visit(world.HANDLER), world.new_case()
    decided(case)
    for asked in (
        {"q": "5000元"},
        {"least": "5000", "most": "5,000.00".replace(",", "")},
        {"state": "decided"},
        {"handler": world.SECOND},
        {"decided_since": "2026-03-02"},
        {"stage": "送达执行", "q": "何某"},
    ):
        assert listed(client, **asked) == [href(case)], asked
    for asked in ({"q": "5001"}, {"least": "5000.01"}, {"state": "closed"}, {"decided_until": "2026-03-01"}):
        assert listed(client, **asked) == [], asked


def test_what_cannot_be_read_is_told_at_its_field(visit: Visit) -> None:
    page = visit(world.HANDLER).get(reverse("desk:cases"), {"least": "很多", "opened_since": "昨天"}).content.decode()
    assert "请填写金额，单位为元" in page
    assert "请按 2026-03-09 这样的格式填写日期" in page


def test_a_kept_filter_is_its_persons_own(visit: Visit) -> None:
    mine, other = visit(world.HANDLER), visit(world.HEAD)
    mine.post(reverse("desk:save-filter"), {"name": "我的 逾期", "query": "clock=late&whose=mine&evil=1"})
    [row] = SavedFilter.objects.all()
    assert (row.person, row.name, row.query) == (world.HANDLER, "我的 逾期", "whose=mine&clock=late")
    assert "我的 逾期" in mine.get(reverse("desk:cases")).content.decode()
    assert "我的 逾期" not in other.get(reverse("desk:cases")).content.decode()
    assert other.post(reverse("desk:drop-filter", args=[row.pk])).status_code == 404
    assert mine.post(reverse("desk:drop-filter", args=[row.pk])).status_code == 302
    assert not SavedFilter.objects.exists()


def test_a_filter_without_a_name_or_conditions_is_not_kept(visit: Visit) -> None:
    client = visit(world.HANDLER)
    for posted in ({"name": "", "query": "q=1"}, {"name": "甲" * 31, "query": "q=1"}, {"name": "空", "query": ""}):
        answer = client.post(reverse("desk:save-filter"), posted, follow=True)
        assert "没有保存" in answer.content.decode()
    assert not SavedFilter.objects.exists()


def test_pages_of_the_list_follow_each_other(visit: Visit) -> None:
    client = visit(world.HANDLER)
    for minute in range(27):
        with clock.fixed(world.MORNING + timedelta(minutes=minute)):
            world.new_case()
    first = client.get(reverse("desk:cases"))
    second = client.get(first.context["pager"]["older"])
    assert (len(first.context["lines"]), len(second.context["lines"])) == (25, 2)
    assert "older" not in second.context["pager"]


def test_a_clue_about_a_known_party_is_asked_about_once(visit: Visit) -> None:
    client, case = visit(world.HANDLER), world.new_case()
    decided(case)
    posted: dict[str, Any] = {
        "source": "检查发现", "content": "又发现同样的情况。", "suspects-0-sort": "organisation",
        "suspects-0-name": world.party()["name"], "_key": "form-1",
    }  # fmt: skip
    page = client.post(reverse("desk:open-case"), posted)
    assert page.status_code == 200, page.content.decode()[:500]
    assert "同一当事人已有案件" in page.content.decode()
    assert href(case) in page.content.decode()
    assert client.post(reverse("desk:open-case"), {**posted, "_looked": "1"}).status_code == 302


def everything() -> str:
    """A case with a row for every roll."""
    case = world.new_case()
    decided(case)
    for kind in (
        "casefile.hearing_record",
        "review.submission",
        "review.opinion",
        "evidence.recording",
        "disclosure.published",
        "archive.volume",
    ):
        append(case, [Draft(make(kind, samples.content(kind)), None, "reported")], actors=[world.HANDLER])
    return case


def plain(cell: str) -> str:
    """An amount without the marks that page and file each give it."""
    amount = cell.replace(",", "")
    return f"{Decimal(amount):.2f}" if amount.replace(".", "", 1).isdigit() else cell


def licensed() -> str:
    """A case of a licence: applied for and granted."""
    first = opened(world.AUTHORITY, "licence", "u-1", [world.HANDLER])
    application = make("casefile.licence_application", samples.content("casefile.licence_application"))
    case = open_case(first, application, [world.HANDLER])
    world.reported(case, "casefile.licence_decision", **samples.content("casefile.licence_decision"))
    return case


@pytest.mark.clause("lingchuan/plan/2.2.4.p1", "xuecheng/record/26")
def test_every_roll_shows_its_rows_and_exports_the_same(visit: Visit) -> None:
    head = visit(world.HEAD)
    everything()
    licensed()
    for name, roll in ROLLS.items():
        shown = head.get(reverse("desk:roll", args=[name]), YEAR)
        rows = shown.context["rows"]
        assert rows, name
        assert all(len(row["cells"]) == len(roll.columns) for row in rows), name
        file = head.get(reverse("desk:roll-file", args=[name, "xlsx"]), YEAR)
        told, *lines = (cells for _, cells in read(io.BytesIO(b"".join(file.streaming_content)), "roll.xlsx"))
        assert told == [title for title, _ in roll.columns], name
        padded = [[*line, *[""] * (len(told) - len(line))] for line in lines]
        assert [list(map(plain, line)) for line in padded] == [list(map(plain, row["cells"])) for row in rows], name
        noted = UnsealedReading.objects.filter(how="export", part=f"roll-{name}", who=world.HEAD)
        assert noted.count() == len({row["href"] for row in rows}), name
        assert (
            head.get(reverse("desk:roll", args=[name]), {"since": "2025-01-01", "until": "2025-12-31"}).context["rows"]
            == []
        )
    assert head.get(reverse("desk:roll", args=["fines"])).status_code == 404
    assert head.get(reverse("desk:roll-file", args=["cases", "pdf"])).status_code == 404


def test_rolls_and_figures_hold_nothing_of_what_one_may_not_see(visit: Visit, somebody: Any) -> None:
    everything()
    licensed()
    other = somebody("p-elsewhere", "handler", unit="u-2")
    for name in ROLLS:
        assert other.get(reverse("desk:roll", args=[name]), YEAR).context["rows"] == []
    assert other.get(reverse("desk:month"), {"month": "2026-03"}).context["groups"] == []


def test_the_monthly_report_counts_what_the_rolls_list(visit: Visit) -> None:
    head = visit(world.HEAD)
    everything()
    [group] = head.get(reverse("desk:month"), {"month": "2026-03"}).context["groups"]
    found = {line["title"]: (line["month"], line["year"]) for line in group["lines"]}
    assert found["建立案件"] == found["听证"] == found["公示"] == found["音像记录"] == (1, 1)
    text = head.get(reverse("desk:month-file", args=["csv"]), {"month": "2026-03"}).getvalue().decode("utf-8-sig")
    assert "示范县市场监督管理局,听证,1,1" in text
    [group] = head.get(reverse("desk:month"), {"month": "2026-02"}).context["groups"]
    assert {line["month"] for line in group["lines"]} == {0}
    assert "罚款" not in text
    assert "金额" not in text
