"""The tables: every state has a way out, every act a kind, an owner and a clause that exists."""

import pytest

from qiuhao.authority.rights import OWNERS
from qiuhao.casefile.kinds.decision import Decision
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.procedures.drawing import chart
from qiuhao.config.kinds import load_kinds
from qiuhao.law.facts import Fact, History
from qiuhao.law.procedure import Procedure
from qiuhao.law.views import PROCEDURES as NAMES
from qiuhao.ledger.kinds import STAGES, make
from qiuhao.library.packs import pack

from . import samples, world

KINDS = load_kinds()
TABLES = pytest.mark.parametrize("table", PROCEDURES.values(), ids=str)


def history(*names: str, about: dict[int, int] | None = None) -> History:
    """Facts of these kinds, an hour apart; `about` replaces what a fact concerns."""
    facts = []
    for number, name in enumerate(names, 1):
        content = dict(samples.content(name))
        if about and number in about:
            content["about"] = about[number]
        at = world.later(hours=number)
        facts.append(Fact("case/x", number, name, 1, at, at, ("p-1",), "act", make(name, content), ""))
    return History(facts, "case/x")


@TABLES
def test_the_table_is_whole(table: Procedure) -> None:
    acts = {cls.act for cls in KINDS.values()}
    known = set(pack("national").clauses)
    assert table.name in NAMES
    assert table.start in table.states
    assert set(table.ends) <= set(table.states)
    assert len(table.by_act) == len(table.rows), "an act stands twice"
    for row in table.rows:
        assert row.act in acts, f"{row.act} is recorded by no kind"
        assert row.owner in OWNERS, f"{row.act} has no owner"
        assert row.stage in STAGES
        assert row.clause in known, f"{row.act} cites {row.clause}, which the national pack does not have"
        assert row.to == "" or row.to in table.states
        assert row.from_states == ("*",) or set(row.from_states) <= set(table.states)
        assert set(row.drawn) <= set(row.from_states)


@TABLES
def test_every_state_can_be_reached_and_left_and_somebody_owns_the_next_step(table: Procedure) -> None:
    for state in table.states:
        onward = [r for r in table.rows if r.to and r.to != state and ("*" in r.from_states or state in r.from_states)]
        assert state in table.ends or any(not r.subject for r in onward), f"nothing leads out of {state}"
        assert state == table.start or any(r.to == state for r in table.rows), f"nothing leads to {state}"


def test_every_act_of_a_case_has_its_row() -> None:
    rows = {act for table in PROCEDURES.values() for act in table.by_act}
    rooms = ("casefile.", "evidence.", "review.", "disclosure.", "archive.")
    acts = {cls.act for name, cls in KINDS.items() if name.startswith(rooms) and cls.act}
    assert acts - rows == set()


def test_the_ordinary_way_leads_from_the_clue_to_the_archive() -> None:
    table = PROCEDURES["penalty"]
    steps = [
        ("casefile.clue", "clue"),
        ("casefile.filing", "investigating"),
        ("casefile.investigation_end", "proposed"),
        ("casefile.rights_notice", "notified"),
        ("review.submission", "reviewing"),
        ("review.opinion", "reviewed"),
        ("casefile.approval", "approved"),
        ("casefile.decision", "decided"),
        ("casefile.service", "served"),
        ("casefile.execution_end", "executed"),
        ("casefile.closing", "closed"),
        ("archive.volume", "archived"),
    ]
    for count in range(1, len(steps) + 1):
        names = [name for name, _ in steps[:count]]
        assert table.state(history(*names, about={9: 8})) == steps[count - 1][1]


def test_the_service_of_a_notice_does_not_move_the_case_and_never_moves_it_back() -> None:
    table = PROCEDURES["penalty"]
    names = ["casefile.clue", "casefile.filing", "casefile.rights_notice", "casefile.service"]
    assert table.state(history(*names, about={4: 3})) == "notified"
    names = ["casefile.decision", "casefile.execution_end", "casefile.closing", "casefile.service"]
    assert table.state(history(*names, about={4: 1})) == "closed"


def test_facts_that_came_out_of_order_move_the_case_too() -> None:
    table = PROCEDURES["penalty"]
    assert table.state(history("casefile.clue", "casefile.decision")) == "decided"
    assert table.state(history("casefile.clue", "casefile.decision", "casefile.rights_notice")) == "decided"


def test_an_on_the_spot_decision_goes_its_own_way() -> None:
    table = PROCEDURES["penalty-on-the-spot"]
    steps = [
        ("casefile.certificate_shown", "new"),
        ("casefile.on_the_spot_decision", "decided"),
        ("casefile.on_the_spot_filing", "decided"),
        ("casefile.service", "served"),
        ("casefile.execution_end", "executed"),
        ("casefile.closing", "closed"),
        ("archive.volume", "archived"),
    ]
    for count in range(1, len(steps) + 1):
        names = [name for name, _ in steps[:count]]
        assert table.state(history(*names, about={4: 2})) == steps[count - 1][1]
    assert "approve" not in table.by_act
    assert not Decision.on_the_spot


@TABLES
def test_the_chart_shows_every_state_and_a_way_out_of_each(table: Procedure) -> None:
    drawn = chart(table)
    assert [node["id"] for node in drawn["nodes"]] == list(table.states)
    for node in drawn["nodes"]:
        if node["kind"] != "end":
            assert any(e["source"] == node["id"] and not e["back"] for e in drawn["edges"]), node
    assert not circle([(e["source"], e["target"]) for e in drawn["edges"] if not e["back"]])


def circle(edges: list[tuple[str, str]]) -> bool:
    """Whether these edges run in a circle: take away what nothing leads to until nothing is left."""
    left = set(edges)
    while left:
        sources = {s for s, _ in left} - {t for _, t in left}
        if not sources:
            return True
        left = {(s, t) for s, t in left if s not in sources}
    return False


def test_the_chart_of_an_inspection_shows_the_ordinary_way_to_its_end() -> None:
    ways = {(edge["source"], edge["target"]) for edge in chart(PROCEDURES["inspection"])["edges"]}
    assert {("concluded", "closed"), ("concluded", "rectifying"), ("rectifying", "closed")} <= ways
    assert {("concluded", "transferred"), ("transferred", "closed")} <= ways
