"""Sample seals cannot be taken for real ones; an authority's own seal counts from one day to another."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import pytest

from qiuhao.documents.kinds.seal_registered import SealRegistered
from qiuhao.documents.kinds.seal_retired import SealRetired
from qiuhao.documents.seals import demo_seal, seal_on
from qiuhao.law.facts import Fact
from qiuhao.ledger.kinds import FileRef, Kind
from tests.documents import samples
from tests.documents.papers import made, read

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", ["示", samples.AUTHORITY, samples.LONG_AUTHORITY[:40], "A&B<机关>"])
def test_every_sample_says_what_it_is_and_whose(name: str) -> None:
    seal = ET.fromstring(demo_seal(name))
    texts = [item.text or "" for item in seal.iter(f"{SVG}text")]
    assert "".join(texts) == name + "样章 · 无效"
    assert len(list(seal.iter(f"{SVG}polygon"))) == 1
    assert demo_seal(name) == demo_seal(name)


@pytest.mark.parametrize("name", ["", "  ", "长" * 41])
def test_a_name_that_does_not_fit_is_a_sentence(name: str) -> None:
    with pytest.raises(ValueError, match="1 至 40 个字"):
        demo_seal(name)


def test_the_sample_words_stand_on_the_paper() -> None:
    assert "样章·无效" in read(made("penalty_decision", samples.penalty_decision())).text


def fact(number: int, body: Kind) -> Fact:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Fact("authority/demo", number, body.kind, 1, now, now, ("p-one",), "act", body)


def seal(purpose: str, day: date) -> SealRegistered:
    image = FileRef(sha256="a" * 64, sm3="b" * 64, size=1, media_type="image/png", name="seal.png")
    return SealRegistered(purpose=purpose, image=image, diameter_mm=42, valid_from=day, basis="印章启用通知")


def test_the_seal_of_the_day() -> None:
    old, new = seal("机关印章", date(2026, 1, 1)), seal("机关印章", date(2026, 6, 1))
    other = seal("处罚专用章", date(2026, 1, 1))
    retired = SealRetired(registered=1, retired_from=date(2026, 3, 1), reason="更换印章")
    facts = [fact(1, old), fact(2, other), fact(3, retired), fact(4, new)]
    assert seal_on(facts, date(2025, 12, 31), "机关印章") is None
    assert seal_on(facts, date(2026, 2, 28), "机关印章") == old
    assert seal_on(facts, date(2026, 3, 1), "机关印章") is None
    assert seal_on(facts, date(2026, 6, 1), "机关印章") == new
    assert seal_on(facts, date(2026, 6, 1), "处罚专用章") == other
