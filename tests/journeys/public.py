"""What stands outside the desk: the portal with its log, and the exported file with the command that checks it."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from playwright.sync_api import expect

from qiuhao.casefile import reading
from qiuhao.config.cli import main
from qiuhao.ledger import clock
from qiuhao.ledger.log import sequencer
from tests.journeys.conftest import PHONE
from tests.journeys.people import Walk


def found_and_verified(walk: Walk, number: str, fields: dict[str, str]) -> None:
    """A citizen on a phone searches for the party, reads the place's fields, and verifies them against the log."""
    sequencer.run()
    page = walk.open_page("/", size=PHONE)
    page.get_by_role("searchbox").or_(page.locator("input[name=q]")).first.fill("听泉服务")
    page.keyboard.press("Enter")
    page.locator(".decision-lines a").filter(has_text="听泉服务").click()
    sheet = page.get_by_role("article").first
    for label, value in fields.items():
        expect(sheet).to_contain_text(label)
        expect(sheet).to_contain_text(value)
    proof = page.locator(".proof")
    expect(proof).to_contain_text("已登记于公示日志")
    proof.get_by_role("link", name="验证").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("验证通过")
    expect(page.locator("main")).not_to_contain_text("不符")
    expect(page.locator("main")).to_contain_text(number)


def checked_elsewhere(walk: Walk, home: Path) -> None:
    """Exported, and checked by the command line from the file alone: the answers are the platform's own."""
    target = home / "case.jsonl"
    assert main(["export", str(target), "--case", walk.case]) == 0
    at = clock.now().astimezone(clock.LEGAL_ZONE)
    with redirect_stdout(StringIO()) as out:
        code = main(["check", str(target), "--json", "--quiet", "--at", f"{at:%Y-%m-%dT%H:%M:%S}"])
    said = json.loads(out.getvalue())
    own = json.loads(json.dumps(reading.answer(walk.case, at).as_dict()))
    for part in ("state", "permitted", "owed", "breached"):
        assert said[part] == own[part], part
    assert code == (1 if said["findings_open"] else 0)
    assert not said["findings_open"]
