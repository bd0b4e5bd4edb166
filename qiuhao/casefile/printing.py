"""A record of a case as PDF: with the template of its kind where it has one, else as a sheet of labels and values."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from qiuhao.authority.reading import registered
from qiuhao.casefile import plain
from qiuhao.casefile.reading import case_names
from qiuhao.casefile.sealing import seal_of
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.casefile.sheets import SHEETS, Ground
from qiuhao.casefile.sheets.decisions import image_name
from qiuhao.documents.generic import sheet_of_fact
from qiuhao.documents.rendering import render, render_sheet
from qiuhao.documents.sheets.records import Group
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.problems import InvalidContent, LedgerProblem

log = logging.getLogger(__name__)
Composed = tuple[str, dict[str, Any], dict[str, bytes]]
"""Name of a template, what stands on the paper, its images."""


def printed(fact: Fact, name: str, history: History, setting: Setting) -> bytes:
    """The record on paper; `name` is the case's. What the record leaves open is blank.

    A record that its template cannot take, an import of another make say, is printed as a plain sheet all the same.
    LookupError if its content is destroyed.
    """
    authority = registered(setting.opened.authority)
    if fact.kind in SHEETS and hasattr(fact.body, "fills"):
        try:
            template, said, images = _on_template(fact, name, history, setting)
            return render(template, said, files=images)
        except InvalidContent as error:
            log.warning("%s#%s does not fit its template: %s", fact.stream, fact.number, error)
    return render_sheet(sheet_of_fact(fact, authority=authority.name, subtitle=name, groups=_groups(fact, setting)))


def _groups(fact: Fact, setting: Setting) -> tuple[Group, ...]:
    return plain.groups(fact, setting) if isinstance(fact.body, Kind) else ()


def has_paper(cls: type[Kind]) -> bool:
    """Whether a record of this kind carries the paper that its act hands out, drawn up from the record itself."""
    return cls.kind in SHEETS and "document" in cls.model_fields


def paper(case: str, body: Kind, by: Sequence[str], at: datetime | None = None) -> bytes:
    """The paper of a record that is about to be sealed: what is handed out and what is kept are the same bytes.

    InvalidContent with a sentence if the content does not fit on it.
    """
    template, said, images = composed(case, ledger.facts(case), body, by, at)
    return render(template, said, files=images)


def composed(case: str, facts: Sequence[Fact], body: Kind, by: Sequence[str], at: datetime | None = None) -> Composed:
    """What will stand on the paper of a record that follows these facts."""
    now = clock.now()
    fact = Fact(case, len(facts) + 1, body.kind, body.version, at or now, now, tuple(by), "act", body)
    name = case_names([case]).get(case, "")
    return _on_template(fact, name, History([*facts, fact], case), setting_of(opened_of(case, facts)))


def _on_template(fact: Fact, name: str, history: History, setting: Setting) -> Composed:
    template, said = SHEETS[fact.kind]
    authority = registered(setting.opened.authority)
    seal, images = seal_of(setting.opened.authority, fact.day)
    images |= signed(fact.body)
    ground = Ground(history.stream or fact.stream, name, history, setting, authority, images, seal)
    return template, said(fact, ground), images


def signed(body: Any) -> dict[str, bytes]:
    """Images of the signatures of a record by the names that sheets give them; one that is gone is left out."""
    found: dict[str, bytes] = {}
    for one in getattr(body, "signatures", ()):
        name = image_name(one)
        if not name:
            continue
        try:
            found[name] = files.read(one.image.sha256)
        except (LedgerProblem, OSError):
            log.warning("The image of a signature is not there: %s", one.image.sha256)
    return found
