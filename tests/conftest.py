"""What every test may use: files of its own, and the vendor of the database it runs on."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Gives each test that touches the database its own files and keys directories."""
    marked = request.node.get_closest_marker("django_db") is not None
    if not marked and not {"db", "transactional_db", "live_server"} & set(request.fixturenames):
        yield
        return
    settings = request.getfixturevalue("settings")
    place: Path = tmp_path_factory.mktemp("home")
    settings.QIUHAO_FILES = place / "files"
    settings.QIUHAO_KEYS = place / "keys"
    yield


@pytest.fixture(autouse=True, scope="session")
def emptied_past_the_guards() -> Iterator[None]:
    """Lets tests with real transactions be emptied: the ledger's guards are lifted for the flush, and put back.

    Not before the live server has done what it was asked: its last request would lock the tables that are emptied, or
    write into the next test.
    """
    from django.db import connection
    from django.test import TransactionTestCase
    from django.test.testcases import LiveServerThread

    from qiuhao.ledger import guards
    from tests.live import Counted

    LiveServerThread.server_class = Counted
    empty = TransactionTestCase._fixture_teardown

    def teardown(case: TransactionTestCase) -> None:
        Counted.until_quiet()
        guards.remove(connection)
        try:
            empty(case)
        finally:
            guards.install(connection)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = empty


@pytest.fixture
def vendor() -> str:
    """`sqlite` or `postgresql`: for the few tests that must speak the database's own language."""
    from django.db import connection

    return connection.vendor


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is marked `only_on` the other database."""
    here = "postgresql" if os.environ.get("QIUHAO_DATABASE_URL", "").startswith("postgres") else "sqlite"
    left_out = []
    for item in items:
        only = item.get_closest_marker("only_on")
        if only is not None and only.args != (here,):
            left_out.append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
