"""One word per thing: no name in the platform uses a word that the glossary rules out."""

import ast
import re
from collections.abc import Iterator

from tests.house.tree import PACKAGE, ROOT, report, texts

GLOSSARY = ROOT / "docs" / "glossary.md"


def never() -> dict[str, str]:
    """Each ruled-out word and the one to use instead."""
    found = {}
    _, section = GLOSSARY.read_text(encoding="utf-8").split("## Words we do not use")
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "never" and "--" not in cells[0]:
            found.update({word.strip(): cells[1] for word in cells[0].split(",")})
    return found


def names(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every name that the module itself gives: classes, functions, arguments, variables, fields."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id


def snake(name: str) -> str:
    """`LegalReview` as `legal_review`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def test_the_glossary_rules_words_out() -> None:
    assert len(never()) > 30
    assert never()["working_day"].startswith("workday")


def test_no_name_uses_a_word_that_is_ruled_out() -> None:
    pattern = re.compile(r"(?:^|_)(" + "|".join(map(re.escape, sorted(never()))) + r")(?:s|ed)?(?:_|$)")
    problems = []
    for name, text in texts(".py", under=PACKAGE):
        for line, given in names(ast.parse(text)):
            if found := pattern.search(snake(given)):
                problems.append(f"{name}:{line} {given}: the glossary says {never()[found.group(1)]}")
    assert not problems, report(problems)
