"""The sheets and the gallery: contrast, one set of tokens and icons, every part documented and shown."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from qiuhao.desk.look.shells import PAGES
from qiuhao.desk.templatetags.look import register

DESK = Path(__file__).resolve().parents[2] / "qiuhao" / "desk"
PORTAL = DESK.parent / "portal"
GUIDE = DESK.parents[1] / "docs" / "look" / "README.md"
SHEETS = sorted([*(DESK / "static/desk/css").glob("*.css"), *(PORTAL / "static/portal").glob("*.css")])
TOKENS = (DESK / "static/desk/css/tokens.css").read_text(encoding="utf-8")
ICONS = set(re.findall(r'<symbol id="([\w-]+)"', (DESK / "static/desk/icons.svg").read_text(encoding="utf-8")))

GROUNDS = ("paper", "raised", "sunk")
PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-2", "ink-3", "accent") for ground in GROUNDS),
    *((hue, ground) for hue in ("green", "amber", "red", "blue", "grey") for ground in ("paper", "raised")),
    *((hue, f"{hue}-soft") for hue in ("green", "amber", "red", "blue", "grey", "accent")),
    ("on-solid", "solid"),
    ("on-solid", "solid-deep"),
    ("ink-3", "grey-soft"),
]
EDGES = [("edge", ground) for ground in ("paper", "raised")]


def themes() -> dict[str, dict[str, str]]:
    """Colours by token name, for light and for both dark blocks."""
    blocks = re.findall(r"(:root[^{]*)\{([^{}]*)\}", TOKENS)
    found = {}
    for selector, body in blocks:
        colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", body))
        if colours:
            found[selector.strip()] = colours
    return found


def luminance(colour: str) -> float:
    """WCAG relative luminance of #rrggbb."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", themes())
def test_every_pair_of_text_and_ground_keeps_aa(theme: str) -> None:
    colours = themes()[theme]
    weak = [
        f"{text} on {ground}: {contrast(colours[text], colours[ground]):.2f}"
        for pairs, least in ((PAIRS, 4.5), (EDGES, 3.0))
        for text, ground in pairs
        if contrast(colours[text], colours[ground]) < least
    ]
    assert not weak


def test_dark_by_choice_is_dark_by_system() -> None:
    light, by_system, by_choice = themes().values()
    assert by_system == by_choice
    assert set(light) == set(by_system)


def test_sheets_use_only_tokens_that_exist_and_no_colour_of_their_own() -> None:
    known = set(re.findall(r"(--[\w-]+):", TOKENS)) | {"--hue", "--tint"}
    for sheet in SHEETS:
        text = sheet.read_text(encoding="utf-8")
        assert set(re.findall(r"var\((--[\w-]+)", text)) <= known, sheet.name
        if sheet.name not in ("tokens.css", "print.css"):
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)), sheet.name


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in [*SHEETS, *(DESK / "static/desk/js").glob("*.js")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"@import|@font-face|https?://|innerHTML|eval\(", text), path.name


def test_every_part_is_written_down_and_shown_in_the_gallery() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    gallery = "".join(p.read_text(encoding="utf-8") for p in (DESK / "templates/desk").glob("[lp]*/*.html"))
    inner = {"theme", "nav_places", "portal_doors"}  # of the shells
    for tag in register.tags:
        assert tag in inner or f"`{tag}`" in guide, f"{tag} is not in docs/look/README.md"
        assert tag in inner or "{% " + tag in gallery, f"{tag} is not in the gallery"


@pytest.fixture
def demo(settings: Settings) -> Client:
    settings.QIUHAO_DEMO = True
    return Client()


@pytest.mark.parametrize("page", ["", "clause/", *(f"{name}/" for name in PAGES)])
def test_the_gallery_renders_without_scripts_styles_or_doubled_names(demo: Client, page: str) -> None:
    answer = demo.get(f"/desk/look/{page}")
    assert answer.status_code == (int(page[:-1]) if page[:-1].isdigit() else 200)
    html = answer.content.decode()
    assert not re.search(r"<[^>]*\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=\"", html)
    assert set(re.findall(r"icons\.svg#([\w-]+)", html)) <= ICONS
    if page:  # the gallery shows the same case more than once
        names = re.findall(r'\sid="([^"]+)"', html)
        assert len(names) == len(set(names))
    assert html.count("<h1") == 1 or page in ("", "clause/", "login/", "decision/")
    assert 'lang="zh-Hans"' in html


def test_a_clause_is_a_fragment_in_the_drawer_and_a_page_without_it(demo: Client) -> None:
    assert "<html" in demo.get("/desk/look/clause/").content.decode()
    assert "<html" not in demo.get("/desk/look/clause/", headers={"HX-Request": "true"}).content.decode()


def test_the_theme_is_known_before_the_first_paint(demo: Client) -> None:
    assert "data-theme" not in demo.get("/desk/look/today/").content.decode().split("<body")[0]
    demo.cookies["look"] = "dark"
    assert 'data-theme="dark"' in demo.get("/desk/look/today/").content.decode()
    demo.cookies["look"] = 'x"><script>'
    assert "<script>" not in demo.get("/desk/look/today/").content.decode()


def test_the_gallery_is_shut_outside_the_demo(settings: Settings) -> None:
    settings.QIUHAO_DEMO = settings.DEBUG = False
    assert Client().get("/desk/look/").status_code == 404
