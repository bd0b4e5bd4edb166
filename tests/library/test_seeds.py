"""The five regulations' own texts: they read cleanly, and every clause of the register has its place in them.

They are no part of the project: the texts lie beside it (`../shared/seeds`, or the folder named by QIUHAO_TEXTS) with
the register (as in tests/law/test_register.py). Where they are absent these tests are skipped; the rules of reading
are tested on invented texts all the same.
"""

from __future__ import annotations

import csv
import os
import re
from functools import cache
from pathlib import Path

import pytest

from qiuhao.library import packs
from qiuhao.library.texts.splitting import bare, split
from qiuhao.library.texts.tree import Node, Tree

BESIDE = Path(__file__).parents[3] / "shared"
TEXTS = Path(os.environ.get("QIUHAO_TEXTS") or BESIDE / "seeds")
REGISTER = Path(os.environ.get("QIUHAO_REGISTER") or BESIDE / "clauses")
PLACES = ("anze", "xuecheng", "lingchuan", "anhui", "yangquan")
ARTICLES = {
    "anze/disclosure": 23, "anze/record": 26, "anze/review": 19, "xuecheng/disclosure": 16, "xuecheng/record": 31,
    "xuecheng/review": 14, "anhui/disclosure": 26, "anhui/record": 26, "yangquan/disclosure": 13,
    "yangquan/record": 16, "yangquan/review": 13, "lingchuan/plan": 0,
}  # fmt: skip
LEAST = 0.5
"""Of the pairs of characters in the register's term and in the Chinese words it quotes, so many stand at the place."""
OWN_WORDS = {
    # The register names these with its own words (目的, 施行日期, 其他…, 送审材料), and quotes nothing of the text.
    "xuecheng/disclosure/1", "anhui/record/1", "anhui/disclosure/26", "anhui/record/26", "yangquan/review/6",
    "anze/review/10.6", "anze/review/9.7", "anze/disclosure/23", "anze/record/26", "anze/review/19",
}  # fmt: skip
FAR = 25
"""Rows of the register: so far apart that they stand under another article or heading."""
Row = dict[str, str]


@cache
def trees() -> dict[str, Tree]:
    """The regulations of the texts by document."""
    if not TEXTS.is_dir():
        pytest.skip(f"the texts of the regulations are not beside this checkout ({TEXTS.name})")
    titles = {bare(d.title): f"{p}/{d.id}" for p in PLACES for d in packs.pack(p).documents.values()}
    known = [d.title for p in PLACES for d in packs.pack(p).documents.values()]
    found = {}
    for file in sorted(TEXTS.glob("*.txt")):
        for one in split(file.read_text("utf-8"), known):
            found[titles[bare(one.title)]] = one.tree
    return found


@cache
def register(place: str) -> tuple[Row, ...]:
    file = REGISTER / f"{place}.csv"
    if not file.is_file():
        pytest.skip(f"the register of {place} is not beside this checkout ({file.name})")
    with file.open(encoding="utf-8", newline="") as text:
        return tuple(csv.DictReader(text))


def place_of(row: Row) -> tuple[Tree, Node]:
    document, _, path = row["clause"].rpartition("/")
    tree = trees()[document]
    node = tree.find(path)
    assert node is not None, f"{row['clause']} has no place in the text"
    return tree, node


def around(tree: Tree, node: Node) -> str:
    """The words at the place, below it and above it, with the title."""
    nodes = [*tree.inside(node), *tree.above(node)]
    return re.sub(r"\s", "", "".join(n.words for n in nodes) + tree.title)


def pairs(row: Row) -> set[str]:
    runs = [row["term"], *re.findall(r"[\u4e00-\u9fff]{2,}", row["parameters"])]
    return {run[i : i + 2] for run in runs for i in range(len(run) - 1)}


def share(row: Row) -> float:
    asked = pairs(row)
    words = around(*place_of(row))
    return sum(pair in words for pair in asked) / len(asked)


def test_every_article_is_read_in_its_order() -> None:
    found = {document: [n.path for n in tree.nodes if n.sort == "article"] for document, tree in trees().items()}
    assert found == {document: [str(n + 1) for n in range(count)] for document, count in ARTICLES.items()}


def test_no_sentence_is_left_torn() -> None:
    torn = [
        f"{document}/{node.path}: …{node.text[-12:]}"
        for document, tree in trees().items()
        for node in tree.nodes
        if node.text and node.sort != "preamble" and not re.search(r"[。；;：:]\Z|[:：]\S+\Z", node.text)
    ]
    assert torn == []


def test_nothing_of_layout_is_left() -> None:
    left = [
        f"{document}/{node.path}: {found.group(0)}"
        for document, tree in trees().items()
        for node in tree.nodes
        if (found := re.search(r"\[image|\[bookmark|—\d+—|[\u4e00-\u9fff] +[\u4e00-\u9fff]|^- ", node.text))
    ]
    assert left == []


@pytest.mark.parametrize("place", PLACES)
def test_every_clause_of_the_register_has_its_place(place: str) -> None:
    assert [row["clause"] for row in register(place) if not place_of(row)[1].words] == []


@pytest.mark.parametrize("place", PLACES)
def test_the_place_says_what_the_register_names(place: str) -> None:
    apart = []
    for row in register(place):
        if row["clause"] in OWN_WORDS or share(row) >= LEAST:
            continue
        # A task of the plan quotes who is responsible, which stands under the heading it belongs to.
        tree, node = place_of(row)
        up = tree.above(node)
        if not up or sum(pair in around(tree, up[0]) for pair in pairs(row)) / len(pairs(row)) < LEAST:
            apart.append(f"{row['clause']} {row['term']} {share(row):.2f}")
    assert apart == []


@pytest.mark.parametrize("place", PLACES)
def test_the_words_are_at_this_place_and_not_at_any(place: str) -> None:
    """The measure tells places apart: a clause somewhere else in the document would not do."""
    rows = [row for row in register(place) if row["clause"] not in OWN_WORDS]
    own = sum(share(row) for row in rows) / len(rows)
    shifted = 0.0
    for row, other in zip(rows, rows[FAR:] + rows[:FAR], strict=True):
        words = around(*place_of(other))
        shifted += sum(pair in words for pair in pairs(row)) / len(pairs(row))
    assert own > 0.7
    assert own > shifted / len(rows) + 0.15
