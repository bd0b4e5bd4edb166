"""The catalogue itself: complete, named as its files are, quiet where it must be, and described."""

from __future__ import annotations

import dataclasses
import inspect
from pathlib import Path

import pytest
from pydantic import BaseModel

from qiuhao.law import gates, views
from qiuhao.law.gates import GATES
from qiuhao.law.gates._views import VIEWS
from qiuhao.law.gates.base import Gate
from qiuhao.law.gates.describe import page
from tests.law import bodies
from tests.law.asking import shuts
from tests.law.bodies import Decided, Filed, Notified, Opinion, Story, Submitted, Visit

HERE = Path(gates.__file__).parent
ROOT = HERE.parents[2]
SMALLEST: dict[str, dict[str, object]] = {
    "two-officers": {"minimum": 2},
    "limitation": {"years": 2, "long_years": 5},
    "age": {"no_penalty_under": 14},
    "applicant-told": {"what": "extension"},
    "revision-grounded": {"outcomes": ["revoke"]},
    "text-records": {"views": ["clue"]},
    "carriers": {"main": ["site"]},
    "different-person": {"from_view": "publication-drafted"},
    "court-demand": {"days": 10},
    "execution-hours": {"night_from": 22, "night_until": 6},
    "execution-ripe": {"days": 30},
    "measure-extension": {"sorts": ["sealing"]},
    "measure-handed-over": {"copies": 2},
    "measure-term": {"sorts": ["sealing"]},
    "substitute-ready": {"days": 3},
}


def test_every_file_is_a_gate_of_the_catalogue_under_its_own_name() -> None:
    files = {p.stem for p in HERE.glob("*.py") if not p.stem.startswith("_")} - {"base", "describe"}
    assert {name.replace("-", "_") for name in GATES} == files
    for name, gate in GATES.items():
        assert name == gate.name
        assert inspect.getmodule(gate.shut).__name__.endswith(name.replace("-", "_"))  # type: ignore[union-attr]


@pytest.mark.parametrize("gate", GATES.values(), ids=lambda gate: gate.name)
def test_each_says_what_it_asks(gate: Gate) -> None:
    assert inspect.getmodule(gate.shut).__doc__  # type: ignore[union-attr]
    assert any("一" <= letter <= "鿿" for letter in gate.title)
    assert issubclass(gate.params, BaseModel)
    for name in gate.params.model_fields:
        assert f"``{name}``" in (gate.params.__doc__ or ""), f"{gate.name} does not explain {name}"


JUDGES_HISTORY_TOO = ("publication-reviewed",)
"""Without a body it judges the latest draft."""


@pytest.mark.parametrize(
    "gate",
    [g for g in GATES.values() if g.looks_at and g.name not in JUDGES_HISTORY_TOO],
    ids=lambda gate: gate.name,
)
def test_a_gate_that_looks_at_a_body_is_quiet_without_one_and_with_another(gate: Gate) -> None:
    story = Story()
    for body in (Filed(discovered_on=None), Visit(officers=()), Notified(), Submitted(), Opinion(4), Decided()):
        story.add(body)
    params = SMALLEST.get(gate.name, {})
    assert not shuts(gate.name, story, None, **params)

    @dataclasses.dataclass(frozen=True)
    class Stranger(bodies.Body):
        pass

    assert not shuts(gate.name, story, Stranger(), **params)


def test_the_page_is_current() -> None:
    told = "run: python -m qiuhao.law.gates.describe > docs/gates.md"
    assert (ROOT / "docs" / "gates.md").read_text("utf-8") == page(), told


def test_views_that_sentences_name_are_named_once() -> None:
    names = [name for name, _ in VIEWS.values()]
    assert len(names) == len(set(names))


PROTOCOLS = {
    "filed": views.Filed, "not-filed": views.NotFiled, "officers": views.OfficersAct, "notified": views.Notified,
    "statement": views.Statement, "submitted": views.Submission, "opinion": views.Opinion, "decided": views.Decided,
    "served": views.Served, "paid": views.Paid, "recording": views.Recording, "published": views.Published,
    "publication-drafted": views.PublicationDrafted, "withheld": views.Withheld, "on-the-spot": views.OnTheSpot,
    "major-answers": views.MajorAnswers, "disagreement": views.Disagreement, "approved": views.Approved,
    "discussed": views.Discussed, "hearing-held": views.HearingHeld, "interest-declared": views.InterestDeclared,
    "correction-answered": views.CorrectionAnswered, "recording-explained": views.RecordingExplained,
    "publication-reviewed": views.PublicationReviewed, "recusal-decided": views.RecusalDecided,
    "transfer-decided": views.TransferDecided, "hearing-notified": views.HearingNotified, "clue": views.Clue,
    "device-capture": views.DeviceCapture, "device-review": views.DeviceReview, "device-told": views.DeviceTold,
}  # fmt: skip


def test_the_bodies_of_these_tests_fill_the_views() -> None:
    """Tests with bodies that the real kinds could not have would show nothing."""
    for body in vars(bodies).values():
        if not (inspect.isclass(body) and issubclass(body, bodies.Body)):
            continue
        has = {field.name for field in dataclasses.fields(body)} | set(vars(body))
        for view in body.fills:
            if view in PROTOCOLS:
                missing = {n for n, v in inspect.getmembers(PROTOCOLS[view]) if isinstance(v, property)} - has
                assert missing <= set(dir(body)), f"{body.__name__} lacks {missing} of {view}"
