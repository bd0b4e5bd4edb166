"""Draw a form: one control per field, sections as the layout has them, the rest folded, errors at their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as value
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict

from qiuhao.desk.forms import attached, controls
from qiuhao.desk.forms.coercion import FOLDS
from qiuhao.desk.forms.gather import row_places, wordings
from qiuhao.desk.forms.hints import HINTS as HINTED
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.layouts import (
    ALONE,
    CALLED_IN,
    FOLDED_GROUPS,
    HALF,
    HINTS,
    INNER,
    INNER_OF,
    MAIN,
    UNITS,
    hidden_in,
)
from qiuhao.desk.forms.plan import Fold, Spec, specs
from qiuhao.law import revisions
from qiuhao.law.views import OUTCOMES_OF
from qiuhao.ledger.problems import FieldProblem

Item = dict[str, Any]
RECORDING = "音像记录"
BEGUN = frozenset({"signatures", "exchanges", "penalties"})
"""Lists that stand open with one empty row; others begin with the button that adds one."""
ASKS_PARTIES = frozenset({
    "register-clue", "file-case", "decide-on-the-spot", "show-certificate", "receive-application",
    "register-coercion",
})  # fmt: skip
"""Acts that ask for the parties; later ones know them and show them folded."""


class KindForm(forms.Form):
    """The controls of a kind. It judges nothing: what is wrong the kind says, and `blame` puts it at its field."""

    use_required_attribute = False

    def full_clean(self) -> None:
        """Nothing is judged here."""
        self._errors = ErrorDict()
        self.cleaned_data: dict[str, Any] = {}

    def blame(self, name: str, sentence: str) -> None:
        """Put a sentence at a field; at the top of the form where there is no such field."""
        key = name if name in self.fields else forms.forms.NON_FIELD_ERRORS
        self.errors.setdefault(key, self.error_class(error_class="nonfield" if key != name else None)).append(sentence)


@dataclass
class Drawn:
    """A form with its sections: [{title, items, folded, open}]."""

    form: KindForm
    sections: list[dict[str, Any]] = value(default_factory=list)

    @property
    def wrong(self) -> bool:
        """Whether anything was blamed."""
        return bool(self.form.errors)


class Builder:
    """Draws one form. `grow` names the field that gets one more row."""

    def __init__(self, data: QueryDict, known: Known, grow: str = "") -> None:
        self.data, self.known, self.grow, self.act = data, known, grow, ""
        self.form = KindForm(data=data, prefix=None, auto_id="f-%s")

    def draw(self, cls: Any, act: str, only: Sequence[str] = (), leave: Iterable[str] = ()) -> Drawn:
        """The sections of a kind. `only`: these fields and no fold; `leave`: fields drawn elsewhere."""
        self.act = act
        asked = {spec.name: spec for spec in specs(cls) if spec.name not in set(leave)}
        first = only or MAIN.get(act) or [s.name for s in asked.values() if s.group not in FOLDED_GROUPS or s.required]
        rest = [] if only else [name for name in asked if name not in first]
        drawn = Drawn(self.form)
        folds = () if only else FOLDS.get(act, ())
        apart = {name for fold in folds for name in fold.fields}
        plain = [asked[name] for name in first if name in asked and name not in apart]
        drawn.sections = [self._fold(fold, asked) for fold in folds if fold.first]
        drawn.sections.append({"title": "", "items": [self._item(spec, "") for spec in plain], "folded": False})
        drawn.sections += [self._fold(fold, asked) for fold in folds if not fold.first]
        drawn.sections += self._folded([asked[name] for name in rest if name not in apart])
        return drawn

    def _fold(self, fold: Fold, asked: Mapping[str, Spec]) -> dict[str, Any]:
        items = [self._item(asked[name], "") for name in fold.fields if name in asked]
        return {"title": fold.title, "items": items, "folded": True, "open": fold.open(self.data)}

    def _folded(self, rest: list[Spec]) -> list[dict[str, Any]]:
        film = [self._item(spec, "") for spec in rest if spec.group == RECORDING]
        others = [self._item(spec, "") for spec in rest if spec.group != RECORDING]
        found = ((RECORDING, film), ("其他可填的内容", others))
        return [{"title": title, "items": items, "folded": True} for title, items in found if items]

    def _item(self, spec: Spec, prefix: str) -> Item:
        name = prefix + spec.name
        spec = replace(spec, title=CALLED_IN.get((self.act, self.known.procedure, name), spec.title))
        drawer = {
            "rows": self._rows, "model": self._model, "answers": self._answers, "words": self._words,
            "pairs": self._none,
            "file": self._sign,
        }.get(spec.sort)  # fmt: skip
        return drawer(spec, name) if drawer is not None else self._field(spec, name)

    def _field(self, spec: Spec, name: str) -> Item:
        spec = self._of_procedure(spec)
        self.form.fields[name] = controls.control(spec, self.known, self.data.getlist(name))
        item = {
            "is": "field", "field": self.form[name], "unit": UNITS.get(spec.name, ""), "help": _hint(name, spec),
            "width": "half" if spec.sort in HALF else "full",
        }  # fmt: skip
        if spec.sort in HINTED:
            item["hint"] = HINTED[spec.sort](self.data.get(name, "")) or " "
        if spec.sort == "files":
            item["kept"] = [(n, attached.name_of(n)) for n in self.data.getlist(f"{name}-kept") if attached.name_of(n)]
            item["kept_name"] = f"{name}-kept"
        return item

    def _of_procedure(self, spec: Spec) -> Spec:
        """The field with the choices to which this procedure may come."""
        possible = OUTCOMES_OF.get(self.known.procedure)
        if self.known.procedure == "licence":
            possible = revisions.outcomes(self.act, self.known.history)
        if spec.name != "outcome" or possible is None:
            return spec
        return replace(spec, choices=tuple(choice for choice in spec.choices if choice[0] in possible))

    def _rows(self, spec: Spec, name: str) -> Item:
        places = row_places(self.data, {}, name)
        if self.grow == name or (not places and (spec.required or spec.name in BEGUN)):
            places.append(places[-1] + 1 if places else 0)
        rows = [self._inner(spec.of, f"{name}-{place}-") for place in places]
        # An error about the whole list needs a place to stand.
        self.form.fields[name] = forms.CharField(label=spec.title, required=spec.required, widget=forms.HiddenInput)
        known = self._said(name) if name == "parties" and self.act not in ASKS_PARTIES and not self.grow else ""
        return {
            "is": "rows", "said": known, "title": spec.title, "help": spec.help, "rows": rows, "name": name,
            "list": self.form[name], "required": spec.required,
        }  # fmt: skip

    def _model(self, spec: Spec, name: str) -> Item:
        inner = self._inner(spec.of, f"{name}-")
        asked = [s.name for s in specs(spec.of) if s.typed or s.sort == "person"]
        empty = not spec.required and not any(self.data.get(f"{name}-{key}") for key in asked)
        return {
            "is": "model",
            "fold": empty,
            "title": spec.title,
            "help": spec.help,
            "required": spec.required,
            **inner,
        }

    def _inner(self, model: Any, prefix: str) -> Item:
        name, procedure = getattr(model, "__name__", ""), self.known.procedure
        hidden = hidden_in(name, procedure)
        asked = {spec.name: spec for spec in specs(model) if spec.name not in hidden}
        first = INNER_OF.get((name, procedure)) or INNER.get(name, tuple(asked))
        items = [self._item(asked[name], prefix) for name in first if name in asked]
        rest = [] if name in ALONE else [spec for key, spec in asked.items() if key not in first]
        more = [self._item(spec, prefix) for spec in rest]
        return {"items": items, "more": more, "prefix": prefix}

    def _answers(self, spec: Spec, name: str) -> Item:
        rules, day = self.known.rules, self.known.day
        points = rules.items("checklist", day, self.known.procedure)
        items = [
            {
                "id": p.id, "label": p.label, "clause": p.clause, "value": self.data.get(f"check-{p.id}", ""),
                "note": self.data.get(f"check-{p.id}-note", ""),
                "reason_on": "yes" if p.more.get("wrong") == "yes" or p.more.get("open_ended") else "no",
            }
            for p in points
        ]  # fmt: skip
        return {"is": "answers", "title": spec.title, "items": items}

    def _words(self, spec: Spec, name: str) -> Item:
        items = []
        for key, label in wordings(self.known, spec, name, self.data):
            full = f"{name}-{key}"
            long = len(self.data.get(full, "")) > 40
            self.form.fields[full] = forms.CharField(
                label=label, required=False, widget=forms.Textarea(attrs={"rows": 3}) if long else forms.TextInput()
            )
            items.append({"is": "field", "field": self.form[full], "width": "full"})
        return {"is": "model", "title": spec.title, "help": spec.help, "items": items, "more": [], "required": True}

    def _sign(self, spec: Spec, name: str) -> Item:
        note = self.data.get(f"{name}-kept", "")
        return {"is": "sign", "name": name, "label": spec.title, "kept": note, "kept_name": f"{name}-kept"}

    def _said(self, name: str) -> str:
        """The names of the rows, where the case gave them; '' where there is something to fill in."""
        places = row_places(self.data, {}, name)
        return "、".join(found for place in places if (found := self.data.get(f"{name}-{place}-name", "")))

    def _none(self, spec: Spec, name: str) -> Item:
        return {"is": "none"}


def blame(drawn: Drawn, problems: Iterable[FieldProblem], places: dict[str, str]) -> None:
    """Put every problem of the kind at the field where it can be mended."""
    found = list(problems)
    inner = tuple(problem.field for problem in found)
    for problem in found:
        if any(other.startswith(f"{problem.field}.") for other in inner if problem.field):
            continue  # a list with a wrong row is also said to be too short; the row says more
        name = _place(problem.field, places, drawn.form)
        drawn.form.blame(name, f"{problem.problem}：{problem.remedy}。" if name else problem.sentence)
    _unfold([item for section in drawn.sections for item in section["items"]])
    for section in drawn.sections:
        section["open"] = section["folded"] and (section.get("open", False) or _wrong(section["items"]))


def _place(path: str, places: dict[str, str], form: KindForm) -> str:
    """The name of the field for a path of content; for what lies deeper, the field around it."""
    parts = path.split(".")
    for size in range(len(parts), 0, -1):
        head, tail = ".".join(parts[:size]), parts[size:]
        name = "-".join([places.get(head, head.replace(".", "-")), *tail])
        while name:
            if name in form.fields:
                return name
            name = name.rpartition("-")[0]
    return ""


def _unfold(items: list[Item]) -> None:
    """Open every fold that hides an error."""
    for item in items:
        if item["is"] not in ("rows", "model"):
            continue
        if _wrong([item]):
            item["said"], item["fold"] = "", False
        for part in (item, *item.get("rows", ())):
            part["open"] = _wrong(part.get("more") or [])
            _unfold([*part.get("items", ()), *part.get("more", ())])


def _wrong(items: list[Item]) -> bool:
    return any(
        (item["is"] == "field" and bool(item["field"].errors))
        or (
            item["is"] == "rows"
            and (bool(item["list"].errors) or any(_wrong(row["items"] + row["more"]) for row in item["rows"]))
        )
        or (item["is"] == "model" and _wrong(item["items"] + item["more"]))
        for item in items
    )


def _hint(name: str, spec: Spec) -> str:
    generic = "-".join("*" if part.isdigit() else part for part in name.split("-"))
    return HINTS.get(generic) or HINTS.get(spec.name, "") or spec.help
