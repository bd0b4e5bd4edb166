"""A cursor that somebody made up is no cursor: every list begins at its newest, and nothing breaks."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.casefile import world
from tests.desk.conftest import Visit, morning, visit

__all__ = ["morning", "visit"]

NO_CURSORS = ("x|1", "2026-03-02|1", "0001-01-01T00:00:00+23:59|1", "9999-12-31T23:59:59-23:59|1", "9" * 19,
              "2026-03-09T00:00:00+08:00|" + "9" * 19)  # fmt: skip


@pytest.mark.parametrize("cursor", NO_CURSORS)
def test_every_list_takes_any_words_for_a_cursor(visit: Visit, cursor: str) -> None:
    world.new_case()
    head, anybody = visit(world.HEAD), Client()
    for text in (cursor, cursor.replace("|", "~")):
        for page in ("cases", "readings"):
            assert head.get(reverse(f"desk:{page}"), {"before": text, "q": "糕点"}).status_code == 200, page
        assert head.get(reverse("desk:roll", args=["documents"]), {"before": text}).status_code == 200
        assert anybody.get(reverse("portal:decisions"), {"before": text}).status_code == 200
