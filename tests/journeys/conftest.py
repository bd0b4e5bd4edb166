"""The browser for the journeys: Debian's Chromium, a page at desk or phone size, and errors of the page as failures."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 375, "height": 812}
PATIENCE = 20_000
"""Milliseconds after which what has not come will not come: a busy machine is slow, and no test is about that."""
expect.set_options(timeout=PATIENCE)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One headless Chromium for the journeys of one file; of several test processes one at a time has its turn, for two
    browsers and two servers on two cores would only time out.

    Not for the whole run: while Playwright is there its event loop runs in this thread, and other tests need their own.
    """
    path = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    assert path, "The journeys need Chromium (Debian: apt-get install chromium); `make test` installs it when it may."
    # In that loop Django would otherwise refuse to ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (shared / "browser-turn").open("w") as turn, sync_playwright() as playwright:
        fcntl.flock(turn, fcntl.LOCK_EX)
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """`open_page("/desk/", size=PHONE, javascript=False)`: a fresh visitor's page on the live server.

    At the end of the test every visitor is gone, and an error in a page's script, or something that the content policy
    refused, fails the test.
    """
    contexts, errors = [], []

    def opened(path: str = "/", size: dict[str, int] = DESK, javascript: bool = True, **more: object) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport=size, java_script_enabled=javascript, locale="zh-CN",
            timezone_id="Asia/Shanghai", **more,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
        page.on("console", lambda said: refused(page, said.type, said.text))
        page.goto(path)
        return page

    def refused(page: Page, kind: str, text: str) -> None:
        if kind == "error" and "Content Security Policy" in text:
            errors.append(f"{page.url}: {text}")

    yield opened
    for context in contexts:
        context.close()
    assert not errors, "\n".join(errors)


def fits(page: Page, what: str = "") -> None:
    """This page is not wider than its screen; asked when it has arrived, for a click only waits for its beginning."""
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, what or page.url
