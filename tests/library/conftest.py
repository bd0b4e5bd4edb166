"""The disk is looked at for every question, not only after a second."""

from __future__ import annotations

import pytest

from qiuhao.library import calendars, packs


@pytest.fixture(autouse=True)
def look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "LOOK_AGAIN", 0)
    monkeypatch.setattr(calendars, "LOOK_AGAIN", 0)
