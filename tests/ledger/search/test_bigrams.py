"""The tokeniser: what it makes of words, and that both databases find with it what brute force finds."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.ledger.search.bigrams import bigrams, phrase

HAN = st.text(alphabet="行政处罚决定书笔录经营某市场", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("行政处罚", "行政 政处 处罚 罚"),
        ("罚", "罚"),
        ("海河路812号", "海河 河路 路 812 号"),
        ("ＡＢ１２ 型", "ab12 型"),
        ("皖A·12345，罚款", "皖 a 12345 罚款 款"),
        ("〔2026〕12号", "2026 12 号"),
        ("二〇二六年", "二〇 〇二 二六 六年 年"),
        ("，。 \n", ""),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert bigrams(text) == words


def test_a_search_term_has_no_closing_character() -> None:
    assert phrase("行政处罚") == "行政 政处 处罚"
    assert phrase("罚") == "罚"


@given(HAN, HAN)
def test_a_phrase_is_found_just_where_the_term_stands(text: str, term: str) -> None:
    if len(term) == 1:
        found = any(word.startswith(term) for word in bigrams(text).split())
    else:
        found = f" {phrase(term)} " in f" {bigrams(text)} "
    assert found == (term in text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("term", "expected"), [("笔录", True), ("录笔", False), ("现场检查笔录", True), ("场查", False)]
)
def test_the_databases_find_it(term: str, expected: bool, vendor: str) -> None:
    text = bigrams("对某某食品店现场检查笔录及处罚决定")
    cursor = connection.cursor()
    if vendor == "sqlite":
        cursor.execute("CREATE VIRTUAL TABLE temp.try_fts USING fts5(words, tokenize='unicode61')")
        cursor.execute("INSERT INTO temp.try_fts VALUES (%s)", [text])
        cursor.execute("SELECT count(*) FROM temp.try_fts WHERE words MATCH %s", [f'"{phrase(term)}"'])
        found = cursor.fetchone()[0] == 1
        cursor.execute("DROP TABLE temp.try_fts")
    else:
        cursor.execute("SELECT to_tsvector('simple', %s) @@ phraseto_tsquery('simple', %s)", [text, phrase(term)])
        found = cursor.fetchone()[0]
    assert found == expected
