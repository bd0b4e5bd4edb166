"""Spreadsheets, written row by row and read row by row: XLSX (openpyxl) and CSV.

    write("台账.xlsx", Sheet("案件台账", columns, rows), handle)
    for number, row in read(handle, "old-cases.xlsx"): …

Written cells are texts, numbers or dates, never formulas: what begins with =, +, - or @ stays the text it is. Read
cells are texts as a person sees them; what is no spreadsheet, or unpacks to more than `LARGEST`, gets a sentence.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

from qiuhao.ledger.problems import LedgerProblem

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"xlsx": XLSX, "csv": "text/csv; charset=utf-8"}
LARGEST = 200 * 1024 * 1024
LONGEST_CELL = 32_000
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What office programs may read as the beginning of a formula; East Asian editions read the full-width signs too."""


class NotASheet(LedgerProblem):
    """The file cannot be read as a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written: a title, the words of the columns with their widths in characters, the rows."""

    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Any]]


def write(sheet: Sheet, form: str, target: IO[bytes]) -> None:
    """Write as `xlsx` or `csv`, in memory that does not grow with the rows."""
    (_write_xlsx if form == "xlsx" else _write_csv)(sheet, target)


def _write_xlsx(sheet: Sheet, target: IO[bytes]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.title[:31])
    page.freeze_panes = "A2"
    for place, (_, width) in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(place)].width = width

    def cell(value: Any, bold: bool = False) -> Any:
        made = WriteOnlyCell(page, value=value)
        if isinstance(value, str):
            made.data_type = "s"
        elif isinstance(value, Decimal):
            made.number_format = "0.00"
        elif isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
        if bold:
            made.font = Font(bold=True)
        return made

    page.append([cell(title, bold=True) for title, _ in sheet.columns])
    for row in sheet.rows:
        page.append([cell(_plain(value)) for value in row])
    book.save(target)


def _plain(value: Any) -> Any:
    """What a cell can hold: no control characters, no more than a cell takes."""
    if not isinstance(value, str):
        return value
    return "".join(c for c in value if c in "\n\t" or c.isprintable())[:LONGEST_CELL]


def _write_csv(sheet: Sheet, target: IO[bytes]) -> None:
    """With a byte order mark, so that office programs read it as UTF-8."""
    text = io.TextIOWrapper(target, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([title for title, _ in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_for_csv(_plain(value)) for value in row])
    text.flush()
    text.detach()


def _for_csv(value: Any) -> Any:
    # A leading apostrophe keeps office programs from reading a text as a formula.
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def read(source: IO[bytes], name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers from 1, empty ones passed over; every cell as text. NotASheet."""
    if name.lower().endswith(".csv"):
        yield from _numbered(_csv(source, name))
    elif name.lower().endswith(".xlsx"):
        yield from _numbered(_xlsx(source, name))
    else:
        raise NotASheet(f"{name}：只能读取 .xlsx 和 .csv 文件。请在表格软件中另存为其中一种。")


def _numbered(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(rows, 1):
        if any(row):
            yield number, row


def _csv(source: IO[bytes], name: str) -> Iterator[list[str]]:
    data = source.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotASheet(f"{name}：文件太大。请分成几个文件。")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise NotASheet(f"{name}：文字编码读不出来。请另存为 UTF-8 的 CSV，或者 .xlsx。")
    try:
        for row in csv.reader(io.StringIO(text, newline="")):
            yield [cell.strip().removeprefix("'") for cell in row]
    except csv.Error as error:
        raise NotASheet(f"{name}：不是有效的 CSV（{error}）。请在表格软件中重新保存。") from None


def _xlsx(source: IO[bytes], name: str) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(source) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > LARGEST:
                raise NotASheet(f"{name}：展开后太大。请分成几个文件。")
        source.seek(0)
        book = load_workbook(source, read_only=True, data_only=True)
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, SyntaxError):
        raise NotASheet(f"{name}：不是有效的 .xlsx 文件。请在表格软件中重新保存。") from None
    try:
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_seen(value) for value in row]
    except (zipfile.BadZipFile, zlib.error, KeyError, IndexError, ValueError, EOFError, SyntaxError):
        # A part of it is broken, or there is no table in it at all.
        raise NotASheet(f"{name}：表格的内容读不出来。请在表格软件中重新保存。") from None
    finally:
        book.close()


def _seen(value: Any) -> str:
    """A cell as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        # Spreadsheets keep days as moments at midnight.
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(sep=" ")
    if isinstance(value, float):
        # A spreadsheet's number: written out without an exponent, and without the noise of its last bits.
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    return str(value).strip()
