"""A record says in words what it publishes, and leads to the records it names."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from qiuhao.disclosure.acts.draft_publication import prefilled
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.disclosure.story import Story

DONE = "已于三月一日前全部履行"


def page(client: Client, name: str, *of: object) -> str:
    return str(client.get(reverse(f"desk:{name}", args=of)).content.decode())


def test_the_performance_and_the_whole_text_have_their_labels_wherever_a_publication_is_read(visit: Visit) -> None:
    story = Story("xuecheng")
    story.decide()
    whole = prefilled(story.case, [world.CLERK], "full")
    done = story.published(**{**whole, "fields": {**whole["fields"], "performance": DONE}})
    draft = reading.history(story.case).last("publication-drafted")
    assert draft is not None
    key, handler = case_key(story.case), visit(world.HANDLER)
    for shown in (page(handler, "case-fact", key, draft.number), page(handler, "case-disclosure", key)):
        assert DONE in shown
        assert "履行情况" in shown
        assert "决定书全文" in shown
        assert "performance" not in shown
        assert ">text<" not in shown
    public = Client().get(f"/d/{done.seal[:16]}/").content.decode()
    assert "<dt>履行情况</dt>" in public
    assert "performance" not in public


def test_a_record_that_is_named_by_its_number_is_a_link_with_its_title(visit: Visit) -> None:
    story = Story("anze")
    story.published()
    history, key = reading.history(story.case), case_key(story.case)
    published, draft = history.last("published"), history.last("publication-drafted")
    assert published is not None
    assert draft is not None
    shown = page(visit(world.HANDLER), "case-fact", key, published.number)
    assert "记录号" not in shown
    for fact in (draft, history.last("decided")):
        assert fact is not None
        href = reverse("desk:case-fact", args=[key, fact.number])
        assert f'<a href="{href}">{fact.body.title}（第 {fact.number} 号记录）</a>' in shown


def test_a_secret_record_is_not_said_to_be_destroyed(visit: Visit) -> None:
    world.register("anhui")
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    world.reported(case, "casefile.evidence", sort="书证", name="配方", source="当事人", secrets=["privacy"])
    shown = page(visit(world.ARCHIVIST), "case-log", case_key(case))
    assert "涉密记录：" in shown
    assert "内容已依法销毁" not in shown
