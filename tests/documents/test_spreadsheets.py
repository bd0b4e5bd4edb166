"""Spreadsheets out and in: texts stay texts, amounts and dates are kept, what is no spreadsheet is told."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from qiuhao.documents.spreadsheets import NotASheet, Sheet, read, write

ROWS = [
    ["=HYPERLINK(1)", Decimal("2000.00"), date(2026, 3, 2), None],
    ["+86 甲\x07乙", Decimal("0.10"), None, "一\n二"],
]
SHEET = Sheet("台账", (("名称", 20), ("金额", 12), ("日期", 12), ("说明", 10)), ROWS)


def written(form: str) -> io.BytesIO:
    target = io.BytesIO()
    write(SHEET, form, target)
    target.seek(0)
    return target


def test_a_workbook_holds_texts_amounts_and_dates_and_no_formula() -> None:
    page = load_workbook(written("xlsx")).active
    assert [cell.value for cell in page[1]] == ["名称", "金额", "日期", "说明"]
    first = page[2]
    assert (first[0].data_type, first[0].value) == ("s", "=HYPERLINK(1)")
    assert (first[1].data_type, first[1].number_format, first[1].value) == ("n", "0.00", 2000)
    assert first[2].value.date() == date(2026, 3, 2)
    assert page[3][0].value == "+86 甲乙"


def test_a_csv_begins_with_its_mark_and_disarms_what_would_be_a_formula() -> None:
    text = written("csv").getvalue()
    assert text.startswith(b"\xef\xbb\xbf")
    assert "'=HYPERLINK(1),2000.00,2026-03-02," in text.decode("utf-8-sig")


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_what_was_written_is_read_back_as_a_person_sees_it(form: str) -> None:
    rows = list(read(written(form), f"a.{form}"))
    assert rows[0] == (1, ["名称", "金额", "日期", "说明"])
    assert rows[1][1][0] == "=HYPERLINK(1)"
    assert rows[1][1][2] == "2026-03-02"
    assert Decimal(rows[1][1][1]) == 2000


def test_other_encodings_and_other_files() -> None:
    assert list(read(io.BytesIO("名称\n青禾".encode("gb18030")), "a.csv")) == [(1, ["名称"]), (2, ["青禾"])]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as other:
        other.writestr("a.txt", "x")
    for name, data in (("a.xlsx", b"no"), ("a.xlsx", packed.getvalue()), ("a.pdf", b"x"), ("a.csv", b"\xff\xff\xff")):
        with pytest.raises(NotASheet) as told:
            list(read(io.BytesIO(data), name))
        assert str(told.value).startswith(name)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qiuhao.documents.spreadsheets.LARGEST", 1000)
    with pytest.raises(NotASheet, match="太大"):
        list(read(written("xlsx"), "a.xlsx"))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\n="])
def test_every_sign_with_which_an_office_program_may_begin_a_formula_is_disarmed(sign: str) -> None:
    target = io.BytesIO()
    write(Sheet("台账", (("名称", 20),), [[f"{sign}1+1"]]), "csv", target)
    assert list(csv.reader(io.StringIO(target.getvalue().decode("utf-8-sig"), newline="")))[1] == [f"'{sign}1+1"]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
@pytest.mark.parametrize("cut", [0.5, 0.0])
def test_a_workbook_with_a_broken_part_gets_a_sentence(part: str, cut: float) -> None:
    book = Workbook()
    book.active.append(["名称", "青禾公司"])
    whole, broken = io.BytesIO(), io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(broken, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, data[: int(len(data) * cut)] if name == part else data)
    broken.seek(0)
    with pytest.raises(NotASheet) as told:
        list(read(broken, "旧案.xlsx"))
    assert str(told.value).startswith("旧案.xlsx：")
