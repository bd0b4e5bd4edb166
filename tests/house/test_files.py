"""The files of the house: small, described, without a place's name in code, without traces of a machine."""

import ast
import hashlib
import io
import re
import tokenize

from tests.house.tree import PACKAGE, ROOT, files, report, rooms, texts

LONGEST_FILE = 500
LONGEST_FUNCTION = 70
PLACES = re.compile("anze|xuecheng|lingchuan|anhui|yangquan|安泽|薛城|陵川|安徽|阳泉", re.IGNORECASE)
VENDORED = re.compile(r"/static/\w+/vendor/")
"""Libraries of others, as they were published."""
DIGEST = re.compile(r"^\| `([\w./]+)` \| ([0-9a-f]{64}) \|$", re.MULTILINE)
CLAUSE_ID = re.compile(r"\b[a-z]+/[a-z]+/[0-9a-z-]+")
# Put together from pieces, or this file would find itself.
TRACES = [
    ("/wor", "k/"),
    ("/roo", "t/"),
    ("/tm", "p/bash"),
    ("py", r"pi\.org"),
    ("registry", r"\.npmjs"),
    ("deb", r"\.debian"),
]
MACHINE = re.compile("|".join(head + tail for head, tail in TRACES))
# Read what lies beside the project and not everywhere (register, texts); they say so when they skip.
MAY_SKIP = {"tests/law/test_register.py", "tests/library/test_seeds.py"}
LEFT_OPEN = re.compile(
    r"\b(TO" + "DO|FIX" + "ME|XX" + r"X)\b"  # a note to oneself
    r"|raise NotImplemented" + r"Error(\(\))?$"  # a stub; one that says why it refuses is none
    r"|@pytest\.mark\.(skip|x" + r"fail)\b"
    # A test of one database's own language may pass over the other; see `only_on` in tests/conftest.py.
    r"|pytest\.ski" + r"p\((?!.*(SQLite|PostgreSQL))"
)


def test_every_room_has_a_readme_of_at_most_fifteen_lines() -> None:
    problems = []
    for room in rooms():
        readme = room / "README.md"
        if not readme.is_file():
            problems.append(f"{room.name} has none")
        elif len(readme.read_text(encoding="utf-8").splitlines()) > 15:
            problems.append(f"{room.name}/README.md is longer than 15 lines")
    assert not problems, report(problems)


def test_no_file_of_code_is_longer_than_a_person_reads() -> None:
    problems = [
        f"{name}: {len(text.splitlines())} lines"
        for name, text in texts(".py", ".html", ".css", ".js", ".typ")
        if "/migrations/" not in name and not VENDORED.search(name) and len(text.splitlines()) > LONGEST_FILE
    ]
    assert not problems, report(problems)


def test_functions_fit_on_a_screen() -> None:
    problems = []
    for name, text in texts(".py", under=PACKAGE):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and "/migrations/" not in name:
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    problems.append(f"{name}:{node.lineno} {node.name} has {length} lines")
    assert not problems, report(problems)


def test_every_module_says_what_it_promises() -> None:
    problems = [
        name
        for name, text in texts(".py", under=PACKAGE)
        if "/migrations/" not in name and text.strip() and ast.get_docstring(ast.parse(text)) is None
    ]
    assert not problems, report(problems)


def test_every_argument_and_answer_has_its_type() -> None:
    problems = []
    for name, text in texts(".py", under=PACKAGE):
        if "/migrations/" in name:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                bare = [a.arg for a in arguments if a.annotation is None and a.arg not in ("self", "cls", "mcs")]
                if bare or node.returns is None:
                    problems.append(f"{name}:{node.lineno} {node.name}: {', '.join(bare) or 'no answer type'}")
    assert not problems, report(problems)


def said_about_code(source: str) -> set[int]:
    """The lines of Python that are docstring or comment: what is said about the code, not the code."""
    lines = set()
    for node in ast.walk(ast.parse(source)):
        # A docstring, or one for a field: a string that stands alone.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip():
            lines.add(token.start[0])
    return lines


def test_no_places_name_stands_in_the_platform() -> None:
    """What a place rules is data in packs/. A docstring may cite a clause by its id (`place/regulation/number`)."""
    problems = []
    for name, text in texts(under=PACKAGE):
        if name.startswith("qiuhao/config/demo/"):
            continue
        about = said_about_code(text) if name.endswith(".py") else set()
        for number, line in enumerate(text.splitlines(), 1):
            rest = CLAUSE_ID.sub("", line) if number in about else line
            if found := PLACES.search(rest):
                problems.append(f"{name}:{number} says {found.group()}: {line.strip()[:80]}")
    for path in files():
        inside = path.relative_to(ROOT).as_posix()
        if inside.startswith("qiuhao/") and not inside.startswith("qiuhao/config/demo/") and PLACES.search(inside):
            problems.append(f"{inside} is named after a place")
    assert not problems, report(problems)


def test_nothing_names_a_machines_path_or_a_package_registry() -> None:
    problems = [
        f"{name}:{number}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert not problems, report(problems)


def test_nothing_is_left_open_or_skipped() -> None:
    problems = [
        f"{name}:{number} {line.strip()[:80]}"
        for name, text in texts(".py", ".html", ".js", ".css", ".typ")
        for number, line in enumerate(text.splitlines(), 1)
        if LEFT_OPEN.search(line) and name not in MAY_SKIP and not VENDORED.search(name)
    ]
    assert not problems, report(problems)


def test_libraries_that_are_carried_along_are_unchanged() -> None:
    """What others wrote lies apart, each file under the digest that its README gives."""
    vendored = {path for path in files() if VENDORED.search(path.relative_to(ROOT).as_posix())}
    told = {}
    for readme in (path for path in vendored if path.name == "README.md"):
        told |= {readme.parent / name: digest for name, digest in DIGEST.findall(readme.read_text(encoding="utf-8"))}
    code = {path for path in vendored if path.suffix == ".js"}
    assert code
    assert {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in code} == told
    assert all((path.parent / "LICENSE").is_file() for path in code)


def test_every_transaction_is_a_block_of_its_own() -> None:
    """A decorator is one object for every call; `authority.edition` knows a transaction by the object it began with."""
    problems = [
        f"{name}:{node.lineno}: write `with transaction.atomic():` inside {node.name}"
        for name, text in texts(under=PACKAGE)
        if name.endswith(".py") and "atomic" in text
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if "atomic" in ast.unparse(decorator)
    ]
    assert not problems, report(problems)
