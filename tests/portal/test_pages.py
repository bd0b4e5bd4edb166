"""The public's pages: everything open, nothing that is not public, words instead of codes."""

import io
import json
import re
import zipfile
from datetime import timedelta

import pytest
from django.test import Client

from qiuhao.casefile.acts.numbered import series_of
from qiuhao.disclosure import reading
from qiuhao.disclosure.models import Request, Shelf
from qiuhao.documents.numbering.blocks import reserve_block
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.log import sequencer
from tests.casefile import world
from tests.disclosure.story import PERSON, Story

pytestmark = pytest.mark.usefixtures("morning")
SECRETS = ("110105199003070535", "13900000001", "青石巷", "6222020200112233445")


@pytest.fixture
def visitor() -> Client:
    return Client(enforce_csrf_checks=False)


def get(visitor: Client, address: str, status: int = 200) -> str:
    response = visitor.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode("utf-8")


ADDRESSES = [
    "/", "/d/", "/d/?q=青禾", "/d/?since=2026-13-99", "/d/?since=2026-03-09&until=2026-03-01", "/d/?before=nonsense",
    "/a/", "/a/certificate/", "/a/certificate/?number=示执0009", "/a/certificate/?number=没有", "/correction/",
    "/correction/follow/", "/log/", "/robots.txt", f"/a/{world.AUTHORITY}/numbers/", "/c/anze/disclosure/7/",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("full", [False, True])
def test_every_page_opens_for_everybody_empty_and_full(visitor: Client, address: str, full: bool) -> None:
    if full:
        Story("anze", **PERSON).published()
        sequencer.run()
    text = get(visitor, address)
    assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("address", ["/d/0123456789abcdef/", "/a/nobody/numbers/", "/c/no/such/1/", "/log/tile/0/x/1"])
def test_what_is_not_there_is_said_in_words(visitor: Client, address: str) -> None:
    text = get(visitor, address, 404)
    assert "回到首页" in text


@pytest.mark.clause(
    "anze/disclosure/14", "xuecheng/disclosure/8-2", "anhui/disclosure/11.1", "yangquan/disclosure/6.3-2"
)
@pytest.mark.parametrize("place", ["anze", "xuecheng", "anhui", "yangquan"])
def test_a_decision_shows_exactly_the_fields_of_its_place(visitor: Client, place: str) -> None:
    story = Story(place, **PERSON)
    id = story.published(form="summary").seal[:16]
    text = get(visitor, f"/d/{id}/")
    labels = re.findall(r"<dt>(.*?)</dt>", text.split("</article>")[0])
    rules = [label for label, _ in Shelf.objects.get(pk=id).fields]
    assert labels == rules
    assert not [secret for secret in SECRETS if secret in text]
    assert "赵甲一" in text


@pytest.mark.clause("anhui/disclosure/12")
def test_the_withdrawn_is_gone_everywhere_and_the_stone_explains(visitor: Client) -> None:
    story = Story("anhui")
    id = story.published().seal[:16]
    sequencer.run()
    assert "青禾" in get(visitor, "/")
    story.do("withdraw", world.CLERK, cause="撤销", explanation="决定已被依法撤销，现予撤下。")
    for address in ("/", "/d/", "/d/?q=青禾", f"/a/{world.AUTHORITY}/numbers/"):
        assert "糕点店" not in get(visitor, address)
    for address in (f"/d/{id}/", f"/d/{id}/verify/", f"/d/{id}/verify/proof.zip", f"/d/{id}/verify/draft.json",
                    f"/d/{id}/correct/"):  # fmt: skip
        text = get(visitor, address, 410)
        assert "糕点店" not in text
        assert "决定已被依法撤销，现予撤下。" in text


def test_after_its_term_a_decision_is_not_shown(visitor: Client) -> None:
    story = Story("anze")
    story.decide()
    story.draft()
    story.review()
    id = story.publish(ends_on=(clock.today() + timedelta(days=3)).isoformat()).seal[:16]
    with clock.fixed(world.later(days=4)):
        assert "糕点店" not in get(visitor, f"/d/{id}/", 410)
        assert "糕点店" not in get(visitor, "/d/")


def test_a_decision_proves_itself(visitor: Client) -> None:
    id = Story("anze").published().seal[:16]
    assert "等待登记于公示日志" in get(visitor, f"/d/{id}/")
    assert "等待登记" in get(visitor, f"/d/{id}/verify/")
    sequencer.run()
    assert "已登记于公示日志" in get(visitor, f"/d/{id}/")
    text = get(visitor, f"/d/{id}/verify/")
    assert "验证通过" in text
    assert "不符" not in text
    response = visitor.get(f"/d/{id}/verify/proof.zip")
    assert "draft.json" in zipfile.ZipFile(io.BytesIO(response.content)).namelist()


def test_words_changed_behind_the_ledgers_back_are_seen(visitor: Client) -> None:
    id = Story("anze").published().seal[:16]
    sequencer.run()
    row = Shelf.objects.get(pk=id)
    row.fields = [[label, "罚款 1.00 元" if label == "执法结论" else words] for label, words in row.fields]
    row.save()
    text = get(visitor, f"/d/{id}/verify/")
    assert "验证没有通过" in text
    assert "页面上的文字与封存的公示稿不同" in text


def test_the_log_is_served_as_it_lies(visitor: Client) -> None:
    Story("anze").published()
    sequencer.run()
    note = get(visitor, "/log/checkpoint")
    size = int(note.splitlines()[1])
    tile = visitor.get(f"/log/tile/0/000.p/{size}")
    assert len(tile.content) == 32 * size
    assert "immutable" in tile["Cache-Control"]
    entries = visitor.get(f"/log/tile/entries/000.p/{size}").content.decode("utf-8", "replace")
    assert "糕点店" not in entries
    assert visitor.get("/log/../keys/log.key").status_code == 404
    assert visitor.post("/log/checkpoint").status_code == 405


@pytest.mark.clause("anze/disclosure/18", "anze/disclosure/19", "xuecheng/disclosure/13")
def test_a_correction_is_asked_for_and_followed(visitor: Client) -> None:
    story = Story("anze")
    id = story.published().seal[:16]
    text = get(visitor, f"/d/{id}/correct/")
    assert "依法申请行政复议" in text
    given = {"wrong": "名称多了一个字。", "name": "钱乙二", "phone": "13600000000"}
    refused = visitor.post(f"/d/{id}/correct/", given)
    assert refused.status_code == 422
    assert "没有证据" in refused.content.decode()
    assert not Request.objects.exists()
    taken = visitor.post(f"/d/{id}/correct/", {**given, "evidence": "营业执照副本。", "concerned": "on"})
    assert taken.status_code == 302
    followed = get(visitor, taken["Location"])
    receipt = Request.objects.get().receipt
    assert receipt in followed
    assert "正在核实" in followed
    assert ledger.facts(story.case)[-1].actors == ("public",)
    assert "13600000000" not in followed
    story.do("answer-correction", world.CLERK, outcome="untrue", checked="与登记一致。", told=True)
    assert "与登记一致。" in get(visitor, f"/correction/follow/?receipt={receipt}")
    get(visitor, "/correction/follow/?receipt=GZ-AAAA-AAAA-AAAA", 404)


def test_a_bad_telephone_is_told_at_its_field_and_nothing_is_kept(visitor: Client) -> None:
    id = Story("anhui").published().seal[:16]
    wrong = {"wrong": "错", "name": "钱乙二", "phone": "12", "evidence": "有"}
    answer = visitor.post(f"/d/{id}/correct/", wrong)
    assert answer.status_code == 422
    assert "电话" in answer.content.decode()
    machine = visitor.post(f"/d/{id}/correct/", {**wrong, "phone": "13600000000", "website": "http://x"})
    assert machine.status_code == 422
    assert not Request.objects.exists()


def test_a_form_from_another_site_is_refused() -> None:
    id = Story("anhui").published().seal[:16]
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/d/{id}/correct/", {"wrong": "错", "name": "甲", "phone": "13600000000"}).status_code == 403


def test_the_register_is_complete_and_downloads(visitor: Client) -> None:
    Story("anze").decide(number="示市监罚〔2026〕1号")
    other = Story("anze")
    other.decide(number="示市监罚〔2026〕2号")
    other.published()
    told = visitor.get(f"/a/{world.AUTHORITY}/numbers.json").json()
    assert {n["number"]: n["state"] for n in told["numbers"]} == {
        "示市监罚〔2026〕1号": "in-time", "示市监罚〔2026〕2号": "published"
    }  # fmt: skip
    assert all(len(n["commitment"]) == 64 for n in told["numbers"])
    assert reading.register(world.AUTHORITY) is not None


def test_the_portal_sets_no_cookie_but_by_the_form_that_is_posted() -> None:
    id = Story("anze").published().seal[:16]
    sequencer.run()
    of_it = (f"/d/{id}/", f"/d/{id}/verify/", f"/d/{id}/verify/proof.zip", f"/a/{world.AUTHORITY}/numbers.json")
    for address in (*ADDRESSES, *of_it, "/open/", "/d/0123456789abcdef/"):
        assert not Client().get(address).cookies, address
    answer = Client().get(f"/d/{id}/correct/")
    assert set(answer.cookies) == {"csrftoken"}
    assert "csrfmiddlewaretoken" in answer.content.decode()


def test_lists_cost_the_same_for_one_and_for_twenty(visitor: Client, django_assert_max_num_queries: object) -> None:
    for number in range(1, 13):
        story = Story("anze")
        story.decide(number=f"示市监罚〔2026〕{number}号")
        story.published()
    with django_assert_max_num_queries(5):  # type: ignore[operator]
        get(visitor, "/d/")
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        get(visitor, f"/a/{world.AUTHORITY}/numbers/")


def test_a_list_shows_the_day_by_which_it_is_in_order(visitor: Client) -> None:
    """Decided first, published last: the day of publication stands beside it."""
    early = Story("anze")
    early.decide(number="示市监罚〔2026〕1号")
    with clock.fixed(world.later(days=1)):
        late = Story("anze")
        late.decide(number="示市监罚〔2026〕2号")
        late.published()
    with clock.fixed(world.later(days=3)):
        early.published()
        shown = re.findall(r'datetime="(\d{4}-\d\d-\d\d)', get(visitor, "/d/"))
    days = [legal_date(world.later(days=count)).isoformat() for count in (3, 1)]
    assert [day for day in shown if day in days] == days


def test_numbers_kept_in_a_row_and_not_yet_used_are_one_line(visitor: Client) -> None:
    world.register("anze")
    series = series_of(world.AUTHORITY, "on_the_spot_decision")
    kept = reserve_block(
        series, 4, holder=world.HANDLER, device="d-1", document="on_the_spot_decision", actors=[world.HANDLER]
    )
    text = get(visitor, f"/a/{world.AUTHORITY}/numbers/")
    assert f"{kept[0].text} 至 {kept[-1].text}" in text
    assert "共 4 个号" in text
    assert kept[1].text not in text
    assert len(json.loads(get(visitor, f"/a/{world.AUTHORITY}/numbers.json"))["numbers"]) == 4


def test_a_register_comes_in_parts_that_give_every_number_once(visitor: Client) -> None:
    for number in (1, 2, 10):
        Story("anze").decide(number=f"示市监罚〔2026〕{number}号")
    series = series_of(world.AUTHORITY, "on_the_spot_decision")
    reserve_block(
        series, 3, holder=world.HANDLER, device="d-1", document="on_the_spot_decision", actors=[world.HANDLER]
    )
    address = f"/a/{world.AUTHORITY}/numbers.json"
    whole, following, parts = visitor.get(address).json(), f"{address}?limit=2", []
    while following:
        parts.append(visitor.get(following).json())
        following = parts[-1]["next"]
    assert [len(one["numbers"]) for one in parts] == [2, 2, 2]
    assert [n for one in parts for n in one["numbers"]] == whole["numbers"]
    assert [one["before"] for one in parts][0] == whole["before"] == whole["next"] == ""
    assert len({n["number"] for n in whole["numbers"]}) == 6


@pytest.mark.parametrize("before", ["~", "~x", "~~²", "~" + "9" * 30, "f" * 64, "~a~1~2", "nonsense"])
def test_a_cursor_that_no_part_gave_gives_an_answer(visitor: Client, before: str) -> None:
    Story("anze").decide(number="示市监罚〔2026〕1号")
    told = visitor.get(f"/a/{world.AUTHORITY}/numbers.json", {"before": before, "year": "2026"}).json()
    assert [n["number"] for n in told["numbers"]] == ["示市监罚〔2026〕1号"]


def test_no_part_is_longer_than_the_bound(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", 1)
    for number in (1, 2):
        Story("anze").decide(number=f"示市监罚〔2026〕{number}号")
    for limit in ("", "0", "2", "9999"):
        told = visitor.get(f"/a/{world.AUTHORITY}/numbers.json", {"limit": limit}).json()
        assert len(told["numbers"]) == 1, limit
        assert told["next"], limit


def test_every_door_of_the_front_leads_somewhere(visitor: Client) -> None:
    doors = re.findall(r'class="door-card" href="([^"]+)"', get(visitor, "/"))
    assert len(doors) == 4
    for door in doors:
        get(visitor, door)
