"""One client, a process of its own: `python -m bench.client KIND NAME`. Told a number of seconds on standard input, it
works that long and says how many facts it has recorded and in how many seconds.

Kinds: `bare` (chained rows), `do` (an act through the case's own door), `api` (the same over the interface, with a
token), `ten` (ten of them a request), `import` (whole cases from lines of the exchange format), `push` (the same over
the interface).
"""

from __future__ import annotations

import itertools
import json
import os
import re
import socket
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

FACTS_EACH = 20
"""Pieces of evidence entered in a case before the client turns to a new one."""

ACTS_EACH = 10
"""Acts of one case in one request."""

CASES_EACH = 8
"""Cases in one file, and in one request that hands in whole cases."""

IDLE_SECONDS = 5
"""A connection that rested longer is opened anew: the server ends idle ones."""


def main(kind: str, name: str) -> None:
    """Work whenever told to, until the input ends."""
    job = JOBS[kind](name)
    job()
    print("ready", flush=True)
    for line in sys.stdin:
        count, begun = 0, time.perf_counter()
        until = begun + float(line)
        while time.perf_counter() < until:
            count += job()
        print(count, time.perf_counter() - begun, flush=True)


def bare(name: str) -> Callable[[], int]:
    """One chained row per turn."""
    from bench import bare

    url = os.environ.get("QIUHAO_DATABASE_URL", "")
    home = Path(os.environ["QIUHAO_HOME"])
    commit = bare.postgres(name, url) if url else bare.sqlite(name, home / "bare.sqlite3")

    def turn() -> int:
        commit()
        return 1

    return turn


def do(name: str) -> Callable[[], int]:
    """One act per turn: a case opened, filed, and pieces of evidence taken in."""
    from bench import platform

    platform.connected()
    turns = _acts(name)
    return lambda: next(turns)


def _acts(name: str) -> Iterator[int]:
    from bench.walk import Walk
    from qiuhao.casefile.doing import do
    from qiuhao.ledger.kinds import make
    from tests.casefile import world

    for number in itertools.count():
        walk = Walk("anhui", world.MORNING, f"{name}{number}")
        walk.opened()
        yield 3
        for piece in range(FACTS_EACH):
            do(walk.case, "collect-evidence", make("casefile.evidence", evidence(piece)), [world.HANDLER])
            yield 1


def evidence(piece: int) -> dict[str, Any]:
    """A piece of evidence."""
    from tests.casefile import world

    return {
        "sort": "书证", "name": f"进货单第 {piece} 页", "source": "当事人", "manner": "复制",
        "collected_at": "2026-03-02T10:00:00+08:00",
        "officers": [o.model_dump(mode="json") for o in world.officers()], "certificates_shown": True,
        "rights_told": True, "proves": "超范围生产的数量和金额，与现场检查笔录相互印证。" * 3,
        "signatures": [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}],
    }  # fmt: skip


def bring(name: str) -> Callable[[], int]:
    """A file of some whole cases per turn, read, validated, compared, sealed and projected."""
    from bench import platform

    platform.connected()
    from qiuhao.exchange.cases.importing import import_cases
    from tests.casefile import world

    line = (Path(os.environ["QIUHAO_HOME"]) / "case.jsonl").read_text("utf-8").strip()
    numbers = itertools.count()

    def turn() -> int:
        new = [platform.another(line, next(numbers), name) for _ in range(CASES_EACH)]
        outcomes = list(import_cases(new, world.AUTHORITY, world.HANDLER))
        assert {outcome.sort for outcome in outcomes} == {"imported"}, outcomes
        return sum(outcome.facts for outcome in outcomes)

    return turn


def ask(name: str) -> Callable[[], int]:
    """The same acts as `do`, over the interface of a running server, one connection kept open."""
    turns = _asked(name, 1)
    return lambda: next(turns)


def ten(name: str) -> Callable[[], int]:
    """The same acts, some of one case a request."""
    turns = _asked(name, ACTS_EACH)
    return lambda: next(turns)


def _asked(name: str, together: int) -> Iterator[int]:
    said = json.loads((Path(os.environ["QIUHAO_HOME"]) / "asked.json").read_text("utf-8"))
    send = _connected(os.environ["BENCH_TOKEN"])

    def post(where: str, body: Any) -> Any:
        return send(f"/api/cases{where}", json.dumps(body))

    def record(case: str, pieces: Sequence[Any]) -> int:
        if together == 1:
            post(f"/{case}/acts/collect-evidence", {"content": pieces[0]})
            return 1
        acts = [{"act": "collect-evidence", "content": piece} for piece in pieces]
        return len(post(f"/{case}/acts", {"acts": acts})["records"])

    for number in itertools.count():
        case = post("", said["begin"])["case"]
        said["filing"]["parties"][0]["name"] = f"示范县{name}{number}糕点店有限公司"
        post(f"/{case}/acts/file-case", {"content": said["filing"]})
        yield 3
        for begin in range(0, len(said["evidence"]), together):
            yield record(case, said["evidence"][begin : begin + together])


def push(name: str) -> Callable[[], int]:
    """Some whole cases per turn, as another system hands them in, over the interface of a running server."""
    line = (Path(os.environ["QIUHAO_HOME"]) / "case.jsonl").read_text("utf-8").strip()
    where, numbers = os.environ["BENCH_IMPORTS"], itertools.count()
    send = _connected(os.environ["BENCH_IMPORT_TOKEN"])

    def turn() -> int:
        from bench import platform

        lines = [platform.another(line, next(numbers), name) for _ in range(CASES_EACH)]
        answer = send(where, "\n".join(lines))
        assert answer["imported"] == CASES_EACH, answer
        return int(answer["facts"])

    return turn


def _connected(token: str) -> Callable[[str, str], Any]:
    """Sends a body to an address of the server, over one connection kept open; the answer as values.

    HTTP over a bare socket: what a library of the client would cost is not the platform's.
    """
    host, _, port = os.environ["BENCH_SERVER"].partition(":")
    head = (
        f" HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
        "Content-Length: "
    )
    connection: socket.socket | None = None
    used = 0.0

    def send(where: str, body: str) -> Any:
        nonlocal connection, used
        if connection is None or time.monotonic() - used > IDLE_SECONDS:
            connection = socket.create_connection((host, int(port)), 60)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        used = time.monotonic()
        told = body.encode()
        connection.sendall(f"POST {where}{head}{len(told)}\r\n\r\n".encode() + told)
        status, text = _answer(connection)
        assert status in (b"200", b"201"), f"{status.decode()} {text[:2000].decode()}"
        return json.loads(text)

    return send


def _answer(connection: socket.socket) -> tuple[bytes, bytes]:
    """Status and body of an answer that says how long it is."""
    read = b""
    while (end := read.find(b"\r\n\r\n")) < 0:
        read += _more(connection)
    length = re.search(rb"\r\ncontent-length: (\d+)", read[:end], re.IGNORECASE)
    assert length is not None, read[:end]
    while len(read) < end + 4 + int(length[1]):
        read += _more(connection)
    return read[9:12], read[end + 4 :]


def _more(connection: socket.socket) -> bytes:
    some = connection.recv(65536)
    assert some, "the server has closed the connection"
    return some


def asked() -> str:
    """What clients of the interface say, made once, so that they need nothing of the platform themselves."""
    from tests.casefile import world

    begin = {"authority": world.AUTHORITY, "procedure": "penalty", "unit": "u-1", "kind": "casefile.clue",
             "content": world.CLUE, "handlers": [world.HANDLER, world.SECOND]}  # fmt: skip
    pieces = [evidence(piece) for piece in range(FACTS_EACH)]
    return json.dumps({"begin": begin, "filing": world.filing(), "evidence": pieces}, default=str)


JOBS: dict[str, Callable[[str], Callable[[], int]]] = {
    "bare": bare,
    "do": do,
    "api": ask,
    "ten": ten,
    "import": bring,
    "push": push,
}

if __name__ == "__main__":
    main(*sys.argv[1:])
