"""A hand that counts: what an officer taps, writes, signs and says for a penalty on the spot, and how long it takes.

A person's seconds are those of the keystroke-level model (Card, Moran, Newell, Communications of the ACM 23(7), 1980,
396-410), with a typing rate of Chinese on phones (Ruan, Wobbrock, Liou, Ng, Landay, Proc. ACM IMWUT 1(4), 2017, 159).
What no publication gives is an assumption and is said to be one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.journeys.field import stroke

MENTAL, POINT, PRESS = 1.35, 1.10, 0.20
"""KLM: preparing one act in the head; reaching a target; pressing. Every tap is prepared here, even an expected one."""
KEY = 0.75
"""KLM: one key of a complex code (an identity number, an amount)."""
HAN = 60 / (43 * 1.5)
"""One Chinese character with a Pinyin keyboard: 43 words a minute, a word counted as 1.5 characters (Ruan 2017)."""
SIGN, PAPER, SPEAK = 8.0, 15.0, 0.25
"""Assumed: handing the phone over and signing; printing, tearing off and stamping; saying one character."""
SLOW = 36.2 / 26
"""A second reckoning: people over fifty write on phones that much more slowly than people on average, 26 against 36.2
words a minute (Palin, Feit, Kim, Kristensson, Oulasvirta, MobileHCI 2019, 37,370 volunteers)."""


@dataclass
class Count:
    """What a hand did."""

    taps: int = 0
    fields: int = 0
    han: int = 0
    keys: int = 0
    signatures: int = 0
    papers: int = 0
    said: int = 0

    def seconds(self, slower: float = 1.0) -> float:
        """How long a person takes; `slower`: how many times longer for each character written."""
        taps = self.taps * (MENTAL + POINT + PRESS)
        written = slower * (self.han * HAN + self.keys * KEY)
        return taps + written + self.signatures * SIGN + self.papers * PAPER + self.said * SPEAK


class Hand:
    """On one page, counting."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, Count()

    def tap(self, target: Locator) -> None:
        """One tap."""
        self.count.taps += 1
        target.click()

    def button(self, name: str) -> None:
        """A button by its words."""
        self.tap(self.page.get_by_role("button", name=name, exact=True))

    def words(self, text: str) -> None:
        """A choice by its words."""
        self.tap(self.page.locator("form").get_by_text(text, exact=True))

    def choose(self, label: str, wanted: str) -> None:
        """A list: opened with one tap, chosen from with another, by the words (or part of the words) of the line."""
        self.count.taps += 2
        self.count.fields += 1
        field = self.page.get_by_label(label)
        line = field.locator("option", has_text=wanted)
        field.select_option(value=line.get_attribute("value"))

    def write(self, label: str, text: str) -> None:
        """A field: reached with one tap, then written in."""
        self.count.taps += 1
        self.count.fields += 1
        self._written(text)
        self.page.get_by_label(label).fill(text)

    def go_on(self, text: str) -> None:
        """Writing on where the page has put the pen."""
        self._written(text)
        self.page.keyboard.insert_text(text)

    def _written(self, text: str) -> None:
        codes = sum(char.isascii() for char in text)
        self.count.keys += codes
        self.count.han += len(text) - codes

    def sign(self, pad: Locator) -> None:
        """A signature by hand."""
        self.count.signatures += 1
        stroke(self.page, pad)

    def say(self, text: str) -> None:
        """What the officer must say aloud."""
        self.count.said += len(text)


def on_the_spot(page: Page, cause: dict[str, Any], person: dict[str, Any], colleague: str, fine: str) -> Hand:
    """The first penalty of a fresh phone, from the first screen of the field page to the paper handed over.

    `colleague`: the officer beside, whom the page does not know yet.
    """
    hand = Hand(page)
    hand.tap(page.get_by_role("button", name="当场处罚"))
    hand.choose("处罚事项", cause["matter"])
    expect(page.get_by_label("案由")).to_have_value(cause["cause"])
    hand.write("地点", cause["place"])
    _facts(hand, cause)
    _party(hand, person, colleague)
    _told(hand, fine)
    _paper(hand)
    return hand


def another_on_the_spot(page: Page, cause: dict[str, Any], person: dict[str, Any]) -> Hand:
    """The next one of the same sort at the same place: cause, penalty, place and colleague are offered by the page."""
    hand = Hand(page)
    hand.tap(page.get_by_role("button", name="当场处罚"))
    hand.tap(page.locator("[data-remembered] button", has_text=cause["cause"]).first)
    expect(page.get_by_label("案由")).to_have_value(cause["cause"])
    hand.tap(page.locator("[data-places] button", has_text=cause["place"]))
    expect(page.get_by_label("地点")).to_have_value(cause["place"])
    _facts(hand, cause)
    _party(hand, person, "")
    _told(hand, "")
    _paper(hand)
    return hand


def _facts(hand: Hand, cause: dict[str, Any]) -> None:
    """What was done: the page offers how it begins, the officer says what he saw."""
    facts = hand.page.get_by_label("违法事实")
    hand.tap(hand.page.locator("[data-beginning] button"))
    expect(facts).to_have_value(f"在{cause['place']}{cause['cause']}，")
    expect(facts).to_be_focused()
    hand.go_on(cause["thing"] + "。")
    expect(facts).to_have_value(f"在{cause['place']}{cause['cause']}，{cause['thing']}。")
    hand.button("下一步")


def _party(hand: Hand, person: dict[str, Any], colleague: str) -> None:
    hand.write("姓名或者名称", person["name"])
    hand.write("公民身份号码", person["id_number"])
    hand.write("住址或者住所", person["address"])
    if colleague:
        hand.choose("同行执法人员", colleague)
    hand.button("下一步")


def _told(hand: Hand, fine: str) -> None:
    """Certificate, rights, the party's words. `fine`: '' where it was offered with the cause."""
    page = hand.page
    hand.button("亮证（二维码）")
    hand.button("已出示")
    expect(page.get_by_label("已出示执法证件")).to_be_checked()
    hand.tap(page.get_by_label("已告知权利"))
    hand.say(page.locator("[data-rights]").inner_text())
    if fine:
        hand.write("金额（元）", fine)
    hand.words("没有意见")
    hand.words("已全程记录")
    hand.button("下一步")


def _paper(hand: Hand) -> None:
    """Signed, printed, stamped, handed over."""
    page = hand.page
    pads = page.locator("[data-signs] .pad")
    expect(pads).to_have_count(3)
    for place in range(3):
        hand.sign(pads.nth(place))
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }")
    hand.button("58 毫米")
    page.locator("body[data-printed]").wait_for()
    page.evaluate("delete document.body.dataset.printed")
    hand.count.papers += 1
    hand.words("决定书盖有机关印章")
    hand.words("决定书已当场交付当事人")
    hand.button("办理完毕")
