"""In the field with a real browser: no network, a killed browser, a double sending, a log-in that ran out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.authority.models import Post
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.config.demo.settled import PASSWORD
from qiuhao.documents.reading import series_report
from qiuhao.ledger import clock, files
from tests.desk.field import picture
from tests.journeys.conftest import fits
from tests.journeys.field import HOME, SHOWN, Phone, Pocket, pocket

__all__ = ["pocket"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def cause(phone: Phone) -> dict[str, Any]:
    return dict(phone.body.cause("waste"))


def to_the_signatures(phone: Phone, amount: str = "100", photo: str = "") -> None:
    """Everything up to the paper."""
    phone.matter(cause(phone), photo)
    phone.party("second")
    phone.penalty(amount)


def jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height, from the frame's header."""
    place = 2
    while data[place + 1] not in (0xC0, 0xC2):
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
    return int.from_bytes(data[place + 7 : place + 9]), int.from_bytes(data[place + 5 : place + 7])


def decided() -> list[Any]:
    """The on-the-spot decisions on record."""
    return [f for case in Case.objects.all() for f in reading.history(case.stream).of("on-the-spot")]


@pytest.mark.clause("nat/cf/51", "nat/cf/52")
def test_a_penalty_without_a_network_is_kept_printed_and_sent_once(pocket: Pocket, tmp_path: Path) -> None:
    phone = pocket()
    phone.log_in()
    phone.context.set_offline(True)
    phone.page.goto(HOME)
    page = phone.page
    expect(page.locator("[data-net]")).to_have_text("没有网络")
    camera = tmp_path / "photo.png"
    camera.write_bytes(picture(2400, 1200))
    to_the_signatures(phone, "200.01", str(camera))
    expect(page.locator("[data-shut]")).to_contain_text("超过当场处罚的上限 200.00 元")
    expect(page.locator("[data-shut]")).to_contain_text("国家·处罚法·五十一")
    phone.step(3)
    page.get_by_label("金额（元）").fill("100")
    phone.forward()
    phone.step(4)
    expect(page.locator("[data-number]")).to_have_text(
        "示城综执当罚〔2026〕1号".replace("2026", str(clock.today().year))
    )
    fits(page)
    phone.sign()
    printed(phone, tmp_path)
    phone.hand_over()
    expect(phone.state()).to_have_text("等待送出")
    assert decided() == []
    phone.context.set_offline(False)
    expect(phone.state()).to_have_text("已送达")
    expect(page.locator("[data-follow]")).to_contain_text("当场处罚决定报备")
    [decision] = decided()
    assert decision.body.number_text.endswith("〕1号")
    assert [one.signed for one in decision.body.signatures] == [True, True, True]
    assert decision.recorded_at >= decision.happened_at
    [taken] = reading.history(Case.objects.get().stream).as_recorded[decision.body.evidence[0].number - 1].body.files
    assert jpeg_size(files.read(taken.sha256)) == (1600, 800), "made smaller on the device"
    left = page.evaluate("indexedDB.databases().then((all) => all.length)")
    assert left == 1
    page.goto(f"{HOME}#leave")
    page.get_by_role("button", name="退出并清除").click()
    page.wait_for_url("**/")
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    report = series_report(f"register/numbers-{phone.body.id}-spot-{clock.today().year}")
    assert (report.used, report.reserved, report.missing) == (1, 0, ())


def printed(phone: Phone, tmp_path: Path) -> None:
    """The paper on a roll of 58 mm and on A4, with everything the law asks of it."""
    phone.page.evaluate("window.print = () => {}")
    for size, wide in (("58 毫米", 58), ("80 毫米", 80), ("A4", 210)):
        phone.page.get_by_role("button", name=size).click()
        phone.page.wait_for_function(
            "(size) => document.querySelector('[data-paper]').dataset.size === size", arg=size.split(" ")[0]
        )
        path = tmp_path / "paper.pdf"
        phone.page.pdf(path=str(path), prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(str(path))
        assert round(document[0].get_width() / 72 * 25.4) == wide
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range().replace("\r\n", "")
        for said in ("当场行政处罚决定书", "〕1号", "罚款 100.00 元", "行政复议", cause(phone)["place"]):
            assert said in text, said
        letters = document[0].get_textpage()
        rights = [letters.get_charbox(place)[2] for place in range(letters.count_chars())]
        assert max(rights) <= document[0].get_width(), "nothing runs off the paper"
        document.close()


def test_a_killed_browser_loses_nothing(pocket: Pocket) -> None:
    phone = pocket("profile")
    phone.log_in()
    asked = phone.context.new_cdp_session(phone.page).send("Page.getInstallabilityErrors")
    assert asked == {"installabilityErrors": []}
    phone.context.set_offline(True)
    phone.matter(cause(phone))
    phone.step(2)
    phone.page.get_by_label("姓名或者名称").fill("示小禾")
    expect(phone.page.locator("[data-saved]")).to_have_text("已保存在本机")
    phone.killed()
    again = pocket("profile")
    again.page.goto(HOME)
    again.page.locator(SHOWN).wait_for()
    again.page.get_by_role("button", name="草稿").click()
    expect(again.page.get_by_label("违法事实")).to_have_value(cause(again)["found"])
    again.forward()
    expect(again.page.get_by_label("姓名或者名称")).to_have_value("示小禾")


@pytest.mark.clause("nat/cf/52")
def test_an_answer_that_never_came_back_does_not_make_a_second_case(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    phone.page.evaluate(LOSE)
    to_the_signatures(phone)
    phone.sign()
    phone.hand_over()
    expect(phone.page.locator("[data-net]")).to_have_text("没有网络 · 1 份等待送出")
    expect(phone.state()).to_have_text("等待送出")
    assert len(decided()) == 1
    phone.page.evaluate(ASIDE)
    phone.page.goto(HOME)
    expect(phone.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    phone.page.locator("[data-list] button").click()
    expect(phone.said()).to_contain_text("没有重复登记")
    assert len(decided()) == 1
    phone.page.evaluate(OTHERWISE)
    phone.page.goto(HOME)
    phone.page.locator("[data-list] button", has_text="已经送达平台并封存").click()
    expect(phone.page.get_by_role("button", name="打开修改")).to_be_hidden()
    phone.page.on("dialog", lambda asked: asked.accept())
    phone.page.get_by_role("button", name="从本机删去").click()
    expect(phone.page.locator("[data-empty]")).to_be_visible()
    assert len(decided()) == 1


def killed_while_it_sends(pocket: Pocket, arrived: bool) -> tuple[Phone, list[Any]]:
    """The browser opened again, before its page is, and the log-in that the killed one had."""
    phone = pocket("profile")
    phone.log_in()
    phone.page.evaluate(HANG, arrived)
    to_the_signatures(phone)
    phone.sign()
    phone.hand_over()
    phone.page.wait_for_function("() => window.hanging")
    log_in = phone.context.cookies()
    phone.killed()
    assert len(decided()) == int(arrived)
    return pocket("profile"), log_in


@pytest.mark.clause("nat/cf/52")
@pytest.mark.parametrize("arrived", [False, True])
def test_a_browser_killed_while_it_sends_sends_once_after_the_next_log_in(pocket: Pocket, arrived: bool) -> None:
    again, _ = killed_while_it_sends(pocket, arrived)
    again.page.goto(HOME)
    expect(again.page.locator("[data-list] .lamp-word")).to_have_text("等待送出")
    again.page.get_by_role("link", name="重新登录后自动送出").click()
    again.password("handler")
    expect(again.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    again.page.locator("[data-list] button").click()
    expect(again.said()).to_contain_text("没有重复登记" if arrived else "封存。")
    [decision] = decided()
    assert [one.signed for one in decision.body.signatures] == [True, True, True]


@pytest.mark.clause("nat/cf/52")
def test_a_browser_killed_while_it_sends_sends_by_itself_where_its_log_in_outlived_it(pocket: Pocket) -> None:
    again, log_in = killed_while_it_sends(pocket, arrived=True)
    again.context.add_cookies(log_in)
    again.page.goto(HOME)
    expect(again.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    again.page.locator("[data-list] button").click()
    expect(again.said()).to_contain_text("没有重复登记")
    assert len(decided()) == 1


def test_a_number_taken_while_others_go_back_is_taken_once(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    to_the_signatures(phone)
    expect(phone.page.locator("[data-number]")).to_contain_text("〕1号")
    phone.page.on("dialog", lambda asked: asked.accept())
    phone.page.evaluate(TAKE)
    phone.page.get_by_role("button", name="删除这份草稿").click()
    phone.page.wait_for_function("() => window.taken")
    expect(phone.page.locator("[data-limit-line]")).to_have_text("可用文号 9 个")
    assert phone.page.evaluate("window.taken.text").endswith("〕2号")
    assert [one["serial"] for one in phone.page.evaluate(KEPT)] == list(range(3, 12))


def test_a_record_stands_under_its_own_name_while_the_page_looks_around(pocket: Pocket) -> None:
    """The network comes back, and the page looks anew at what it shows, in the moment in which a record is opened."""
    phone = pocket()
    phone.log_in()
    to_the_signatures(phone)
    phone.sign()
    phone.hand_over()
    expect(phone.state()).to_have_text("已送达")
    phone.page.goto(HOME)
    expect(phone.page.locator("[data-net]")).to_have_text("已联网")
    expect(phone.page.locator("[data-list] button")).to_contain_text("已送达")
    phone.page.evaluate(LOOK_AROUND)
    expect(phone.said()).to_contain_text("封存。")
    named = phone.page.evaluate("window.named")
    assert {"〕1号" in name for name in named} == {True}, named


def test_a_log_in_that_ran_out_keeps_the_record_and_sends_it_after_the_next(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    to_the_signatures(phone)
    phone.sign()
    Session.objects.all().delete()
    phone.hand_over()
    expect(phone.page.locator("[data-say]")).to_contain_text("1 份记录安全保存在本机")
    expect(phone.state()).to_have_text("等待送出")
    assert decided() == []
    phone.page.get_by_role("link", name="重新登录后自动送出").click()
    form = phone.page.locator("form", has=phone.page.get_by_label("密码"))
    form.locator("input[name=login]").fill("city-handler")
    form.get_by_label("密码").fill(PASSWORD)
    form.get_by_role("button", name="登录").click()
    expect(phone.page.locator("[data-list] .lamp-word")).to_have_text("已送达")
    assert len(decided()) == 1


def test_who_has_left_meanwhile_still_sends_what_he_did(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    to_the_signatures(phone)
    phone.sign()
    held = Post.objects.get(person=phone.body.people["handler"].id, post="handler", until=None)
    day = clock.today() - timedelta(days=1)
    left = PostEnded(authority=held.authority, unit=held.unit, post="handler", on=day)
    enter(f"person/{held.person}", [left], ["p-registrar"])
    phone.hand_over()
    expect(phone.state()).to_have_text("已送达")
    expect(phone.page.locator("[data-say]")).to_contain_text("您今天没有这一岗位")
    assert len(decided()) == 1
    phone.page.goto(f"{HOME}#leave")
    phone.page.get_by_role("button", name="退出并清除").click()
    phone.page.wait_for_url("**/")
    report = series_report(f"register/numbers-{phone.body.id}-spot-{clock.today().year}")
    assert (report.used, report.reserved, report.missing) == (1, 0, ())


def test_what_another_officer_has_not_sent_is_neither_shown_nor_lost(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    phone.matter(cause(phone))
    phone.step(2)
    phone.context.clear_cookies()
    phone.page.goto(f"/accounts/login/?next={HOME}")
    form = phone.page.locator("form", has=phone.page.get_by_label("密码"))
    form.locator("input[name=login]").fill("city-second")
    form.get_by_label("密码").fill(PASSWORD)
    form.get_by_role("button", name="登录").click()
    name = phone.body.people["handler"].name
    expect(phone.page.locator("[data-closed-line]")).to_contain_text(f"本机还有{name}没有送出的 1 份记录")
    assert phone.page.evaluate("indexedDB.databases().then((all) => all.length)") == 1


def test_a_conflict_of_numbers_is_told_and_mended_on_the_device(pocket: Pocket) -> None:
    first, second = pocket(), pocket()
    first.log_in()
    cookies = first.context.cookies()
    second.context.add_cookies(cookies)  # type: ignore[arg-type]
    second.page.goto(HOME)
    expect(second.page.locator("[data-limit-line]")).to_have_text("可用文号 10 个")
    # A copy of the first phone's data: the same block on two devices.
    numbers = first.page.evaluate(KEPT)
    second.page.evaluate(COPY, numbers)
    for phone in (first, second):
        to_the_signatures(phone)
        phone.sign()
        phone.hand_over()
    expect(first.state()).to_have_text("已送达")
    expect(second.state()).to_have_text("没有登记")
    expect(second.said()).to_contain_text("已经用于另一份文书")
    second.page.get_by_role("button", name="打开修改").click()
    for _ in range(3):
        second.forward()
    second.step(4)
    second.page.get_by_role("button", name="另换文号").click()
    expect(second.page.locator("[data-number]")).to_contain_text("〕11号")
    second.forward()
    expect(second.state()).to_have_text("已送达")
    assert sorted(one.body.number_text[-3:] for one in decided()) == ["11号", "〕1号"]


def test_without_a_network_the_certificate_is_a_code_and_a_vehicle_is_a_clue(pocket: Pocket) -> None:
    phone = pocket()
    phone.log_in()
    phone.context.set_offline(True)
    page = phone.page
    page.get_by_role("link", name="亮证").click()
    expect(page.locator("[data-card-state]")).to_have_text("按本机资料今天有效")
    assert page.evaluate(SEEN) == page.evaluate(KIT)["certificate"]["code"]
    page.get_by_role("link", name="返回", exact=True).click()
    page.get_by_role("button", name="只记线索").click()
    page.get_by_label("违法事实").fill("路边停有车辆，车旁散落垃圾。")
    page.get_by_label("地点").fill("示范河东岸")
    phone.forward()
    phone.step(2)
    page.get_by_role("group", name="对象").get_by_text("车辆", exact=True).click()
    page.get_by_label("车牌、门牌或者体貌特征").fill("示A·12345")
    fits(page)
    phone.forward()
    expect(phone.state()).to_have_text("等待送出")
    phone.context.set_offline(False)
    expect(phone.state()).to_have_text("已送达")
    [case] = Case.objects.all()
    [clue] = [fact.body for fact in reading.history(case.stream).as_recorded if fact.kind == "casefile.clue"]
    assert [(one.sort, one.mark) for one in clue.objects] == [("vehicle", "示A·12345")]
    assert clue.suspects == ()


SEEN = """() => {
  const code = document.querySelector("[data-card-code]"), side = code.width / 8 - 8;
  const data = code.getContext("2d").getImageData(0, 0, code.width, code.height).data;
  const dot = (x, y) => (data[4 * (((y + 4) * 8 + 4) * code.width + (x + 4) * 8 + 4)] < 128 ? "1" : "0");
  return [...Array(side).keys()].map((y) => [...Array(side).keys()].map((x) => dot(x, y)).join("")); }"""
"""The code as it is drawn: the middle of every dot within its quiet zone of four, eight points each."""
LOSE = """() => {
  const whole = window.fetch;
  window.fetch = async (address, more) => {
    const answer = await whole(address, more);
    if (!String(address).includes("/send/")) return answer;
    window.fetch = whole;
    throw new TypeError("the connection broke before the answer was read");
  }; }"""
HANG = """(arrived) => {
  const whole = window.fetch;
  window.fetch = async (address, more) => {
    if (!String(address).includes("/send/")) return whole(address, more);
    if (arrived) await whole(address, more);
    window.hanging = true;
    return new Promise(() => {});
  }; }"""
LOOK_AROUND = """() => {
  const heading = document.querySelector("[data-done-what]"), box = document.querySelector("[data-say]");
  const row = document.querySelector("[data-list] button");
  window.named = [];
  new MutationObserver(() => window.named.push(heading.textContent)).observe(heading, { childList: true });
  Object.defineProperty(box, "hidden", { configurable: true, set() { delete box.hidden; row.click(); } });
  dispatchEvent(new Event("online")); }"""
"""The network is there again; when that has been said, and the page is about to look anew at what it shows, the record
is opened. Keeps every name under which it was shown."""
TAKE = """() => {
  const whole = window.fetch;
  window.fetch = async (address, more) => {
    if (more?.body?.has?.("give_back")) {
      const kept = await import("/static/field/js/db.js");
      await kept.drafts.put({ key: "field-other", sort: "penalty", state: "draft", values: {}, photos: [] });
      window.taken = await kept.takeNumber("field-other", new Date().getFullYear());
    }
    return whole(address, more);
  }; }"""
OPEN = """const base = await new Promise((r) => {
  const q = indexedDB.open("qiuhao-field"); q.onsuccess = () => r(q.result); });"""
ASIDE = f"""async () => {{ {OPEN}
  const all = await new Promise((r) => {{
    const q = base.transaction('drafts').objectStore('drafts').getAll(); q.onsuccess = () => r(q.result); }});
  sessionStorage.setItem('aside', JSON.stringify([all[0].key, all[0].record])); }}"""
OTHERWISE = f"""async () => {{ {OPEN}
  const [key, record] = JSON.parse(sessionStorage.getItem('aside'));
  const other = {{ key, sort: 'penalty', state: 'ready', values: {{}}, photos: [], finished_at: '2026-01-01T00:00:00Z',
    record: record.replace('"facts":"', '"facts":"别的事实。') }};
  return new Promise((r) => {{
    const t = base.transaction('drafts', 'readwrite'); t.objectStore('drafts').put(other);
    t.oncomplete = () => r(); }}); }}"""
KEPT = f"""async () => {{ {OPEN}
  return new Promise((r) => {{
    const q = base.transaction('meta').objectStore('meta').get('numbers'); q.onsuccess = () => r(q.result); }}); }}"""
KIT = KEPT.replace("'numbers'", "'kit'")
COPY = f"""async (numbers) => {{ {OPEN}
  return new Promise((r) => {{
    const t = base.transaction('meta', 'readwrite'); t.objectStore('meta').put(numbers, 'numbers');
    t.oncomplete = () => r(); }}); }}"""
