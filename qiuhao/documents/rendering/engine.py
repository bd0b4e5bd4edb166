"""Typst, kept warm: one compiler per thread, fonts and templates read once.

A compilation sees the files of ``templates/``, ``data.json``, ``fonts.json`` and the images given, and nothing
else of the disk. It is PDF/A-2b with every face embedded; the same input gives the same bytes.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from qiuhao.documents.rendering.fonts import FontSet
from qiuhao.documents.rendering.pictures import carried

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_warm = threading.local()  # a Compiler may not be used by two threads at once


def compile_pdf(
    template: str, data: Mapping[str, Any], fonts: FontSet, images: Mapping[str, bytes], when: int
) -> bytes:
    """Set ``templates/<template>.typ`` with *data*; *when* is the creation time in Unix seconds.

    Raises ``typst.TypstError`` as it is: callers turn it into a sentence.
    """
    files = dict(_sources())
    files["main.typ"] = f'#include "/{template}.typ"'.encode()
    files["data.json"] = _json(data)
    files["fonts.json"] = _json({**fonts.parts, "real_title": fonts.real_title})
    for name, content in carried(images).items():
        files[f"images/{name}"] = content
    # A dict of files is accepted, though the package's own types do not say so.
    pdf = _compiler(fonts).compile(files, format="pdf", pdf_standards=["a-2b"], timestamp=when)  # type: ignore[type-var]
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave no document")
    return pdf


def template_names() -> tuple[str, ...]:
    """Every template in ``templates/``, by name."""
    return tuple(sorted(path.stem for path in TEMPLATES.glob("*.typ")))


@lru_cache(maxsize=1)
def _sources() -> dict[str, bytes]:
    return {path.relative_to(TEMPLATES).as_posix(): path.read_bytes() for path in sorted(TEMPLATES.rglob("*.typ"))}


def _compiler(fonts: FontSet) -> typst.Compiler:
    compilers: dict[tuple[Path, ...], typst.Compiler] = _warm.__dict__.setdefault("compilers", {})
    if fonts.folders not in compilers:
        compilers[fonts.folders] = typst.Compiler(  # type: ignore[type-var]
            {"main.typ": b""}, root=str(TEMPLATES), font_paths=fonts.fonts, ignore_system_fonts=True
        )
    return compilers[fonts.folders]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
