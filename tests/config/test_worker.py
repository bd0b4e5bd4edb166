"""The worker: does what is due, survives a chore's error, ends when told, and gives back what a dead one held."""

import os
import signal
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


def test_the_server_answers_and_ends_with_its_worker(ready: Platform) -> None:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "qiuhao.config.cli", "serve", "--port", str(port), "--processes", "1", "--worker"]
    server = subprocess.Popen(
        words, cwd=ROOT, env=ready.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        answer = wait_for(f"http://127.0.0.1:{port}/healthz")
        assert answer == b"ok\n"
        children = worker_of(server.pid)
        assert len(children) == 1
    finally:
        server.send_signal(signal.SIGTERM)
        output, _ = server.communicate(timeout=30)
    assert server.returncode == 0, output
    assert f"http://127.0.0.1:{port}" in output
    assert not chores.running(children[0])


def wait_for(url: str) -> bytes:
    """The answer of a server that is just starting."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return response.read()
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} did not answer within ten seconds")


def worker_of(process: int) -> list[int]:
    """The numbers of the worker processes that this process began."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if parent == process and b"worker" in words:
            found.append(int(folder.name))
    return found
