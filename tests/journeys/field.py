"""An officer with the field page on his phone: what he taps and writes, by the words he sees."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from qiuhao.config.demo.invented import citizen
from qiuhao.config.demo.registering import register_body
from qiuhao.config.demo.settled import PASSWORD, Body, bodies
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from tests.journeys.conftest import FLAGS, PATIENCE, PHONE

SHOWN = "[data-screen=home]:not([hidden])"
HOME = "/desk/field/"
LOOK = {"viewport": PHONE, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


def stroke(page: Page, pad: Locator) -> None:
    """A line across one field of a signature, by hand."""
    canvas = pad.locator("canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    mouse = page.mouse
    mouse.move(box["x"] + 20, box["y"] + 20)
    mouse.down()
    for way in range(6):
        mouse.move(box["x"] + 20 + way * 30, box["y"] + 20 + (way % 2) * 40)
    mouse.up()
    expect(pad.locator("[data-state]")).to_have_text("已签名")


class Phone:
    """One browser in one pocket. `page` may be closed and opened again."""

    def __init__(self, context: BrowserContext, body: Body, profile: Path | None = None) -> None:
        self.context, self.body, self.profile = context, body, profile
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)

    def log_in(self, who: str = "handler") -> None:
        """Log in and let the page keep itself on the device."""
        self.page.goto(f"/accounts/login/?next={HOME}")
        self.password(who)
        expect(self.page.locator("[data-limit-line]")).to_have_text("可用文号 10 个")
        self.page.evaluate("async () => { await navigator.serviceWorker.ready; }")
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    def password(self, who: str) -> None:
        """Fill in the log-in."""
        form = self.page.locator("form", has=self.page.get_by_label("密码"))
        form.locator("input[name=login]").fill(f"{self.body.id.removeprefix('demo-')}-{who}")
        form.get_by_label("密码").fill(PASSWORD)
        form.get_by_role("button", name="登录").click()

    def forward(self) -> None:
        """Press the big button."""
        self.page.locator("[data-next]").click()

    def step(self, number: int) -> None:
        """The step that is shown now."""
        expect(self.page.locator("[data-steps]")).to_contain_text(f"第 {number} 步")

    def matter(self, cause: dict[str, Any], photo: str = "") -> None:
        """Begin a penalty: what was done; `photo`: a picture that the camera took."""
        self.page.get_by_role("button", name="当场处罚").click()
        self.page.get_by_label("处罚事项").select_option(label=cause["matter"])
        expect(self.page.get_by_label("案由")).to_have_value(cause["cause"])
        self.page.get_by_label("违法事实").fill(cause["found"])
        self.page.get_by_label("地点").fill(cause["place"])
        if photo:
            self.page.locator("#shot").set_input_files(photo)
            expect(self.page.locator("[data-shots] canvas")).to_have_count(1)
        self.forward()

    def party(self, second: str, **more: str) -> None:
        """By whom, and with whom the officer works."""
        person = {**citizen(0, self.body.area_name), **more}
        self.page.get_by_label("姓名或者名称").fill(person["name"])
        self.page.get_by_label("公民身份号码").fill(person["id_number"])
        self.page.get_by_label("住址或者住所").fill(str(person["address"]))
        option = self.page.get_by_label("同行执法人员").locator("option", has_text=self.body.people[second].name)
        self.page.get_by_label("同行执法人员").select_option(value=option.get_attribute("value"))
        self.forward()

    def penalty(self, amount: str) -> None:
        """Told, heard, and how much."""
        page = self.page
        for label in ("已出示执法证件", "已告知权利"):
            page.get_by_label(label).check()
        page.get_by_label("金额（元）").fill(amount)
        page.get_by_text("没有意见", exact=True).click()
        page.get_by_text("已全程记录", exact=True).click()
        self.forward()

    def sign(self) -> None:
        """Three signatures, each by hand."""
        pads = self.page.locator("[data-signs] .pad")
        expect(pads).to_have_count(3)
        for place in range(3):
            self.stroke(pads.nth(place))

    def stroke(self, pad: Locator) -> None:
        """A line across one field."""
        stroke(self.page, pad)

    def hand_over(self) -> None:
        """Stamped, handed over, done."""
        self.page.get_by_label("决定书盖有机关印章").check()
        self.page.get_by_label("决定书已当场交付当事人").check()
        self.forward()

    def said(self) -> Locator:
        """What is said of the record that is shown."""
        return self.page.locator("[data-done-line]")

    def state(self) -> Locator:
        """How it stands with it."""
        return self.page.locator("[data-done-state]")

    def killed(self) -> None:
        """The browser's processes are ended from outside, at once and without a word (SIGKILL)."""
        assert self.profile is not None, "only a browser with a profile of its own can be killed alone"
        mine = b"--user-data-dir=" + str(self.profile).encode() + b"\0"
        while found := [int(at.parent.name) for at in Path("/proc").glob("[0-9]*/cmdline") if mine in _words(at)]:
            for process in found:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        with suppress(Error):
            self.context.close()

    def ready(self) -> None:
        """Reload until the page shows its first screen."""
        self.page.goto(HOME)
        self.page.locator(SHOWN).wait_for()

    def second(self, name: str) -> None:
        """Who works with the officer."""
        option = self.page.get_by_label("同行执法人员").locator("option", has_text=name)
        self.page.get_by_label("同行执法人员").select_option(value=option.get_attribute("value"))

    def told(self) -> None:
        """Certificate shown, rights told, filmed."""
        for label in ("已出示执法证件", "已告知权利"):
            self.page.get_by_label(label).check()
        self.page.get_by_text("已全程记录", exact=True).click()

    def visit(self, name: str) -> None:
        """Open an inspection that waits, and go on to its checklist."""
        self.page.locator("[data-visits] button", has_text=name).click()
        self.step(1)
        self.second(self.body.people["second"].name)
        self.told()
        self.forward()
        self.step(2)

    def mark(self, place: int, word: str, said: str = "") -> None:
        """One line of the checklist."""
        row = self.page.locator("[data-checks] > li").nth(place)
        row.get_by_role("button", name=word, exact=True).click()
        expect(row.get_by_role("button", name=word, exact=True)).to_have_attribute("aria-pressed", "true")
        if said:
            row.get_by_label("说明").fill(said)

    def result(self, label: str, handling: str, *, told: bool = True) -> None:
        """The result, told on the spot."""
        self.page.get_by_label("结果", exact=True).select_option(label=label)
        self.page.get_by_label("处理意见和要求").fill(handling)
        if told:
            self.page.get_by_label("已当场告知检查结果").check()
        self.forward()
        self.step(4)


def _words(at: Path) -> bytes:
    """A process's words; none where it has just ended."""
    with suppress(OSError):
        return at.read_bytes()
    return b""


Pocket = Callable[..., Phone]


@pytest.fixture
def pocket(browser: Browser, live_server: Any, tmp_path: Path) -> Iterator[Pocket]:
    """`pocket()`: a phone of the officer; `pocket(profile)`: one whose browser keeps what it has after it is killed."""
    load_kinds()
    body = bodies()["demo-city"]
    register_body(body, clock.today(), make_password(PASSWORD))
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def taken(profile: str = "") -> Phone:
        more: dict[str, Any] = {**LOOK, "base_url": live_server.url}
        if profile:
            path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
            kept = browser.browser_type
            context = kept.launch_persistent_context(str(tmp_path / profile), executable_path=path, args=FLAGS, **more)
            # Chromium writes its cookies down every 30 seconds: whether a log-in outlives the kill would hang on how
            # fast the machine is. Here none does; a test of one that does brings it along.
            context.clear_cookies()
        else:
            context = browser.new_context(**more)
        contexts.append(context)
        phone = Phone(context, body, tmp_path / profile if profile else None)
        phone.page.on("pageerror", lambda error: errors.append(str(error)))
        return phone

    yield taken
    for context in contexts:
        with suppress(Error):  # one that was killed is closed already
            context.close()
    assert not errors, "\n".join(errors)
