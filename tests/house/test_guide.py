"""The guide and the code say the same: every setting is described, and nothing is described that does not exist."""

import re

from tests.house.tree import PACKAGE, ROOT, texts


def test_every_setting_is_in_the_guide_and_no_other() -> None:
    guide = (ROOT / "docs" / "guide" / "settings.md").read_text(encoding="utf-8")
    described = set(re.findall(r"`(QIUHAO_[A-Z_]+)`", guide))
    code = "\n".join(text for _, text in texts(".py", under=PACKAGE))
    read = set(re.findall(r"(?:ENV|env|environ|folders)(?:\.get\(|\[|\(|, )\"(QIUHAO_[A-Z_]+)\"", code))
    assert described == read


def test_every_command_of_the_guide_exists() -> None:
    from qiuhao.config import cli

    named = set()
    for name, text in texts(".md"):
        if not name.startswith("docs/decisions/"):
            named |= set(re.findall(r"(?:^ {4}|`)qiuhao ([a-z]+)\b", text, re.MULTILINE))
    assert named <= set(cli.names()), named - set(cli.names())


def test_every_target_of_the_makefile_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set()
    for _, text in texts(".md"):
        named |= set(re.findall(r"(?:^ {4}|`)make ([a-z-]+)\b", text, re.MULTILINE))
    assert named <= targets, named - targets
