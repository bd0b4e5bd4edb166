"""制作音像记录: a recording of an act that is on file. Its storing is due from the end of the recording."""

from typing import Any

from qiuhao.casefile.verb import Asked, Verb


def fill(asked: Asked) -> dict[str, Any]:
    """About the latest act of officers, by the first of them."""
    act = asked.chosen("officers")
    officers = act.body.officers if act is not None else ()
    known: dict[str, Any] = {"about": act.number} if act is not None else {}
    if officers:
        known |= {"maker": officers[0].name, "maker_id": officers[0].person}
    if act is not None and hasattr(act.body, "began_at"):
        known |= {"started_at": act.body.began_at, "ended_at": act.body.ended_at, "place": act.body.place}
    return known


verb = Verb("make-recording", "evidence.recording", fill=fill)
