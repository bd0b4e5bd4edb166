"""From what a form posts to the content of a kind, and back. Nothing is judged here; the kind does that.

Names are paths with dashes: ``parties-0-name``. Rows that nobody filled in are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from qiuhao.casefile.public import BESIDE
from qiuhao.desk.forms import attached
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.plan import Spec, keys, specs
from qiuhao.law.facts import SHANGHAI

ANSWERS = {"yes": "yes", "no": "no", "na": "not-applicable"}


@dataclass
class Posted:
    """What came: fields, files, and what there is to choose from. `places` maps paths of content to names of fields."""

    data: QueryDict
    files: MultiValueDict[str, Any]
    known: Known
    places: dict[str, str] = field(default_factory=dict)

    def one(self, name: str) -> str:
        # Browsers send the lines of a text with the line ends of old teleprinters; a record has plain ones.
        return str(self.data.get(name, "")).replace("\r\n", "\n").strip()

    def many(self, name: str) -> list[str]:
        return [value for value in self.data.getlist(name) if value]


def content(model: Any, posted: Posted) -> dict[str, Any]:
    """The content of a kind as it was posted; fields left empty are left out."""
    return _model(model, "", "", posted)


def _model(model: Any, prefix: str, path: str, posted: Posted) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for spec in specs(model):
        name, here = prefix + spec.name, path + spec.name
        posted.places[here] = name
        value = _value(spec, name, here, posted)
        if value is not None:
            out[spec.name] = value
    return _named(out, posted) if getattr(model, "__name__", "") == "Voice" else out


def _named(voice: dict[str, Any], posted: Posted) -> dict[str, Any]:
    """A voice with the name of the person who was chosen."""
    person = voice.get("person")
    return {**voice, "name": posted.known.people.get(person, voice.get("name") or person)} if person else voice


def _value(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    reader = _READERS.get(spec.sort)
    return reader(spec, name, path, posted) if reader is not None else (posted.one(name) or None)


def _rows(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    out: list[Any] = []
    for place in row_places(posted.data, posted.files, name):
        if _filled(spec.of, f"{name}-{place}-", posted):
            here = f"{path}.{len(out)}"
            posted.places[here] = f"{name}-{place}"
            out.append(_model(spec.of, f"{name}-{place}-", f"{here}.", posted))
    return out or None


def row_places(data: Mapping[str, Any], files: Mapping[str, Any], name: str) -> list[int]:
    """Indexes of the rows of a field that came with the form."""
    found = {int(m[1]) for key in (*data, *files) if (m := re.match(rf"{re.escape(name)}-(\d{{1,3}})-", key))}
    return sorted(found)


def _filled(model: Any, prefix: str, posted: Posted) -> bool:
    if getattr(model, "__name__", "") == "Signature":
        names = (f"{prefix}signed", f"{prefix}refused", f"{prefix}image", f"{prefix}image-kept")
        return any(posted.one(n) for n in names) or f"{prefix}image-photo" in posted.files
    if posted.one(f"{prefix}person") and any(spec.sort == "person" for spec in specs(model)):
        return True
    return any(posted.one(prefix + spec.name) for spec in keys(model)) or any(
        posted.one(prefix + spec.name) not in ("", _words(spec.default)) for spec in specs(model) if spec.typed
    )


def _words(value: Any) -> str:
    return "" if value is None else str(value)


def _inner(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    if not spec.required and not _touched(spec.of, f"{name}-", posted):
        return None
    return _model(spec.of, f"{name}-", f"{path}.", posted)


def _touched(model: Any, prefix: str, posted: Posted) -> bool:
    return any(posted.one(prefix + s.name) for s in specs(model) if s.typed or s.sort == "person" or s.required)


def _officers(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    found = []
    for person in posted.many(name):
        officer = posted.known.officers.get(person)
        found.append(
            officer.model_dump(mode="json")
            if officer
            else {"person": person, "name": posted.known.people.get(person, person)}
        )
    return found or None


def _reviewers(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    found, day = [], posted.known.day
    for person in posted.many(name):
        row = posted.known.reviewers.get(person)
        qualified = row is not None and row.qualified_on is not None and row.qualified_on <= day
        found.append({
            "person": person, "name": posted.known.people.get(person, person), "qualified": qualified,
            "experienced": bool(row is not None and row.reviewed_before),
        })  # fmt: skip
    return found or None


def _moment(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    return moment(posted.one(name)) or None


def moment(text: str) -> str:
    """What ``datetime-local`` posts, as a moment of legal time; other text as it is, for the kind to refuse."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).isoformat() if text else ""
    except ValueError:
        return text


def _answers(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    chosen = {key: posted.one(f"check-{key}") for key, _ in posted.known.options("answers", spec.arg)}
    return {key: ANSWERS.get(value, value) for key, value in chosen.items() if value} or None


def _pairs(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    notes = {key[6:-5]: posted.one(key) for key in posted.data if key.startswith("check-") and key.endswith("-note")}
    return {key: words for key, words in notes.items() if words} or None


def _listed(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    found = {key: posted.one(f"{name}-{key}") for key, _ in wordings(posted.known, spec, name, posted.data)}
    return {key: words for key, words in found.items() if words} or None


def wordings(known: Known, spec: Spec, name: str, data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(key, label) of the texts a field holds: the place's list, what came beside it, or one text where it has none."""
    listed = known.options("words", spec.arg)
    there = {key for key, _ in listed}
    more = [key[len(name) + 1 :] for key in data if key.startswith(f"{name}-")]
    beside = [(key, BESIDE.get(key, key)) for key in more if key not in there]
    return [*listed, *beside] or [(spec.title, spec.title)]


def _flags(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    chosen = set(posted.many(name))
    return {key: key in chosen for key, _ in posted.known.options("flags", spec.arg)} or None


def _lines(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    return [line.strip() for line in posted.one(name).splitlines() if line.strip()] or None


def _items(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    return posted.many(name) or None if posted.known.options("items", spec.arg) else _lines(spec, name, path, posted)


def _maybe(spec: Spec, name: str, path: str, posted: Posted) -> Any:
    return {"yes": True, "no": False}.get(posted.one(name))


_READERS: dict[str, Any] = {
    "rows": _rows,
    "model": _inner,
    "officers": _officers,
    "reviewers": _reviewers,
    "moment": _moment,
    "answers": _answers,
    "pairs": _pairs,
    "words": _listed,
    "flags": _flags,
    "lines": _lines,
    "items": _items,
    "maybe": _maybe,
    "bool": lambda spec, name, path, posted: bool(posted.one(name)),
    "choices": lambda spec, name, path, posted: posted.many(name) or None,
    "persons": lambda spec, name, path, posted: posted.many(name) or None,
    "number": lambda spec, name, path, posted: _number(posted.one(name)),
    "fact": lambda spec, name, path, posted: _number(posted.one(name)),
    "files": lambda spec, name, path, posted: attached.files_of(posted, name) or None,
    "file": lambda spec, name, path, posted: attached.picture_of(posted, name),
}


def _number(text: str) -> Any:
    return int(text) if text.isascii() and text.isdigit() else (text or None)
