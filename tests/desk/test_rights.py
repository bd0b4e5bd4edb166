"""Who sees what: the same rights on every list and on every page; statements do not grow with the data."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.registered import Registered
from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from qiuhao.ledger import files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.desk.conftest import Visit

Somebody = Callable[..., Client]
NAME = "示范县青禾糕点店有限公司"
OF_A_CASE = ("case", "case-papers", "case-review", "case-disclosure", "case-log", "drawing", "correct")
LISTS = ("today", "cases", "reviews", "publications", "archives")


def filed() -> str:
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    return case


def pages_of(case: str) -> list[str]:
    key = case_key(case)
    duty = reading.answer(case).duties[0].key
    pages = [reverse(f"desk:{name}", args=[key]) for name in OF_A_CASE]
    return [
        *pages, reverse("desk:act", args=[key, "examine"]), reverse("desk:case-fact", args=[key, 2]),
        reverse("desk:case-sheet", args=[key, 2]), reverse("desk:duty", args=[key, duty]),
    ]  # fmt: skip


VIEWERS: dict[str, tuple[tuple[str, dict[str, str]], bool]] = {
    "same unit": (("handler", {}), True),
    "unit head": (("unit-head", {}), True),
    "reviewer": (("reviewer", {}), True),
    "head": (("head", {}), True),
    "clerk": (("publicity-clerk", {}), True),
    "archivist": (("archivist", {}), True),
    "supervisor of the area": (("supervisor", {"area": "340000", "authority": "demo-city"}), True),
    "other unit": (("handler", {"unit": "u-2"}), False),
    "window": (("window", {}), False),
    "other authority": (("principal-head", {"authority": "demo-city"}), False),
    "supervisor elsewhere": (("supervisor", {"area": "350000", "authority": "demo-city"}), False),
}


@pytest.mark.parametrize("who", VIEWERS)
def test_a_case_shows_on_pages_and_lists_to_whom_it_may_and_to_nobody_else(somebody: Somebody, who: str) -> None:
    other = Registered(place="national", name="示范县城市管理局", short_name="示城管", area_code="340000")
    enter("authority/demo-city", [other], ["p-registrar"])
    case = filed()
    (post, more), sees = VIEWERS[who]
    client = somebody(f"p-{post}-x", post, **more)
    for page in pages_of(case):
        assert client.get(page).status_code == (200 if sees else 404), page
    listed = [NAME in client.get(reverse(f"desk:{name}")).content.decode() for name in LISTS]
    assert listed[1] is sees
    assert sees or not any(listed)
    found = client.get(reverse("desk:cases"), {"q": "青禾"}).content.decode()
    assert (NAME in found) is sees


def test_a_case_one_may_not_see_reads_like_one_that_is_not_there(somebody: Somebody) -> None:
    case = filed()
    client = somebody("p-window-x", "window")
    hidden, absent = client.get(pages_of(case)[0]), client.get(reverse("desk:case", args=["none"]))
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content.decode().count("没有这个案件") == absent.content.decode().count("没有这个案件") == 1


def test_the_technical_account_acts_for_nobody_and_sees_no_case(visit: Visit) -> None:
    case = filed()
    client = visit("")
    for page in [*pages_of(case), *(reverse(f"desk:{name}") for name in LISTS)]:
        answer = client.get(page)
        assert answer.status_code == 403
        assert NAME not in answer.content.decode()
    assert "不代表任何人员" in client.get(reverse("desk:today")).content.decode()
    assert client.get(reverse("desk:me")).status_code == 200


def test_without_a_log_in_there_is_only_the_door(morning: None) -> None:
    case = filed()
    for page in [*pages_of(case), *(reverse(f"desk:{name}") for name in (*LISTS, "me", "people", "law"))]:
        answer = Client().get(page)
        assert answer.status_code == 302
        assert "/accounts/login/" in answer["Location"]


def test_a_draft_or_an_act_cannot_be_posted_into_a_case_one_may_not_see(somebody: Somebody) -> None:
    case = filed()
    client = somebody("p-window-x", "window")
    before = len(reading.history(case).as_recorded)
    key = case_key(case)
    for name in ("act", "act-draft", "act-drop"):
        assert client.post(reverse(f"desk:{name}", args=[key, "examine"]), {"found": "x"}).status_code == 404
    assert len(reading.history(case).as_recorded) == before


def test_a_file_is_given_out_only_through_a_case_that_names_it(visit: Visit) -> None:
    client, case, other = visit(world.HANDLER), filed(), filed()
    ref = files.put(b"%PDF-1.7 scan", media_type="application/pdf", name="单据.pdf")
    world.reported(case, "casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    named = client.get(reverse("desk:case-file", args=[case_key(case), ref.sha256]))
    assert b"".join(named.streaming_content) == b"%PDF-1.7 scan"  # type: ignore[attr-defined]
    assert client.get(reverse("desk:case-file", args=[case_key(other), ref.sha256])).status_code == 404


def test_a_file_that_a_browser_would_run_is_only_handed_over(visit: Visit) -> None:
    client, case = visit(world.HANDLER), filed()
    ref = files.put(b"<script>alert(1)</script>", media_type="text/html", name="页.html")
    world.reported(case, "casefile.evidence", sort="电子数据", name="页", source="网站", files=[ref.model_dump()])
    answer = client.get(reverse("desk:case-file", args=[case_key(case), ref.sha256]))
    assert answer["Content-Disposition"].startswith("attachment")
    answer.close()


def statements(client: Client, page: str) -> int:
    """Of a page that somebody opens again: who may see what is known, the case itself is not."""
    client.get(page)
    ledger.forget()
    reading.forget()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return len(asked)


def test_the_list_of_cases_asks_the_database_no_more_for_25_cases_than_for_one(visit: Visit) -> None:
    client = visit(world.HANDLER)
    page = reverse("desk:cases")
    filed()
    one = statements(client, page)
    for _ in range(24):
        filed()
    assert statements(client, page) == one
    assert one <= 12


def test_today_asks_no_more_for_many_duties_than_for_one(visit: Visit) -> None:
    client = visit(world.HANDLER)
    page = reverse("desk:today")
    filed()
    one = statements(client, page)
    for _ in range(9):
        filed()
    assert statements(client, page) == one


def test_the_page_of_a_case_asks_no_more_for_a_thousand_facts_than_for_ten(visit: Visit) -> None:
    from qiuhao.ledger.append import append
    from qiuhao.ledger.kinds import Draft

    client, case = visit(world.HANDLER), filed()
    page = reverse("desk:case", args=[case_key(case)])
    evidence = make("casefile.evidence", {"sort": "书证", "name": "单据", "source": "当事人"})
    append(case, [Draft(evidence, None, "reported")] * 7, actors=[world.HANDLER])
    few = statements(client, page)
    append(case, [Draft(evidence, None, "reported")] * 990, actors=[world.HANDLER])
    assert statements(client, page) == few
    html = client.get(page).content.decode()
    assert "较早的" in html
    assert "展开全部记录" in html


FILTERS = [{}, {"whose": "mine"}, {"stage": "归档"}, {"q": "青禾"}, {"clock": "late", "stage": "调查取证"}]


@pytest.mark.parametrize("asked", FILTERS)
def test_the_fragment_of_the_list_is_what_the_whole_page_holds(visit: Visit, asked: dict[str, str]) -> None:
    client = visit(world.HANDLER)
    filed()
    page = reverse("desk:cases")
    part = client.get(page, asked, headers={"HX-Request": "true"}).content.decode().strip()
    whole = client.get(page, asked).content.decode()
    token = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
    assert part
    assert token.sub("", part) in token.sub("", whole)
    assert "<html" not in part


def test_the_clause_beside_the_work_is_the_clause_of_its_page(visit: Visit) -> None:
    client = visit(world.HANDLER)
    page = reverse("desk:clause", args=["nat/cf/57"])
    part = client.get(page, headers={"HX-Request": "true"}).content.decode().strip()
    assert part.startswith("<h3>")
    assert part in client.get(page).content.decode()
    assert client.get(reverse("desk:clause", args=["nat/cf/9999x"])).status_code == 200
    assert client.get(reverse("desk:clause", args=["nowhere/1"])).status_code == 404
