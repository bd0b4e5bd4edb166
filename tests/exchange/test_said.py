"""A body that was read from just what is sealed is what readers get, for every kind: it need not be read back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from qiuhao.authority.values import Paper
from qiuhao.casefile.kinds.base import Substantive
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger.kinds import Kind, content_of, kind_of, stored
from qiuhao.ledger.seal.canonical import NotCanonicalError, canonical
from tests.casefile.samples import CONTENT
from tests.house.test_kinds import models_of, parts

OTHERS: tuple[Any, ...] = (
    "2026-03-02", "2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z", " 空 格 ", "1.00", "0", "", "\u3000", "甲\n乙",
    0, 1, 2, -1, 1.0, 0.0, True, False, None, [], {}, ["甲"], {"detail": "甲"},
)  # fmt: skip
"""What may stand where something else is expected; among them what Python takes as equal and JSON does not."""


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_a_body_that_says_what_was_read_is_the_one_that_is_read_back(name: str) -> None:
    cls = kind_of(name)
    full = content_of(cls.model_validate(CONTENT[name]))
    same = 0
    for said in (full, *changed(full)):
        try:
            body = cls.model_validate(said, strict=False)
            content = content_of(body)
            text = canonical(content)
        except (ValidationError, NotCanonicalError):
            continue
        if content == said:
            same += 1
            # As their types stand, too: a date is none of its texts.
            assert repr(stored(name, cls.version, text)) == repr(body), said
    assert same


def changed(value: Any) -> Iterator[Any]:
    """The value with one part of it replaced, part by part."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from ({**value, name: other} for other in (*OTHERS, *changed(inner)))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from ([*value[:place], other, *value[place + 1 :]] for other in (*OTHERS, *changed(inner)))


def test_what_rests_on_evidence_names_it_in_one_field_only() -> None:
    """An import puts the seals that papers have here into `evidence`; elsewhere it would not look for them."""
    kinds: list[type[Kind]] = [cls for cls in load_kinds().values() if issubclass(cls, Substantive)]
    assert kinds
    for cls in kinds:
        elsewhere = [name for name, info in cls.model_fields.items() if name != "evidence" and holds_papers(info)]
        assert not elsewhere, f"{cls.kind}: {elsewhere}"


def holds_papers(info: Any) -> bool:
    inner = [part for part in parts(info.annotation) if isinstance(part, type)]
    return any(Paper in models_of(part) for part in inner if hasattr(part, "model_fields"))
