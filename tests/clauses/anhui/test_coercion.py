"""安徽省: what the records of coercive measures and of coercive execution must say (记录办法 8(8), 10(3))."""

import pytest

from qiuhao.law.gates.base import Ask
from qiuhao.ledger.kinds import make
from qiuhao.library.calendars import calendar
from tests.clauses.coercion import ACTS, DOING, ON_SITE, shut, unfilmed
from tests.clauses.story import SHOP, Story, at, officer

KIND = "casefile.coercion_case"
MEASURES = {
    **dict.fromkeys(ACTS.values(), ("officers", "days")),
    "seal": ("officers", "days", "things", "place"),
    "impound": ("officers", "days", "things", "place"),
    "freeze": ("officers", "days", "account"),
    "end-measure": ("ground",),
}
EXECUTIONS = {
    "demand": ("obligation",),
    "order-execution": ("manner",),
    **dict.fromkeys(("demolish", "substitute-performance", "execute"), ("officers", "place", "course")),
}
MORE = {
    "end-measure": ("casefile.measure_end", {"about": 1, "ground": "expired"}),
    "demand": ("casefile.demand", {"obligation": "拆除", "until": "2026-03-20", "manner": "自行拆除"}),
}


def without(act: str, name: str, clause: str) -> bool:
    """Whether the clause shuts the act when this field is empty (as in a record of another make); not otherwise."""
    kind, good = (DOING | MORE)[act]
    told, whole = Story("anhui", "coercive-measure"), make(kind, good)
    empty = {"officers": (), "things": (), "days": None}.get(name, "")
    return _shut(told, act, whole.model_copy(update={name: empty}), clause) and not _shut(told, act, whole, clause)


def _shut(told: Story, act: str, body: object, clause: str) -> bool:
    ask = Ask(told.history, act, body, at("2026-03-16"), ("p-li",), told.rules, calendar(), told.procedure)
    bound = [b for b in told.rules.gates(act, told.procedure, ask.day) if b.source.clause == clause]
    return any(list(b.gate.shut(ask, b.params)) for b in bound)


@pytest.mark.clause("anhui/record/8.8")
@pytest.mark.parametrize(("act", "name"), [(act, name) for act, names in MEASURES.items() for name in names])
def test_each_measure_is_an_entry_with_its_content(act: str, name: str) -> None:
    assert without(act, name, "anhui/record/8.8")


@pytest.mark.clause("anhui/record/7", "anhui/record/7.1")
@pytest.mark.parametrize("procedure", ["coercive-measure", "coercive-execution"])
def test_a_case_of_coercion_begins_with_its_source_and_its_reason(procedure: str) -> None:
    good = {"cause": "查封库房", "matter": "m-1", "basic_facts": "存放涉嫌违法的糕点。", "parties": [SHOP],
            "source": "检查发现", "reason": "证据可能灭失。"}  # fmt: skip

    def shut(**more: str) -> bool:
        told = Story("anhui", procedure).shut("register-coercion", "2026-03-02", KIND, **{**good, **more})
        return ("record-contents", "record/7") in told or ("record-contents", "record/7.1") in told

    assert not shut()
    assert shut(source="")
    assert shut(reason="")


@pytest.mark.clause("anhui/record/10.3")
@pytest.mark.parametrize(("act", "name"), [(act, name) for act, names in EXECUTIONS.items() for name in names])
def test_each_execution_is_an_entry_with_its_content(act: str, name: str) -> None:
    assert without(act, name, "anhui/record/10.3")


@pytest.mark.clause("anhui/record/12-2", "anhui/record/15.4")
@pytest.mark.parametrize("act", ON_SITE)
def test_coercion_that_touches_an_interest_is_filmed(act: str) -> None:
    before, after = unfilmed("anhui", act, "archive", interests=["property"])
    assert ("recording-required", "record/12-2") in before
    assert ("recording-required", "record/12-2") not in after
    assert ("recording-required", "record/12-2") not in unfilmed("anhui", act, "archive", interests=[])[0]


@pytest.mark.clause("anhui/disclosure/10.1")
@pytest.mark.parametrize("act", [*ON_SITE, "freeze"])
def test_certificates_are_shown_in_coercion(act: str) -> None:
    assert ("certificate-shown", "disclosure/10.1") in shut("anhui", act, certificates_shown=False)
    assert ("certificate-shown", "disclosure/10.1") not in shut("anhui", act)


@pytest.mark.clause("anhui/disclosure/10.1")
@pytest.mark.parametrize("act", ["demolish", "substitute-performance", "execute"])
def test_certificates_are_valid_in_execution(act: str) -> None:
    expired = [officer(), officer("p-wang", valid_until="2026-01-01")]
    assert ("certificate-valid", "disclosure/10.1") in shut("anhui", act, officers=expired)
    assert ("certificate-valid", "disclosure/10.1") not in shut("anhui", act)
