"""The public door: lists, search, stones, proof, register, following."""

import io
import json
import zipfile
from argparse import Namespace
from datetime import timedelta

import pytest

from qiuhao.disclosure import reading
from qiuhao.disclosure.acts.ask_correction import receive
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.verifier import qiuhao_verify
from tests.casefile import world

from .story import Story

pytestmark = pytest.mark.usefixtures("morning")
PLAIN = Namespace(key=None, witness=None, quorum=0, checkpoint=None)


def test_what_is_published_is_found_by_any_two_characters_of_its_public_words_and_by_no_others() -> None:
    story = Story("anze")
    done = story.published()
    for words in ("青禾", "糕点店", "罚款", "示范县 青禾", "2026"):
        assert [line.id for line in reading.search(words).lines] == [done.seal[:16]], words
    for words in ("何某", "人民路", "13800000000", "货值金额", "禾青"):
        assert not reading.search(words).lines, words


def test_a_list_is_turned_by_cursors_newest_first() -> None:
    ids = []
    for number in range(5):
        story = Story("anze")
        story.decide(number=f"示市监罚〔2026〕{number + 1}号")
        with clock.fixed(world.later(hours=number + 1)):
            ids.append(story.published().seal[:16])
    seen, before = [], ""
    while True:
        found = reading.search(before=before, limit=2)
        seen += [line.id for line in found.lines]
        before = found.older
        if not before:
            break
    assert seen == ids[::-1]
    assert reading.search(kind="licence").lines == ()
    assert len(reading.search(kind="penalty", authority=world.AUTHORITY).lines) == 5


@pytest.mark.clause("anhui/disclosure/12", "nat/cf/48-2")
def test_what_is_withdrawn_is_gone_from_list_search_and_address_and_its_stone_says_why() -> None:
    story = Story("anhui")
    page = story.published().seal[:16]
    story.reported("casefile.ruling", about=story.decision, result="revoked", body="示范县人民法院")
    story.do("withdraw", world.CLERK)
    assert not reading.search().lines
    assert not reading.search("青禾").lines
    stone = reading.open_page(page)
    assert isinstance(stone, reading.Tombstone)
    assert (stone.why, stone.explanation) == ("withdrawn", "本决定已被依法撤销，现予撤下。")
    assert "青禾" not in repr(stone)


def test_an_explanation_for_the_public_gives_nothing_away() -> None:
    story = Story("anhui", sort="person", name="赵甲一", id_number="110105199003070535")
    story.published()
    reasons = story.why_not("withdraw", world.CLERK, cause="撤销", explanation="赵甲一（110105199003070535）一案撤销。")
    assert any("不得公开" in reason for reason in reasons)


@pytest.mark.clause("anhui/disclosure/13")
def test_after_the_term_the_address_shows_only_that_it_is_over() -> None:
    story = Story("anhui")
    story.decide()
    story.draft()
    story.review()
    with pytest.raises(Refused):
        story.publish(ends_on=None)
    page = story.publish(ends_on=(clock.today() + timedelta(days=30)).isoformat()).seal[:16]
    assert isinstance(reading.open_page(page), reading.Public)
    with clock.fixed(world.later(days=31)):
        assert not reading.search().lines
        stone = reading.open_page(page)
        assert isinstance(stone, reading.Tombstone)
        assert stone.why == "ended"


def test_a_correction_replaces_the_words_at_the_same_address_and_says_so() -> None:
    story = Story("anze")
    page = story.published().seal[:16]
    fields = reading.open_page(page).rows  # type: ignore[union-attr]
    assert dict(fields)["执法类别"].startswith("行政处罚")
    draft = story.draft(fields={"authority": "示范县市场监督管理局", "party": "示范县青禾糕点店有限公司",
                                "category": "行政处罚", "conclusion": "罚款",
                                "decided-on": "2026年3月2日"})  # fmt: skip
    assert story.why_not("correct-publication", world.CLERK, explanation="类别表述有误。")
    story.review()
    story.do("correct-publication", world.CLERK, explanation="类别表述有误。")
    now = reading.open_page(page)
    assert isinstance(now, reading.Public)
    assert dict(now.rows)["执法类别"] == "行政处罚"
    assert (now.correction, now.draft) == ("类别表述有误。", draft.number)


def test_the_proof_holds_for_a_stranger_and_shows_only_what_is_public() -> None:
    story = Story("anze", sort="person", name="赵甲一", id_number="110105199003070535", phone="13900000001")
    page = reading.open_page(story.published().seal[:16])
    assert isinstance(page, reading.Public)
    assert reading.proofs(page) is None
    assert reading.position(page) is None
    sequencer.run()
    found = reading.proofs(page)
    assert found is not None
    assert reading.position(page) == found.index
    for name, data in found.files.items():
        if name == "lines.json":
            continue
        problems, said = qiuhao_verify.verify_disclosed(json.loads(data), PLAIN)
        assert not problems, (name, problems)
    whole = b"".join(found.files.values()).decode()
    assert "110105199003070535" not in whole
    assert "13900000001" not in whole
    told = json.loads(found.files["draft.json"])
    sealed = next(f["value"] for f in told["fields"] if f["name"] == "fields")
    assert sorted(sealed.values()) == sorted(words for _, words in page.rows)


def test_the_package_holds_everything_needed_to_verify() -> None:
    story = Story("anze")
    page = reading.open_page(story.published().seal[:16])
    assert isinstance(page, reading.Public)
    sequencer.run()
    data = reading.package(page)
    assert data is not None
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert set(names) == {
        "decision.json", "draft.json", "published.json", "lines.json", "checkpoint", "qiuhao_verify.py",
        "qiuhao_publication.py", "核验说明.txt",
    }  # fmt: skip


@pytest.mark.clause("anze/disclosure/13", "anhui/disclosure/11-2")
@pytest.mark.parametrize("place", ["anze", "anhui"])
def test_the_register_says_of_each_number_what_became_of_it_and_by_when(place: str) -> None:
    story = Story(place)
    story.decide()
    book = reading.register(world.AUTHORITY)
    assert book is not None
    # Monday 2 March 2026: the seventh workday after it is Wednesday 11 March.
    assert [(r.state, str(r.due)) for r in book.rows] == [("in-time", "2026-03-11")]
    with clock.fixed(world.later(days=10)):
        assert [r.state for r in reading.register(world.AUTHORITY).rows] == ["late"]  # type: ignore[union-attr]
        story.published()
        assert [r.state for r in reading.register(world.AUTHORITY).rows] == ["published-late"]  # type: ignore[union-attr]
    other = Story(place)
    other.decide(number="示市监罚〔2026〕8号")
    other.published()
    third = Story(place)
    third.decide(number="示市监罚〔2026〕9号")
    third.do("withhold", world.HEAD, ground="state-secret", reason="依法定密。")
    with clock.fixed(world.later(days=11)):
        rows = {r.number: r for r in reading.register(world.AUTHORITY).rows}  # type: ignore[union-attr]
    assert rows["示市监罚〔2026〕8号"].state == "published"
    assert (rows["示市监罚〔2026〕9号"].state, rows["示市监罚〔2026〕9号"].note) == (
        "withheld",
        rows["示市监罚〔2026〕9号"].note,
    )
    assert "国家秘密" in rows["示市监罚〔2026〕9号"].note


def test_somebody_from_outside_may_ask_for_a_correction_and_follow_it() -> None:
    story = Story("xuecheng")
    page = reading.open_page(story.published().seal[:16])
    assert isinstance(page, reading.Public)
    content = {"asked_by": {"name": "钱乙二", "phone": "13600000000"}, "wrong": "名称多了一个字。"}
    with pytest.raises(Refused, match="没有证据"):
        receive(page.case, page.published, content)
    receipt = receive(page.case, page.published, {**content, "evidence": "营业执照副本。"})
    waiting = reading.follow(receipt.lower())
    assert waiting is not None
    assert (waiting.outcome, waiting.answer, waiting.shelf) == ("", "", page.id)
    assert reading.follow("GZ-AAAA-AAAA-AAAA") is None
    assert reading.follow("") is None
    answer = {"outcome": "untrue", "checked": "名称与登记一致。", "told": True}
    assert any("书面" in text for text in story.why_not("answer-correction", world.CLERK, **answer))
    story.do("answer-correction", world.CLERK, **answer, written=True)
    done = reading.follow(receipt)
    assert done is not None
    assert (done.outcome, done.answer) == ("经核实不需要更正", "名称与登记一致。")


def test_what_was_withdrawn_takes_no_request_for_correction() -> None:
    story = Story("anhui")
    page = reading.open_page(story.published().seal[:16])
    assert isinstance(page, reading.Public)
    story.do("withdraw", world.CLERK, cause="撤销", explanation="决定已被撤销。")
    with pytest.raises(Refused, match="已经撤下"):
        receive(page.case, page.published, {"asked_by": {"name": "钱乙二"}, "wrong": "有误。", "evidence": "有"})


@pytest.mark.parametrize(
    "name", ["../keys/log.key", "tile/0/../../x", "tile/0/000/", "checkpoint.bak", "tile/0/1000", ""]
)
def test_the_log_gives_out_nothing_but_its_own_files(name: str) -> None:
    Story("anze").published()
    sequencer.run()
    assert reading.log_file("checkpoint") is not None
    assert reading.log_file(name) is None


@pytest.mark.clause("anze/disclosure/10.3")
def test_a_certificate_is_valid_on_the_day_or_not() -> None:
    held = reading.certificates("示执 0009")
    assert [(c.name, c.valid) for c in held] == [("李办案", True)]
    with clock.fixed(world.later(days=365 * 4)):
        assert [c.valid for c in reading.certificates("示执0009")] == [False]
    assert reading.certificates("没有这个号") == []
