"""Several clients at once, each a process, started once and told when to work."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO


class Clients:
    """Processes of one kind that wait for the word."""

    def __init__(self, processes: list[subprocess.Popen[str]]) -> None:
        self._processes = processes

    def rate(self, number: int, seconds: float) -> float:
        """Facts per second of so many of them together, working at the same time."""
        chosen = self._processes[:number]
        for process in chosen:
            _of(process.stdin).write(f"{seconds}\n")
            _of(process.stdin).flush()
        return sum([_rate(process) for process in chosen])


def _of(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


def _rate(process: subprocess.Popen[str]) -> float:
    said = _of(process.stdout).readline().split()
    if len(said) != 2:
        raise RuntimeError(f"a client ended: {_of(process.stderr).read()[-3000:]}")
    return int(said[0]) / float(said[1])


@contextmanager
def server() -> Iterator[str]:
    """The platform as it is started for use, on a free port of this machine alone; yields host and port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "qiuhao.config.cli", "serve", "--port", str(port)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _until_it_answers(port)
            yield f"127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def _until_it_answers(port: int) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise RuntimeError("the server did not start within 30 seconds")


@contextmanager
def clients(kind: str, number: int) -> Iterator[Clients]:
    """So many clients of a kind, ready; they end with the block."""
    with ExitStack() as stack:
        words = [[sys.executable, "-m", "bench.client", kind, f"{kind}-{number}-{one}"] for one in range(number)]
        processes = [stack.enter_context(_process(command)) for command in words]
        for process in processes:
            if _of(process.stdout).readline().strip() != "ready":
                raise RuntimeError(f"a client did not start: {_of(process.stderr).read()[-3000:]}")
        yield Clients(processes)


@contextmanager
def _process(words: list[str]) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            _of(process.stdin).close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
