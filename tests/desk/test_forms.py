"""Every kind's form shows what a record says, and posted back unchanged gives the same record."""

from typing import Any

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from qiuhao.authority import rights
from qiuhao.desk.forms.build import Builder, blame
from qiuhao.desk.forms.gather import Posted, content
from qiuhao.desk.forms.hints import HINTS
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.plan import specs
from qiuhao.desk.forms.spread import spread
from qiuhao.law.facts import History
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import all_kinds, content_of, kind_of, make
from qiuhao.ledger.problems import InvalidContent
from qiuhao.library.packs import rules
from tests.casefile import world
from tests.casefile.samples import CONTENT

pytestmark = pytest.mark.usefixtures("morning")
SAMPLES = sorted(name for name in CONTENT if name not in ("casefile.opened", "casefile.correction"))


def known(place: str = "xuecheng") -> Known:
    [who] = rights.viewers([world.HANDLER])
    return Known(who, world.AUTHORITY, "penalty", rules(place), History(()), clock.today())


def back(cls: Any, data: QueryDict) -> tuple[dict[str, Any], Posted]:
    posted = Posted(data, MultiValueDict(), known())
    return content(cls, posted), posted


def same(value: Any) -> Any:
    """Officers and reviewers are entered by choosing them, so their snapshot is that of today; a list of grounds that
    were checked holds every ground of the place."""
    if isinstance(value, dict):
        if {"certificate", "issuer"} <= set(value) or {"qualified", "experienced"} <= set(value):
            return value["person"]
        return {name: same(item) for name, item in value.items() if not (name == "checked" and isinstance(item, dict))}
    return [same(item) for item in value] if isinstance(value, list) else value


NO_FORM = {"casefile.correction", "casefile.lot_drawn"}
"""Made without a form of their own: a correction shows the form of what it corrects, lots are drawn by the platform."""


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in NO_FORM])
def test_a_record_shown_in_its_form_and_posted_back_is_the_same_record(name: str) -> None:
    cls = kind_of(name)
    body = make(name, CONTENT[name])
    data = spread(cls, content_of(body))
    raw, _ = back(cls, data)
    evidence = {"evidence": content_of(body)["evidence"]} if "evidence" in cls.model_fields else {}
    computed = {"digest": body.digest} if name == "disclosure.draft_review" else {}
    again = make(name, raw | evidence | computed)
    assert same(content_of(again)) == same(content_of(body))


@pytest.mark.parametrize("name", sorted(n for n, c in all_kinds().items() if c.act and n not in NO_FORM))
def test_every_kind_can_be_drawn_and_an_empty_form_is_answered_in_sentences(name: str) -> None:
    cls = kind_of(name)
    raw, posted = back(cls, QueryDict(mutable=True))
    drawn = Builder(posted.data, known()).draw(cls, cls.act)
    assert drawn.form.fields
    try:
        make(name, raw)
    except InvalidContent as error:
        problems = error.problems
    else:
        return  # a kind that asks nothing in particular takes an empty form
    blame(drawn, problems, posted.places)
    said = [str(text) for texts in drawn.form.errors.values() for text in texts]
    assert len(said) == len(problems)
    assert all(text.endswith("。") for text in said)


def test_an_error_stands_at_its_field_even_in_a_row_after_an_empty_one() -> None:
    cls = kind_of("casefile.filing")
    data = spread(cls, content_of(make("casefile.filing", world.filing())))
    for key in [key for key in data if key.startswith("parties-0-")]:
        data.setlist(key.replace("parties-0-", "parties-3-"), data.pop(key))
    data["parties-3-credit_code"] = "91340123MA2DEM0K1X"
    raw, posted = back(cls, data)
    drawn = Builder(posted.data, known()).draw(cls, "file-case")
    with pytest.raises(InvalidContent) as caught:
        make("casefile.filing", raw)
    blame(drawn, caught.value.problems, posted.places)
    assert list(drawn.form.errors) == ["parties-3-credit_code"]


def test_choices_of_a_place_come_from_its_lists() -> None:
    [opinion] = [spec for spec in specs(kind_of("review.opinion")) if spec.name == "opinion"]
    one, other = (known(place).options(opinion.sort, opinion.arg) for place in ("xuecheng", "anze"))
    assert len(one) != len(other)


@pytest.mark.parametrize(
    ("sort", "typed", "said"),
    [
        ("amount", "12000.00", "大写：壹万贰仟元整"),
        ("amount", "0.00", ""),
        ("date", "2026-03-02", "周一，工作日"),
        ("date", "2026-10-01", "周四，国庆节，休息"),
        ("date", "2026-11-21", "周六，休息"),
        ("date", "2026-11-23", "周一，工作日"),
        ("date", "2031-01-01", "周三（该年放假安排尚未公布）"),
        ("moment", "2026-02-14T09:00", "周六，调休上班（春节）"),
        ("date", "昨天", ""),
    ],
)
def test_a_form_says_what_an_amount_and_a_day_are(sort: str, typed: str, said: str) -> None:
    assert HINTS[sort](typed) == said


def test_a_wrong_amount_is_told_while_it_is_typed() -> None:
    assert HINTS["amount"]("一万二").endswith("。")
