"""Pages say words where a record has codes, and offer to each person only what that person's post does."""

from __future__ import annotations

import re

from django.urls import reverse

from qiuhao.casefile import plain, reading
from qiuhao.desk.access import case_key
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.review.story import Story


def test_whoever_does_not_review_reads_the_papers_and_gets_no_opinion_to_fill_in(visit: Visit) -> None:
    story = Story("anze")
    story.submit()
    address = reverse("desk:review", args=[case_key(story.case)])
    head = visit(world.HEAD).get(address).content.decode()
    assert "送审材料" in head
    assert "办理人在本机关没有这一岗位" in head
    assert 'id="act-form"' not in head
    assert "出具审核意见</button>" not in head
    assert world.HEAD not in head
    reviewer = visit(world.REVIEWER).get(address).content.decode()
    assert 'id="act-form"' in reviewer
    assert f"{world.POSTS[world.REVIEWER][0]}还没有声明" in reviewer


def test_a_record_names_people_and_offers_to_correct_only_what_can_be(visit: Visit) -> None:
    story = Story("anze")
    key = case_key(story.case)
    opened = reverse("desk:case-fact", args=[key, 1])
    paper = reverse("desk:case-fact", args=[key, story.paper("照片").fact.number])
    handler = visit(world.HANDLER)
    correct = reverse("desk:correct", args=[key])
    assert correct not in handler.get(opened).content.decode()
    assert correct in handler.get(paper).content.decode()
    shown = handler.get(paper).content.decode()
    assert world.POSTS[world.HANDLER][0] in shown
    assert world.HANDLER not in shown
    assert correct not in visit(world.HEAD).get(paper).content.decode()


def test_the_fields_of_a_roll_show_the_period_that_the_page_shows(visit: Visit) -> None:
    page = visit(world.HANDLER).get(reverse("desk:rolls")).content.decode()
    year = world.MORNING.year
    assert re.search(rf'name="since"[^>]*value="{year}-01-01"|value="{year}-01-01"[^>]*name="since"', page)


def test_entries_of_the_place_s_lists_stand_on_the_page_and_on_the_sheet_in_words(visit: Visit) -> None:
    story = Story("anze")
    submitted = story.submit().fact
    page = reverse("desk:case-fact", args=[case_key(story.case), submitted.number])
    shown = re.sub(r"<[^>]*>", "\n", visit(world.HANDLER).get(page).content.decode()).split("\n")
    assert submitted.body.materials
    assert not set(submitted.body.materials) & {line.strip() for line in shown}
    setting = reading.setting(story.case)
    said = "\n".join(row.value for group in plain.groups(submitted, setting) for row in group.rows)
    labels = {item.id: item.label for item in setting.rules.items("material", submitted.day)}
    for material in submitted.body.materials:
        assert labels[material] in said
