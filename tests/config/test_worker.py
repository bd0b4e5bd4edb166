"""The worker: does what is due, survives a chore's error, ends when told, and gives back what a dead one held."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from qiuhao.config import chores
from qiuhao.config.chores import Chore, Worker
from tests.config.platform import ROOT, Platform, platform


def test_a_chore_that_fails_waits_longer_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def broken() -> int:
        raise RuntimeError("out of order")

    bad, good = Chore("bad", 10, broken), Chore("good", 1, lambda: len(done) or done.append("x") or 1)
    worker = Worker([bad, good])
    assert worker.run_once() == {"bad": 0, "good": 1}
    first = bad.due - time.monotonic()
    worker.run_once()
    assert 19 < first <= 20
    assert 39 < bad.due - time.monotonic() <= 40
    assert "out of order" in caplog.text


def test_a_chore_that_did_something_is_asked_again_at_once() -> None:
    left = [2, 1, 0]
    chore = Chore("shrinking", 60, lambda: left.pop(0))
    chore.run()
    assert chore.due <= time.monotonic()
    chore.run()
    chore.run()
    assert chore.due > time.monotonic() + 50


def test_it_ends_when_asked_and_when_its_parent_is_gone() -> None:
    worker = Worker([])
    worker.stop()
    worker.run()
    beats = iter([True, True, False])
    Worker([]).run(alive=lambda: next(beats), tick=0)


@pytest.mark.django_db
def test_a_task_of_a_dead_process_is_given_back_and_one_of_a_living_is_not() -> None:
    from django_tasks.base import TaskResultStatus
    from django_tasks_db.models import DBTaskResult

    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    host = chores.worker_id().rsplit(":", 1)[0]
    rows = {}
    for name, claims in {
        "dead": [f"{host}:{child.pid}"],
        "living": [f"{host}:{os.getpid()}"],
        "elsewhere": [f"another-machine:{child.pid}"],
        "taken over": [f"{host}:{child.pid}", "another-machine:7"],
    }.items():
        rows[name] = DBTaskResult.objects.create(
            status=TaskResultStatus.RUNNING, args_kwargs={"args": [], "kwargs": {}}, task_path="qiuhao.none",
            queue_name="default", backend_name="default", worker_ids=claims, run_after=None, exception_class_path="",
            traceback="",
        )  # fmt: skip
    assert chores.requeue_abandoned() == 1
    states = {name: DBTaskResult.objects.get(pk=row.pk).status for name, row in rows.items()}
    assert states.pop("dead") == TaskResultStatus.READY
    assert set(states.values()) == {TaskResultStatus.RUNNING}


@pytest.fixture
def ready(tmp_path: Path):
    with platform(tmp_path) as one:
        assert one.qiuhao("migrate").returncode == 0
        yield one


def test_once_does_every_chore_and_says_so(ready: Platform) -> None:
    done = ready.qiuhao("worker", "--once")
    assert done.returncode == 0, done.stderr
    assert "tasks：0" in done.stdout


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_the_server_answers_and_its_worker_ends_with_it(ready: Platform, end: signal.Signals) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "qiuhao.config.cli", "serve", "--port", str(port), "--processes", "1", "--worker"]
    output = ready.home / "output"
    with output.open("w") as out:
        server = subprocess.Popen(words, cwd=ROOT, env=ready.env, stdout=out, stderr=subprocess.STDOUT)
    children: list[int] = []
    try:
        assert wait_for(f"http://127.0.0.1:{port}/healthz") == b"ok\n"
        children = children_of(server.pid)
        assert sum("worker" in words for words in map(words_of, children)) == 1
        server.send_signal(end)
        code = server.wait(timeout=30)
        assert code == (0 if end == signal.SIGTERM else -signal.SIGKILL), output.read_text()
        for _ in range(100):
            if not any("worker" in words_of(child) for child in children):
                break
            time.sleep(0.1)
        assert not any("worker" in words_of(child) for child in children)
    finally:
        for process in [server.pid, *children]:
            if words_of(process):
                os.kill(process, signal.SIGKILL)
        server.wait()
    assert f"http://127.0.0.1:{port}" in output.read_text()


def wait_for(url: str) -> bytes:
    """The answer of a server that is just starting."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return response.read()
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} did not answer within a minute")


def words_of(process: int) -> list[str]:
    """The command line of a process; empty when it is gone (or only waits to be collected)."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().decode().split("\0")[:-1]
    except OSError:
        return []


def children_of(process: int) -> list[int]:
    """The numbers of the processes that this one began."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == process:
            found.append(int(folder.name))
    return found
