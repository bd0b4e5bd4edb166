"""Published words against the sealed decision: what is proved, and that a changed party or conclusion is found."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from qiuhao.casefile.doing import do, report
from qiuhao.casefile.kinds.decision import Decision
from qiuhao.casefile.kinds.public_words import DecidedInPublic
from qiuhao.disclosure import reading
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import all_kinds, content_of, make, stored
from qiuhao.ledger.log import sequencer
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import world

from .story import PERSON, Story

pytestmark = pytest.mark.usefixtures("morning")
PLACES = ["anze", "xuecheng", "anhui", "yangquan"]


def proofs_of(story: Story, **draft: Any) -> tuple[reading.Public, reading.Proofs]:
    page = reading.open_page(story.published(**draft).seal[:16])
    assert isinstance(page, reading.Public)
    sequencer.run()
    found = reading.proofs(page)
    assert found is not None
    return page, found


def unpacked(page: reading.Public, folder: Path) -> Path:
    data = reading.package(page)
    assert data is not None
    zipfile.ZipFile(io.BytesIO(data)).extractall(folder)
    return folder


def run(folder: Path) -> tuple[int, str]:
    """The comparer as a stranger runs it: in an empty folder, without the platform."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", START, str(folder)], capture_output=True, text=True, cwd=folder, check=False
    )
    return done.returncode, done.stdout + done.stderr


SPOT = "示市监当罚〔2026〕1号"
START = """
import sys
sys.path[:0] = [sys.argv[1]]
sys.modules["qiuhao"] = None
import qiuhao_publication
sys.exit(qiuhao_publication.main(["."]))
"""


def changed(fields: Any, name: str, words: str) -> dict[str, str]:
    return {**fields, name: words}


@pytest.mark.parametrize("place", PLACES)
def test_every_compulsory_line_is_proved_by_a_field_of_its_own(place: str, tmp_path: Path) -> None:
    page, found = proofs_of(Story(place))
    assert {line.label for line in found.lines if line.state == "same"} == {label for label, _ in page.rows}
    code, said = run(unpacked(page, tmp_path))
    assert code == 0, said
    for label, words in page.rows:
        assert f"相同　{label}：{words}" in said


def test_a_decision_on_the_spot_is_proved_too(tmp_path: Path) -> None:
    story = Story("anze")
    story.case = world.new_case(procedure="penalty-on-the-spot")
    story.decision = story.reported(
        "casefile.on_the_spot_decision", parties=[story.party], proposal=world.proposal(), number_text=SPOT,
        authority_name="示范县市场监督管理局", decided_by=world.HANDLER, matter="m-food-1", cause="超范围生产",
        performance_text="十五日内缴纳。", remedy_text="六十日内申请行政复议，或者六个月内提起行政诉讼。",
    ).number  # fmt: skip
    page, found = proofs_of(story)
    assert {line.state for line in found.lines} == {"same"}
    assert run(unpacked(page, tmp_path))[0] == 0


@pytest.mark.parametrize(
    ("name", "words"), [("party", "示范县红禾糕点店有限公司"), ("conclusion", "给予行政处罚：罚款 1.00 元")]
)
def test_a_published_party_or_conclusion_that_was_not_decided_is_found(name: str, words: str, tmp_path: Path) -> None:
    story = Story("anze")
    story.decide()
    fields = story.draft().fact.body.fields
    page, found = proofs_of(story, fields=changed(fields, name, words))
    assert [line.item for line in found.lines if line.state == "other"] == [name]
    code, said = run(unpacked(page, tmp_path))
    assert code == 1
    assert f"公示为“{words}”，与封存的决定不同" in said


def test_lines_json_cannot_hide_a_difference(tmp_path: Path) -> None:
    """The list of lines is not sealed; what it says is looked up in the records."""
    page, _ = proofs_of(Story("anze"))
    folder = unpacked(page, tmp_path)
    told = json.loads((folder / "lines.json").read_text("utf-8"))
    told["lines"][1]["field"] = "public_conclusion"
    (folder / "lines.json").write_text(json.dumps(told), "utf-8")
    assert run(folder)[0] == 1


def test_a_record_of_another_decision_is_found(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = Story("anze")
    second = Story("anze")
    second.decide(number="示市监罚〔2026〕8号")
    unpacked(proofs_of(first)[0], one)
    unpacked(proofs_of(second)[0], two)
    (one / "decision.json").write_bytes((two / "decision.json").read_bytes())
    code, said = run(one)
    assert code == 1
    assert "不属于同一案件" in said


def test_what_is_masked_stays_closed_and_is_named_as_not_compared(tmp_path: Path) -> None:
    story = Story("xuecheng", **PERSON)
    story.decide(proposal=world.proposal(facts_found="赵甲一住示范县青石巷 8 号，超范围生产糕点。"))
    page, found = proofs_of(story)
    whole = b"".join(found.files.values()).decode()
    assert "青石巷" not in whole
    assert "public_facts" not in {f["name"] for f in json.loads(found.files["decision.json"])["fields"]}
    assert run(unpacked(page, tmp_path))[0] == 0


def test_a_corrected_decision_is_proved_by_its_correction(tmp_path: Path) -> None:
    story = Story("anze")
    number = story.decide()
    changes = {"parties": [world.party(name="示范县青禾糕点店")], "number_text": "示市监罚〔2026〕9号"}
    body = make("casefile.correction", {"of": number, "reason": "名称、文号有误。", "changes": changes})
    do(story.case, "correct-record", body, [world.HANDLER])
    page, found = proofs_of(story)
    assert dict(page.rows)["执法对象"] == "示范县青禾糕点店"
    proving = {line.item: (line.record, line.state) for line in found.lines}
    assert proving["party"] == ("correction", "same")
    code, said = run(unpacked(page, tmp_path))
    assert code == 0, said
    assert "相同　执法对象：示范县青禾糕点店" in said


def test_every_kind_of_decision_seals_its_public_words() -> None:
    deciding = [cls for cls in all_kinds().values() if "decided" in cls.fills]
    assert len(deciding) > 2
    assert [cls.kind for cls in deciding if not issubclass(cls, DecidedInPublic)] == []


def test_a_decision_of_the_first_version_is_read_and_its_words_are_computed() -> None:
    story = Story("anze")
    body = ledger.fact(story.case, story.decide()).body
    content = {name: value for name, value in content_of(body).items() if not name.startswith("public_")}
    read = stored("casefile.decision", 1, json.dumps(content))
    assert isinstance(read, Decision)
    assert read.public_party == "示范县青禾糕点店有限公司"
    assert read.public_conclusion.startswith("给予行政处罚：罚款")


def test_public_words_that_are_not_the_decisions_own_are_not_recorded() -> None:
    story = Story("anze")
    body = ledger.fact(story.case, story.decide()).body
    content = {**content_of(body), "public_conclusion": "不予行政处罚"}
    with pytest.raises(InvalidContent, match="请留空"):
        report(story.case, make("casefile.decision", content), [world.HANDLER])
