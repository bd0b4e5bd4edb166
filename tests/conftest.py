"""What every test may use: files of its own, and the vendor of the database it runs on."""

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Gives each test that touches the database its own files and keys directories."""
    if not {"db", "transactional_db", "live_server"} & set(request.fixturenames):
        yield
        return
    settings = request.getfixturevalue("settings")
    place: Path = tmp_path_factory.mktemp("home")
    settings.QIUHAO_FILES = place / "files"
    settings.QIUHAO_KEYS = place / "keys"
    yield


@pytest.fixture
def vendor() -> str:
    """`sqlite` or `postgresql`: for the few tests that must speak the database's own language."""
    from django.db import connection

    return connection.vendor


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser journeys share one process: two browsers and two servers on two cores would only time out."""
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.xdist_group("journey"))
