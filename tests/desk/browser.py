"""Fill in a form of the desk as a browser would: read what it shows, change some of it, post it."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


class _Fields(HTMLParser):
    """What a browser would send for the form `act-form`: filled inputs, ticked boxes, chosen options, texts."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.fields: dict[str, list[str]] = {}
        self.select: str = ""
        self.options: list[tuple[str, bool]] = []
        self.text: str = ""
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = at.get("id") == "act-form"
        name = at.get("name", "")
        if not self.inside or (not name and tag != "option"):
            return
        self.names.add(name)
        if tag == "input":
            self._input(name, at)
        elif tag == "textarea":
            self.text, self.fields[name] = name, [""]
        elif tag == "select":
            self.select, self.options = name, []
        elif tag == "option":
            self.options.append((at.get("value", ""), "selected" in at))

    def _input(self, name: str, at: dict[str, str]) -> None:
        kind = at.get("type", "text")
        if kind == "file" or (kind in ("checkbox", "radio") and "checked" not in at):
            return
        self.fields.setdefault(name, []).append(at.get("value", "on" if kind == "checkbox" else ""))

    def handle_data(self, data: str) -> None:
        if self.inside and self.text:
            self.fields[self.text][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self.text:
            # A browser drops the line break after the opening tag.
            self.fields[self.text][0] = self.fields[self.text][0].removeprefix("\n")
            self.text = ""
        elif tag == "select" and self.select:
            chosen = [value for value, on in self.options if on] or [value for value, _ in self.options[:1]]
            self.fields[self.select] = chosen
            self.select = ""


def shown(answer: Any) -> dict[str, list[str]]:
    """The fields of the form on a page, as it stands there."""
    parser = _Fields()
    parser.feed(answer.content.decode())
    assert parser.names, "no form on this page"
    return parser.fields


def fill(client: Client, address: str, _add: str = "", **changes: Any) -> HttpResponse:
    """Open a form, change fields (dashes written as two underscores), post it. Fields that are not there fail."""
    page = client.get(address)
    assert page.status_code == 200, page.status_code
    data = shown(page)
    for name, value in changes.items():
        key = name.replace("__", "-")
        data[key] = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    sent = {name: [value.replace("\n", "\r\n") for value in values] for name, values in data.items()}
    return client.post(address, sent)
