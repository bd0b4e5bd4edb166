"""A form asks whom of several parties it is for, and begins with what is known about them."""

from typing import Any

from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from tests.casefile import world
from tests.casefile.test_joint import BAKER, CARRIER, Joint
from tests.desk.conftest import Visit


def form(client: Any, case: str, act: str, *places: int) -> Any:
    answer = client.get(reverse("desk:act", args=[case_key(case), act]), {"party": places} if places else {})
    assert answer.status_code == 200
    return answer.context


def parties(context: Any) -> list[str]:
    posted = context["drawn"].form.data
    return [posted[name] for name in posted if name.startswith("parties-") and name.endswith("-name")]


def test_a_form_is_for_whoever_is_at_this_step_and_for_whom_one_chooses(visit: Visit) -> None:
    story = Joint("penalty")
    story.filed()
    client = visit(world.HANDLER)
    ended = form(client, story.case, "end-investigation")
    assert [(name, taken) for _, name, taken in ended["choice"].rows] == [
        (BAKER["name"], False), (CARRIER["name"], True),
    ], "the baker's proposal is there, the carrier's is next"  # fmt: skip
    story.of(CARRIER).ended()
    assert parties(form(client, story.case, "notify")) == [BAKER["name"]]
    other = form(client, story.case, "notify", 1)
    assert parties(other) == [CARRIER["name"]]
    assert other["drawn"].form.data["proposal-penalties-0-sort"] == "warning"
    assert parties(form(client, story.case, "notify", 0, 1)) == [BAKER["name"], CARRIER["name"]]


def test_a_case_of_one_party_asks_nothing_and_one_of_two_says_where_each_stands(visit: Visit) -> None:
    alone, story = Joint("penalty"), Joint("penalty")
    alone.investigated()
    story.filed()
    story.of(CARRIER).ended()
    client = visit(world.HANDLER)
    assert form(client, alone.case, "notify")["choice"].rows == ()
    story.of(BAKER).heard()
    page = client.get(reverse("desk:case", args=[case_key(story.case)]))
    stands = dict(page.context["meta"])
    assert (stands["状态"], stands[BAKER["name"]], stands[CARRIER["name"]]) == ("调查终结", "已经告知", "调查终结")


def test_a_card_names_the_party_whom_it_concerns_where_it_is_not_everybody(visit: Visit) -> None:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    page = visit(world.HANDLER).get(reverse("desk:case", args=[case_key(story.case)]))
    named = {
        card["title"]: value
        for chapter in page.context["chapters"] for card in chapter["facts"]
        for label, value in (row for row in card.get("rows", ()) if isinstance(row, tuple)) if label == "当事人"
    }  # fmt: skip
    assert named == {"案件调查终结报告": CARRIER["name"]}


def test_a_paper_is_served_on_the_party_it_concerns(visit: Visit) -> None:
    story = Joint("penalty")
    story.filed()
    story.of(CARRIER).ended()
    story.heard()
    client = visit(world.HANDLER)
    notice = next(f for f in reading.history(story.case) if "notified" in f.body.fills)
    answer = client.get(reverse("desk:act", args=[case_key(story.case), "serve"]), {"about": notice.number})
    assert answer.context["drawn"].form.data["recipient"] == CARRIER["name"]
