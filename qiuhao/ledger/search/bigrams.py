"""The bigram tokeniser: Chinese words are mostly two characters, and no dictionary finds every name.

A run of Chinese characters becomes its overlapping pairs (行政处罚 → 行政 政处 处罚), a run of letters or digits one
lower-case word. Index the result as plain words (FTS5 unicode61, tsvector 'simple'), and search for a term by passing
it through the same function and matching it as a phrase: 处罚 is found in 行政处罚, 罚处 is not.

The last character of a run stands once more by itself (处罚 罚), so that a single character can be searched as the
beginning of a word: prefix search for 罚 finds 罚 and 罚款.
"""

import re
import unicodedata
from collections.abc import Iterator

# CJK ideographs (with extensions and compatibility forms), and 〇 as in 二〇二六.
_HAN = "\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U000323af\u3007"
_RUN = re.compile(f"([{_HAN}]+)|(?:(?![{_HAN}])[^\\W_])+")


def bigrams(text: str) -> str:
    """The index words of `text`, parted by single spaces.

    Full-width forms are folded (ＡＢ１２ → ab12), punctuation parts words and is dropped.
    """
    return " ".join(_words(text, ends=True))


def phrase(term: str) -> str:
    """The words of a search term, in order, parted by single spaces; to be matched as a phrase.

    As `bigrams`, without the closing single characters, so that a term is found inside a longer run. A term that is
    one character long gives that character, to be matched as the beginning of a word.
    """
    return " ".join(_words(term, ends=False))


def _words(text: str, *, ends: bool) -> Iterator[str]:
    for run, han in _runs(unicodedata.normalize("NFKC", text).lower()):
        if not han:
            yield run
            continue
        yield from (run[i : i + 2] for i in range(len(run) - 1))
        if ends or len(run) == 1:
            yield run[-1]


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Runs of Chinese characters, and of other letters and digits."""
    for run in _RUN.finditer(text):
        yield run[0], run[1] is not None
