"""The key of a request: whose it is, also where it is given back at the moment at which another asks for it."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.exchange import retrying
from qiuhao.exchange.models import Use
from qiuhao.exchange.retrying import once
from qiuhao.ledger import statements
from qiuhao.ledger.problems import KeyReused

pytestmark = pytest.mark.django_db


def test_a_key_given_back_meanwhile_is_free_for_the_retry(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = statements.run

    def given_back(text: str, values: Any) -> Any:
        rows = taken(text, values)
        if not rows:
            Use.objects.all().delete()
        return rows

    Use.objects.create(person="p-1", key="k-1", digest="d", at="2026-03-02T08:00:00Z")
    monkeypatch.setattr(retrying.statements, "run", given_back)
    with once("p-1", "k-1", "d"):
        assert Use.objects.get().digest == "d"
    with once("p-1", "k-1", "another"):
        assert Use.objects.get().digest == "another"


def test_a_key_that_is_held_is_not_taken_by_another_request() -> None:
    with once("p-1", "k-1", "d"):
        with pytest.raises(KeyReused), once("p-1", "k-1", "another"):
            pass
        with once("p-1", "k-1", "d"):
            pass
        assert Use.objects.get().digest == "d"
