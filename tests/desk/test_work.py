"""工作清单 and acts on several cases: within the viewer's rights, by clock, each case for itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from qiuhao.desk.worklist.views import lane, week_end
from qiuhao.ledger import clock
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.desk.test_readings import noted
from tests.disclosure.story import Story


def listed(client: Client, **asked: str) -> Any:
    answer = client.get(reverse("desk:work"), asked)
    assert answer.status_code == 200
    return answer.context


def names(context: Any) -> list[str]:
    return [row["title"] for row in context["rows"]]


def decided(place: str = "national") -> Story:
    story = Story(place)
    story.decide(public_impact=True)
    return story


def test_mine_is_what_my_posts_and_cases_owe_and_no_more(visit: Visit, somebody: Callable[..., Client]) -> None:
    story = decided()
    clerk, handler = visit(world.CLERK), visit(world.HANDLER)
    assert "公示执法决定" in names(listed(clerk))
    assert "公示执法决定" not in names(listed(handler)), "the clerk's"
    assert "公示执法决定" in names(listed(handler, scope="all"))
    stranger = somebody("p-other", "handler", "u-2")
    assert names(listed(stranger, scope="all")) == []
    assert names(listed(stranger, scope="unit")) == []
    assert case_key(story.case)


@pytest.mark.clause("anze/record/17")
def test_filing_text_records_waits_for_the_archivist_until_the_volume_may_be_bound(visit: Visit) -> None:
    story = decided("anze")
    archivist = visit(world.ARCHIVIST)
    pages = [archivist.get(reverse(f"desk:{name}")) for name in ("today", "archives")]
    assert "归档文字记录" not in names(listed(archivist))
    assert all("归档文字记录" not in page.content.decode() for page in pages)
    assert "file-text-record" in {duty.duty.name for duty in reading.answer(story.case).duties}, "owed all the same"
    assert "归档文字记录" in names(listed(archivist, scope="all")), "and in sight of whoever looks at everything"
    story.reported("casefile.closing", reason="executed", report="已经执行完毕。")
    assert "归档文字记录" in names(listed(archivist))
    page = archivist.get(reverse("desk:archives"))
    assert "归档文字记录" in page.content.decode()


def test_the_clock_chooses_and_the_numbers_count_the_same(visit: Visit) -> None:
    decided()
    head = visit(world.HEAD)
    every = listed(head, scope="all")
    total = len(every["rows"])
    parts = {name: listed(head, scope="all", clock=name)["rows"] for name in ("late", "week", "later", "promptly")}
    assert sum(map(len, parts.values())) == total > 0
    late, week = every["figures"]
    assert (late["value"], week["value"]) == (len(parts["late"]), len(parts["week"]))
    with clock.fixed(world.MORNING + timedelta(days=60)):
        then = listed(head, scope="all")
        assert then["figures"][0]["value"] == len(listed(head, scope="all", clock="late")["rows"]) > 0


def test_the_head_sees_by_person_who_is_late_and_the_handler_sees_no_such_table(visit: Visit) -> None:
    decided()
    with clock.fixed(world.MORNING + timedelta(days=60)):
        shown = listed(visit(world.HEAD), scope="all")
        rows = {row["name"]: row for row in shown["people"]}
        assert rows["李办案"]["late"] == rows["王协办"]["late"] > 0
        clerk = visit(world.CLERK)
        assert listed(clerk, scope="all", person=world.REVIEWER)["rows"] == [], "no case of his"
        one = listed(clerk, scope="all", person=world.HANDLER)
        assert one["person"] == "李办案"
        assert len(one["rows"]) == rows["李办案"]["running"]
        assert listed(visit(world.HANDLER), scope="all")["people"] == []


def test_a_week_ends_on_sunday_and_what_is_paused_is_not_late(morning: None) -> None:
    assert week_end(clock.today()).isoformat() == "2026-03-08T23:59:59.999999+08:00"
    decided()
    [due, *_] = [d for d in reading.dues(_viewer()) if d.due_at is not None]
    due.due_at = clock.now() - timedelta(days=1)
    assert lane(due) == "late"
    due.paused = True
    assert lane(due) == "later"
    due.paused, due.due_at = False, week_end(clock.today())
    assert lane(due) == "week"
    due.due_at += timedelta(microseconds=1)
    assert lane(due) == "later"
    due.due_at = None
    assert lane(due) == "promptly"


def _viewer() -> Any:
    from qiuhao.authority.rights import viewers

    return viewers([world.HEAD])[0]


def test_several_reviewed_drafts_are_published_each_for_itself(visit: Visit) -> None:
    ready, unready = decided("anhui"), decided("anhui")
    ready.draft(form="summary", ends_on="2029-03-02")
    ready.review()
    clerk = visit(world.CLERK)
    page = clerk.get(reverse("desk:bulk", args=["publish"]))
    assert [line.it.stream for line in page.context["ready"]] == [ready.case]
    assert noted(ready.case) == noted(unready.case) == [(world.CLERK, "view", "bulk/publish")]
    keys = [case_key(ready.case), case_key(unready.case), "01NONE"]
    sent = {"case": keys, "_key": page.context["idempotency"]}
    done = clerk.post(reverse("desk:bulk", args=["publish"]), sent).context["results"]
    assert [one["done"] for one in done] == [True, False, False], [one["said"] for one in done]
    assert done[1]["said"], "and says why"
    assert (len(noted(ready.case)), len(noted(unready.case))) == (1, 2), "who records stands in the record"
    assert reading.history(ready.case).last("published") is not None
    assert reading.history(unready.case).last("published") is None
    count = len(reading.history(ready.case).as_recorded)
    again = clerk.post(reverse("desk:bulk", args=["publish"]), sent).context["results"]
    assert again[0]["done"], "sent twice, the same answer"
    assert len(reading.history(ready.case).as_recorded) == count


def test_receipts_of_what_went_by_post_are_entered_each_with_its_day(visit: Visit) -> None:
    back, undated, early = decided(), decided(), decided()
    handler, address = visit(world.HANDLER), reverse("desk:bulk", args=["mail-receipts"])
    page = handler.get(address)
    assert {line.it.stream for line in page.context["ready"]} == {back.case, undated.case, early.case}
    assert "回执上的收件日期" in page.content.decode()
    key, none, before = (case_key(story.case) for story in (back, undated, early))
    sent = {
        "case": [key, none, before], "_key": page.context["idempotency"], "carrier_mail": "ems", "receipts": ["return"],
        "reason": "当事人在外地。", f"effective_on-{key}": "2026-03-03", f"mail_number-{key}": "演示0001",
        f"effective_on-{before}": "2026-03-01",
    }  # fmt: skip
    with clock.fixed(world.later(days=2)):
        done = handler.post(address, sent).context["results"]
        assert [one["done"] for one in done] == [True, False, False], [one["said"] for one in done]
        assert "没有填写回执上的收件日期" in done[1]["said"][0]
        assert "早于决定日期" in done[2]["said"][0]
        assert handler.post(address, sent).context["results"][0]["done"], "sent twice, the same answer"
    [served] = reading.history(back.case).of("served")
    assert (served.body.method, str(served.body.effective_on), served.body.mail_number, served.body.about) == (
        "postal", "2026-03-03", "演示0001", back.decision,
    )  # fmt: skip
    assert reading.case(_viewer(), back.case).state == "served"
    for story in (undated, early):
        assert not reading.history(story.case).of("served")


def test_nobody_does_at_once_what_he_may_not_do_alone(visit: Visit, somebody: Callable[..., Client]) -> None:
    story = decided("anhui")
    story.draft(form="summary", ends_on="2029-03-02")
    story.review()
    handler = visit(world.HANDLER)
    assert handler.get(reverse("desk:bulk", args=["publish"])).context["ready"] == []
    [one] = handler.post(reverse("desk:bulk", args=["publish"]), {"case": [case_key(story.case)]}).context["results"]
    assert not one["done"]
    somebody("p-window-x", "window").post(reverse("desk:bulk", args=["publish"]), {"case": [case_key(story.case)]})
    assert noted(story.case) == [
        *[(world.HANDLER, "view", "bulk/publish")] * 2, ("p-window-x", "refused", "bulk/publish"),
    ]  # fmt: skip
    assert reading.history(story.case).last("published") is None


@pytest.mark.parametrize("name", ["decide", "serve", "nonsense"])
def test_what_needs_words_of_its_own_is_done_one_by_one(visit: Visit, name: str) -> None:
    answer = visit(world.HANDLER).get(reverse("desk:bulk", args=[name]))
    assert answer.status_code == 404
    assert "逐件" in answer.content.decode()
