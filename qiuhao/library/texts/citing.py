"""Citations in a basis: 《某某办法》第八条第二款第（三）项、第九条. Read from words; nothing is looked up here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qiuhao.library.texts.lines import NUMERAL, counted

_TITLE = re.compile(r"《([^《》]{2,120})》\s*(?:（[^（）]{0,40}）|\([^()]{0,40}\)|〔[^〔〕]{0,20}〕\d*号?)*\s*")
_PLACE = re.compile(rf"(?:第({NUMERAL})条(?:之({NUMERAL}))?)?(?:第({NUMERAL})款)?(?:第[（(]?({NUMERAL})[）)]?项)?")
_JOINT = re.compile(r"\s*(?:、|，|,|和|及|以及|或者|与)?\s*(?:本法|该法|同法|该条|同条)?\s*")
NATION = "中华人民共和国"


@dataclass(frozen=True, slots=True)
class Citation:
    """One place of a regulation that somebody names. ``article`` 0: the regulation as a whole."""

    title: str
    article: int = 0
    twin: int = 0
    paragraph: int = 0
    item: int = 0

    @property
    def words(self) -> str:
        """As it is said: 《某法》第三条第二款."""
        from qiuhao.library.texts.tree import spoken

        return f"《{self.title}》" + (spoken(self._path(self.paragraph)) if self.article else "")

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths in the tree at which the place may stand; a first paragraph is the article itself."""
        if not self.article:
            return ()
        return (self._path(0 if self.paragraph == 1 else self.paragraph),)

    def _path(self, paragraph: int) -> str:
        path = str(self.article) + (f"_{self.twin}" if self.twin else "")
        path += f"-{paragraph}" if paragraph else ""
        return path + (f".{self.item}" if self.item else "")


def key(title: str) -> str:
    """A title as it is compared: without gaps and without the name of the nation before it."""
    return re.sub(r"\s", "", title).replace("(", "（").replace(")", "）").removeprefix(NATION)


def citations(words: str) -> list[Citation]:
    """Every place that the words name, in their order, each once."""
    found: list[Citation] = []
    for title in _TITLE.finditer(words):
        named = list(_places(title.group(1), words, title.end()))
        found += named or [Citation(title.group(1))]
    return list(dict.fromkeys(found))


def _places(title: str, words: str, start: int) -> Iterator[Citation]:
    article, twin, paragraph, place = 0, 0, 0, start
    while True:
        part = _PLACE.match(words, place)
        if part is None or not part.group(0):
            return
        if part.group(1):
            article, twin, paragraph = counted(part.group(1)), _number(part.group(2)), 0
        if not article:
            return
        paragraph = _number(part.group(3)) or paragraph
        yield Citation(title, article, twin, paragraph, _number(part.group(4)))
        joint = _JOINT.match(words, part.end())
        place = joint.end() if joint is not None else part.end()


def _number(words: str | None) -> int:
    return counted(words) if words else 0
