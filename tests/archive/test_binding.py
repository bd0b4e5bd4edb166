"""Binding a volume: its contents, its two parts, its sheets, its clock."""

import pytest

from qiuhao.archive import reading
from qiuhao.archive.acts import VERBS
from qiuhao.authority.rights import NOBODY, viewers
from qiuhao.casefile.reading import NoSuchCase
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from tests.casefile import world
from tests.review.story import Story as Reviewed

pytestmark = pytest.mark.usefixtures("morning")


class Story(Reviewed):
    """A reviewed, decided, executed and closed case."""

    def __init__(self, place: str = "xuecheng") -> None:
        super().__init__(place)
        self.submit()
        self.agree()
        self.decide()
        self.reported("casefile.execution_end", result="performed")
        self.reported("casefile.closing", reason="executed", report="已缴清。")

    def archive(self, by: str = world.ARCHIVIST, **content: object) -> Appended:
        verb = VERBS["archive"]
        return verb.do(self.case, make(verb.kind, {**verb.prefill(self.case, [by]), **content}), [by])

    def reasons(self, **content: object) -> list[str]:
        verb = VERBS["archive"]
        body = make(verb.kind, {**verb.prefill(self.case, [world.ARCHIVIST]), **content})
        return [r.text for r in verb.why_not(self.case, body, [world.ARCHIVIST]) if r.severity == "refuse"]


def archivist() -> object:
    return viewers([world.ARCHIVIST])[0]


@pytest.mark.clause("xuecheng/record/29")
def test_a_closed_case_waits_to_be_bound_thirty_days_and_its_volume_binds_itself() -> None:
    story = Story()
    waiting = reading.to_bind(archivist())[0]
    assert [(item.case, str(item.due)) for item in waiting] == [(story.case, "2026-04-01")]
    done = story.archive().fact.body
    assert done.name == "示范县青禾糕点店有限公司超范围生产糕点案"
    assert [ref.name for ref in done.files] == [
        f"{part}{sheet}.pdf" for part in ("正卷", "副卷") for sheet in ("案卷封面", "卷内目录", "备考表")
    ]  # fmt: skip
    with files.open_file(done.files[0].sha256) as pdf:
        assert pdf.read(5) == b"%PDF-"
    assert reading.to_bind(archivist())[0] == []
    assert [item.case for item in reading.bound(archivist())[0]] == [story.case]


def test_the_decision_stands_first_and_what_is_internal_stands_apart() -> None:
    story = Story()
    parts = dict(reading.volume(archivist(), story.case).parts)
    assert parts["正卷"][0].fact.number == story.decision
    inner = {line.fact.kind for line in parts["副卷"]}
    assert inner == {"casefile.major_answers", "review.submission", "review.opinion"}
    assert not inner & {line.fact.kind for line in parts["正卷"]}


@pytest.mark.clause("yangquan/review/11-2")
def test_the_review_is_bound_but_not_in_the_open_part() -> None:
    story = Story()
    entries = VERBS["archive"].prefill(story.case, [world.ARCHIVIST])["entries"]
    moved = [{**entry, "part": "main"} for entry in entries]
    assert any("编入了正卷" in reason for reason in story.reasons(entries=moved))


def test_the_contents_name_records_of_the_case_once_each() -> None:
    story = Story()
    entries = VERBS["archive"].prefill(story.case, [world.ARCHIVIST])["entries"]
    assert any("重复列入" in r for r in story.reasons(entries=[*entries, entries[0]]))
    assert any("本案没有的记录" in r for r in story.reasons(entries=[*entries, {**entries[0], "fact": 99}]))


@pytest.mark.clause("anhui/record/18", "yangquan/record/12")
def test_a_text_record_left_out_of_the_volume_is_named() -> None:
    story = Story("yangquan")
    entries = [e for e in VERBS["archive"].prefill(story.case, [world.ARCHIVIST])["entries"] if e["fact"] != 3]
    assert any("没有编入案卷" in reason for reason in story.reasons(entries=entries))


def test_a_case_that_is_not_closed_is_not_bound_and_nothing_is_rendered() -> None:
    story = Reviewed("xuecheng")
    verb = VERBS["archive"]
    body = make(verb.kind, verb.prefill(story.case, [world.ARCHIVIST]))
    with pytest.raises(Refused):
        verb.do(story.case, body, [world.ARCHIVIST])


def test_what_comes_after_the_binding_is_said_to_be_left_out() -> None:
    story = Story()
    story.archive()
    with clock.fixed(world.later(days=1)):
        story.reported("casefile.payment", about=story.decision, amount="5000.00")
    volume = reading.volume(archivist(), story.case)
    assert [fact.kind for fact in volume.left_out] == ["casefile.payment"]


def test_every_list_is_filtered_by_rights() -> None:
    story = Story()
    assert reading.to_bind(NOBODY)[0] == []
    assert reading.bound(NOBODY)[0] == []
    with pytest.raises(NoSuchCase):
        reading.volume(NOBODY, story.case)


@pytest.mark.parametrize("data", [b"%PDF-1.7 torn", b"", b"not a PDF at all"])
def test_a_scan_that_cannot_be_opened_keeps_no_volume_from_being_bound(data: bytes) -> None:
    story = Story()
    ref = files.put(data, media_type="application/pdf", name="扫描件.pdf")
    done = story.reported("casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    entries = VERBS["archive"].prefill(story.case, [world.ARCHIVIST])["entries"]
    assert [one["pages"] for one in entries if one["fact"] == done.number] == [1]
