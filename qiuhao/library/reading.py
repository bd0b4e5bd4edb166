"""Questions about the texts of the law that are held here: where a clause stands, what held on a day, who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from qiuhao.library.models import Provision, Repeal, Version
from qiuhao.library.texts.citing import Citation, key
from qiuhao.library.texts.tree import PART, PREAMBLE, spoken

MOST_FOUND = 200
DIVISIONS = ("part", "chapter", "section")
"""Above the articles; an article is called without them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: the version, the node itself, and its article with everything in it, in order.

    ``part``: the clause is a part of the sentence at the node.
    """

    version: Version
    node: Provision
    around: tuple[Provision, ...]
    part: bool


def place_of(clause: str, on: date) -> Place | None:
    """The place of a clause id in the text that held on a day, else in the one held at all; None if not imported."""
    prefix, _, path = clause.rpartition("/")
    version = at(list(Version.objects.filter(document=prefix)), on) if prefix else None
    if version is None:
        return None
    rows = {row.path: row for row in version.provisions.all()}
    node = rows.get(PART.sub("", path))
    return Place(version, node, _around(node, rows), bool(PART.search(path))) if node is not None else None


def at(versions: Sequence[Version], on: date) -> Version | None:
    """Of these versions, the one that held on the day; else the one nearest to it."""
    if held := [v for v in versions if in_force(v, on)]:
        return max(held, key=lambda v: v.since or date.min)
    if gone := [v for v in versions if v.until and v.until < on]:
        return max(gone, key=lambda v: v.until)
    return min(versions, key=lambda v: v.since or date.max, default=None)


def in_force(version: Version, on: date) -> bool:
    """Whether a version held on the day; one whose first day the text does not say counts as held until it ended."""
    return (version.since is None or version.since <= on) and (version.until is None or on <= version.until)


def _around(node: Provision, rows: dict[str, Provision]) -> tuple[Provision, ...]:
    top = node
    while top.parent and rows[top.parent].sort not in DIVISIONS:
        top = rows[top.parent]
    if node.sort in (*DIVISIONS, "preamble"):
        return (node,)
    return tuple(row for row in rows.values() if row is top or _hangs(row, top, rows))


def _hangs(row: Provision, top: Provision, rows: dict[str, Provision]) -> bool:
    while row.parent:
        row = rows[row.parent]
        if row is top:
            return True
    return False


def regulations() -> list[Version]:
    """Every version held, by name and first day."""
    return list(Version.objects.all())


def version(key_of: str) -> Version | None:
    """One version by its key."""
    return Version.objects.filter(key=key_of).first()


def versions_of(stream: str) -> list[Version]:
    """All versions of a regulation, the latest first."""
    return list(Version.objects.filter(stream=stream).order_by("-since", "-key"))


def held_documents() -> set[str]:
    """Documents of packs whose text is here (``pack/document``)."""
    return set(Version.objects.exclude(document="").values_list("document", flat=True))


def repeals_of(version: Version) -> list[Repeal]:
    """Who repealed this title."""
    return list(Repeal.objects.filter(bare=version.bare))


def text_of(version: Version, words: str = "") -> list[Provision]:
    """The places of a version in order; only those that hold the words, if any are given."""
    found = version.provisions.all()
    return list(found.filter(_holding(words)) if words else found)


def search(words: str) -> list[Provision]:
    """Places of all regulations that hold the words, by regulation and order; at most `MOST_FOUND`."""
    found = Provision.objects.filter(_holding(words)).exclude(path=PREAMBLE).select_related("version")
    return list(found.order_by("version__name", "version", "position")[:MOST_FOUND])


def cited(found: Iterable[Provision]) -> dict[str, str]:
    """How each place is called in its regulation, from the article down: 第十条（一）. One statement a level."""
    rows = list(found)
    held = {(row.version_id, row.path): row for row in rows}
    while missing := {(row.version_id, row.parent) for row in held.values() if row.parent} - held.keys():
        more = Provision.objects.filter(version__in={one for one, _ in missing}, path__in={path for _, path in missing})
        held |= {(row.version_id, row.path): row for row in more}
        if missing - held.keys():
            break
    return {row.pk: "".join(reversed(list(_labels(row, held)))) for row in rows}


def _labels(row: Provision, held: dict[tuple[str, str], Provision]) -> Iterable[str]:
    at: Provision | None = row
    while at is not None and at.sort not in DIVISIONS:
        yield at.label
        at = held.get((at.version_id, at.parent))


def _holding(words: str) -> Q:
    asked = Q()
    for word in words.split():
        asked &= Q(text__icontains=word) | Q(heading__icontains=word) | Q(label=word)
    return asked


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with a citation on a day. ``sort``: repealed, not-yet, unknown. ``version``: what it is about."""

    citation: Citation
    sort: str
    text: str
    remedy: str
    version: Version | None = None


class Shelf:
    """The versions of some titles with their paths, read in three statements however many citations there are."""

    def __init__(self, cited: Iterable[Citation]) -> None:
        titles = {key(one.title) for one in cited}
        self._versions: dict[str, list[Version]] = defaultdict(list)
        self._repeals: dict[str, list[Repeal]] = defaultdict(list)
        self._ended: dict[str, dict[str, date | None]] = defaultdict(dict)
        if not titles:
            return
        for found in Version.objects.filter(bare__in=titles):
            self._versions[found.bare].append(found)
        for repeal in Repeal.objects.filter(bare__in=titles):
            self._repeals[repeal.bare].append(repeal)
        keys = [found.key for many in self._versions.values() for found in many]
        for row in Provision.objects.filter(version__in=keys).values("version_id", "path", "ended_on") if keys else ():
            self._ended[row["version_id"]][row["path"]] = row["ended_on"]

    def holding(self, citation: Citation, on: date) -> Version | None:
        """The version in force on the day, None if none is held here."""
        held = [v for v in self._versions[key(citation.title)] if in_force(v, on)]
        return max(held, key=lambda v: v.since or date.min, default=None)

    def doubt(self, citation: Citation, on: date) -> Doubt | None:
        """What is wrong with the citation on a day; None: nothing, or the law is not held here."""
        version = self.holding(citation, on)
        if version is not None:
            return self._repealed_by_name(citation, on, version) or self._place(citation, version, on)
        known = self._versions[key(citation.title)]
        gone = sorted((v for v in known if v.until and v.until < on), key=lambda v: v.until)
        coming = sorted((v for v in known if v.since and v.since > on), key=lambda v: v.since)
        if gone:
            by = f"（{gone[-1].ended_by}）" if gone[-1].ended_by else ""
            text = f"《{citation.title}》自{_said(gone[-1].until)}之后已经失效{by}"
            return Doubt(citation, "repealed", text, "请改引现行有效的规定", gone[-1])
        if coming:
            text = f"法规库收录的《{citation.title}》自{_said(coming[0].since)}起施行，{_said(on)}还没有施行"
            return Doubt(citation, "not-yet", text, "请改引当时有效的规定；有更早版本的，请导入后核对", coming[0])
        return self._repealed_by_name(citation, on, None)

    def _repealed_by_name(self, citation: Citation, on: date, version: Version | None) -> Doubt | None:
        for repeal in self._repeals[key(citation.title)]:
            if repeal.on is None or repeal.on > on or (version and version.since and version.since >= repeal.on):
                continue
            text = f"《{citation.title}》已由《{repeal.by}》自{_said(repeal.on)}起废止"
            return Doubt(citation, "repealed", text, "请改引现行有效的规定", version)
        return None

    def _place(self, citation: Citation, version: Version, on: date) -> Doubt | None:
        paths = self._ended[version.key]
        for path in citation.paths:
            found = path if path in paths else _later_item(path, paths)
            if not found:
                text = f"法规库收录的《{version.name}》没有{spoken(path)}"
                return Doubt(citation, "unknown", text, "请核对条、款、项", version)
            over = next((paths[up] for up in (found, *_above(found)) if paths.get(up)), None)
            if over is not None and over <= on:
                text = f"{citation.words}自{_said(over)}起已经失效"
                return Doubt(citation, "repealed", text, "请改引现行有效的规定", version)
        return None


def _later_item(path: str, paths: Collection[str]) -> str:
    """第八条第三项 without a paragraph, where the items stand under a later paragraph."""
    article, dot, item = path.partition(".")
    if not dot or "-" in article:
        return ""
    return next((p for p in paths if p.startswith(f"{article}-") and p.endswith(f".{item}")), "")


def _above(path: str) -> list[str]:
    """Paths under which a path hangs: 11-2.3 -> 11-2, 11."""
    found = []
    while "." in path or "-" in path:
        path = path[: max(path.rfind("."), path.rfind("-"))]
        found.append(path)
    return found


def _said(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""
