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
    """One edge per act and target: from the nearest state before it, or, where all lie behind it, from the first.

    An act that is open in many states would draw as many lines; the nearest one is the ordinary way. A state that
    nothing would lead out of has all its ways drawn.
    """
    order = list(procedure.states)
    edges = [_edge(source, row, order) for row in procedure.rows for source in _sources(row, order)]
    left = {edge["source"] for edge in edges} | set(procedure.ends)
    edges += [
        _edge(state, row, order)
        for state in order
        if state not in left
        for row in procedure.rows
        if row.to and state in row.from_states and row.to != state
    ]
    return Chart(nodes=[_node(procedure, state) for state in order], edges=_once(edges))


def _sources(row: Row, order: list[str]) -> list[str]:
    if not row.to:
        return []
    target = order.index(row.to)
    named = order if row.from_states == ("*",) else [state for state in order if state in row.from_states]
    if row.subject:
        named = [state for state in named if state == row.subject] or named
    before = [state for state in named if order.index(state) < target]
    after = [state for state in named if order.index(state) > target]
    if before:
        return [before[-1]]
    return after[:1]


def _edge(source: str, row: Row, order: list[str]) -> Edge:
    return Edge(source=source, target=row.to, label=row.title, back=order.index(row.to) < order.index(source))


def _node(procedure: Procedure, state: str) -> Node:
    kind = "start" if state == procedure.start else "end" if state in procedure.ends else "step"
    return Node(id=state, label=procedure.states[state], kind=kind)


def _once(edges: list[Edge]) -> list[Edge]:
    """One line between two states carries the names of all acts that lead along it."""
    merged: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        key = edge["source"], edge["target"]
        if key in merged:
            merged[key]["label"] += "、" + edge["label"]
        else:
            merged[key] = edge
    return list(merged.values())
