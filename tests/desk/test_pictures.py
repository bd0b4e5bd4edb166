"""Pictures and marked text: layouts that never overlap, scales that never lie, marks that lose nothing."""

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.procedures.drawing import chart
from qiuhao.desk.templatetags.look.flow import flow_chart, flow_svg
from qiuhao.desk.templatetags.look.graph import PAD, Drawing, lay_out, text_width, wrap
from qiuhao.desk.templatetags.look.marked import runs_of
from qiuhao.desk.templatetags.look.multiples import HEIGHT, small_multiples

Edges = list[tuple[str, str, str, bool]]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, str], Edges]:
    """Up to nine nodes with labels of any length, any edges between them, circles included."""
    count = draw(st.integers(1, 9))
    labels = {f"n{i}": draw(st.text("审核决定abc 1", min_size=1, max_size=60)) for i in range(count)}
    pairs = st.tuples(st.sampled_from(sorted(labels)), st.sampled_from(sorted(labels)))
    return labels, [(a, b, "", False) for a, b in draw(st.lists(pairs, max_size=14)) if a != b]


def drawn(labels: dict[str, str], edges: Edges) -> Drawing:
    return lay_out(labels, edges, frozenset())


@settings(max_examples=120, deadline=None)
@given(graphs())
def test_boxes_never_overlap_and_lie_inside_the_picture(graph: tuple[dict[str, str], Edges]) -> None:
    drawing = drawn(*graph)
    assert {box.id for box in drawing.boxes} == set(graph[0])
    for box in drawing.boxes:
        assert box.x - box.width / 2 >= 0
        assert box.x + box.width / 2 <= drawing.width
        assert 0 <= box.y <= box.y + box.height <= drawing.height
        assert "".join(box.lines) == graph[0][box.id]
        assert max(text_width(line) for line in box.lines) + 2 * PAD <= box.width
    for first in drawing.boxes:
        for second in drawing.boxes:
            if first.id < second.id and first.layer == second.layer:
                apart = abs(first.x - second.x) - (first.width + second.width) / 2
                assert apart >= -1e-6


def test_words_at_a_line_lie_inside_the_picture() -> None:
    words = "收到移送机关退回的材料"
    nodes = [{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}]
    edges = [
        {"source": "a", "target": "b", "label": words},
        {"source": "b", "target": "a", "label": words, "back": True},
    ]
    svg = flow_svg({"nodes": nodes, "edges": edges})
    width = float(re.findall(r'viewBox="0 0 ([0-9.]+) ', svg)[0])
    starts = [float(x) for x in re.findall(r'class="edge-label" x="([0-9.]+)"', svg)]
    assert len(starts) == 2
    assert max(starts) + 12 * len(words) <= width


@pytest.mark.parametrize("name", PROCEDURES)
def test_the_words_at_the_lines_of_a_chart_do_not_lie_on_one_another(name: str) -> None:
    svg = flow_svg(chart(PROCEDURES[name]))
    found = re.findall(r'class="edge-label" x="([0-9.]+)" y="([0-9.]+)">([^<]+)<', svg)
    words = [(float(x), float(y), text) for x, y, text in found]
    assert len(words) > 5
    for one, other in combinations(words, 2):
        left, right = sorted((one, other))
        assert abs(one[1] - other[1]) >= 12 or left[0] + text_width(left[2]) * 12 / 14 <= right[0], (one, other)


@settings(max_examples=120, deadline=None)
@given(graphs())
def test_every_line_leads_down_unless_it_goes_back(graph: tuple[dict[str, str], Edges]) -> None:
    drawing = drawn(*graph)
    place = {box.id: box for box in drawing.boxes}
    assert len(drawing.links) == len(graph[1])
    for link in drawing.links:
        down = place[link.target].layer > place[link.source].layer
        assert down or link.back
        if not link.back:
            heights = [y for _, y in link.points]
            assert heights == sorted(heights)


@given(graphs())
@settings(max_examples=20, deadline=None)
def test_the_same_graph_gives_the_same_picture(graph: tuple[dict[str, str], Edges]) -> None:
    assert repr(drawn(*graph)) == repr(drawn(*graph))


def test_labels_wrap_into_lines_of_nearly_one_length() -> None:
    assert wrap("告知陈述申辩和听证权利") == ("告知陈述申辩", "和听证权利")
    assert wrap("立案") == ("立案",)


CHART = {
    "nodes": [
        {"id": "a", "label": "立案"},
        {"id": "b", "label": "审核", "kind": "choice", "href": "/b"},
        {"id": "c", "label": "决定"},
    ],
    "edges": [
        {"source": "a", "target": "b"},
        {"source": "b", "target": "c", "label": "同意"},
        {"source": "b", "target": "a", "label": "退回"},
    ],
}


def test_you_are_here_is_a_word_and_not_only_a_colour() -> None:
    svg = flow_svg(CHART, here="b")
    assert 'aria-current="step"' in svg
    assert ">现在</text>" in svg
    assert svg.count("edge back") == 1
    assert '<a href="/b">' in svg
    assert "style=" not in svg


def test_the_chart_can_be_read_as_words() -> None:
    steps = flow_chart(CHART, here="b")["steps"]
    assert [(n["label"], n["when"]) for n in steps[1]["next"]] == [("决定", "同意"), ("立案", "退回")]


def test_a_chart_with_an_unknown_node_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unknown node"):
        flow_svg({"nodes": CHART["nodes"], "edges": [{"source": "a", "target": "z"}]})
    with pytest.raises(ValueError, match="unknown node"):
        flow_chart(CHART, here="z")
    assert flow_svg({"nodes": []}) == ""


def test_small_multiples_share_one_scale() -> None:
    cells = [{"title": "甲", "points": [("1月", 5), ("2月", 10)]}, {"title": "乙", "points": [("1月", 0), ("2月", 1)]}]
    first, second = (cell["svg"] for cell in small_multiples(cells)["cells"])
    heights = [float(h) for h in re.findall(r'height="([\d.]+)"><title', first + second)]
    assert heights == [pytest.approx(19.5), HEIGHT - 1, 0.0, pytest.approx(3.9)]


def test_a_unit_without_counts_says_so() -> None:
    (cell,) = small_multiples([{"title": "甲", "points": []}])["cells"]
    assert cell["value"] == "—"
    assert "没有数据" in cell["svg"]


TEXT = st.text("罚款决定未经审核1200。；\n", max_size=60)


@given(TEXT, TEXT)
def test_marks_lose_no_character_of_either_text(before: str, after: str) -> None:
    runs = list(runs_of(before, after))
    assert "".join(text for kind, text in runs if kind != "ins") == before
    assert "".join(text for kind, text in runs if kind != "del") == after


def test_marks_are_small_where_little_changed() -> None:
    runs = list(runs_of("拟处罚款10000元。其余不变。", "拟处罚款12000元。其余不变。"))
    assert ("del", "0") in runs
    assert ("ins", "2") in runs
    assert runs[-1] == ("same", "其余不变。")


def crosses(first: tuple[float, float], second: tuple[float, float], drawing: Drawing) -> list[str]:
    """Boxes that a straight piece of a line passes through."""
    (x1, y1), (x2, y2) = first, second
    return [
        box.id
        for box in drawing.boxes
        if max(x1, x2) > box.x - box.width / 2 + 1
        and min(x1, x2) < box.x + box.width / 2 - 1
        and max(y1, y2) > box.y + 1
        and min(y1, y2) < box.y + box.height - 1
    ]


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_line_passes_behind_a_box(graph: tuple[dict[str, str], Edges]) -> None:
    drawing = drawn(*graph)
    for link in drawing.links:
        for first, second in pairwise(link.points):
            assert not crosses(first, second, drawing), (link.source, link.target)
