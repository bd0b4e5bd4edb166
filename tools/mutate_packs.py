"""Moves every number of every pack by one and opens every gate, in turn: a test marked with the clause must fail.

    python tools/mutate_packs.py                  every pack
    python tools/mutate_packs.py anhui yangquan   these packs
    python tools/mutate_packs.py --clause nat/cf  only clauses beginning so

Nothing on disk changes: each change is made in memory, in a child process that runs only the tests and scenarios
marked with the clause of the changed line. What no test notices is a *survivor*; one that cannot matter is explained
in tools/survivors.toml. Exit codes: 0 no survivor without an explanation · 1 some · 2 an explanation is out of date.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXPLAINED = ROOT / "tools" / "survivors.toml"
WORKERS = 2
NO_TEST = 5


@dataclass(frozen=True)
class Change:
    """One change: in which pack, under which clause, what, and the pack with it."""

    pack: str
    clause: str
    what: str
    make: Callable[[], Any]

    @property
    def key(self) -> str:
        return f"{self.clause} {self.what}"


def changes(pack: Any) -> Iterator[Change]:
    """Every change of one pack."""
    for group in ("duties", "parameters", "gates", "items"):
        lines = getattr(pack, group)
        for place, line in enumerate(lines):
            for what, other in moved(line):
                yield Change(pack.id, line.clause, what, _with(pack, group, place, other))
    for place, line in enumerate(pack.gates):
        acts = ",".join(line.acts)
        what = f"gate {line.gate}@{acts} opened" + (f" ({','.join(line.procedures)})" if line.procedures else "")
        yield Change(pack.id, line.clause, what, _with(pack, "gates", place, None))


def _with(pack: Any, group: str, place: int, line: Any) -> Callable[[], Any]:
    def make() -> Any:
        lines = list(getattr(pack, group))
        lines[place : place + 1] = [] if line is None else [line]
        return replace(pack, **{group: tuple(lines)})

    return make


def moved(line: Any) -> Iterator[tuple[str, Any]]:
    """The line with each of its numbers moved by one."""
    name = (
        getattr(line, "duty", "")
        or getattr(line, "gate", "")
        or getattr(line, "name", "")
        or f"{getattr(line, 'list', '')}/{getattr(line, 'id', '')}"
    )
    if hasattr(line, "period"):
        yield from ((f"duty {name} {what}", other) for what, other in _periods(line))
        if line.extension:
            longer = line.extension.model_copy(update={"count": line.extension.count + 1})
            yield f"duty {name} extension +1", line.model_copy(update={"extension": longer})
    elif hasattr(line, "value"):
        yield from ((f"parameter {name}", line.model_copy(update={"value": v})) for v in _values(line.value))
    elif hasattr(line, "params"):
        for key, value in line.params.items():
            for other in _values(value):
                yield (
                    f"gate {name}@{','.join(line.acts)} {key}",
                    line.model_copy(update={"params": {**line.params, key: other}}),
                )
    elif hasattr(line, "more"):
        for key, value in line.more.items():
            if isinstance(value, int) and not isinstance(value, bool):
                yield f"list {name} {key} +1", line.model_copy(update={"more": {**line.more, key: value + 1}})


def _periods(line: Any) -> Iterator[tuple[str, Any]]:
    period = line.period
    changed = {}
    if period.count:
        changed["count +1"] = {"count": period.count + 1}
    if period.day:
        changed["day -1"] = {"day": period.day - 1}
    if period.on:
        changed["date +1"] = {"on": period.on + timedelta(days=1)}
    suffix = f" ({','.join(line.procedures)})" if line.procedures else ""
    suffix += f" [{line.starts}]" if line.starts else ""
    for what, update in changed.items():
        yield what + suffix, line.model_copy(update={"period": period.model_copy(update=update)})


def _values(value: Any) -> Iterator[Any]:
    """A number one higher; money and ratios by their last place."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, str):
        try:
            number = Decimal(value)
        except InvalidOperation:
            return
        step = Decimal(1).scaleb(int(number.as_tuple().exponent))
        yield str(number + step)


def run_child(change: Change, files: list[str]) -> int:
    """Exit code of the tests marked with the change's clause, with the change in place."""
    import pytest

    from qiuhao.library import packs

    stamp, _ = packs._packs[change.pack]
    packs._packs[change.pack] = (stamp, change.make())
    packs._rules.clear()
    _hold_still(packs)

    class Select:
        def pytest_collection_modifyitems(self, config: Any, items: list[Any]) -> None:
            items[:] = [i for i in items if any(change.clause in m.args for m in i.iter_markers("clause"))]

    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    options = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "-n", "0"]
    return int(pytest.main([*options, *files], plugins=[Select()]))


def _hold_still(packs: Any) -> None:
    """A pack that somebody saves meanwhile is not read again: the change would be lost and seem unnoticed."""
    held = {Path(stamp[0][0]).parent: stamp for stamp, _ in packs._packs.values()}
    on_disk = packs.stamp
    packs.stamp = lambda files: held.get(files[0].parent) or on_disk(files)


def outcomes(found: list[Change], marked: dict[str, list[str]]) -> Iterator[tuple[Change, str]]:
    """Each change with what became of it: killed, survived, untested, broken (the tests did not run to their end)."""
    running: dict[int, Change] = {}
    waiting = list(reversed(found))
    while waiting or running:
        while waiting and len(running) < WORKERS:
            change = waiting.pop()
            files = marked.get(change.clause, [])
            if not files:
                yield change, "untested"
                continue
            sys.stdout.flush()
            child = os.fork()
            if child == 0:
                code = 3
                try:
                    code = run_child(change, files)
                finally:
                    os._exit(code)
            running[child] = change
        if running:
            child, status = os.wait()
            code = os.waitstatus_to_exitcode(status)
            verdict = {0: "survived", 1: "killed", NO_TEST: "untested"}.get(code, "broken")
            yield running.pop(child), verdict


def files_of(tests: dict[str, list[str]]) -> dict[str, list[str]]:
    """Clause -> test files that hold a test of it; scenarios run in one file."""
    return {
        clause: sorted({"tests/law/test_scenarios.py" if t.endswith(".toml") else t.partition("::")[0] for t in named})
        for clause, named in tests.items()
    }


def main(argv: list[str]) -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", nargs="*")
    options.add_argument("--clause", default="")
    args = options.parse_args(argv)
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    from qiuhao.config.marks import marks
    from qiuhao.library import packs

    _warm()
    every = [change for name in args.pack or packs.pack_ids() for change in changes(packs.pack(name))]
    found = [change for change in every if change.clause.startswith(args.clause)]
    marked = files_of(marks())
    began, counts, left = time.monotonic(), {"killed": 0, "survived": 0, "untested": 0, "broken": 0}, []
    for done, (change, verdict) in enumerate(outcomes(found, marked), 1):
        counts[verdict] += 1
        if verdict != "killed":
            left.append((change, verdict))
        if done % 20 == 0 or done == len(found):
            print(
                f"{done}/{len(found)} changes, {counts['killed']} noticed, {time.monotonic() - began:.0f} s", flush=True
            )
    known = {change.key for name in packs.pack_ids() for change in changes(packs.pack(name))}
    return report(left, known)


def _warm() -> None:
    """Imports what every child needs, once."""
    import pytest  # noqa: F401

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    from qiuhao.config.kinds import load_kinds

    load_kinds()


def report(left: list[tuple[Change, str]], known: set[str]) -> int:
    """Prints the survivors; explained ones with their reason."""
    explained = tomllib.loads(EXPLAINED.read_text("utf-8")).get("survivor", []) if EXPLAINED.is_file() else []
    reasons = {entry["change"]: entry["why"] for entry in explained}
    stale = sorted(set(reasons) - known)
    open_ones = [(c, v) for c, v in left if c.key not in reasons]
    for change, verdict in left:
        why = reasons.get(change.key)
        print(f"{verdict:<9} {change.key}" + (f"  — {why}" if why else ""))
    for key in stale:
        print(f"stale     {key}: no such change any more; take it out of {EXPLAINED.name}")
    print(f"{len(left)} survivors, {len(open_ones)} without an explanation")
    return 2 if stale else 1 if open_ones else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
