"""A sheet is a dict in, the same PDF bytes out.

    pdf = render("penalty_decision", data, files={"seal.svg": demo_seal("示范市市场监督管理局")})

``data`` is checked against the sheet of that name (``documents.sheets``). Whatever does not fit raises
``ledger.problems.InvalidContent``, one sentence per field: a missing content, a bad amount, a character that no
font can draw, an image that was not given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from qiuhao.documents.rendering import engine
from qiuhao.documents.rendering.fonts import FontSet, font_set
from qiuhao.documents.rendering.pictures import BadPicture
from qiuhao.documents.sheets import Sheet, sheet_of
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger.problems import FieldProblem, InvalidContent
from qiuhao.ledger.wording import title_of

__all__ = ["faces", "problems_of", "render", "render_sheet"]

_IMAGE_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}\.(?:png|jpg|jpeg|svg)")
_UNDRAWN = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed')
_BLANK = frozenset("\n\t\u200b\u2060\ufe00\ufe01\ufe02\ufe0e\ufe0f")  # asks for no glyph of its own


def render(template_name: str, data: Mapping[str, Any], *, files: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF/A-2b of *data* set with the template; deterministic; InvalidContent says what does not fit.

    *files* holds the images the data names (a seal, handwritten signatures): file name → bytes.
    """
    return render_sheet(sheet_of(template_name).checked(data), files=files)


def render_sheet(sheet: Sheet, *, files: Mapping[str, bytes] | None = None) -> bytes:
    """The same for a sheet already built."""
    images = dict(files or {})
    fonts = faces()
    if problems := [*_images_missing(sheet, images), *_undrawable(sheet, fonts)]:
        raise InvalidContent(tuple(problems))
    when = int(datetime.combine(sheet.dated, datetime.min.time(), SHANGHAI).timestamp())
    try:
        return engine.compile_pdf(sheet.kind, sheet.printed(), fonts, images, when)
    except BadPicture as error:
        raise InvalidContent((_problem(sheet, (), f"所附的图像{error}", "请重新上传 PNG、JPG 或 SVG 图像"),)) from error
    except typst.TypstError as error:
        raise InvalidContent((_compile_problem(sheet, error),)) from error


def problems_of(template_name: str, data: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """What stands between *data* and a document, without setting one; for forms. Images are not asked for."""
    try:
        sheet = sheet_of(template_name).checked(data)
    except InvalidContent as invalid:
        return invalid.problems
    return tuple(_undrawable(sheet, faces()))


def faces() -> FontSet:
    """The faces at hand: the bundled ones and those in `QIUHAO_FONT_DIRS`; ValueError for a missing directory."""
    return font_set(tuple(Path(folder) for folder in getattr(settings, "QIUHAO_FONT_DIRS", ())))


def _undrawable(sheet: Sheet, fonts: FontSet) -> Iterator[FieldProblem]:
    """One problem per field with characters that no face can draw."""
    for path, text in _texts(sheet.model_dump(mode="json"), ()):
        missing = [char for char in dict.fromkeys(text) if char not in _BLANK and not fonts.draws(char)]
        if missing:
            named = "、".join(f"“{char}”（U+{ord(char):04X}）" for char in missing)
            yield _problem(
                sheet,
                path,
                f"中有字库画不出的字：{named}",
                "请核对该字；确为生僻字的，请系统管理员在 QIUHAO_FONT_DIRS 所列目录中加入含有该字的字体",
            )


def _images_missing(sheet: Sheet, images: Mapping[str, bytes]) -> Iterator[FieldProblem]:
    for path, text in _texts(sheet.model_dump(mode="json"), ()):
        if path[-1] == "image" and text and (text not in images or not _IMAGE_NAME.fullmatch(text)):
            yield _problem(sheet, path, f"所指的图像 {text} 没有随文书提供", "请重新上传 PNG、JPG 或 SVG 图像")


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _texts(item, (*path, place))


def _compile_problem(sheet: Sheet, error: typst.TypstError) -> FieldProblem:
    """The backstop: what Typst itself refuses, with the field it stands in where that can be told."""
    match = _UNDRAWN.search(error.message)
    if match:
        for path, text in _texts(sheet.model_dump(mode="json"), ()):
            if match["text"] in text:
                return _problem(sheet, path, f"中有字库画不出的字：“{match['text']}”", "请改用其他写法，或加入字体")
    return _problem(sheet, (), f"没有排成（{error.message}）", "请核对随附的图像能否打开，并把这句话告诉系统管理员")


def _problem(sheet: Sheet, path: tuple[str | int, ...], problem: str, remedy: str) -> FieldProblem:
    return FieldProblem(
        kind=sheet.kind,
        kind_title=sheet.title,
        field=".".join(map(str, path)),
        title=title_of(type(sheet), list(path)),
        problem=problem,
        remedy=remedy,
    )
