"""Breaks the rules one small thing at a time and looks whether a test notices.

    python tools/mutate.py                              a sample of 120 changes in law and in the ledger's seals
    python tools/mutate.py qiuhao/law/periods.py --all  every change in one file
    python tools/mutate.py --sample 40 --seed 7

Works on a copy of the project, never on the checkout. A change that no test notices is a *survivor*: either a test is
missing, or the line does not matter. Exit codes: 0 none survived · 1 some did; each is shown with its place · 2 the
tests fail without any change, or there is nothing to change.
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ["qiuhao/law", "qiuhao/ledger/seal"]
# Which tests ought to notice a change in which part.
TESTS = {
    "qiuhao/law": ["tests/law", "tests/clauses"],
    "qiuhao/ledger": ["tests/ledger"],
    "qiuhao/config": ["tests/config"],
}
SECONDS = 120
COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult}


@dataclass(frozen=True)
class Change:
    """One change: the file, the line, what it says, and the file's whole text with it."""

    path: Path
    line: int
    what: str
    text: str


def variants(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The ways to break one node: what is done, and the broken node."""
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            if type(operator) in COMPARE:
                other = copy.deepcopy(node)
                other.ops[index] = COMPARE[type(operator)]()
                yield "comparison", other
    elif isinstance(node, ast.BoolOp):
        other = copy.deepcopy(node)
        other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "and/or", other
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not left out", copy.deepcopy(node.operand)
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        other = copy.deepcopy(node)
        other.op = ARITHMETIC[type(node.op)]()
        yield "arithmetic", other
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "true/false", ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield "number one higher", ast.Constant(node.value + 1)
    elif isinstance(node, ast.IfExp):
        yield "if-else turned round", ast.IfExp(node.test, copy.deepcopy(node.orelse), copy.deepcopy(node.body))
    elif isinstance(node, ast.Return) and not (node.value is None or is_none(node.value)):
        yield "returns nothing", ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Raise):
        yield "raise left out", ast.Pass()


def is_none(node: ast.expr) -> bool:
    """Whether it is `None` written out."""
    return isinstance(node, ast.Constant) and node.value is None


class Swap(ast.NodeTransformer):
    """Puts one node in the place of another, found by its identity."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return ast.copy_location(self.new, node) if node is self.old else self.generic_visit(node)


def meant(tree: ast.Module) -> Iterator[ast.AST]:
    """The nodes worth breaking: inside functions, without annotations, decorators and defaults."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for statement in function.body:
                if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
                    yield from below(statement)


def below(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is inside it; what a type annotation says does not run."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not isinstance(child, ast.FunctionDef | ast.ClassDef):
                    yield from below(child)


def changes(path: Path) -> Iterator[Change]:
    """Every change of one file."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    for node in list(meant(tree)):
        for what, new in variants(node):
            broken = Swap(node, new).visit(copy_keeping(tree, node))
            yield Change(path.relative_to(ROOT), node.lineno, what, ast.unparse(ast.fix_missing_locations(broken)))


def copy_keeping(tree: ast.Module, node: ast.AST) -> ast.Module:
    """A deep copy of the tree in which the one node is the same object, so that it can be found."""
    return copy.deepcopy(tree, {id(node): node})


def tests_for(path: Path) -> list[str]:
    """The tests that ought to notice; those that exist."""
    for part, tests in TESTS.items():
        if path.is_relative_to(part):
            return [one for one in tests if (ROOT / one).is_dir()]
    return ["tests"]


def noticed(place: Path, tests: list[str]) -> bool:
    """Whether a test fails in the copy; a run that does not end counts as noticed."""
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(place)}
    words = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not journey", *tests]
    try:
        done = subprocess.run(words, cwd=place, env=env, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> int:
    """Tries a sample of changes, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=DEFAULT)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    targets = [ROOT / name for name in args.paths]
    sources = sorted({path for one in targets for path in (one.rglob("*.py") if one.is_dir() else [one])})
    found = [change for path in sources for change in changes(path)]
    if not args.all:
        found = random.Random(args.seed).sample(found, min(args.sample, len(found)))
    with tempfile.TemporaryDirectory(prefix="qiuhao-mutate-") as scratch:
        place = Path(scratch) / "copy"
        shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(".git", ".venv", "var", ".*_cache", "__pycache__"))
        suites = {tuple(tests_for(change.path)) for change in found}
        if not found or any(noticed(place, list(tests)) for tests in suites):
            print("There is nothing to change, or the tests fail without any change: nothing can be learned.")
            return 2
        survivors = [change for change in found if not tried(place, change)]
    caught = len(found) - len(survivors)
    print(f"\n{caught} of {len(found)} changes were noticed ({100 * caught // len(found)} %).")
    return 1 if survivors else 0


def tried(place: Path, change: Change) -> bool:
    """Makes the change in the copy, asks the tests, and puts the file back."""
    target = place / change.path
    before = target.read_text(encoding="utf-8")
    target.write_text(change.text, encoding="utf-8")
    try:
        caught = noticed(place, tests_for(change.path))
    finally:
        target.write_text(before, encoding="utf-8")
    print("." if caught else f"\nsurvived: {change.path}:{change.line} {change.what}\n", end="", flush=True)
    return caught


if __name__ == "__main__":
    raise SystemExit(main())
