"""What a case is called, the same in lists, on papers and on the volume."""

from __future__ import annotations

CALLED = {"inspection": ""}
"""How the name of a case ends where it is not called 案."""
TAKEN_FROM = frozenset({"levy", "expropriation"})
"""Where the cause says what is done to the party (征收…): without 对 the party would seem to do it."""


OTHER_WORDS = ("备案", "档案", "方案", "预案", "图案")
"""Words whose last 案 is not that of a case."""


def case_name(procedure: str, parties: str, cause: str) -> str:
    """当事人 + 案由 + 案; an application goes by who applies for what."""
    if procedure == "licence":
        return f"{parties}申请{cause.removeprefix('申请')}"
    if procedure in TAKEN_FROM and parties and cause.startswith("征"):
        parties = f"对{parties}"
    bare = cause if cause.endswith(OTHER_WORDS) else cause.removesuffix("案")
    return f"{parties}{bare}{CALLED.get(procedure, '案')}"
