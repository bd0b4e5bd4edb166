"""The templates: each is used, and none holds a script or a style that the content policy would refuse."""

import re

from tests.house.tree import PACKAGE, report, texts

INLINE = {
    "an inline style": re.compile(r"<[^>]*\sstyle\s*=|<style[\s>]", re.IGNORECASE),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc\s*=)[^>]*>", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
    "a script address": re.compile(r"javascript:", re.IGNORECASE),
    "an evaluated htmx attribute": re.compile(r"<[^>]*\shx-(on|vals=[\"']?js|vars)", re.IGNORECASE),
    "a part from another server": re.compile(
        r"<(script|link|img|iframe|source|video|audio)\b[^>]*\s(src|href)\s*=\s*[\"'](https?:)?//", re.IGNORECASE
    ),
}
# JSON for a script of ours is data, not a script.
DATA = re.compile(r"<script[^>]*type=[\"']application/json[\"'][^>]*>", re.IGNORECASE)
# Found by Django and its apps by name, not by us.
BY_NAME = re.compile(r"^(400|403|404|429|500|403_csrf)\.html$|^(account|mfa|allauth|usersessions|django)/")


def templates() -> dict[str, str]:
    """Every HTML template: the name by which it is loaded, and its text."""
    return {
        name.split("/templates/", 1)[1]: text for name, text in texts(".html", under=PACKAGE) if "/templates/" in name
    }


def test_no_template_holds_what_the_content_policy_refuses() -> None:
    problems = []
    for name, text in templates().items():
        body = re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", DATA.sub("", text), flags=re.DOTALL)
        problems += [f"{name} has {what}" for what, pattern in INLINE.items() if pattern.search(body)]
    assert not problems, report(problems)


def test_every_template_is_used() -> None:
    everything = "\n".join(text for _, text in texts(".py", ".html", under=PACKAGE))
    # A part of the design system is the template of a tag of the same name: used where the tag is.
    tags = set(re.findall(r"{%-?\s*(\w+)", "\n".join(templates().values())))
    problems = [
        name
        for name in templates()
        if not BY_NAME.search(name)
        and f'"{name}"' not in everything
        and f"'{name}'" not in everything
        and not ("/parts/" in name and name.rsplit("/", 1)[1].removesuffix(".html") in tags)
    ]
    assert not problems, report([f"{name} is loaded nowhere" for name in problems])


def test_every_template_is_well_formed() -> None:
    from django.template import TemplateSyntaxError
    from django.template.loader import get_template

    problems = []
    for name in templates():
        try:
            get_template(name)
        except TemplateSyntaxError as error:
            problems.append(f"{name}: {error}")
    assert not problems, report(problems)
