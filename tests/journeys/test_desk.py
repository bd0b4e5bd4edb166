"""The staff's pages in a browser: nothing spills over, the hint follows the hand, the clause opens beside the work."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from qiuhao.authority.acts.accounts import open_account
from qiuhao.casefile import reading
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from tests.casefile import world
from tests.journeys.conftest import DESK, PHONE, fits

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
load_kinds()

OpenPage = Callable[..., Page]
OPEN_ALL = """document.querySelectorAll("details").forEach((d) => { if (!d.closest(".top, .foot")) d.open = true; })"""
LONG = "示范县经济技术开发区和平里街道办事处东风便民农产品综合交易市场经营管理有限责任公司第三分公司"


@pytest.fixture
def case() -> Iterator[str]:
    """A filed case of a party with a very long name, on a held morning."""
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        world.authority()
        open_account("li", "long-enough-secret", ["p-registrar"], world.HANDLER)
        stream = world.new_case()
        world.reported(stream, "casefile.filing", **world.filing(parties=[world.party(name=LONG)]))
        yield stream.removeprefix("case/")


def enter(page: Page, login: str = "li") -> None:
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", "long-enough-secret")
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/desk/")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_is_wider_than_its_screen_even_with_everything_open(
    case: str, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = open_page("/accounts/login/", size=size)
    enter(page)
    of_case = ["", "papers/", "log/", "procedure/", "facts/3/", "do/decide/", "do/examine/", "do/serve/"]
    pages = ["", "cases/", "cases/new/", "review/", "disclosure/", "people/", "law/", "me/"]
    for path in [*pages, *(f"cases/{case}/{part}" for part in of_case)]:
        page.goto(f"/desk/{path}")
        page.evaluate(OPEN_ALL)
        fits(page, path)


def test_an_amount_is_said_in_capitals_while_it_is_typed(case: str, open_page: OpenPage) -> None:
    page = open_page("/accounts/login/")
    enter(page)
    page.goto(f"/desk/cases/{case}/do/end-investigation/")
    with page.expect_navigation():
        page.locator("button[name=_add][value=proposal-penalties]").click()
    amount = page.locator("input[name=proposal-penalties-0-amount]")
    amount.fill("12000.00")
    amount.blur()
    expect(page.get_by_text("大写：壹万贰仟元整")).to_be_visible()


def test_filters_change_the_list_in_place_and_the_address_with_it(case: str, open_page: OpenPage) -> None:
    page = open_page("/accounts/login/")
    enter(page)
    page.goto("/desk/cases/")
    expect(page.locator("#lines").get_by_text(LONG)).to_have_count(1)
    page.locator("input[name=stage][value=归档]").check()
    expect(page.locator("#lines")).to_contain_text("没有找到这样的案件")
    page.reload()
    expect(page.locator("#lines")).to_contain_text("没有找到这样的案件")


def test_a_clause_opens_beside_the_form_and_what_was_typed_stays(case: str, open_page: OpenPage) -> None:
    page = open_page("/accounts/login/")
    enter(page)
    page.goto(f"/desk/cases/{case}/do/examine/")
    page.fill("textarea[name=found]", "货架上有糕点。")
    expect(page.locator("[data-autosave-state]").first).to_contain_text("草稿已保存")
    page.reload()
    expect(page.locator("textarea[name=found]")).to_have_value("货架上有糕点。")
    page.goto(f"/desk/cases/{case}/do/decide/")
    page.locator("a.clause").first.click()
    page.locator("#drawer-body h3").wait_for()
    assert page.url.endswith("/do/decide/")


def test_a_list_is_worked_by_letters(case: str, open_page: OpenPage) -> None:
    world.reported(
        f"case/{case}", "casefile.decision", parties=[world.party(name=LONG)], proposal=world.proposal(),
        number_text="示市监罚〔2026〕7号", authority_name="示范县市场监督管理局", decided_by=world.HEAD,
    )  # fmt: skip
    page = open_page("/accounts/login/")
    enter(page)
    page.goto("/desk/bulk/mail-receipts/")
    box = page.locator("[data-list] input[type=checkbox]")
    page.keyboard.press("a")
    expect(box).to_be_checked()
    page.keyboard.press("a")
    expect(box).not_to_be_checked()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(box).to_be_checked()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_contain_text("全选，或者全不选")
    page.goto("/desk/worklist/?scope=all")
    page.keyboard.press("j")
    expect(page.locator("[data-row]").first).to_have_attribute("data-current", "")
    page.keyboard.press("d")
    page.wait_for_url(f"**/desk/cases/{case}/do/**")


def test_two_people_on_one_case_see_each_other(case: str, open_page: OpenPage) -> None:
    open_account("wang", "long-enough-secret", ["p-registrar"], world.SECOND)
    one, two = open_page("/accounts/login/"), open_page("/accounts/login/", size=PHONE)
    enter(one)
    one.goto(f"/desk/cases/{case}/do/examine/")
    with one.expect_response("**/here/*"):
        one.reload()
    enter(two, "wang")
    two.goto(f"/desk/cases/{case}/")
    expect(two.locator(".here").last).to_contain_text("李办案正在填写“现场检查（勘验）”")
