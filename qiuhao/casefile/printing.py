"""A record of a case as PDF: with the template of its kind where it has one, else as a sheet of labels and values."""

from __future__ import annotations

import logging
from typing import Any

from qiuhao.authority.reading import registered
from qiuhao.casefile.sealing import seal_of
from qiuhao.casefile.setting import Setting
from qiuhao.casefile.sheets import SHEETS, Ground
from qiuhao.casefile.sheets.common import image_name
from qiuhao.documents.generic import sheet_of_fact
from qiuhao.documents.rendering import render, render_sheet
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import files
from qiuhao.ledger.problems import InvalidContent, LedgerProblem

log = logging.getLogger(__name__)


def printed(fact: Fact, name: str, history: History, setting: Setting) -> bytes:
    """The record on paper; `name` is the case's. What the record leaves open is blank.

    A record that its template cannot take, an import of another make say, is printed as a plain sheet all the same.
    LookupError if its content is destroyed.
    """
    authority = registered(setting.opened.authority)
    if fact.kind in SHEETS and hasattr(fact.body, "fills"):
        template, said = SHEETS[fact.kind]
        seal, images = seal_of(setting.opened.authority, fact.day)
        images |= signed(fact.body)
        ground = Ground(history.stream or fact.stream, name, history, setting, authority, images, seal)
        try:
            return render(template, said(fact, ground), files=images)
        except InvalidContent as error:
            log.warning("%s#%s does not fit %s: %s", fact.stream, fact.number, template, error)
    return render_sheet(sheet_of_fact(fact, authority=authority.name, subtitle=name))


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
