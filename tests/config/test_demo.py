"""The demonstration: believable, made through the acts, never in production, and never in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client, override_settings

from qiuhao.authority import rights
from qiuhao.authority.models import Account, Certificate
from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.sealing import seal_of
from qiuhao.config.demo import announcing
from qiuhao.config.demo import build as building
from qiuhao.config.demo.invented import citizen, company, household
from qiuhao.config.demo.settled import PASSWORD, bodies, programme
from qiuhao.disclosure.models import Decision, Shelf
from qiuhao.law import checks
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.log.keys import origin
from qiuhao.ledger.models import Record
from qiuhao.ledger.verify import verify

pytestmark = pytest.mark.slow
TODAY = date(2026, 11, 21)
MORNING = datetime.combine(TODAY, time(9, 0), clock.LEGAL_ZONE)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The whole demonstration, built once, and taken away again."""
    home: Path = tmp_path_factory.mktemp("demo")
    ledger.forget()
    reading.forget()
    here = override_settings(QIUHAO_FILES=home / "files", QIUHAO_KEYS=home / "keys", QIUHAO_DEMO=True)
    with here, django_db_blocker.unblock(), transaction.atomic():
        try:
            steps = building.build(TODAY)
            with clock.fixed(MORNING):
                yield steps
        finally:
            transaction.set_rollback(True)
    ledger.forget()
    reading.forget()


def findings(number: int) -> dict[str, str]:
    """Clauses of the findings of a case, with how each stands."""
    found = reading.answer(f"case/demo-{number:02d}", MORNING).findings
    return {source.clause: f.status for f in found if f.severity == "refuse" for source in f.sources}


def told(story: str, **more: Any) -> int:
    """The number of the first case that tells a story."""
    for number, case in enumerate(programme(), 1):
        if case["story"] == story and all(case.get(name) == value for name, value in more.items()):
            return number
    raise AssertionError(story)


def test_cases_stand_at_every_stage_in_every_place(world: int) -> None:
    assert world > 600
    told_here = Case.objects.filter(stream__startswith="case/demo-")
    assert told_here.count() == len(programme()) >= 30
    assert set(Case.objects.values_list("procedure", flat=True)) == set(PROCEDURES)
    states = set(Case.objects.values_list("state", flat=True))
    assert states >= {
        "clue", "investigating", "notified", "reviewing", "reviewed", "approved", "served", "executed", "closed",
        "archived", "not-filed", "transferred",
    }  # fmt: skip
    assert set(Case.objects.values_list("place", flat=True)) == {body.place for body in bodies().values()}
    assert len(set(Case.objects.values_list("place", flat=True))) == 5


def test_nothing_lies_in_the_future_and_the_year_is_filled(world: int) -> None:
    begin = datetime.combine(TODAY, time(0), clock.LEGAL_ZONE)
    moments = list(Record.objects.values_list("happened_at", "recorded_at"))
    assert max(recorded for _, recorded in moments) < begin
    assert max(happened for happened, _ in moments) < begin
    assert min(recorded for _, recorded in moments).year == 2025
    months = {recorded.strftime("%Y-%m") for _, recorded in moments}
    assert len(months) >= 12


def test_what_went_well_has_no_finding(world: int) -> None:
    for number, case in enumerate(programme(), 1):
        if case["story"] in (
            "ordinary",
            "sampled",
            "returned",
            "not_filed",
            "no_penalty",
            "crime",
            "disagreement",
            "together",
        ):
            late = {clause for clause in findings(number) if "archive" not in clause}
            owed = {"xuecheng/disclosure/8.3", "xuecheng/record/29", "yangquan/record/12"}
            assert late <= owed, (number, case["story"], late)


@pytest.mark.parametrize(
    ("story", "clause", "status"),
    [
        ("one_officer", "nat/cf/42", "explained"),
        ("on_paper", "xuecheng/review/4-2", "open"),
        ("late_public", "anze/disclosure/13", "open"),
        ("late_store", "anhui/record/17", "open"),
    ],
)
def test_what_went_wrong_has_its_finding(world: int, story: str, clause: str, status: str) -> None:
    assert findings(told(story)).get(clause) == status


def test_what_went_wrong_came_through_the_reported_door(world: int) -> None:
    for story, kind in (("one_officer", "casefile.examination"), ("on_paper", "casefile.decision")):
        facts = ledger.facts(f"case/demo-{told(story):02d}")
        assert [fact.door for fact in facts if fact.kind == kind] == ["reported"]
    doors = list(Record.objects.filter(stream__type="case").values_list("kind", "door"))
    reported = {kind for kind, door in doors if door == "reported"}
    assert reported == {
        "casefile.opened", "casefile.examination", "casefile.decision", "disclosure.correction_request",
        "casefile.measure_end",
    }  # fmt: skip


def test_the_shelf_shows_what_may_be_shown(world: int) -> None:
    stages = {d.case.removeprefix("case/demo-"): d.stage for d in Decision.objects.all()}
    assert stages[f"{told('minor'):02d}"] == "withheld"
    assert stages[f"{told('secret'):02d}"] == "withheld"
    assert stages[f"{told('withdrawn'):02d}"] == "withdrawn"
    assert stages[f"{told('ordinary'):02d}"] == "published"
    assert Shelf.objects.count() >= 15
    waiting = ledger.facts(f"case/demo-{told('correction', unanswered=True):02d}")
    assert waiting[-1].kind == "disclosure.correction_request"


def test_decisions_wait_for_the_publicity_clerk_in_time_and_close_to_the_last_day(world: int) -> None:
    clerk = rights.viewer(Account.objects.get(username="market-clerk"))
    waiting = reading.dues(clerk).filter(duty="publish-decision")
    days = [due.day for due in waiting.filter(due_at__gte=MORNING)]
    assert len(days) >= 2
    left = sorted((day - TODAY).days for day in days)
    assert left[0] <= 4 < left[-1]
    page = Client()
    page.force_login(Account.objects.get(username="market-clerk"))
    shown = page.get("/desk/disclosure/").content.decode()
    assert shown.count("待拟公示稿") >= 2


def test_papers_to_the_party_bear_the_sample_seal(world: int) -> None:
    seal, images = seal_of("demo-market", TODAY)
    assert seal is not None
    assert "样章".encode() in images[seal["image"]]


@pytest.mark.parametrize("authority", ["demo-market", "demo-city", "demo-reform"])
def test_each_disagreement_walks_its_places_own_path(world: int, authority: str) -> None:
    facts = ledger.facts(f"case/demo-{told('disagreement', authority=authority):02d}")
    steps = [fact.body.step for fact in facts if fact.kind == "review.disagreement"]
    place = bodies()[authority].place
    paths = {
        "anze": ["consult", "report", "head-decides"],
        "xuecheng": ["report", "head-decides"],
        "yangquan": ["recheck", "report", "collective-study"],
    }
    assert steps == paths[place]


def test_decisions_have_their_number_and_a_paper_that_opens(world: int) -> None:
    seen = 0
    for case in Case.objects.exclude(decision_number=""):
        for fact in ledger.facts(case.stream):
            if fact.door == "act" and "decided" in fact.body.fills and fact.body.outcome == "penalty":
                with files.open_file(fact.body.document.sha256, check=True) as paper:
                    assert paper.read(5) == b"%PDF-"
                seen += 1
    assert seen >= 20


def test_everybody_of_the_cast_can_come_in_and_the_engineer_sees_no_case(world: int) -> None:
    for card in announcing.cast():
        account = Account.objects.get(username=card["login"])
        assert account.check_password(PASSWORD)
        who = rights.viewer(account)
        if card["login"] == "admin":
            assert not who.is_somebody
            assert not reading.cases(who).exists()
        else:
            assert reading.cases(who).exists(), card
    market = rights.viewer(Account.objects.get(username="market-head"))
    assert {case.authority for case in reading.cases(market)} == {"demo-market"}
    province = rights.viewer(Account.objects.get(username="justice-supervisor"))
    assert len({case.authority for case in reading.cases(province)}) == 5


def test_the_cast_is_shown_at_log_in(world: int) -> None:
    announcing.announce()
    page = Client().get("/accounts/login/").content.decode()
    assert page.count('name="login" value=') >= len(announcing.cast())
    assert PASSWORD in page


def test_certificates_run_out_one_soon_and_one_already(world: int) -> None:
    ends = sorted(Certificate.objects.filter(person__startswith="p-demo-market-").values_list("valid_until", flat=True))
    assert ends[0] < TODAY < ends[1]
    assert (ends[1] - TODAY).days <= 30


def test_it_verifies_and_the_log_is_the_demonstrations(world: int) -> None:
    report = verify(files=False)
    assert report.ok, [finding.sentence for finding in report.findings[:5]]
    assert origin() == "demo"


def test_nobody_real_is_in_it(world: int) -> None:
    names = {one.name for body in bodies().values() for one in body.people.values()}
    assert all(name[0] in "甲乙丙丁戊己庚" for name in names)
    parties = set(Case.objects.exclude(parties="").values_list("parties", flat=True))
    assert all("示" in name for name in parties)
    assert all("示" in body.name for body in bodies().values())


def test_it_is_built_once_and_only_in_an_empty_place(world: int) -> None:
    assert building.built() is not None
    with pytest.raises(building.DemoRefused, match="空库"):
        building.check_place()


@pytest.mark.django_db  # so that this file alone has its tables made: they are, where one test asks for them
def test_invented_numbers_are_well_formed() -> None:
    for number in range(30):
        assert checks.credit_code(company(number, "示泽县")["credit_code"]) is None
        assert checks.credit_code(household(number, "示泽县")["credit_code"]) is None
        assert checks.id_number(citizen(number, "示泽县")["id_number"]) is None
