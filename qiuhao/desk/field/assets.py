"""What the device keeps of the page itself: the shell, its modules and styles, and the version they make together."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

PLACE = Path(__file__).resolve().parent.parent / "static"
SHARED = (
    "desk/css/tokens.css", "desk/css/base.css", "desk/css/controls.css", "desk/css/forms.css", "desk/mark.svg",
)  # fmt: skip
"""Files of the desk that the page uses as well."""


@cache
def own() -> tuple[str, ...]:
    """The page's own files, as they lie under `static/`."""
    found = (path for path in (PLACE / "field").rglob("*") if path.suffix in (".js", ".css", ".png"))
    return tuple(sorted(path.relative_to(PLACE).as_posix() for path in found if path.name != "worker.js"))


def addresses() -> list[str]:
    """Addresses to keep. The page's own files go by their plain names, since modules name each other so."""
    plain = [f"{root()}{name}" for name in own()]
    return [reverse("desk:field"), reverse("desk:field-manifest"), *plain, *(static(name) for name in SHARED)]


@cache
def version() -> str:
    """Changes with any byte of what the device keeps."""
    said = hashlib.sha256()
    template = PLACE.parent / "templates" / "desk" / "field"
    for path in [*(PLACE / name for name in (*own(), *SHARED, "field/js/worker.js")), *sorted(template.glob("*.html"))]:
        said.update(path.read_bytes())
    return said.hexdigest()[:16]


def worker() -> str:
    """The service worker, told what to keep."""
    told = {"version": version(), "keep": addresses(), "page": reverse("desk:field")}
    return f"const KIT = {json.dumps(told)};\n" + (PLACE / "field/js/worker.js").read_text(encoding="utf-8")


def root() -> str:
    """Where static files begin."""
    return str(settings.STATIC_URL)
