"""Who may import whom: the corridor's contracts, and the finer promises that a layer contract cannot say."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import grimp

from tests.house.tree import ROOT, report, rooms

# What other rooms may take from a room: questions and types. Pages and config also call acts.
PRIVATE_TO_MISSION_ROOMS = {"acts", "models"}
PRIVATE_TO_ALL = {"models"}
PAGES = {"desk", "exchange"}
SHELF = ("qiuhao.disclosure.reading", "qiuhao.ledger.verify", "qiuhao.ledger.verifier")


@cache
def graph() -> grimp.ImportGraph:
    """Every import inside `qiuhao`, those under TYPE_CHECKING included."""
    return grimp.build_graph("qiuhao")


def crossings() -> list[tuple[str, str]]:
    """Imports from one room into another."""
    found = []
    for importer in graph().modules:
        for imported in graph().find_modules_directly_imported_by(importer):
            if room(importer) != room(imported) and room(importer) and room(imported):
                found.append((importer, imported))
    return sorted(found)


def room(module: str) -> str:
    """The room a module stands in; empty for the package itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def within(module: str, names: tuple[str, ...]) -> bool:
    """Whether a module is one of these or lies inside one."""
    return any(module == name or module.startswith(f"{name}.") for name in names)


def test_the_contracts_of_the_corridor_are_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_a_room_uses_another_rooms_reading_and_kinds_never_its_acts_or_models() -> None:
    problems = []
    for importer, imported in crossings():
        mine, inner = room(importer), set(imported.split(".")[2:3])
        forbidden = PRIVATE_TO_MISSION_ROOMS
        if mine in PAGES or mine == "config" or within(importer, ("qiuhao.portal.counter",)):
            forbidden = PRIVATE_TO_ALL
        if mine != "config" and inner & forbidden:
            problems.append(f"{importer} imports {imported}")
    assert not problems, report(problems)


def test_the_portal_reads_only_the_shelf_and_the_verifier() -> None:
    problems = [
        f"{importer} imports {imported}"
        for importer, imported in crossings()
        if (room(importer) == "portal" or within(importer, ("qiuhao.exchange.open",)))
        and not within(importer, ("qiuhao.portal.counter",))
        and not within(imported, SHELF)
    ]
    assert not problems, report(problems)


def test_every_room_stands_in_the_contract_and_in_the_settings_or_needs_no_django() -> None:
    from django.conf import settings

    without_django = {"law", "config", "library", "assist"}
    for path in rooms():
        installed = f"qiuhao.{path.name}" in settings.INSTALLED_APPS
        assert installed or path.name in without_django, f"{path.name} is no app in the settings"
        assert not (path / "models.py").exists() or installed, f"{path.name} has models but is no app"


def test_the_law_asks_neither_clock_nor_disk_nor_environment() -> None:
    import ast

    shut = {"open", "now", "today", "utcnow", "getenv", "read_text", "read_bytes", "urlopen"}
    problems = []
    for path in sorted((ROOT / "qiuhao" / "law").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in shut:
                    problems.append(f"{path.relative_to(ROOT)}:{node.lineno} calls {name}()")
    assert not problems, report(problems)
