"""Who looked at a case: noted on every page, refused attempts too; the page that shows it, and to whom."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from qiuhao.desk.access import case_key
from qiuhao.ledger import clock, files, readings
from qiuhao.ledger.models import UnsealedReading
from tests.casefile import world
from tests.casefile.test_projecting import decided
from tests.desk.browser import shown
from tests.desk.conftest import Visit
from tests.exchange.conftest import Api

Somebody = Callable[..., Client]


def filed() -> str:
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    return case


def noted(case: str) -> list[tuple[str, str, str]]:
    rows = UnsealedReading.objects.filter(what=case).order_by("pk")
    return [(row.who, row.how, row.part) for row in rows]


def at(name: str, case: str, *more: object) -> str:
    return reverse(f"desk:{name}", args=[case_key(case), *more])


@pytest.mark.clause("anze/record/19")
@pytest.mark.clause("yangquan/record/12")
def test_every_look_at_a_case_is_noted_with_person_and_part(visit: Visit) -> None:
    client, case = visit(world.HANDLER), filed()
    ref = files.put(b"%PDF-1.7 scan", media_type="application/pdf", name="单据.pdf")
    world.reported(case, "casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    pages = [at("case", case), at("case-log", case), at("case-fact", case, 2), at("case-sheet", case, 2)]
    for page in [*pages, at("case-file", case, ref.sha256), at("act", case, "examine")]:
        answer = client.get(page)
        assert answer.status_code == 200
        if answer.streaming:
            assert b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert noted(case) == [
        (world.HANDLER, "view", "case"), (world.HANDLER, "view", "case-log"), (world.HANDLER, "view", "case-fact/2"),
        (world.HANDLER, "print", "case-sheet/2"), (world.HANDLER, "download", f"case-file/{ref.sha256[:16]}"),
        (world.HANDLER, "view", "act/examine"),
    ]  # fmt: skip


def test_lists_note_nothing_and_a_page_one_insert(visit: Visit) -> None:
    client, case = visit(world.HANDLER), filed()
    for name in ("today", "cases", "reviews", "publications", "archives"):
        client.get(reverse(f"desk:{name}"))
    assert noted(case) == []
    client.get(at("case", case))
    with CaptureQueriesContext(connection) as asked:
        client.get(at("case", case))
    assert sum("ledger_unsealedreading" in query["sql"] for query in asked) == 1


@pytest.mark.clause("anhui/record/20")
def test_an_attempt_that_is_refused_is_noted_too(somebody: Somebody, visit: Visit) -> None:
    case = filed()
    assert somebody("p-window-x", "window").get(at("case", case)).status_code == 404
    assert visit("").get(at("case-log", case)).status_code == 403
    assert noted(case) == [("p-window-x", "refused", "case"), ("account:technical", "refused", "case-log")]


def test_the_interface_notes_reads_and_refusals(somebody: Somebody) -> None:
    case = filed()
    somebody("p-window-x", "window")
    key = case_key(case)
    for path in (f"cases/{key}", f"cases/{key}/answer", f"cases/{key}/records/1"):
        assert Api(world.HANDLER).get(path).status_code == 200
    assert Api("p-window-x").get(f"cases/{key}").status_code == 404
    assert noted(case) == [
        (world.HANDLER, "api", "api-case"), (world.HANDLER, "api", "api-answer"), (world.HANDLER, "api", "api-record"),
        ("p-window-x", "refused", "api-case"),
    ]  # fmt: skip


def test_whoever_records_over_the_interface_is_in_the_record_and_a_refusal_is_noted(morning: None) -> None:
    case, handler = world.new_case(), Api(world.HANDLER)
    done = handler.post(f"cases/{case_key(case)}/acts/file-case", {"content": world.filing()})
    assert done.status_code == 201
    assert noted(case) == []
    again = handler.post(f"cases/{case_key(case)}/acts/file-case", {"content": world.filing()})
    assert again.status_code >= 400
    assert noted(case) == [(world.HANDLER, "api", "api-act")]


def test_an_export_is_noted(morning: None) -> None:
    from qiuhao.exchange.cases import exporting

    case = filed()
    assert list(exporting.lines([case]))
    assert noted(case) == [("operator", "export", "export")]


WATCH = {
    "archivist": (("archivist", {}), True),
    "head": (("principal-head", {}), True),
    "unit head": (("unit-head", {}), True),
    "supervisor": (("supervisor", {"area": "340000", "authority": "demo-city"}), True),
    "unit head elsewhere": (("unit-head", {"unit": "u-2"}), False),
    "supervisor elsewhere": (("supervisor", {"area": "350000", "authority": "demo-city"}), False),
    "archivist elsewhere": (("archivist", {"authority": "demo-city"}), False),
}


@pytest.mark.parametrize("who", WATCH)
def test_the_page_shows_who_looked_to_whoever_answers_for_the_case(somebody: Somebody, visit: Visit, who: str) -> None:
    case = filed()
    visit(world.HANDLER).get(at("case", case))
    (post, more), sees = WATCH[who]
    client = somebody(f"p-{post}-x", post, **more)
    whole = client.get(reverse("desk:readings")).content.decode()
    one = client.get(reverse("desk:readings"), {"case": case_key(case)})
    assert ("李办案" in whole) is ("查看" in whole) is sees
    assert one.status_code == (200 if sees else 404)
    assert ("李办案" in one.content.decode()) is sees


def test_the_page_is_for_those_posts_and_no_others(visit: Visit) -> None:
    answer = visit(world.HANDLER).get(reverse("desk:readings"))
    assert answer.status_code == 403
    assert "查阅日志由" in answer.content.decode()


def test_the_page_has_a_next_one_and_no_total(somebody: Somebody) -> None:
    case = filed()
    for number in range(readings.PAGE + 1):
        with clock.fixed(world.later(minutes=number)):
            readings.note(world.HANDLER, case, "view", f"case-fact/{number}")
    client = somebody("p-archivist-x", "archivist")
    with CaptureQueriesContext(connection) as asked:
        first = client.get(reverse("desk:readings"))
    assert len(first.context["lines"]) == readings.PAGE
    assert not [query["sql"] for query in asked if "COUNT(" in query["sql"].upper()]
    second = client.get(reverse("desk:readings") + first.context["pager"]["older"])
    assert [line["part"] for line in second.context["lines"]] == ["记录 0"]


SUPERVISOR = ("supervisor", {"area": "340000", "authority": "demo-city"})


@pytest.fixture
def inspector(somebody: Somebody, request: pytest.FixtureRequest) -> Client:
    world.register(request.param)
    return somebody("p-supervisor-x", SUPERVISOR[0], **SUPERVISOR[1])


ASKING = [
    pytest.param("anze", marks=pytest.mark.clause("anze/record/19")),
    pytest.param("lingchuan", marks=pytest.mark.clause("lingchuan/plan/2.2.1.1.p3")),
]


@pytest.mark.parametrize("inspector", ASKING, indirect=True)
def test_a_supervisor_gives_his_purpose_once_and_it_stands_with_every_look(inspector: Client) -> None:
    case = filed()
    asked = inspector.get(at("case-log", case))
    assert "请写明调阅目的" in asked.content.decode()
    assert "青禾" in asked.content.decode()
    assert noted(case) == []
    empty = inspector.post(at("purpose", case), {"purpose": " ", "next": at("case-log", case)})
    assert empty.status_code == 422
    assert "没有填写调阅目的" in empty.content.decode()
    gone = inspector.post(at("purpose", case), {"purpose": "案卷评查", "next": at("case-log", case)})
    assert gone["Location"] == at("case-log", case)
    for page in ("case-log", "case"):
        assert "请写明调阅目的" not in inspector.get(at(page, case)).content.decode()
    assert list(UnsealedReading.objects.filter(what=case).values_list("purpose", flat=True)) == ["案卷评查"] * 2


@pytest.mark.parametrize("inspector", ASKING, indirect=True)
def test_pages_for_several_cases_ask_a_supervisor_for_the_purpose_too(inspector: Client) -> None:
    case, page = filed(), reverse("desk:bulk", args=["publish"])
    key = case_key(case)
    posted = inspector.post(page, {"case": [key], "_key": "go-1"})
    text = posted.content.decode()
    assert "请写明调阅目的" in text
    assert "青禾" in text
    assert noted(case) == []
    again = shown(posted)
    assert (again["case"], again["_key"]) == ([key], ["go-1"]), "what was sent is sent again with the answer"
    assert inspector.post(page, {**again, "_purpose": " "}).status_code == 422
    told = inspector.post(page, {**again, "_purpose": "案卷评查"}).content.decode()
    assert "请写明调阅目的" not in told
    assert UnsealedReading.objects.get(what=case).purpose == "案卷评查"


@pytest.mark.parametrize("inspector", ["anze"], indirect=True)
def test_the_list_of_several_cases_is_shown_after_the_purpose(inspector: Client) -> None:
    page = reverse("desk:bulk", args=["mail-receipts"])
    assert inspector.get(page).status_code == 200, "nothing is asked where no case is shown"
    case = world.new_case()
    decided(case)
    asked = inspector.get(page)
    assert "请写明调阅目的" in asked.content.decode()
    assert noted(case) == []
    empty = inspector.post(page, {**shown(asked), "_purpose": ""})
    assert empty.status_code == 422
    gone = inspector.post(page, {**shown(empty), "_purpose": "案卷评查"})
    assert gone["Location"] == page
    assert "请写明调阅目的" not in inspector.get(page).content.decode()
    assert UnsealedReading.objects.get(what=case).purpose == "案卷评查"
    assert "请写明调阅目的" not in inspector.get(at("case", case)).content.decode(), "said once for the case"


@pytest.mark.parametrize("inspector", ["anze"], indirect=True)
@pytest.mark.parametrize(
    "onwards", ["https://elsewhere.example/", "//elsewhere.example/desk/", "/accounts/logout/", ""]
)
def test_the_purpose_leads_nowhere_else(inspector: Client, onwards: str) -> None:
    case = filed()
    gone = inspector.post(at("purpose", case), {"purpose": "抽查", "next": onwards})
    assert gone["Location"] == at("case", case)


@pytest.mark.parametrize("inspector", ["anze"], indirect=True)
def test_the_interface_asks_a_supervisor_for_the_purpose_too(inspector: Client) -> None:
    case, api = filed(), Api("p-supervisor-x")
    without = api.get(f"cases/{case_key(case)}")
    assert without.status_code == 403
    assert "X-Reading-Purpose" in without.json()["detail"]
    answer = api.client.get(
        f"/api/cases/{case_key(case)}",
        HTTP_AUTHORIZATION=f"Bearer {api.secret}", HTTP_X_READING_PURPOSE=quote("抽查"),
    )  # fmt: skip
    assert answer.status_code == 200
    assert UnsealedReading.objects.get(what=case).purpose == "抽查"


@pytest.mark.parametrize("inspector", ["national"], indirect=True)
def test_where_no_rule_asks_no_purpose_is_asked(inspector: Client) -> None:
    case = filed()
    assert "请写明调阅目的" not in inspector.get(at("case", case)).content.decode()
