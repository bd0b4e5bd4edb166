"""Numbers that a device takes along and gives back: each to the register of the authority it was taken from.

Whoever goes to another authority may still hold numbers of the one he has left. A number is named by its text, since
the same serial stands in the register of either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qiuhao.authority import tenure
from qiuhao.authority.rights import Viewer
from qiuhao.desk.field.sender import PAPER, POSTS
from qiuhao.documents.numbering.blocks import give_back_in
from qiuhao.documents.reading import series_of

RETURNED = "现场设备领用后没有使用，交回作废"


def give_back(who: Viewer, texts: Collection[str]) -> list[str]:
    """Void these numbers where they are his and unused; their texts."""
    streams = _series(who)
    return [
        number.text
        for stream in streams
        for number in give_back_in(
            stream, lambda number: number.text in texts, RETURNED, holder=who.person, actors=[who.person]
        )
    ]


def leave_behind(who: Viewer, device: str, here: str, used: Collection[str]) -> None:
    """Void what this device holds of other authorities than the one he acts for now, and no paper of it carries."""
    for stream in _series(who, but=here):
        give_back_in(
            stream, lambda number: number.text not in used, RETURNED, holder=who.person, actors=[who.person],
            device=device,
        )  # fmt: skip


def _series(who: Viewer, but: str = "") -> Iterator[str]:
    held = {held.authority for held in who.posts if held.post in POSTS}
    for authority in sorted(held.union(tenure.authorities(who, POSTS)) - {but}):
        yield from series_of(authority, document=PAPER)
