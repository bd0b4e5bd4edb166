"""docs/packs.md is what the catalogues say now, and its examples are real packs."""

import tomllib
from pathlib import Path

from qiuhao.law.pack import parse
from qiuhao.library import describe

PAGE = Path(__file__).parents[2] / "docs" / "packs.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == describe.page(), "run: python -m qiuhao.library.describe > docs/packs.md"


def test_the_examples_of_the_page_load() -> None:
    blocks = [block.split("```")[0] for block in PAGE.read_text("utf-8").split("```toml\n")[1:]]
    identity, lines, due = blocks
    documents = "".join(
        f'\n[[document]]\nid = "{name}"\ntitle = "某办法"\nissuer = "某机关"\nrank = "规范性文件"\nshort = "某"\n'
        for name in ("disclosure", "record")
    )
    pack = parse("shifan", {"pack.toml": identity + documents, "lines.toml": lines})
    assert (len(pack.duties), len(pack.gates), len(pack.parameters), len(pack.items), len(pack.unset)) == (1,) * 5
    assert tomllib.loads(due)["due"][0]["expect"] == "2026-03-19"
