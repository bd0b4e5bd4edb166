"""A procedure's table as a flow chart: the steps that lead on, and the few that lead back.

This is the chart, not the picture: pages and `make drawings` draw it with the same SVG code, and `make check`
compares the drawn files with the tables.
"""

from typing import TypedDict

from qiuhao.law.procedure import Procedure, Row


class Node(TypedDict):
    """A state. `kind` is start, end or step."""

    id: str
    label: str
    kind: str


class Edge(TypedDict):
    """An act that leads from one state to another; `back` leads to an earlier one."""

    source: str
    target: str
    label: str
    back: bool


class Chart(TypedDict):
    """What a flow chart is drawn from."""

    nodes: list[Node]
    edges: list[Edge]


def chart(procedure: Procedure) -> Chart:
    """One edge per act and target: from the nearest state before it, or, where all lie behind it, from the first named.

    An act that is open in many states would draw as many lines; the nearest one is the ordinary way, unless the row
    names those that are. A state that nothing would lead out of has all its ways drawn. `back` edges are those that
    close a circle.
    """
    order = list(procedure.states)
    ways = [(source, row) for row in procedure.rows for source in _sources(row, order)]
    onward = {source for source, row in ways if order.index(row.to) > order.index(source)} | set(procedure.ends)
    ways += [
        (state, row)
        for state in order
        if state not in onward
        for row in procedure.rows
        if row.to and state in row.from_states and (state, row) not in ways
    ]
    # Of a circle, the line that goes against the order of the states is the one that closes it.
    ways.sort(key=lambda way: order.index(way[1].to) < order.index(way[0]))
    return Chart(nodes=[_node(procedure, state) for state in order], edges=_edges(ways))


def _sources(row: Row, order: list[str]) -> list[str]:
    if not row.to or row.drawn:
        return list(row.drawn) if row.to else []
    target = order.index(row.to)
    named = order if row.from_states == ("*",) else row.from_states
    if row.subject:
        named = [state for state in named if state == row.subject] or named
    before = [state for state in named if order.index(state) < target]
    if before:
        return [max(before, key=order.index)]
    return [state for state in named if state != row.to][:1]


def _edges(ways: list[tuple[str, Row]]) -> list[Edge]:
    """One line between two states carries the names of all acts that lead along it."""
    merged: dict[tuple[str, str], Edge] = {}
    onward: dict[str, set[str]] = {}
    for source, row in ways:
        held = merged.get((source, row.to))
        if held is not None:
            held["label"] += "、" + row.title
            continue
        back = _leads(onward, row.to, source)
        merged[source, row.to] = Edge(source=source, target=row.to, label=row.title, back=back)
        if not back:
            onward.setdefault(source, set()).add(row.to)
    return list(merged.values())


def _leads(onward: dict[str, set[str]], start: str, goal: str) -> bool:
    """Whether lines that lead on go from `start` to `goal`."""
    seen, pending = {start}, [start]
    while pending:
        here = pending.pop()
        if here == goal:
            return True
        fresh = onward.get(here, set()) - seen
        seen |= fresh
        pending.extend(fresh)
    return False


def _node(procedure: Procedure, state: str) -> Node:
    kind = "start" if state == procedure.start else "end" if state in procedure.ends else "step"
    return Node(id=state, label=procedure.states[state], kind=kind)
