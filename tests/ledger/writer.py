"""A process that writes to the ledger, for tests of what several or killed processes leave behind.

    python -m tests.ledger.writer MODE COUNT ARGS…

It prints one line `stream number seal` after each acknowledged append. COUNT 0 means until it is killed.
"""

import os
import signal
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from qiuhao.ledger import files, problems  # noqa: E402
from qiuhao.ledger.append import append  # noqa: E402
from qiuhao.ledger.ids import new_stream  # noqa: E402
from qiuhao.ledger.kinds import Draft  # noqa: E402
from tests.ledger.kinds import Noted  # noqa: E402


def paired(turn: int, stream: str, register: str) -> None:
    """Two streams in one transaction."""
    told(append(stream, [draft(turn)], actors=["p-alice"], extra={register: [draft(turn)]}))


def crossed(turn: int, stream: str, other: str) -> None:
    """Write to one stream with the lock of another, which the other process does the other way round."""
    told(append(stream, [draft(turn)], actors=["p-alice"], locks=[other]))


def keyed(turn: int) -> None:
    """Open a new stream each time, under a key that the other process uses as well."""
    while True:
        try:
            return told(append(new_stream("case"), [draft(turn)], actors=["p-alice"], key=f"k{turn}"))
        except problems.Busy:
            continue


def stored(turn: int, limit: str) -> None:
    """Store a file of 1 MiB while the process may write files of `limit` bytes only."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    try:
        files.put(bytes(1024 * 1024), media_type="text/plain", name="x")
    except problems.StorageFull as problem:
        print(problem.sentence, flush=True)


def draft(turn: int) -> Draft:
    return Draft(Noted(text=f"第 {turn} 条"))


def told(done: list) -> None:
    for item in done:
        print(item.stream, item.number, item.seal, flush=True)


def main() -> None:
    mode, count, *rest = sys.argv[1:]
    deed = {"paired": paired, "crossed": crossed, "keyed": keyed, "stored": stored}[mode]
    turn = 0
    while count == "0" or turn < int(count):
        deed(turn, *rest)
        turn += 1


if __name__ == "__main__":
    main()
