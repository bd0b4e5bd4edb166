"""Persons at their screens: each has a browser of his own, takes steps by the words he sees, and nothing else.

walk = Walk(open_page, body)                 one case of one authority of the demonstration
walk.begin({"线索内容": "…"})                 the first step, through 登记线索
walk.do("立案", {"案由": "…"}, by="handler")  press the act on the page of the case, fill in its form, send it
walk.see(by="clerk")                         the page of the case as this person sees it

Every form is filled in on one screen and sent on the other, desk and phone in turn; on both every page must fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from qiuhao.config.demo.settled import PASSWORD, Body
from tests.journeys.conftest import DESK, PHONE, fits

OpenPage = Callable[..., Page]
Fields = Mapping[str, Any]
WITHIN = " › "
"""Between the titles of a group and of what stands in it: 当事人 › 名称; 问答 3 › 内容 is the third row."""


class Walk:
    """One case on its way through the pages, and the browsers of those who work on it."""

    def __init__(self, open_page: OpenPage, body: Body, **more: Any) -> None:
        self.open_page, self.body, self.more = open_page, body, more
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.path = ""

    @property
    def case(self) -> str:
        """The stream of the case."""
        return f"case/{self.path.rstrip('/').split('/')[-1]}"

    def name(self, key: str) -> str:
        """What a person is called."""
        return self.body.people[key].name

    def page(self, by: str) -> Page:
        """The browser of this person, logged in by name and password once."""
        if by not in self._pages:
            page = self.open_page("/desk/", **self.more)
            form = page.locator("form", has=page.get_by_label("密码"))
            form.locator("input[name=login]").fill(f"{self.body.id.removeprefix('demo-')}-{by}")
            form.get_by_label("密码").fill(PASSWORD)
            form.get_by_role("button", name="登录").click()
            page.wait_for_url("**/desk/")
            self._pages[by] = page
            self._stale.add(by)
        return self._pages[by]

    def see(self, by: str = "handler") -> Page:
        """The page of the case as it stands now."""
        page = self.page(by)
        if by in self._stale or not page.url.endswith(self.path):
            page.goto(self.path)
            self._stale.discard(by)
        return page

    def begin(self, fields: Fields, by: str = "handler", **door: str) -> str:
        """Register the clue with which the case begins; what the page says then."""
        page = self.page(by)
        page.get_by_role("link", name="案件", exact=True).first.click()
        page.get_by_role("link", name=door.get("press", "登记线索")).click()
        said = self.send(page, fields, door.get("button", "登记线索"))
        self.path = re.sub(r"^.*?(/desk/cases/[^/]+/).*$", r"\1", page.url)
        return said

    def press(self, act: str, by: str = "handler") -> Page:
        """Open the form of an act from the page of the case, as a person finds it there."""
        page = self.see(by)
        steps = page.get_by_role("region", name="下一步")
        link = steps.get_by_role("link", name=act, exact=True)
        if not link.count():
            steps.get_by_text("其他可办的步骤", exact=True).click()
        link.click()
        page.wait_for_url("**/do/**" if act != "出具审核意见" else "**/review/**")
        return page

    def do(self, act: str, fields: Fields | None = None, by: str = "handler", button: str = "") -> str:
        """Take a step; the sentence that says it is done and what follows."""
        return self.send(self.press(act, by), fields or {}, button or act, by)

    def refused(self, act: str, fields: Fields | None = None, by: str = "handler", button: str = "") -> Locator:
        """Try a step that is refused when it is sent; the notice that says why."""
        return self.tried(self.press(act, by), fields or {}, button or act)

    def tried(self, page: Page, fields: Fields, button: str) -> Locator:
        """Send this form, which is refused; the notice that says why."""
        fill(page, fields)
        turn(page)
        with page.expect_navigation():
            page.get_by_role("button", name=button, exact=True).click()
        notice = page.locator(".notice.shut").filter(has_text="没有保存")
        expect(notice).to_be_visible()
        return notice

    def shut(self, act: str, by: str = "handler") -> Locator:
        """An act that is greyed on the page of the case, unfolded: its reasons with their clauses."""
        page = self.see(by)
        folded = page.locator(".shut-acts")
        if folded.get_attribute("open") is None:
            folded.locator("> summary").click()
        shut = page.locator("details.act.shut").filter(has_text=f"{act} · 现在不能")
        if shut.get_attribute("open") is None:
            shut.locator("> summary").click()
        expect(shut.locator(".refusals")).to_be_visible()
        return shut

    def send(self, page: Page, fields: Fields, button: str, by: str = "handler") -> str:
        """Fill in the form of this page and press its button; the sentence that says it is done."""
        fill(page, fields)
        turn(page)
        with page.expect_navigation():
            page.get_by_role("button", name=button, exact=True).click()
        fits(page)
        assert page.locator(".toast").count(), f"{button}：{told(page)} {page.locator('main').inner_text()[:1500]}"
        self._stale = {other for other in self._pages if other != by}
        return page.locator(".toast").first.inner_text()


def turn(page: Page) -> None:
    """The same page on the other screen: what was begun at the desk goes on in the hand, and the other way round."""
    fits(page)
    page.set_viewport_size(DESK if page.viewport_size == PHONE else PHONE)
    fits(page)


def told(page: Page) -> str:
    """Everything a page that came back says is wrong."""
    return "；".join(page.locator(".notice.shut, .form-errors, .field.wrong").all_inner_texts())


def fill(page: Page, fields: Fields) -> None:
    """Fill in a form by what stands beside its controls; what is folded is unfolded first."""
    page.wait_for_load_state()
    form = page.locator("#act-form")
    for label, value in fields.items():
        *groups, name = label.split(WITHIN)
        scope = form
        for group in groups:
            scope = _group(scope, group)
        _put(scope, name, value)


def _group(scope: Locator, said: str) -> Locator:
    """The group of fields with this legend, or its row of this number."""
    title, _, number = said.partition(" ")
    group = scope.locator("fieldset").filter(has=scope.page.locator("> legend", has_text=_exactly(title))).first
    if not number:
        return group
    rows = group.locator("> .form-row")
    while rows.count() < int(number):
        before = rows.count()
        _reach(group.locator("> button")).click()
        expect(rows).to_have_count(before + 1)
    return rows.nth(int(number) - 1)


def _exactly(said: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(said)}\s*(可不填)?\s*$")


def _put(scope: Locator, name: str, value: Any) -> None:
    if isinstance(value, list | tuple | set):
        choices = (
            scope.locator(".field.choices").filter(has=scope.page.locator(".label", has_text=_exactly(name))).first
        )
        for box in choices.get_by_role("checkbox", include_hidden=True).all():
            label = box.locator("xpath=ancestor::label").inner_text()
            _reach(box).set_checked(any(label.strip().startswith(wanted) for wanted in value))
        return
    control = scope.get_by_label(_exactly(name)).first
    _reach(control)
    if isinstance(value, bool):
        control.set_checked(value)
    elif isinstance(value, dict):
        control.set_input_files(value)
    elif control.evaluate("(element) => element.tagName") == "SELECT":
        _choose(control, value)
    else:
        control.fill(value)


def choices(page: Page, name: str) -> list[str]:
    """What may be ticked under this title, in order."""
    return [text.strip() for text in _choices(page.locator("#act-form"), name).locator("label").all_inner_texts()]


def _choices(scope: Locator, name: str) -> Locator:
    """The boxes under this title."""
    return scope.locator(".field.choices").filter(has=scope.page.locator(".label", has_text=_exactly(name))).first


def options(page: Page, name: str) -> list[str]:
    """What a list offers, without its first line that asks to choose."""
    texts = page.locator("#act-form").get_by_label(_exactly(name)).first.locator("option").all_inner_texts()
    return [text.strip() for text in texts if text.strip() != "请选择"]


def _choose(control: Locator, start: str) -> None:
    """The option that says this, or begins with it."""
    texts = [text.strip() for text in control.locator("option").all_inner_texts()]
    found = start if start in texts else next((text for text in texts if text.startswith(start)), "")
    assert found, f"{start} is none of {texts}"
    control.select_option(label=found)


def _reach(control: Locator) -> Locator:
    """Unfold whatever hides a control, as a reader would."""
    folded = control.locator("xpath=ancestor::details[not(@open)]/summary")
    while folded.count():  # one inside another: the outer first
        folded.first.click()
    return control


def check_boxes(page: Page, answers: Mapping[str, str], notes: Mapping[str, str] | None = None) -> None:
    """The checklist: question -> 是 / 否 / 不适用; and remarks."""
    for question, answer in answers.items():
        row = page.get_by_role("radiogroup", name=question)
        row.get_by_role("radio", name=answer, exact=True).check()
    for question, note in (notes or {}).items():
        page.get_by_label(f"{question}：说明").fill(note)
