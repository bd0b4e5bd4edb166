"""What the worker does again and again: every room's `chores.py`, and the task table.

A room that has recurring work keeps a module `chores` with
`CHORES: list[tuple[str, int, Callable[[], int]]]`: a name, the seconds between two runs, and a function that does what
is due now and returns how much it did. A chore may run twice at once or be killed at any point: it finds its own place
again (by watermark, by what is not yet done), so running it once more is always right.
"""

import logging
import os
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

log = logging.getLogger(__name__)

Job = Callable[[], int]
LONGEST_WAIT = 300


@dataclass
class Chore:
    """One recurring piece of work, with when it is next due (seconds of the monotonic clock)."""

    name: str
    every: int
    job: Job
    due: float = 0.0
    failures: int = 0

    def run(self) -> int:
        """Does it once and sets when it is due again; an error is logged, and the wait doubles up to five minutes."""
        try:
            done = self.job()
        except Exception:  # one chore's error must not stop the others
            self.failures += 1
            wait = min(self.every * 2**self.failures, max(LONGEST_WAIT, self.every))
            log.exception("Chore %s failed (%d in a row); next try in %d s", self.name, self.failures, wait)
            self.due = time.monotonic() + wait
            return 0
        self.failures = 0
        # Something was done: there may be more.
        self.due = time.monotonic() + (0 if done else self.every)
        if done:
            log.info("Chore %s did %d", self.name, done)
        return done


@dataclass
class Worker:
    """Runs chores until it is told to stop; `between` is called before each (a lost connection is opened anew)."""

    chores: list[Chore]
    between: Callable[[], None] = lambda: None
    stopping: bool = field(default=False)

    def run_once(self) -> dict[str, int]:
        """Every chore once, in order, whether due or not. Returns how much each did."""
        return {chore.name: chore.run() for chore in self.chores}

    def run(self, alive: Callable[[], bool] = lambda: True, tick: float = 0.5) -> None:
        """Runs what is due until `stop` was called or `alive` says no; the chore at work is finished first."""
        while not self.stopping and alive():
            for chore in self.chores:
                if self.stopping:
                    return
                if chore.due <= time.monotonic():
                    self.between()
                    chore.run()
            time.sleep(tick)

    def stop(self) -> None:
        """Asks `run` to return after the chore at work."""
        self.stopping = True


def collect(apps: Iterable[str]) -> list[Chore]:
    """The chores of the apps named, in their order, and the task table's. Needs Django to be started."""
    found = []
    for app in apps:
        name = f"{app}.chores"
        if app.startswith("qiuhao.") and find_spec(name) is not None:
            found += [Chore(*line) for line in import_module(name).CHORES]
    return [*found, Chore("abandoned tasks", 60, requeue_abandoned), Chore("tasks", 1, run_tasks)]


def worker_id() -> str:
    """Who claims a task: machine and process, so that a claim whose process is gone can be told."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}"


def run_tasks() -> int:
    """Runs every task that is ready, oldest first; returns how many."""
    from django_tasks_db.management.commands.db_worker import Worker as TaskWorker

    worker = TaskWorker(
        queue_names=["*"],
        interval=0.2,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=worker_id(),
        excluded_queue_names=[],
    )
    worker.run()
    return int(worker._run_tasks)


def requeue_abandoned() -> int:
    """Gives back the tasks whose process on this machine is gone (killed, power cut). Returns how many.

    So a task runs at least once, perhaps twice: every task must be written so that doing it again does no harm.
    """
    from django_tasks.base import TaskResultStatus
    from django_tasks_db.models import DBTaskResult

    here = f"{socket.gethostname()[:40]}:"
    count = 0
    for task in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
        claims = [claim for claim in task.worker_ids if claim.startswith(here)]
        if claims and claims[-1] == task.worker_ids[-1] and not running(int(claims[-1].rsplit(":", 1)[1])):
            count += DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.RUNNING).update(
                status=TaskResultStatus.READY, started_at=None
            )
    return count


def running(process: int) -> bool:
    """Whether a process with this number lives on this machine."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
