"""One shortcoming is one finding, beside the record at fault, however many later steps ask about it."""

from tests.clauses.told import Story, on_duty

TIMES = {"began_at": "2026-03-02T09:00:00+08:00", "ended_at": "2026-03-02T10:00:00+08:00"}


def test_what_was_not_filmed_is_found_once_beside_the_act_itself() -> None:
    story = Story("anhui", at="2026-03-02 10:00")
    seen = story.tell(
        "casefile.examination", **{**on_duty(), **TIMES, "not_recorded_because": "", "found": "后厨有积水"}
    )
    for day in ("2026-03-05", "2026-03-06"):
        story.on(day).tell("casefile.investigation_end")
    story.on("2026-03-09").tell("archive.volume")
    found = [f for f in story.findings("2026-03-10") if f.id.startswith("recording-required@")]
    assert [f.fact for f in found] == [seen]
    assert [f.since.date().isoformat() for f in found] == ["2026-03-05"]
