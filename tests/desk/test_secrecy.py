"""A record marked as secret opens to named persons only: on every page, as paper, as file, over the interface."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qiuhao.authority.rights import viewers
from qiuhao.casefile.doing import do
from qiuhao.casefile.finding import Ask, find
from qiuhao.desk.access import case_key
from qiuhao.law.refusal import Refused
from qiuhao.ledger import files, projections
from qiuhao.ledger.kinds import make
from qiuhao.ledger.models import UnsealedReading
from qiuhao.library import packs
from tests.casefile import world
from tests.desk.conftest import Visit
from tests.exchange.conftest import Api

SECRET = "配方比例为三比一"
clause = pytest.mark.clause
KEPT = [
    pytest.param("anze", "anze/record/18-2", marks=clause("anze/record/18-2")),
    pytest.param("xuecheng", "xuecheng/record/30-2", marks=clause("xuecheng/record/30-2")),
    pytest.param("anhui", "anhui/record/20-3", marks=clause("anhui/record/20-3")),
    pytest.param("yangquan", "yangquan/record/14", marks=clause("yangquan/record/14")),
]


def marked(place: str, **more: Any) -> tuple[str, int, str]:
    """A case with one marked piece of evidence: stream, number of the record, digest of its file."""
    world.register(place)
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing())
    ref = files.put(b"%PDF-1.7 recipe", media_type="application/pdf", name="配方.pdf")
    content = {"sort": "书证", "name": SECRET, "source": "当事人", "files": [ref.model_dump()]}
    done = world.reported(case, "casefile.evidence", **content, **{"secrets": ["business-secret"], **more})
    return case, done.number, ref.sha256


def pages(case: str, number: int, digest: str) -> tuple[list[str], list[str]]:
    """(pages of the case, what is of the record alone)."""
    key = case_key(case)
    whole = [reverse(f"desk:{name}", args=[key]) for name in ("case", "case-papers", "case-log")]
    alone = [("case-fact", number), ("case-sheet", number), ("case-file", digest)]
    return whole, [reverse(f"desk:{name}", args=[key, of]) for name, of in alone]


def shows(client: Client, case: str, number: int, digest: str) -> bool:
    """Whether the record's words and papers can be had. All pages agree."""
    whole, alone = pages(case, number, digest)
    found = {read(client, page) != b"" for page in alone}
    words = [read(client, page).decode() for page in whole]
    assert all(words)
    found |= {SECRET in words[0] or "配方.pdf" in words[0] + words[1]}
    assert len(found) == 1
    return found.pop()


def read(client: Client, page: str) -> bytes:
    """What a page gives out; nothing where it is refused."""
    answer = client.get(page)
    if answer.streaming:
        return b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return answer.content if answer.status_code == 200 else b""


@clause("anze/record/18-2", "xuecheng/record/30-2", "anhui/record/20-3", "yangquan/record/14")
def test_what_is_marked_opens_to_its_makers_the_head_and_named_readers(visit: Visit) -> None:
    case, number, digest = marked("anhui", readers=[world.REVIEWER])
    for person, open_to in (
        (world.HANDLER, True), (world.HEAD, True), (world.REVIEWER, True),
        (world.SECOND, False), (world.ARCHIVIST, False),
    ):  # fmt: skip
        assert shows(visit(person), case, number, digest) is open_to, person


@pytest.mark.parametrize(("place", "article"), KEPT)
def test_the_refusal_names_the_clause_and_the_attempt_is_noted(visit: Visit, place: str, article: str) -> None:
    case, number, digest = marked(place)
    answer = visit(world.ARCHIVIST).get(pages(case, number, digest)[1][0])
    assert answer.status_code == 403
    named = packs.rules(place).mark(article)
    assert f"只有办理人、机关负责人和记录指定的人员可以查阅（{named}）" in answer.content.decode()
    tried = UnsealedReading.objects.filter(what=case, how="refused").values_list("who", "part")
    assert list(tried) == [(world.ARCHIVIST, f"case-fact/{number}")]


@clause("anze/record/18-2", "xuecheng/record/30-2", "anhui/record/20-3", "yangquan/record/14")
def test_the_interface_gives_no_more_than_the_pages(morning: None) -> None:
    case, number, digest = marked("anhui")
    key = case_key(case)
    for person, open_to in ((world.HANDLER, True), (world.SECOND, False)):
        facts = Api(person).get(f"cases/{key}").json()["facts"]
        assert (SECRET in str(facts)) is open_to
        for part in (f"files/{digest}", f"records/{number}/sheet.pdf"):
            answer = Api(person).get(f"cases/{key}/{part}")
            given = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert (answer.status_code == 200, given.startswith(b"%PDF")) == (open_to, open_to), part


@clause("xuecheng/record/30-2")
def test_a_mark_changes_by_a_correction_with_its_reason_and_both_stay_on_record(visit: Visit) -> None:
    case, number, digest = marked("xuecheng", secrets=[])
    colleague = visit(world.SECOND)
    assert shows(colleague, case, number, digest)
    mark = {"of": number, "reason": "当事人说明属于商业秘密", "changes": {"secrets": ["business-secret"]}}
    world.reported(case, "casefile.correction", **mark)
    assert not shows(colleague, case, number, digest), "what was first sealed without the mark is closed too"
    world.reported(case, "casefile.correction", of=number, reason="已公开", changes={"secrets": []})
    assert shows(colleague, case, number, digest)


def test_what_is_not_marked_opens_as_ever(visit: Visit) -> None:
    case, number, digest = marked("anhui", secrets=[])
    for person in (world.SECOND, world.ARCHIVIST):
        assert shows(visit(person), case, number, digest), person


def test_whoever_may_not_open_it_neither_unmarks_it_nor_finds_it_by_its_words(morning: None) -> None:
    case, number, _ = marked("anhui")
    [second] = viewers([world.SECOND])

    def found() -> list[str]:
        return [row.stream for row in find(second, Ask(text=SECRET)).rows]

    assert find(second, Ask(text="糕点")).rows, "the case itself is his to see"
    assert not found()
    unmark = make("casefile.correction", {"of": number, "reason": "已公开", "changes": {"secrets": []}})
    for by in (world.SECOND, world.ARCHIVIST):
        with pytest.raises(Refused) as caught:
            do(case, "correct-record", unmark, [by])
        assert any("不能查阅的人员不能更正" in r.text for r in caught.value.refusals)
    do(case, "correct-record", unmark, [world.HANDLER])
    assert found() == [case]
    mark = {"secrets": ["business-secret"]}
    world.reported(case, "casefile.correction", of=number, reason="属于商业秘密", changes=mark)
    assert not found()
    assert projections.compare() == []
