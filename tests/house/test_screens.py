"""The READMEs' pictures: each is there, is small, and says in words what it shows."""

import re

import pytest

from tests.house.tree import ROOT

LARGEST = 250_000
PICTURE = re.compile(r"!\[(?P<alt>[^]]*)\]\((?P<path>[^)]+)\)")
PLACED = re.compile(r'<img src="(?P<path>[^"]+)"[^>]*alt="(?P<alt>[^"]*)"')


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_every_picture_is_there_is_small_and_is_described(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    shown = {found["path"]: found["alt"] for found in (*PICTURE.finditer(text), *PLACED.finditer(text))}
    assert set(shown) == {f"docs/screens/{file.name}" for file in (ROOT / "docs" / "screens").glob("*.png")}
    for path, alt in shown.items():
        assert (ROOT / path).stat().st_size <= LARGEST, path
        assert len(alt) >= 12, path
