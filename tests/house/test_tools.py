"""The tools of the workshop: the requirement files fit the project, changes are made where they are said to be made."""

import importlib.util
from pathlib import Path
from types import ModuleType

from tests.house.tree import ROOT


def tool(name: str) -> ModuleType:
    """One of the scripts in `tools/`, as a module."""
    import sys

    spec = importlib.util.spec_from_file_location(f"tool_{name}", ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_hashed_requirements_are_those_of_the_project() -> None:
    assert tool("lock").problems() == []


def test_the_lock_check_sees_what_is_wrong(tmp_path: Path, monkeypatch) -> None:
    lock = tool("lock")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    one = "django==5.2.1 \\\n    --hash=sha256:00\n"
    (tmp_path / "requirements.txt").write_text(one)
    (tmp_path / "requirements-dev.txt").write_text(one.replace("5.2.1", "5.2.2"))
    (tmp_path / "requirements-build.txt").write_text("--index-url https" + "://example.org\nuv==1\n")
    monkeypatch.setattr(lock, "ROOT", tmp_path)
    found = lock.problems()
    assert "requirements.txt does not lock pydantic" in found
    assert "requirements-build.txt names an address" in found
    assert "requirements-build.txt has a line without a hash" in found
    assert "django is 5.2.1 to run and 5.2.2 to test" in found


def test_mutations_break_one_thing_at_a_time(monkeypatch, tmp_path: Path) -> None:
    mutate = tool("mutate")
    monkeypatch.setattr(mutate, "ROOT", tmp_path)
    source = tmp_path / "rule.py"
    source.write_text("LIMIT = 3\n\ndef late(days: int, limit: int = 3) -> bool:\n    return days > limit + 1\n")
    changes = {change.what: change for change in mutate.changes(source)}
    assert set(changes) == {"comparison", "arithmetic", "number one higher", "returns nothing"}
    assert "days >= limit + 1" in changes["comparison"].text
    assert "days > limit - 1" in changes["arithmetic"].text
    assert "days > limit + 2" in changes["number one higher"].text
    assert "LIMIT = 3" in changes["number one higher"].text
    assert "return None" in changes["returns nothing"].text


def test_the_private_server_is_there_and_then_gone() -> None:
    import psycopg

    with tool("postgres").cluster() as url:
        place = Path(url.rsplit("host=", 1)[1])
        assert place.is_dir()
        with psycopg.connect(url) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert not place.exists()
