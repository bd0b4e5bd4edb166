"""Reading back what was rendered: text, fonts, page sizes; with an independent PDF library."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from qiuhao.documents.rendering import render
from qiuhao.documents.seals import demo_seal


@dataclass(frozen=True)
class Paper:
    """What a PDF shows: text per page, names of faces and whether each is embedded, page sizes in millimetres."""

    texts: list[str]
    fonts: dict[str, bool]
    sizes: list[tuple[float, float]]

    @property
    def text(self) -> str:
        """All text without white space and without page numbers, so that a paragraph may run over a page."""
        return "".join(re.sub(r"—\d+—$", "", squeeze(text)) for text in self.texts)


def squeeze(text: str) -> str:
    """Text without white space and soft hyphens, for comparing."""
    return "".join(text.replace("\u200b", "").replace("\u2060", "").replace("\ufffe", "").split())


def made(name: str, data: dict[str, Any]) -> bytes:
    """Render with a sample seal at hand."""
    return render(name, data, files={"seal.svg": demo_seal("示范市市场监督管理局")})


def read(pdf: bytes) -> Paper:
    """Open a PDF and read it."""
    document = pdfium.PdfDocument(pdf)
    try:
        texts, sizes, fonts = [], [], {}
        for number in range(len(document)):
            page = document[number]
            width, height = page.get_size()
            sizes.append((round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)))
            textpage = page.get_textpage()
            texts.append(textpage.get_text_range())
            textpage.close()
            for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
                fonts.update([_font(item.raw)])
            page.close()
        return Paper(texts, fonts, sizes)
    finally:
        document.close()


def _font(item: Any) -> tuple[str, bool]:
    font = pdfium_c.FPDFTextObj_GetFont(item)
    size = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, size)
    return buffer.value.decode(), bool(pdfium_c.FPDFFont_GetIsEmbedded(font))
