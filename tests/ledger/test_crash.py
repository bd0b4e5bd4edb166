"""What killed, competing and cramped processes leave behind: nothing lost, nothing half-saved, nothing out of order."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import OperationalError, connection

from qiuhao.ledger import append as appending
from qiuhao.ledger import problems, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.models import Record, Stream
from qiuhao.ledger.verify import verify
from tests.ledger.kinds import Noted

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
Start = Callable[..., "subprocess.Popen[str]"]


def database_url() -> str:
    """The address of the test database, for another process."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return "sqlite:///" + quote(str(Path(told["NAME"]).resolve()))
    user = quote(told["USER"]) + (":" + quote(told["PASSWORD"]) if told["PASSWORD"] else "")
    return f"postgres://{user}@/{quote(told['NAME'])}?host={quote(told['HOST'])}&port={told['PORT'] or 5432}"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start writers on the test database; those still alive at the end are killed."""
    started: list[subprocess.Popen[str]] = []
    reading.forget()

    def go(mode: str, count: int, *args: str) -> "subprocess.Popen[str]":
        env = os.environ | {"QIUHAO_TEST_HOME": str(tmp_path), "QIUHAO_DATABASE_URL": database_url()}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.ledger.writer", mode, str(count), *args],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        started.append(process)
        return process

    yield go
    for process in started:
        process.kill()
        process.communicate()


def acknowledged(output: str) -> list[tuple[str, int, str]]:
    """The appends that a writer saw acknowledged; a line cut off by its death does not count."""
    lines = [line.split(" ") for line in output.split("\n")[:-1]]
    return [(stream, int(number), seal) for stream, number, seal in lines]


def test_a_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half(start: Start) -> None:
    case, register = new_stream("case"), "register/ledgertest"
    seen: list[tuple[str, int, str]] = []
    for _ in range(4):
        process = start("paired", 0, case, register)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(random.uniform(0.0, 0.2))
        process.kill()
        seen += acknowledged(first + process.communicate()[0])
    stored = {(f.stream, f.number, f.seal) for f in reading.facts(case)}
    assert set(seen) <= stored
    assert len(seen) >= 4
    # Each transaction wrote one record to either stream: they must have grown alike.
    assert len(stored) == len(reading.facts(register))
    sequencer.run()
    assert verify().ok, verify().findings


def finished(*processes: "subprocess.Popen[str]") -> list[list[tuple[str, int, str]]]:
    outcomes = []
    for process in processes:
        output, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
        outcomes.append(acknowledged(output))
    return outcomes


def test_two_writers_at_once_make_one_unbroken_stream(start: Start) -> None:
    case, register = new_stream("case"), "register/ledgertest"
    one, two = finished(*(start("paired", 40, case, register) for _ in range(2)))
    assert sorted(number for _, number, _ in one + two) == list(range(1, 81))
    assert len(reading.facts(register)) == 80
    assert verify().ok


def test_locks_taken_crosswise_do_not_deadlock(start: Start) -> None:
    a, b = "case/a", "case/b"
    finished(start("crossed", 40, a, b), start("crossed", 40, b, a))
    assert (len(reading.facts(a)), len(reading.facts(b))) == (40, 40)
    assert verify().ok


def test_one_key_used_twice_at_once_records_once(start: Start) -> None:
    one, two = finished(start("keyed", 30), start("keyed", 30))
    assert one == two
    assert Record.objects.count() == 30
    assert verify().ok


def test_a_sequencer_beside_two_writers_logs_every_record_once(start: Start) -> None:
    case, register = new_stream("case"), "register/ledgertest"
    writers = [start("paired", 40, case, register) for _ in range(2)]
    while any(writer.poll() is None for writer in writers):
        sequencer.run()
    finished(*writers)
    newest = sequencer.run()
    assert newest is not None
    sequencer.run()
    assert verify().ok
    assert verify().counts["log"] == verify().counts["records"] == 161  # with the record of the key


@pytest.mark.only_on("sqlite")
def test_a_full_database_gets_a_sentence_and_keeps_what_was_acknowledged() -> None:
    stream, count = new_stream("case"), 0
    cursor = connection.cursor()
    pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages + 60}")
    try:
        with pytest.raises(problems.StorageFull, match="存储空间已满，本次记录没有保存"):  # noqa: PT012
            while count < 1000:
                append(stream, [Draft(Noted(text="长" * 2000))], actors=["p-alice"])
                count += 1
        assert count > 0
        reading.forget()
        assert len(reading.facts(stream)) == count
        assert verify().ok
    finally:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    append(stream, [Draft(Noted(text="又能写了"))], actors=["p-alice"])
    assert len(reading.facts(stream)) == count + 1


@pytest.mark.only_on("postgresql")
def test_the_servers_full_disk_gets_the_same_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from psycopg.errors import DiskFull

    def full(*_: object) -> None:
        raise OperationalError("could not extend file") from DiskFull("could not extend file")

    monkeypatch.setattr(appending.inserting, "insert", full)
    with pytest.raises(problems.StorageFull):
        append(new_stream("case"), [Draft(Noted(text="x"))], actors=["p-alice"])
    assert Stream.objects.count() == 0


def test_a_file_that_meets_a_full_disk_gets_a_sentence(start: Start, tmp_path: Path) -> None:
    output, errors = start("stored", 1, "100000").communicate(timeout=60)
    assert output == "存储空间已满，该文件没有保存：请联系系统管理员清理或扩充磁盘后重新提交。\n", errors
    assert [p for p in (tmp_path / "files").rglob("*") if p.is_file()] == []
