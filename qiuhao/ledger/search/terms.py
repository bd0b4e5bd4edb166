"""What is written in the index and what is asked of it: names, numbers, amounts and dates, each in one form.

    index_words("罚款2,000.00元，2026年3月2日")     -> 罚款 款 2000 元 20260302
    terms("2000元 青禾")                            -> the terms of a query, all of which must be found

An amount is found as 2000, 2,000.00 or 2000元; a date as 2026-03-02, 2026年3月2日, 2026.3.2 or 20260302, its month
as 2026年3月 or 2026-03. Words of letters and digits are whole words; one of six characters or more is also found by
its beginning (identity numbers, credit codes, telephones).
"""

import re
import unicodedata
from dataclasses import dataclass

from qiuhao.ledger.search.bigrams import bigrams

MOST_TERMS = 6
LONGEST_TERM = 60
LONGEST_WORD = 64
"""Characters of a word of letters and digits; what is longer is cut, in the index and in the query alike."""
BEGINNING = 6
_DAY = re.compile(r"(?<!\d)(\d{4})(?:-|\.|/|年)(\d{1,2})(?:-|\.|/|月)(\d{1,2})(?!\d)日?")
_MONTH = re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月")
_ONLY_MONTH = re.compile(r"(\d{4})[-./](\d{1,2})")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
_DECIMAL = re.compile(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand one after another; `beginning`: of the last one only the beginning is known."""

    words: tuple[str, ...]
    beginning: bool = False


def index_words(text: str) -> str:
    """The words of a text as the index keeps them, parted by single blanks."""
    return " ".join(word[:LONGEST_WORD] for word in bigrams(_one_form(text)).split())


def terms(query: str) -> tuple[Term, ...]:
    """The terms of a query, parted by blanks; punctuation alone is none."""
    found = [_term(part[:LONGEST_TERM]) for part in query.split()[:MOST_TERMS]]
    return tuple(dict.fromkeys(term for term in found if term is not None))


def _term(part: str) -> Term | None:
    month = _ONLY_MONTH.fullmatch(unicodedata.normalize("NFKC", part))
    text = _month(month) if month is not None else _one_form(part)
    words = index_words(text).split()
    if len(words) > 1 and len(words[-1]) == 1 and not words[-1].isascii():
        # The last character by itself ends a run in the index; in a query the run may go on (处罚 in 处罚决定).
        # After a number it is its unit, which a bare amount does not have (2000元, 12号).
        words = words[:-1]
    if not words:
        return None
    last = words[-1]
    single = len(last) == 1 and not last.isascii()
    return Term(tuple(words), single or (last.isascii() and len(last) >= BEGINNING))


def _one_form(text: str) -> str:
    """Dates as eight digits, amounts without separators and needless places."""
    text = unicodedata.normalize("NFKC", text)
    text = _DAY.sub(lambda m: f" {m[1]}{int(m[2]):02}{int(m[3]):02} ", text)
    text = _MONTH.sub(lambda m: f" {_month(m)} ", text)
    text = _THOUSANDS.sub(lambda m: m[0].replace(",", ""), text)
    return _DECIMAL.sub(lambda m: f"{m[1]}d{places}" if (places := m[2].rstrip("0")) else m[1], text)


def _month(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]):02}"
