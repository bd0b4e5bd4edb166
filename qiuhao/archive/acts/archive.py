"""立卷归档: the volume is bound from the case; cover, contents and file note are rendered with it."""

from collections.abc import Iterable
from typing import Any

from qiuhao.archive import binding
from qiuhao.casefile.verb import Asked, Papers, Verb
from qiuhao.law.refusal import Refusal

RETENTION = "长期（30年）"
"""What the form begins with; the texts leave the period to the rules on archives, so a person confirms it."""

BASIS = "《中华人民共和国档案法》和本机关档案保管期限表"
"""Likewise: the person who binds the volume confirms the rule that sets the period."""


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Every entry names a record of this case, once; internal records stand in the supplementary volume."""
    if body is None:
        return
    numbers = [entry.fact for entry in body.entries]
    strange = sorted({n for n in numbers if asked.history.number(n) is None})
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    if strange:
        yield asked.own(f"卷内目录列有本案没有的记录：{_said(strange)}", "请从案卷的记录中选择", field="entries")
    if twice:
        yield asked.own(f"卷内目录重复列入：{_said(twice)}", "每项材料列一次", field="entries")
    main = {entry.fact for entry in body.entries if entry.part == "main"}
    inner = [f.number for f in asked.history if f.number in main and binding.internal(f)]
    if inner:
        yield asked.own(f"内部审核、讨论、审批材料编入了正卷：{_said(inner)}", "请编入副卷", field="entries")


def fill(asked: Asked) -> dict[str, Any]:
    """The whole volume as the case gives it."""
    filed, closed = asked.history.last("filed"), asked.history.last("closed")
    return {
        "name": binding.name(asked),
        "retention": RETENTION,
        "retention_basis": BASIS,
        "filed_on": filed.day if filed else None,
        "closed_on": closed.day if closed else None,
        "entries": binding.entries(asked),
        "archivist": asked.by[0],
        "archivist_name": binding.archivist(asked.by[0]),
    }


def papers(asked: Asked, body: Any) -> Papers:
    """The sheets of the volume, unless the body brings its own."""
    if body.files:
        return body, {}
    return body.model_copy(update={"files": tuple(binding.sheets(asked, body))}), {}


def _said(numbers: list[int]) -> str:
    return "、".join(f"第 {number} 号" for number in numbers)


verb = Verb("archive", "archive.volume", own, fill, papers)
