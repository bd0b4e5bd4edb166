"""After the decision, through the pages: publication by two persons, and the volume that binds itself."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide
from qiuhao.desk.access import case_key
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.casefile.test_walk import Story
from tests.desk.browser import fill
from tests.desk.conftest import Visit
from tests.desk.test_walk import told


@pytest.fixture
def story(morning: None) -> Story:
    """A decision that was made and served."""
    made = Story(place="xuecheng")
    made.investigated()
    made.heard()
    made.reviewed()
    made.approved()
    made.served(decide(made.case, made.decision(), [world.HANDLER]).number)
    return made


def do(client: Client, case: str, act: str, **changes: Any) -> None:
    done = fill(client, reverse("desk:act", args=[case_key(case), act]), **changes)
    assert done.status_code == 302, (act, told(done))


def test_a_decision_is_drafted_reviewed_by_another_and_published(story: Story, visit: Visit) -> None:
    clerk, checker = visit(world.CLERK), visit(world.CHECKER)
    desk = clerk.get(reverse("desk:publications")).content.decode()
    assert "拟公示稿" in desk
    do(clerk, story.case, "draft-publication")
    assert "公示稿待审核" in clerk.get(reverse("desk:publications")).content.decode()
    do(checker, story.case, "review-publication", passed="on")
    do(clerk, story.case, "publish")
    history = reading.history(story.case)
    draft, review = history.last("publication-drafted"), history.last("publication-reviewed")
    assert draft is not None
    assert review is not None
    assert review.body.digest == draft.body.digest
    assert (draft.body.drafted_by, review.body.reviewed_by) == (world.CLERK, world.CHECKER)
    assert history.last("published") is not None
    assert "已公示" in clerk.get(reverse("desk:publications")).content.decode()


def test_a_closed_case_is_bound_from_what_the_case_holds(story: Story, visit: Visit) -> None:
    archivist = visit(world.ARCHIVIST)
    decision = reading.history(story.case).last("decided")
    assert decision is not None
    pay = make("casefile.payment", {"about": decision.number, "amount": "5000.00", "bank": "示范银行"})
    steps: list[tuple[str, Any, str]] = [
        ("receive-payment", pay, world.HANDLER),
        (
            "end-execution",
            make("casefile.execution_end", {"about": decision.number, "result": "performed"}),
            world.HANDLER,
        ),
    ]
    for act, body, by in steps:
        story.step(act, body.kind, by, **body.model_dump(mode="json"))
    opinions = {name: world.voice(words="同意。") for name in ("unit_opinion", "head_opinion")}
    story.step("close", "casefile.closing", world.HEAD, reason="executed", report="缴清罚款，已经改正。", **opinions)
    assert story.case in {due.case_id for due in reading.dues(_viewer(world.ARCHIVIST)) if due.duty == "archive"}
    do(archivist, story.case, "archive", checker="周负责")
    volume = reading.history(story.case).last("archived")
    assert volume is not None
    assert decision.number in volume.body.contents
    assert "已归档" in archivist.get(reverse("desk:archives")).content.decode()


def _viewer(person: str) -> Any:
    from qiuhao.authority.rights import viewers

    return viewers([person])[0]
