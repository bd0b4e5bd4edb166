"""Every sheet renders to an archival PDF that says what the data said, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from qiuhao.documents.rendering import engine, render
from qiuhao.documents.sheets import SHEETS
from tests.documents import coercion, inspections, licences, samples
from tests.documents.papers import made, read, squeeze

ALL = {**samples.ALL, **inspections.ALL, **licences.ALL, **coercion.ALL}
NOT_PRINTED = {"image", "kind", "paper", "amount"}  # names of files and choices that shape the sheet
MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def words_of(value: object, key: str = "") -> Iterator[str]:
    """Every text of the data that must stand on the paper, dates as the paper writes them."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from words_of(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from words_of(item, key)
    elif isinstance(value, str) and key not in NOT_PRINTED and value:
        if match := MOMENT.match(value):
            year, month, day = (int(part) for part in match.groups())
            yield f"{year}年{month}月{day}日"
        else:
            yield squeeze(value)


def test_every_template_has_its_sheet_and_every_sheet_its_template() -> None:
    assert set(engine.template_names()) == set(SHEETS) == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_the_paper_says_what_the_data_said(name: str) -> None:
    data = ALL[name]()
    paper = read(made(name, data))
    for words in words_of(data):
        if name in ("contents", "volume_cover") and re.fullmatch(r"\d+年\d+月\d+日", words):
            continue  # the catalogue writes 8 digits; the cover has no date of its own
        if name == "hearing_notice" and words in samples.party().values():
            continue  # the notice addresses the parties by name only
        assert words in paper.text
    title = SHEETS[name].title
    assert title in paper.text or data.get("heading", "") in paper.text


@pytest.mark.parametrize("name", ALL)
def test_every_face_is_embedded_and_the_file_says_it_is_archival(name: str) -> None:
    pdf = made(name, ALL[name]())
    fonts = read(pdf).fonts
    assert fonts
    assert all(fonts.values())
    assert re.search(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>B", pdf)


def test_the_same_data_gives_the_same_bytes_in_another_process() -> None:
    here = hashlib.sha256(made("penalty_decision", samples.penalty_decision())).hexdigest()
    program = (
        "import django, hashlib; django.setup()\n"
        "from tests.documents import samples\nfrom tests.documents.papers import made\n"
        "made('file_note', samples.file_note())\n"  # something else first: no state may leak
        "print(hashlib.sha256(made('penalty_decision', samples.penalty_decision())).hexdigest())\n"
    )
    there = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert there.stdout.strip() == here


def test_other_data_gives_other_bytes() -> None:
    one = made("penalty_decision", samples.penalty_decision())
    other = made("penalty_decision", samples.penalty_decision(dated="2026-10-13"))
    assert one != other


def test_many_threads_may_render_at_once() -> None:
    expected = {name: made(name, build()) for name, build in ALL.items()}
    wrong: list[str] = []

    def work() -> None:
        for name, build in ALL.items():
            if made(name, build()) != expected[name]:
                wrong.append(name)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_page_follows_the_standard() -> None:
    """GB/T 9704: A4, 22 lines of 28 characters, page number between dashes."""
    paper = read(made("penalty_decision", samples.penalty_decision(facts=["国" * 28 * 60])))
    assert set(paper.sizes) == {(210.0, 297.0)}
    full = [line for line in paper.texts[1].splitlines() if line.strip()]
    assert full[:-1] == ["国" * 28] * 22
    assert squeeze(full[-1]) == "—2—"


def test_sixty_rows_of_evidence_repeat_their_header() -> None:
    one = read(made("penalty_decision", samples.penalty_decision(evidence=samples.evidence(1))))
    many = read(made("penalty_decision", samples.penalty_decision(evidence=samples.evidence(60))))
    pages = [text for text in many.texts if "证据名称" in text]
    assert len(pages) >= 4
    assert sum("证据名称" in text for text in one.texts) == 1


def test_amounts_stand_in_words_and_figures_and_are_added_up() -> None:
    fines = [{"words": "没收违法所得", "amount": "123456789.01"}, {"words": "罚款", "amount": "987654321000.00"}]
    text = read(made("penalty_decision", samples.penalty_decision(penalties=fines))).text
    assert "人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分（¥123,456,789.01）" in text
    assert "合计人民币玖仟捌佰柒拾柒亿柒仟柒佰柒拾柒万柒仟柒佰捌拾玖元零壹分（¥987,777,777,789.01）" in text


def test_names_of_forty_characters_are_set_whole() -> None:
    data = samples.penalty_decision(authority=samples.LONG_AUTHORITY, parties=[samples.party(samples.LONG_NAME)])
    paper = read(made("penalty_decision", data))
    assert samples.LONG_AUTHORITY in squeeze(paper.texts[0])
    assert samples.LONG_NAME in squeeze(paper.texts[0])
    assert samples.LONG_AUTHORITY in squeeze(paper.texts[-1])


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for length in range(400, 900, 28):
        data = samples.penalty_decision(facts=["事" * length])
        last = squeeze(read(made("penalty_decision", data)).texts[-1])
        assert "不停止执行。" in last


@pytest.mark.parametrize(("paper", "width"), [("80mm", 80.0), ("58mm", 58.0)])
@pytest.mark.clause("nat/cf/52")
def test_the_on_the_spot_decision_fits_a_portable_printer(paper: str, width: float) -> None:
    data = samples.on_the_spot_decision(paper)
    sheet = read(made("on_the_spot_decision", data))
    assert [size[0] for size in sheet.sizes] == [width]
    for words in ("示市监当罚〔2026〕3号", "贾喆", "壹佰元整", "先向示范市人民政府申请行政复议", "示A0010001"):
        assert words in sheet.text


def test_a_notice_offers_a_hearing_only_where_there_is_one() -> None:
    without = read(made("notice_of_rights", samples.notice_of_rights())).text
    with_it = read(made("notice_of_rights", samples.notice_of_rights(hearing=True))).text
    assert "要求听证的权利" not in without
    assert "要求听证的权利" in with_it
    assert "5个工作日内" in with_it


def test_a_draft_is_marked_on_every_page() -> None:
    plain = read(made("penalty_decision", samples.penalty_decision()))
    draft = read(made("penalty_decision", samples.penalty_decision(draft=True)))
    assert "草稿" not in plain.text
    assert all("草稿" in squeeze(text) for text in draft.texts)


def test_a_signature_taken_on_screen_is_placed_on_its_line() -> None:
    stroke = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30"><path d="M5 20 L70 8" stroke="black"/></svg>'
    )
    data = samples.questioning_record()
    blank = render("questioning_record", data)
    data["signatures"][0]["image"] = "party.svg"
    assert len(render("questioning_record", data, files={"party.svg": stroke})) != len(blank)


def test_the_data_is_plain_json() -> None:
    for name, build in ALL.items():
        sheet = SHEETS[name].checked(build())
        assert SHEETS[name].checked(json.loads(sheet.model_dump_json())) == sheet
