"""Takes the README's pictures: pages of the demonstration in a real browser, as small PNG files in docs/screens.

    make demo                                                    in one window: the platform with its invented world
    .venv/bin/python tools/screens.py http://127.0.0.1:8000      in another

What is shown is found by what it is (a case that waits for its review, a shut act), not by name. The last picture
begins a case, as any visitor of the demonstration may.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SCREENS = Path(__file__).resolve().parent.parent / "docs" / "screens"
DESK, PHONE = {"width": 1360, "height": 850}, {"width": 375, "height": 812}
LARGEST = 250_000
"""Bytes of a picture; a larger one would make the README slow to open."""


def main(address: str) -> int:
    """0 when every picture was taken, and none is too large."""
    path = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
    SCREENS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, (take, size) in PICTURES.items():
            page = opened(browser, address, size)
            take(page)
            page.screenshot(path=SCREENS / f"{name}.png", animations="disabled")
            page.context.close()
        browser.close()
    large = [file.name for file in SCREENS.glob("*.png") if file.stat().st_size > LARGEST]
    print("too large: " + ", ".join(large) if large else f"{len(PICTURES)} pictures in {SCREENS.name}")
    return 1 if large else 0


def opened(browser: Browser, address: str, size: dict[str, int]) -> Page:
    """A fresh visitor in the light theme."""
    context = browser.new_context(
        base_url=address, viewport=size, color_scheme="light", locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    return context.new_page()


def as_(page: Page, login: str) -> None:
    """Log in through a card of the cast."""
    page.goto("/accounts/login/")
    page.locator(f"button[name=login][value={login}]").click()
    page.wait_for_url("**/desk/")
    page.goto("/desk/")


def today(page: Page) -> None:
    as_(page, "market-handler")


def case(page: Page) -> None:
    as_(page, "market-handler")
    first_with(page, "/desk/cases/?stage=送达执行", ".act .button.primary")


def first_with(page: Page, listed: str, wanted: str) -> None:
    """The first case of a list whose page has this."""
    page.goto(listed)
    for link in [link.get_attribute("href") or "" for link in page.locator("a.case-name").all()]:
        page.goto(link)
        if page.locator(wanted).count():
            return
    raise LookupError(f"no case of {listed} has {wanted}")


def review(page: Page) -> None:
    as_(page, "market-reviewer")
    page.goto("/desk/review/")
    page.get_by_role("link", name="审核", exact=True).first.click()
    page.locator(".checks").wait_for()


def shut(page: Page) -> None:
    as_(page, "market-handler")
    first_with(page, "/desk/cases/?stage=审核决定", ".shut-acts")
    page.locator(".shut-acts > summary").click()
    for act in page.locator(".shut-acts details.act.shut > summary").all()[:2]:
        act.click()
    page.locator(".shut-acts").evaluate("(it) => it.scrollIntoView({block: 'center'})")


def portal(page: Page) -> None:
    page.goto("/")


def decision(page: Page) -> None:
    page.goto("/d/")
    page.locator(".decision-lines a").first.click()
    page.locator(".proof").wait_for()


def spot(page: Page) -> None:
    as_(page, "market-handler")
    page.goto("/desk/cases/new/?procedure=penalty-on-the-spot")
    form = page.locator("#act-form")
    for label in ("已出示执法证件", "已告知权利义务"):
        form.get_by_label(label).check()
    form.get_by_label("地点").fill("示范北路早市")
    form.get_by_role("checkbox", name="小满").check()
    page.get_by_role("button", name="已出示证件，继续").click()
    page.wait_for_url("**/do/decide-on-the-spot/")


PICTURES: dict[str, tuple[Callable[[Page], None], dict[str, int]]] = {
    "today": (today, DESK), "case": (case, DESK), "shut": (shut, DESK), "review": (review, DESK),
    "portal": (portal, DESK), "decision": (decision, DESK), "on-the-spot": (spot, PHONE),
}  # fmt: skip

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"))
