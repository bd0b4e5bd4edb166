"""A penalty on the spot, from the first screen of the field page to the paper in the party's hand, on a phone.

A script taps and writes on the real page in Chromium at the size of a phone, on a processor made four times slower, and
counts. A person's seconds are reckoned from the counts by the keystroke-level model (`tests/journeys/hand.py` has the
figures and where they come from); the machine's are those that the script took on the clock, its own overhead included.
The sum stands against three minutes. What is not in it: what officer and party say to each other beyond the rights.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import Any

from bench.bench_start import call
from bench.clients import server
from bench.measuring import Row, wall

ROUNDS = 3
LIMIT = 180.0
PHONE = {"width": 375, "height": 812}
FIELD = "/desk/field/"
SLOWER = 4
"""How much slower than this machine's processor a phone's is."""


def run() -> list[Row]:
    """The first penalty of a fresh phone online, then one more of the same sort without a network, some rounds each."""
    from playwright.sync_api import sync_playwright

    body = _registered()
    with server() as where, sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        rounds = [_phone(browser, f"http://{where}", body, number) for number in range(ROUNDS)]
        browser.close()
    firsts, others = zip(*rounds, strict=True)
    return [
        _row("a penalty on the spot, the first of a fresh phone, online", firsts),
        _row("the next of the same sort at the same place, without a network", others),
    ]


def _registered() -> Any:
    """The invented authority with its log-ins, in the database of the settings."""
    from bench import platform

    call(["migrate"])
    platform.connected()
    from django.contrib.auth.hashers import make_password

    from qiuhao.config.demo.registering import register_body
    from qiuhao.config.demo.settled import PASSWORD, bodies
    from qiuhao.ledger import clock

    body = bodies()["demo-city"]
    register_body(body, clock.today(), make_password(PASSWORD))
    return body


def _phone(browser: Any, url: str, body: Any, number: int) -> tuple[Any, Any]:
    """Both penalties on one fresh phone: (what the hand did, the machine's seconds) of each."""
    from playwright.sync_api import expect

    from qiuhao.config.demo.invented import citizen
    from tests.journeys.hand import another_on_the_spot, on_the_spot

    context = browser.new_context(base_url=url, viewport=PHONE, locale="zh-CN", timezone_id="Asia/Shanghai")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    _log_in(page, body)
    cause, colleague = dict(body.cause("waste")), body.people["second"].name
    party = citizen(2 * number, body.area_name)
    first = _timed(lambda: on_the_spot(page, cause, party, colleague, "100"))
    expect(page.locator("[data-done-state]")).to_have_text("已送达", timeout=30_000)
    page.get_by_role("link", name="完成").click()
    context.set_offline(True)
    party = citizen(2 * number + 1, body.area_name)
    other = _timed(lambda: another_on_the_spot(page, cause, party))
    context.set_offline(False)
    expect(page.locator("[data-done-state]")).to_have_text("已送达", timeout=30_000)
    context.close()
    return first, other


def _log_in(page: Any, body: Any) -> None:
    from playwright.sync_api import expect

    from qiuhao.config.demo.settled import PASSWORD

    page.goto(f"/accounts/login/?next={FIELD}")
    form = page.locator("form", has=page.get_by_label("密码"))
    form.locator("input[name=login]").fill(f"{body.id.removeprefix('demo-')}-handler")
    form.get_by_label("密码").fill(PASSWORD)
    form.get_by_role("button", name="登录").click()
    expect(page.locator("[data-limit-line]")).to_have_text("可用文号 10 个", timeout=30_000)
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")


def _timed(walk: Callable[[], Any]) -> tuple[Any, float]:
    """The hand's count, and the seconds that the machine took."""
    done: list[Any] = []
    seconds = wall(lambda: done.append(walk()))
    return done[0].count, seconds


def _row(what: str, rounds: Any) -> Row:
    from tests.journeys.hand import SLOW

    count = rounds[0][0]
    machine = sorted(seconds for _, seconds in rounds)
    person, slow = count.seconds(), count.seconds(SLOW)
    middle = machine[len(machine) // 2]
    said = (
        f"{count.taps} taps, {count.fields} fields, {count.han} characters, {count.keys} keys, {count.signatures} "
        f"signatures: a person {person:.0f} s (a slow writer {slow:.0f} s), the machine {middle:.1f} s"
    )
    sums = [person + seconds for seconds in machine]
    return Row(what, "", sums[len(sums) // 2], sums[0], sums[-1], limit=LIMIT, unit=" s", background=said)
