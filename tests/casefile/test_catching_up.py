"""The words of a case follow its record: nothing is missed, doubled or told too long, and a search says what waits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Q
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.rights import viewers
from qiuhao.casefile import catching_up, chores, duplicates, indexing
from qiuhao.casefile.catching_up import catch_up, for_search
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.indexing import INDEX, TRAY
from qiuhao.casefile.models import Case, CaseText, Unindexed
from qiuhao.config.chores import Worker, collect
from qiuhao.ledger import clock, kinds, projections, reading
from qiuhao.ledger.append import append
from qiuhao.ledger.destroy import destroy
from qiuhao.ledger.kinds import Draft, Kind, register
from qiuhao.ledger.search.terms import terms
from tests.exchange.conftest import Api

from . import world
from .test_reading import filed, person

pytestmark = pytest.mark.usefixtures("morning")
WORDS = "配方比例为三比一"


@register
class Pulped(Kind):
    """A record under which content may go."""

    kind = "sampletest.pulped"
    title = "试验用销毁记录"
    destroys = True


def told(case: str, name: str = WORDS, **more: Any) -> int:
    return int(world.reported(case, "casefile.evidence", sort="书证", name=name, source="当事人", **more).number)


def indexed(words: str) -> set[str]:
    """What the index itself holds: nobody catches up."""
    return {one.document for one in INDEX.newest(terms(words))}


def found(text: str = WORDS, by: str = world.HANDLER) -> list[str]:
    [who] = viewers([by])
    return [row.stream for row in find(who, Ask(text=text)).rows]


def several(number: int) -> list[str]:
    """So many cases, one after another, the oldest first."""
    cases = []
    for minute in range(number):
        with clock.fixed(world.MORNING + timedelta(minutes=minute)):
            cases.append(filed())
    return cases


def test_a_record_leaves_one_row_a_case_and_the_next_search_finds_its_words() -> None:
    case = filed()
    assert list(Unindexed.objects.values_list("stream", "since")) == [(case, 1)]
    told(case)
    assert CaseText.objects.count() == 0
    assert Unindexed.objects.count() == 1
    assert found() == [case] == found("青禾")
    assert TRAY.is_empty()
    number = told(case, "另一份进货单")
    assert list(Unindexed.objects.values_list("stream", "since")) == [(case, number)]
    assert indexed("另一份进货单") == set()
    assert found("另一份进货单 青禾") == [case]
    assert projections.compare() == []


def test_the_common_record_costs_one_statement_and_changes_no_word() -> None:
    case = filed()
    with CaptureQueriesContext(connection) as seen:
        told(case)
    ours = [one["sql"] for one in seen if "casetext" in one["sql"] or "unindexed" in one["sql"]]
    assert len(ours) == 1
    assert ours[0].endswith("ON CONFLICT (stream) DO NOTHING")


def test_the_worker_writes_a_case_once_however_many_records_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    cases, written = several(3), list[str]()
    for case in cases:
        told(case)
        told(case, "又一份")
    kept = indexing.write
    monkeypatch.setattr(indexing, "write", lambda row, *more: (written.append(row.stream), kept(row, *more)))
    worker = Worker(collect(settings.INSTALLED_APPS))
    assert {chore.name: chore.run() for chore in worker.chores if chore.name == "words"} == {"words": 3}
    assert written == cases
    assert chores.CHORES[0][2]() == 0
    assert indexed("又一份") == set(cases)
    assert projections.compare() == []


def test_a_case_that_changed_hands_is_found_by_its_new_handler() -> None:
    case = filed()
    other = person("other", "handler", unit="u-9")
    catch_up()
    assert found(by=other.person, text="青禾") == []
    officer = {"person": other.person, "name": "某人"}
    world.reported(case, "casefile.filing", **world.filing(handlers=[officer]))
    assert found(by=other.person, text="青禾") == [case], "marks that are stale hide nothing"


@pytest.mark.parametrize("caught_up", [True, False])
def test_what_becomes_secret_is_gone_with_the_record_that_says_so(caught_up: bool) -> None:
    case = filed()
    number = told(case)
    if caught_up:
        catch_up()
        assert indexed(WORDS) == {case}
    told(case, "平常的一份")
    change = {"of": number, "reason": "属于商业秘密", "changes": {"secrets": ["business-secret"]}}
    world.reported(case, "casefile.correction", **change)
    assert indexed(WORDS) == set()
    assert indexed("平常的一份") == {case}
    assert TRAY.is_empty()
    assert catch_up() == 0
    assert projections.compare() == []


@pytest.mark.parametrize("caught_up", [True, False])
def test_destroyed_content_is_gone_with_its_destruction(caught_up: bool) -> None:
    case = filed()
    number = told(case)
    if caught_up:
        catch_up()
        assert indexed(WORDS) == {case}
    [under] = append("register/pulped", [Draft(Pulped())], actors=["p-archivist"])
    destroy(case, [number], under=(under.stream, under.number))
    assert indexed(WORDS) == set()
    assert indexed("青禾") == {case}
    assert catch_up() == 0
    assert projections.compare() == []


def test_words_made_before_their_content_was_destroyed_are_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    case, made = filed(), catching_up._made
    number = told(case)

    def made_and_destroyed(waiting: Any) -> Any:
        ready = made(waiting)
        [under] = append("register/pulped", [Draft(Pulped())], actors=["p-archivist"])
        destroy(case, [number], under=(under.stream, under.number))
        TRAY.put(case, 1)
        return ready

    monkeypatch.setattr(catching_up, "_made", made_and_destroyed)
    for_search(Q())
    assert indexed(WORDS) == set()
    assert indexed("青禾") == {case}


def test_what_is_recorded_while_its_words_are_made_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    case, made, late = filed(), catching_up._made, ["随后的一份"]

    def made_and_recorded(waiting: Any) -> Any:
        ready = made(waiting)
        if late:
            told(case, late.pop())
        return ready

    monkeypatch.setattr(catching_up, "_made", made_and_recorded)
    assert for_search(Q()) == 0
    assert indexed("随后的一份") == {case}
    assert projections.compare() == []


def test_what_the_worker_writes_while_somebody_looks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    case, look = filed(), INDEX.newest
    name, [who] = world.party()["name"], viewers([world.HANDLER])

    def looked_and_written(*asked: Any) -> Any:
        seen = look(*asked)
        catch_up()
        return seen

    with monkeypatch.context() as patch:
        patch.setattr(INDEX, "newest", looked_and_written)
        assert found("青禾") == [case]
    told(case)
    with monkeypatch.context() as patch:
        patch.setattr(INDEX, "newest", looked_and_written)
        assert found() == [case]
    assert found("没有这样的字词") == []
    other = filed()
    with monkeypatch.context() as patch:
        patch.setattr(INDEX, "newest", looked_and_written)
        same = duplicates.of_the_same_parties(world.AUTHORITY, [name], who)
    assert {one.stream for one in same} == {case, other}


@pytest.mark.parametrize(("where", "step", "call"), [(indexing, "write", 2), (TRAY, "out", 1)])
def test_whoever_is_killed_leaves_nothing_half(
    where: Any, step: str, call: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases, kept, calls = several(3), getattr(where, step), []
    catch_up()
    for case in cases:
        told(case)

    def killed(*more: Any) -> Any:
        calls.append(more)
        if len(calls) == call:
            raise KeyboardInterrupt
        return kept(*more)

    with monkeypatch.context() as patch:
        patch.setattr(where, step, killed)
        with pytest.raises(KeyboardInterrupt):
            catch_up()
    assert indexed(WORDS) == set()
    assert Unindexed.objects.count() == 3
    assert catch_up() == 3
    assert set(found()) == set(cases)
    assert projections.compare() == []


def test_a_search_that_cannot_catch_up_with_all_says_what_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = several(5)
    monkeypatch.setattr(catching_up, "CASES", 1)
    monkeypatch.setattr(catching_up, "STEPS", 2)
    [who] = viewers([world.HANDLER])
    first = find(who, Ask(text="青禾"))
    assert [row.stream for row in first.rows] == cases[:2:-1], "the latest are found first"
    assert first.waiting == "另有 3 件案件正在编入索引，稍后可查到。"
    assert find(person("elsewhere", "handler", unit="u-9"), Ask(text="青禾")).waiting == "", "what is not his to see"
    assert find(who, Ask(text="青禾", states=("decided",))).waiting == "", "what no filter of his lets through"
    Unindexed.objects.all().delete()
    assert find(who, Ask(text="青禾")).waiting == ""


def test_the_page_and_the_interface_say_what_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    several(2)
    said = "另有 2 件案件正在编入索引，稍后可查到。"
    account = open_account("words", "words-2026-demo-long", ["p-registrar"], world.HANDLER)
    page, api = Client(), Api(world.HANDLER)
    page.force_login(account, "django.contrib.auth.backends.ModelBackend")
    where = f"{reverse('desk:cases')}?q=青禾"
    with monkeypatch.context() as patch:
        patch.setattr(catching_up, "STEPS", 0)
        assert api.get("cases?text=青禾").json() == {"cases": [], "next": "", "waiting": said}
        assert said in page.get(where).content.decode()
    assert "编入索引" not in page.get(where).content.decode()
    answer = api.get("cases?text=青禾").json()
    assert len(answer["cases"]) == 2
    assert set(answer) == {"cases", "next"}


def test_so_many_are_not_counted_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catching_up, "STEPS", 0)
    monkeypatch.setattr(catching_up, "MOST_COUNTED", 1)
    several(3)
    [who] = viewers([world.HANDLER])
    assert find(who, Ask(text="青禾")).waiting == "另有 1 件以上案件正在编入索引，稍后可查到。"


def test_a_round_takes_no_more_records_than_others_may_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = several(3)
    monkeypatch.setattr(catching_up, "RECORDS", 5)
    monkeypatch.setattr(catching_up, "STEPS", 1)
    records = Case.objects.get(pk=cases[0]).head
    assert catch_up() == 5 // records
    assert indexed("青禾") == set(cases[: 5 // records])


def test_a_case_whose_words_were_taken_out_is_written_from_its_beginning() -> None:
    case = filed()
    catch_up()
    CaseText.objects.all().delete()
    told(case)
    assert found("青禾") == [case] == found()
    assert projections.compare() == []


def test_a_case_that_waits_is_asked_about_when_its_party_comes_again() -> None:
    case = filed()
    name = world.party()["name"]
    [who] = viewers([world.HANDLER])
    assert [one.stream for one in duplicates.of_the_same_parties(world.AUTHORITY, [name], who)] == [case]
    assert not TRAY.is_empty()
    catch_up()
    assert [one.stream for one in duplicates.of_the_same_parties(world.AUTHORITY, [name], who)] == [case]
    assert duplicates.of_the_same_parties(world.AUTHORITY, [f"{name}分店"], who) == []


def test_the_same_party_day_and_matter_are_found_without_the_index() -> None:
    odd = "百分%店_与!行"
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing(parties=[{**world.party(), "name": odd}]))
    row = Case.objects.get(pk=case)
    known = duplicates.Known(world.AUTHORITY, (), (odd,), row.filed_on, row.matter)
    assert [one.stream for one in duplicates.duplicates(known)] == [case]
    for name in ("百分X店_与!行", "百分%店X与!行", "百分%店"):
        assert duplicates.duplicates(duplicates.Known(world.AUTHORITY, (), (name,), row.filed_on, row.matter)) == []
    assert not TRAY.is_empty()


class Foreign(Kind):
    """A record that a later version of the platform can no longer read."""

    kind = "casefile.foreign_to_this_version"
    title = "试验用记录"


def test_a_case_that_cannot_be_read_keeps_no_other_out_of_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catching_up, "_unread", {})
    bad, good = world.new_case(), world.new_case()
    monkeypatch.setitem(kinds._KINDS, Foreign.kind, Foreign)
    append(bad, [Draft(Foreign(), None, "reported")], actors=[world.HANDLER])
    monkeypatch.delitem(kinds._KINDS, Foreign.kind)
    reading.forget()
    told(good)
    assert catch_up() == 1
    assert indexed(WORDS) == {good}
    assert Unindexed.objects.get().stream == bad
    [who] = viewers([world.HANDLER])
    told(good, "另有一件")
    page = find(who, Ask(text="另有一件"))
    assert [row.stream for row in page.rows] == [good]
    assert page.waiting == "另有 1 件案件正在编入索引，稍后可查到。"
