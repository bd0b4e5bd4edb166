"""Which tests and scenarios claim which clause: read from the sources, nothing is run."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent


def marks(root: Path = _ROOT) -> dict[str, list[str]]:
    """Clause id -> tests (``path::name``) and scenarios (``path``) that claim it."""
    found: dict[str, list[str]] = {}
    for file in sorted((root / "tests").rglob("test_*.py")):
        for clause, name in _in_tests(file):
            found.setdefault(clause, []).append(f"{file.relative_to(root)}::{name}")
    for file in sorted((root / "packs").glob("*/scenarios/*.toml")):
        for clause in _in_scenarios(file):
            found.setdefault(clause, []).append(str(file.relative_to(root)))
    return found


def _in_tests(file: Path) -> Iterable[tuple[str, str]]:
    tree = ast.parse(file.read_text("utf-8"))
    for node in ast.walk(tree):
        name = getattr(node, "name", "")
        for decorator in getattr(node, "decorator_list", []):
            for clause in _clauses(decorator):
                yield clause, name
        if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == "pytestmark" for t in node.targets):
            for clause in _clauses(node.value):
                yield clause, "*"
        if isinstance(node, ast.Call) and _ends(node.func, "param"):
            for keyword in node.keywords:
                if keyword.arg == "marks":
                    for clause in _clauses(keyword.value):
                        yield clause, "param"


def _clauses(node: ast.AST) -> Iterable[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and _ends(inner.func, "clause"):
            for argument in inner.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _ends(node: ast.AST, name: str) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == name) or (isinstance(node, ast.Name) and node.id == name)


def _in_scenarios(file: Path) -> Iterable[str]:
    table = tomllib.loads(file.read_text("utf-8"))
    stories = [table, *(s for group in table.values() if isinstance(group, list) for s in group if isinstance(s, dict))]
    for story in stories:
        named = story.get("clause", [])
        yield from [named] if isinstance(named, str) else named
