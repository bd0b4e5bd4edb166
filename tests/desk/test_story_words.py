"""What a card of the timeline says is in words, and a form about a licence offers only the results it may come to."""

from __future__ import annotations

import pytest

from qiuhao.desk.cases.story import text
from qiuhao.law import revisions
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import samples
from tests.clauses.national.test_licence_after import Licensed, result


def test_a_choice_is_told_by_its_words() -> None:
    acceptance = make("casefile.licence_acceptance", samples.content("casefile.licence_acceptance"))
    assert text(acceptance) == "本机关决定"
    extension = make("casefile.licence_extension", samples.content("casefile.licence_extension"))
    assert text(extension) == "需要核实。"


def test_an_application_is_granted_or_refused_and_a_licence_in_force_changed_or_kept() -> None:
    story = Licensed()
    assert revisions.outcomes("decide", story.history()) == ("grant", "refuse")
    assert revisions.outcomes("propose-revision", story.history()) == ("change", "recall", "revoke")
    story.propose()
    assert revisions.outcomes("decide", story.history()) == ("change", "recall", "revoke", "keep")
    story.tell("casefile.licence_decision", proposal=result("keep"))
    assert revisions.outcomes("decide", story.history()) == ("grant", "refuse")


def test_to_leave_a_licence_as_it_is_cannot_be_proposed() -> None:
    content = {**samples.content("casefile.licence_revision"), "proposal": result("keep")}
    with pytest.raises(InvalidContent, match="变更、撤回或者撤销"):
        make("casefile.licence_revision", content)
